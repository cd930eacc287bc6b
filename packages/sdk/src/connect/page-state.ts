import {SdgSharedStateRequestEvent, type PageState, type SharedStore} from '@sdg-widgets/elements/events.js';
import {answer} from './answer.js';

/** What the elements of this page tell each other: kept by this module, in memory, for as long as the page lives. */
class PageStateStore extends EventTarget implements SharedStore {
  state: PageState = {};

  change(part: PageState): void {
    this.state = {...this.state, ...part};
    this.dispatchEvent(new Event('change'));
  }
}

export const state: SharedStore = new PageStateStore();

/** Answers what an element asks to know of the others. There is one state a page, whoever connects it. */
export function connectState(stop: AbortController): void {
  answer(SdgSharedStateRequestEvent, stop, (event) => {
    event.store = state;
  });
}
