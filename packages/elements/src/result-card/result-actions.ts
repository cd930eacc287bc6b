import {advisersFor, safeEndpoint, safeUrl, type Language} from '@sdg-widgets/core';
import {html, nothing} from 'lit';
import {safeAddress} from '../attributes/safe-address.js';
import {RequestController} from '../controllers/request-controller.js';
import type {SharedStateController} from '../controllers/shared-state-controller.js';
import {SdgActionsRequestEvent, type ActionPack} from '../events/actions-request-event.js';
import type {ActionMessages} from '../messages/action-messages.js';
import {addStyles} from '../parts/add-styles.js';
import {fieldStyles} from '../parts/field.styles.js';
import {mailAddress} from '../parts/mail-address.js';
import {renderAdviser} from './render-adviser.js';
import {renderAnswers} from './render-answers.js';
import {actionStyles} from './result-actions.styles.js';
import type {SdgResultCard} from './result-card.js';
import type {Readable, Shown} from './shown.js';
import {Take} from './take.js';
import {Talk} from './talk.js';

/** What a visitor can do with a note: talk to somebody, change an answer, take it along. Loaded once the note is shown. */
export class ResultActions {
  readonly #card: SdgResultCard;
  readonly #shared: SharedStateController;
  readonly #pack: RequestController<Language, ActionPack>;
  readonly #talk: Talk;
  readonly #take: Take;
  // What the attributes name, after wrong values were reported once and left out.
  #addresses: Pick<Shown, 'endpoint' | 'privacyUrl'> = {endpoint: undefined, privacyUrl: undefined};
  #given: readonly unknown[] = [];

  constructor(card: SdgResultCard, shared: SharedStateController) {
    addStyles(card, fieldStyles, actionStyles);
    this.#card = card;
    this.#shared = shared;
    this.#pack = new RequestController(card, {
      key: () => card.language,
      request: (language) => new SdgActionsRequestEvent(language),
      code: 'language',
    });
    this.#talk = new Talk(card);
    this.#take = new Take(card, shared);
  }

  renderChanges(readable: Readable): unknown {
    return this.#inWords((messages) => this.#take.renderChanges(this.#complete(readable, messages), messages));
  }

  renderAdviser(readable: Readable): unknown {
    return this.#inWords((messages) => {
      const shown = this.#complete(readable, messages);
      return renderAdviser(shown.advisers, shown.partner, messages, this.#renderReach(shown, messages));
    });
  }

  renderAnswers({note}: Readable): unknown {
    const {owner} = this.#card;
    return note && this.#inWords((messages) => renderAnswers(note, messages, owner?.edit && ((id) => owner.edit!(id))));
  }

  renderTake(readable: Readable): unknown {
    return html`
      ${this.#inWords((messages) => this.#take.render(this.#complete(readable, messages), messages))}
      <slot name="actions"></slot>
    `;
  }

  #inWords(render: (messages: ActionMessages) => unknown): unknown {
    const messages = this.#pack.answer?.messages;
    return messages && render(messages);
  }

  /** The main button: it opens the form where a note can be sent, else it leads to the adviser. */
  #renderReach(shown: Shown, messages: ActionMessages) {
    const {
      advisers: [first],
      endpoint,
    } = shown;
    if (endpoint !== undefined && this.#talk.isOpen) return this.#talk.render(shown, messages);
    const label = first ? messages.talk(first.name) : messages.talkToAdviser;
    const address = first && (first.booking ?? (first.email && mailAddress(first.email)));
    if (endpoint === undefined && !address) return nothing;
    return html`
      <div part="actions">
        ${
          endpoint === undefined
            ? html`<a part="primary" href=${address} target="_blank" rel="noopener">${label}</a>`
            : html`<button part="primary" type="button" @click=${() => this.#talk.open()}>${label}</button>`
        }
      </div>
    `;
  }

  #complete(readable: Readable, messages: ActionMessages): Shown {
    const {partner, partnerName, endpoint, privacyUrl} = this.#card;
    const {answers, profile} = readable;
    if (this.#given[0] !== endpoint || this.#given[1] !== privacyUrl) {
      this.#given = [endpoint, privacyUrl];
      this.#addresses = {
        endpoint: endpoint === '' ? '' : safeAddress(this.#card, 'endpoint', endpoint, safeEndpoint),
        privacyUrl: safeAddress(this.#card, 'privacy-url', privacyUrl, safeUrl),
      };
    }
    const trade = answers?.['sector']?.toString();
    const {municipality} = this.#shared.state;
    return {
      ...readable,
      ...this.#addresses,
      advisers: profile ? advisersFor(profile, {municipality, trade}) : [],
      partner: partnerName || profile?.name || messages.partnerFallback,
      partnerKey: partner,
    };
  }
}
