import type {Check, Mode, Result} from '@sdg-widgets/core';
import {FactEvent} from './fact-event.js';
import type {SdgFoundEvent} from './finder-events.js';

/** The visitor has started: the check with this id, or, without a mode, the finder with the catalogue of this id. */
export class SdgStartEvent extends FactEvent<{readonly definition: string; readonly mode: Mode | undefined}> {
  static readonly eventName = 'sdg-start';

  constructor(definition: string, mode?: Mode) {
    super(SdgStartEvent.eventName, {definition, mode});
  }
}

/** Another question is in front of the visitor. `position` counts from 1. */
export class SdgStepEvent extends FactEvent<{
  readonly id: string;
  readonly position: number;
  readonly total: number;
}> {
  static readonly eventName = 'sdg-step';

  constructor(id: string, position: number, total: number) {
    super(SdgStepEvent.eventName, {id, position, total});
  }
}

/** Every question was answered. Nothing has left the page. */
export class SdgCompleteEvent extends FactEvent<{readonly result: Result}> {
  static readonly eventName = 'sdg-complete';

  /** The check that was answered. */
  readonly check: Check;
  /** Set by a card elsewhere that shows the result: then the element that was answered does not. */
  displayedBy: HTMLElement | undefined = undefined;

  constructor(result: Result, check: Check) {
    super(SdgCompleteEvent.eventName, {result});
    this.check = check;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-start': SdgStartEvent;
    'sdg-step': SdgStepEvent;
    'sdg-complete': SdgCompleteEvent | SdgFoundEvent;
  }
}
