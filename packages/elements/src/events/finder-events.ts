import {FactEvent} from './fact-event.js';

/**
 * The opportunities are shown. `sdg-complete`, as the quick check says it; what was found instead of a result, as ids of
 * the catalogue. Nothing has left the page.
 */
export class SdgFoundEvent extends FactEvent<{
  readonly duties: readonly string[];
  readonly best: readonly string[];
}> {
  static readonly eventName = 'sdg-complete';

  constructor(duties: readonly string[], best: readonly string[]) {
    super(SdgFoundEvent.eventName, {duties, best});
  }
}

/** The visitor has changed the plan; `opportunities` is all of it now, the first first. */
export class SdgPlanChangeEvent extends FactEvent<{readonly opportunities: readonly string[]}> {
  static readonly eventName = 'sdg-plan-change';

  constructor(opportunities: readonly string[]) {
    super(SdgPlanChangeEvent.eventName, {opportunities});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-plan-change': SdgPlanChangeEvent;
  }
}
