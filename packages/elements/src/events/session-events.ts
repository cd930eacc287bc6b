import type {Mode, Result} from '@sdg-widgets/core';

const fact = <Detail>(detail: Detail) => ({bubbles: true, composed: true, detail});

/** The visitor has started. */
export class SdgStartEvent extends CustomEvent<{readonly definition: string; readonly mode: Mode}> {
  static readonly eventName = 'sdg-start';

  constructor(definition: string, mode: Mode) {
    super(SdgStartEvent.eventName, fact({definition, mode}));
  }
}

/** Another question is in front of the visitor. `position` counts from 1. */
export class SdgStepEvent extends CustomEvent<{
  readonly id: string;
  readonly position: number;
  readonly total: number;
}> {
  static readonly eventName = 'sdg-step';

  constructor(id: string, position: number, total: number) {
    super(SdgStepEvent.eventName, fact({id, position, total}));
  }
}

/** Every question was answered. Nothing has left the page. */
export class SdgCompleteEvent extends CustomEvent<{readonly result: Result}> {
  static readonly eventName = 'sdg-complete';

  constructor(result: Result) {
    super(SdgCompleteEvent.eventName, fact({result}));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-start': SdgStartEvent;
    'sdg-step': SdgStepEvent;
    'sdg-complete': SdgCompleteEvent;
  }
}
