import {answersTo, steps, type Answers, type Catalogue, type CheckDefinition, type Mode} from '@sdg-widgets/core';
import type {VisitorPlan} from '@sdg-widgets/elements';

/** What a server hands over with a card it has rendered, so that the card in the page can go on from there. */
export interface ServedData {
  readonly definition: {readonly id: string; readonly version: string};
  readonly mode: Mode;
  readonly answers: Answers;
  /** The ids of what the visitor has decided to do, and of what matters most. */
  readonly plan?: {readonly drivers: readonly string[]; readonly opportunities: readonly string[]} | undefined;
}

/** Reads what `JSON.parse` made of it, or throws when no server of ours has written it. */
export function readServedData(json: unknown): ServedData {
  const {definition, mode, answers, plan} = (json ?? {}) as Partial<ServedData>;
  const isPlan = plan === undefined || (Array.isArray(plan?.drivers) && Array.isArray(plan.opportunities));
  if (definition && answers && (mode === 'core' || mode === 'extended') && isPlan) {
    return {definition, mode, answers, plan};
  }
  throw new TypeError('These are not the data of a card that a server has rendered.');
}

/** The answers that this check takes. `undefined` when they were given to another one, or to another version of it. */
export function servedAnswers({definition, mode, answers}: ServedData, known: CheckDefinition): Answers | undefined {
  return definition.id === known.id && definition.version === known.version
    ? answersTo(steps({definition: known, mode}, answers), answers)
    : undefined;
}

/** The plan, of what the catalogue knows. `undefined` when it knows nothing of it. */
export function servedPlan({plan}: ServedData, catalogue: Catalogue): VisitorPlan | undefined {
  const {id, version, drivers} = catalogue;
  const opportunities = (plan?.opportunities ?? []).flatMap(
    (planned) => catalogue.opportunities.find((each) => each.id === planned) ?? [],
  );
  if (opportunities.length === 0) return undefined;
  return {
    catalogue: {id, version},
    drivers: drivers.filter((driver) => plan!.drivers.includes(driver.id)),
    opportunities,
  };
}
