import type {SharedState, SharedStore} from '@sdg-widgets/elements';

/** What the elements of this page tell each other: kept by this module, in memory, for as long as the page lives. */
export class PageState extends EventTarget implements SharedStore {
  state: SharedState = {};

  change(part: SharedState): void {
    this.state = {...this.state, ...part};
    this.dispatchEvent(new Event('change'));
  }
}
