import type {CataloguePack} from '../events/finder-request-events.js';
import {find, type Found} from '../opportunity-finder/found.js';
import type {Readable} from './shown.js';

/** What fits the company that a note is about. Without answers nothing is known of it. */
export function findNextSteps(pack: CataloguePack, {definition, result, answers, plan}: Readable): Found | undefined {
  if (!answers) return undefined;
  const {sector, size} = answers;
  return find({
    ...{pack, adjustment: undefined, definition, context: definition.context, mode: result?.mode, answers},
    company: {...(sector !== undefined && {sector}), ...(size !== undefined && {size})},
    drivers: plan?.drivers.map(({id}) => id) ?? [],
  });
}
