import type {Language} from '@sdg-widgets/core';
import type {TemplateResult} from 'lit';
import {RequestController} from '../controllers/request-controller.js';
import type {SharedStateController} from '../controllers/shared-state-controller.js';
import {SdgActionsRequestEvent, type ActionPack} from '../events/actions-request-event.js';
import {addStyles} from '../parts/add-styles.js';
import {fieldStyles} from '../parts/field.styles.js';
import {Paper} from './paper.js';
import {printStyles} from './print.styles.js';
import {actionStyles} from './result-actions.styles.js';
import type {SdgResultCard} from './result-card.js';
import type {Shown} from './shown.js';
import {Take} from './take.js';
import {Talk} from './talk.js';

/** What a visitor can do with a note: talk to somebody, and take it along. Loaded once the note is shown. */
export class ResultActions {
  readonly #pack: RequestController<Language, ActionPack>;
  readonly #talk: Talk;
  readonly #take: Take;
  readonly #paper: Paper;

  constructor(card: SdgResultCard, shared: SharedStateController) {
    addStyles(card, fieldStyles, actionStyles, printStyles);
    this.#pack = new RequestController(card, {
      key: () => card.language,
      request: (language) => new SdgActionsRequestEvent(language),
      code: 'language',
    });
    this.#talk = new Talk(card);
    this.#take = new Take(card, shared);
    this.#paper = new Paper(card);
  }

  /** Asks for contact details, and says what would be sent. */
  openTalk(): void {
    this.#talk.open();
  }

  /** The form, once it has been asked for. */
  renderTalk(shown: Shown): TemplateResult | undefined {
    const messages = this.#pack.answer?.messages;
    return messages && this.#talk.isOpen ? this.#talk.render(shown, messages) : undefined;
  }

  /** The day, for paper. */
  renderPrinted(): unknown {
    const messages = this.#pack.answer?.messages;
    return messages && this.#paper.render(messages);
  }

  renderChanges(shown: Shown): unknown {
    const messages = this.#pack.answer?.messages;
    return messages && this.#take.renderChanges(shown, messages);
  }

  renderTake(shown: Shown): unknown {
    const messages = this.#pack.answer?.messages;
    return messages && this.#take.render(shown, messages);
  }
}
