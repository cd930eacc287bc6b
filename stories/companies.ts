import {check as definition} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {answersTo, score, steps, type Answers, type Mode, type Result} from '@sdg-widgets/core';
import type {VisitorPlan} from '@sdg-widgets/elements';
import {vectors} from '../packages/content/data/check.vectors.json';

/** What one of the companies of the check's test vectors answers. */
export function answersOf(name: string): Answers {
  const company = vectors.find((vector) => vector.name === name);
  if (!company) throw new RangeError(`No test vector is called "${name}".`);
  return answersTo(steps({definition, mode: 'extended'}, {}), company.answers);
}

/** What a result card is given after these answers. */
export function resultOf(answers: Answers, mode: Mode = 'core'): {answers: Answers; result: Result} {
  return {answers, result: score({definition, mode}, answers)};
}

/** A plan with these opportunities, the first first. */
export function planOf(...ids: readonly string[]): VisitorPlan {
  const {id, version, drivers, opportunities} = catalogue;
  return {
    catalogue: {id, version},
    drivers: drivers.slice(0, 2),
    opportunities: ids.map((planned) => {
      const opportunity = opportunities.find((each) => each.id === planned);
      if (!opportunity) throw new RangeError(`No opportunity is called "${planned}".`);
      return opportunity;
    }),
  };
}
