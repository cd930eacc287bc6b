import {SdgSharedStateRequestEvent, type SharedState, type SharedStore} from '@sdg-widgets/elements/events.js';
import {answer} from './answer.js';

/** What the elements of this page tell each other: kept by this module, in memory, for as long as the page lives. */
class PageState extends EventTarget implements SharedStore {
  state: SharedState = {};

  change(part: SharedState): void {
    this.state = {...this.state, ...part};
    this.dispatchEvent(new Event('change'));
  }
}

export const state: SharedStore = new PageState();

/** Answers what an element asks to know of the others. There is one state a page, whoever connects it. */
export function connectState(stop: AbortController): void {
  answer(SdgSharedStateRequestEvent, stop, (event) => {
    event.store = state;
  });
}
