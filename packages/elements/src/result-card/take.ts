import {html, nothing} from 'lit';
import type {SharedStateController} from '../controllers/shared-state-controller.js';
import type {ActionMessages} from '../messages/action-messages.js';
import type {SdgResultCard} from './result-card.js';
import type {Shown} from './shown.js';

/** What a visitor takes along: paper, text, a file, a link. */
export class Take {
  constructor(_card: SdgResultCard, _shared: SharedStateController) {}

  renderChanges(_shown: Shown, _messages: ActionMessages): unknown {
    return nothing;
  }

  render(_shown: Shown, {take}: ActionMessages): unknown {
    return html`<div part="section take"><p>${take}</p></div>`;
  }
}
