import {advisersFor, safeEndpoint, safeUrl, type Language} from '@sdg-widgets/core';
import {html, nothing, type ReactiveController} from 'lit';
import {safeAddress} from '../attributes/safe-address.js';
import {RequestController} from '../controllers/request-controller.js';
import type {SharedStateController} from '../controllers/shared-state-controller.js';
import {SdgActionsRequestEvent, type ActionPack} from '../events/actions-request-event.js';
import {reportError} from '../events/error-event.js';
import type {ActionMessages} from '../messages/action-messages.js';
import type {TakeMessages} from '../messages/take-messages.js';
import {addStyles} from '../parts/add-styles.js';
import {fieldStyles} from '../parts/field.styles.js';
import {headingAt} from '../parts/heading.js';
import {mailAddress} from '../parts/mail-address.js';
import {FormValue} from './form-value.js';
import {NextSteps} from './next-steps.js';
import {Paper} from './paper.js';
import {printStyles} from './print.styles.js';
import {renderAdviser} from './render-adviser.js';
import {renderAnswers} from './render-answers.js';
import type {NoteParts} from './render-note.js';
import {actionStyles} from './result-actions.styles.js';
import {nothingFound, type SdgResultCard} from './result-card.js';
import type {Readable, Shown} from './shown.js';
import type {Take} from './take.js';
import {Talk} from './talk.js';

interface Taking {
  readonly take: Take;
  readonly words: TakeMessages;
}

/** What a visitor can do with a note: talk to somebody, change an answer, take it along. Loaded once the note is shown. */
export class ResultActions implements ReactiveController {
  readonly #card: SdgResultCard;
  readonly #shared: SharedStateController;
  readonly #pack: RequestController<Language, ActionPack>;
  readonly #talk: Talk;
  #taking: Taking | undefined;
  #isTakeMissing = false;
  readonly #nextSteps: NextSteps;
  readonly #formValue: FormValue;
  readonly #paper: Paper;
  // What the attributes name, after wrong values were reported once and left out.
  #addresses: Pick<Shown, 'endpoint' | 'privacyUrl'> = {endpoint: undefined, privacyUrl: undefined};
  #given: readonly unknown[] = [];
  // What the others on the page were told.
  #told: readonly unknown[] = [];

  constructor(card: SdgResultCard, shared: SharedStateController, internals: ElementInternals) {
    addStyles(card, fieldStyles, actionStyles, printStyles);
    this.#card = card;
    this.#shared = shared;
    this.#pack = new RequestController(card, {
      key: () => card.language,
      request: (language) => new SdgActionsRequestEvent(language),
      code: 'language',
    });
    this.#talk = new Talk(card);
    this.#nextSteps = new NextSteps(card);
    this.#formValue = new FormValue(internals);
    this.#paper = new Paper(card);
    card.addController(this);
  }

  hostUpdate(): void {
    this.#passOnSlots();
  }

  /** Lets a form around the card carry what is shown. */
  fillForm(readable: Readable | undefined): void {
    void this.#formValue.follow(readable && this.#complete(readable));
  }

  /** Loads what is only loaded when the visitor comes to it. Resolves when it is shown, or cannot be had. */
  need(): Promise<void> {
    return this.#nextSteps.need();
  }

  /** Whether the card can say all that a server would. */
  isWhole(readable: Readable): boolean {
    const {profile, profileUrl} = this.#card;
    const isProfileMissing = (profile ?? profileUrl) && !readable.profile;
    return Boolean(this.#pack.answer && !isProfileMissing && (!readable.answers || this.#nextSteps.found(readable)));
  }

  /** What is shown in the note besides what it says itself. */
  render(readable: Readable): NoteParts {
    const messages = this.#pack.answer?.messages;
    const nextSteps = this.#nextSteps.render(readable);
    if (!messages) return {nextSteps};
    this.#share(readable);
    const shown = this.#complete(readable);
    const {owner} = this.#card;
    return {
      nextSteps,
      printed: this.#paper.render(messages),
      changes: this.#renderChanges(shown),
      adviser: renderAdviser(shown.advisers, shown.partner, messages, this.#renderReach(shown, messages)),
      answers: shown.note && renderAnswers(shown.note, messages, owner?.edit && ((id) => owner.edit!(id))),
      actions: html`
        ${this.#renderTake(shown, messages)}
        <slot name="actions"></slot>
        ${
          owner
            ? html`<div part="actions">
                <button part="secondary" type="button" @click=${this.#restart}>${messages.restart}</button>
              </div>`
            : nothing
        }
      `,
    };
  }

  #renderTake(shown: Shown, messages: ActionMessages) {
    const next = () => shown.plan?.opportunities ?? [];
    const button = (words: string, act: (taking: Taking) => unknown) => html`
      <button part="secondary" type="button" @click=${() => this.#withTake(act)}>${words}</button>
    `;
    const load = () => void this.#loadTake();
    return html`
      <div part="section take" @pointerover=${load} @focusin=${load}>
        ${headingAt(shown.level + 1, 'section-title', messages.take, 'take')}
        <div part="actions">
          ${button(messages.print, () => import('./print.js').then(({printAlone}) => printAlone(this.#card)))}
          ${button(messages.copy, ({take, words}) => take.copy(shown, next(), words))}
          ${button(messages.mail, ({take, words}) => take.mail(shown, next(), words))}
          ${
            shown.answers
              ? html`
                  ${button(messages.download, ({take}) => take.download(shown))}
                  ${button(messages.makeLink, ({take, words}) => take.makeLink(shown, words))}
                `
              : nothing
          }
        </div>
        ${this.#isTakeMissing ? html`<p role="status">${messages.takeNotLoaded}</p>` : nothing}
        ${this.#taking?.take.render(shown, this.#taking.words)}
      </div>
    `;
  }

  #renderChanges(shown: Shown) {
    if (!this.#shared.state.earlier) return nothing;
    void this.#loadTake();
    return this.#taking?.take.renderChanges(shown, this.#taking.words);
  }

  async #withTake(act: (taking: Taking) => unknown) {
    const taking = await this.#loadTake();
    if (taking) await act(taking);
  }

  /** Nobody needs it to read a note. Asked for when the visitor comes near the buttons, so that a press is answered at once. */
  async #loadTake(): Promise<Taking | undefined> {
    const {messages, loadTake} = this.#pack.answer!;
    if (this.#taking?.words.language === messages.language) return this.#taking;
    try {
      const [{Take}, words] = await Promise.all([import('./take.js'), loadTake()]);
      const take = this.#taking?.take ?? new Take(this.#card, this.#shared);
      if (this.#taking?.words !== words) this.#card.requestUpdate();
      this.#isTakeMissing = false;
      return (this.#taking = {take, words});
    } catch (cause) {
      this.#isTakeMissing = true;
      reportError(this.#card, 'result', 'The part that takes a note along could not be loaded.', cause);
      return undefined;
    }
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

  #complete(readable: Readable): Shown {
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
      // Without the answers a result is a claim that nobody can check.
      ...(readable.result && !answers ? {endpoint: undefined} : {}),
      advisers: profile ? advisersFor(profile, {municipality, trade}) : [],
      partner: partnerName || profile?.name || this.#pack.answer?.messages.partnerFallback || '',
      partnerKey: partner,
    };
  }

  /** The others on the page need not ask what is known here. Once: who has begun anew is not told again. */
  #share({definition, result, answers}: Readable) {
    if (!result || !answers || (this.#told[0] === definition && this.#told[1] === answers)) return;
    this.#told = [definition, answers];
    this.#shared.change({check: {definition, mode: result.mode}, answers});
  }

  /** What the page has put into the element around the card belongs into the card. An empty slot would hide our own words. */
  #passOnSlots() {
    const {owner} = this.#card;
    if (!(owner instanceof HTMLElement) || owner.shadowRoot !== this.#card.getRootNode()) return;
    for (const name of ['adviser', 'actions', 'footer', 'goal-icons']) {
      const isGiven = owner.querySelector(`:scope > [slot=${name}]`) !== null;
      const slot = this.#card.querySelector(`slot[name=${name}]`);
      if (!isGiven) slot?.remove();
      else if (!slot) this.#card.append(Object.assign(document.createElement('slot'), {name, slot: name}));
    }
  }

  readonly #restart = () => {
    // The next visitor may be another: nothing of this one stays on the page.
    const visit = (this.#shared.state.visit ?? 0) + 1;
    this.#shared.change({
      ...{check: undefined, answers: undefined, plan: undefined, municipality: undefined, visit},
      // What the address carries is there for everybody who sees it.
      ...(location.hash.includes('sdg=') ? {} : {earlier: undefined}),
    });
    this.#card.owner!.restart();
    if (this.#card.htmlFor) Object.assign(this.#card, nothingFound);
  };
}
