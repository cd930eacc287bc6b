import type {Answers, Catalogue, CatalogueAdjustment, Check, Opportunity, SharedAnswers} from '@sdg-widgets/core';

/** What the visitor has decided to do. */
export interface SharedPlan {
  readonly catalogue: {readonly id: string; readonly version: string};
  /** What the visitor said matters most. */
  readonly drivers: Catalogue['drivers'];
  /** The first first. */
  readonly opportunities: readonly Opportunity[];
}

/** What the elements of one page tell each other. In memory: gone with the page. */
export interface PageState {
  /** The quick check that was answered last. */
  readonly check?: Check | undefined;
  readonly answers?: Answers | undefined;
  readonly plan?: SharedPlan | undefined;
  /** What the visitor said matters most, before there is a plan. */
  readonly drivers?: readonly string[] | undefined;
  /** The partner's own opportunities, as the finder shows them. */
  readonly adjustment?: CatalogueAdjustment | undefined;
  /** A municipality number, once the visitor has said which company it is. */
  readonly municipality?: string | undefined;
  /** The answers of an earlier time, from a link that the visitor took along. */
  readonly earlier?: SharedAnswers | undefined;
  /** Rises when the visitor begins anew: what an element knows by itself is forgotten, too. */
  readonly visit?: number;
}

/** Where the shared state lives. Dispatches `change` after each change. */
export interface SharedStore extends EventTarget {
  readonly state: PageState;
  readonly change: (part: PageState) => void;
}

/** An element wants to know what the others on the page know. Nobody has to answer; then it knows only its own. */
export class SdgSharedStateRequestEvent extends Event {
  static readonly eventName = 'sdg-shared-state-request';

  /** Set by whoever keeps the state of this page. */
  store?: SharedStore;

  constructor() {
    super(SdgSharedStateRequestEvent.eventName, {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-shared-state-request': SdgSharedStateRequestEvent;
  }
}
