import {advisersFor, safeEndpoint, safeUrl, type Opportunity} from '@sdg-widgets/core';
import {nothing, type ReactiveController} from 'lit';
import {safeAddress} from '../base/safe-address.js';
import {PackController} from '../base/pack-controller.js';
import type {ServicesController} from '../base/services-controller.js';
import type {ContactMessages} from '../messages/contact-messages.js';
import {addStyles} from '../shared/add-styles.js';
import {holdHeight} from '../shared/hold-height.js';
import {html} from '../shared/html.js';
import {mailAddress} from '../shared/mail-address.js';
import {LazyPart} from '../base/lazy-part.js';
import {renderAdviser} from './contact/advisers-section.template.js';
import type {ReportParts} from './report/report.template.js';
import {actionStyles} from './card-sections.styles.js';
import type {SdgResultCard} from './result-card.js';
import {hasNextSteps, type ReportData, type CardData} from './card-data.js';
import {ContactSection} from './contact/contact-section.js';

// What an element around a card offers to the page's style sheet as its own.
const parts =
  'note, conclusion, meaning, changes, balance, line, section, section-title, next-steps, next-step, reason, source, support, goals, bar-row, standing, bar, adviser, adviser-card, left-out, answers, take, compare, send, field, consent, status, error, privacy, disclaimer, actions, primary, secondary';

/**
 * What a visitor can do with a note: talk to somebody, change an answer, take it along. Loaded once the note is shown. What
 * each of these takes is loaded when the visitor comes to it.
 */
export class CardSections implements ReactiveController {
  readonly #card: SdgResultCard;
  readonly #page: ServicesController;
  readonly #pack: PackController<'card'>;
  readonly #contact: ContactSection;
  readonly #nextSteps;
  readonly #export;
  readonly #autoSubmit;
  readonly #formValue;
  readonly #observer = new IntersectionObserver((entries) => this.#see(entries), {rootMargin: '50%'});
  // What the attributes name, after wrong values were reported once and left out.
  #addresses: Pick<CardData, 'endpoint' | 'privacyUrl'> = {endpoint: undefined, privacyUrl: undefined};
  #lastAttributes: readonly unknown[] = [];
  #parts = 0;
  // What the others on the page were told.
  #lastShared: readonly unknown[] = [];

  constructor(card: SdgResultCard, page: ServicesController, internals: ElementInternals) {
    addStyles(card, actionStyles);
    this.#card = card;
    this.#page = page;
    const pack = (this.#pack = new PackController(card, 'card', () => card.language));
    this.#contact = new ContactSection(card, pack);
    this.#nextSteps = new LazyPart(
      card,
      async () => new (await import('./next-steps/next-steps-section.js')).NextStepsSection(card, page),
    );
    this.#autoSubmit = new LazyPart(card, async () => {
      const {AutoSubmit} = await import('./contact/auto-submit.js');
      await card.services?.prepareSubmission?.();
      return new AutoSubmit(card, this.#contact.status, pack, this.#contact.options);
    });
    this.#export = new LazyPart(
      card,
      async () => new (await import('./export/export-section.js')).ExportSection(card, page, pack),
    );
    this.#formValue = new LazyPart(card, async () => new (await import('./form-value.js')).FormValue(internals));
    card.addController(this);
  }

  hostUpdate(): void {
    this.#joinOwner();
    // Each brings slots with it.
    const parts = [this.#pack.value, this.#nextSteps.value, this.#export.value].filter(Boolean).length;
    if (parts !== this.#parts) void holdHeight(this.#card);
    this.#parts = parts;
  }

  hostUpdated(): void {
    for (const [id, part] of [
      ['#next-steps', this.#nextSteps],
      ['#more', this.#export],
    ] as const) {
      const place = this.#card.renderRoot.querySelector(id);
      if (place && !part.value) this.#observer.observe(place);
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Lets a form around the card carry what is shown. */
  async fillForm(reportData: ReportData | undefined): Promise<void> {
    if (!this.#card.name && !this.#formValue.value) return;
    const value = this.#formValue.value ?? (await this.#formValue.load());
    await value?.follow(reportData && this.#complete(reportData));
  }

  /** Loads what is only loaded when the visitor comes to it. Resolves when it is shown, or cannot be had. */
  async need(): Promise<void> {
    const [next] = await Promise.all([this.#nextSteps.load(), this.#export.load()]);
    await next?.ready();
    await this.#card.updateComplete;
  }

  /** Whether the card can say all that a server would. */
  isWhole(reportData: ReportData): boolean {
    const {profile, profileUrl} = this.#card;
    const isProfileMissing = (profile ?? profileUrl) && !reportData.profile;
    const hasFound = !hasNextSteps(reportData) || this.#nextSteps.value?.found(reportData);
    return Boolean(this.#pack.value && !isProfileMissing && hasFound && this.#export.value);
  }

  /** What is shown in the note besides what it says itself. */
  render(reportData: ReportData): ReportParts {
    const messages = this.#pack.value?.contact;
    const next = this.#nextSteps.value;
    if (!messages) return {};
    this.#share(reportData);
    const cardData = this.#complete(reportData);
    const opportunities = next?.opportunities(cardData) ?? [];
    return {
      nextSteps: hasNextSteps(reportData) ? (next?.render(reportData, messages) ?? nothing) : undefined,
      printed: next?.renderPrinted(messages),
      changes: this.#renderChanges(cardData),
      adviser: renderAdviser(
        cardData.advisers,
        cardData.partner,
        messages,
        this.#renderReach(cardData, messages, opportunities),
      ),
      actions: html`<div part="more" id="more">${this.#export.value?.render(cardData, opportunities)}</div>`,
    };
  }

  #renderChanges(cardData: CardData) {
    if (!this.#page.state.earlier) return nothing;
    void this.#export.load();
    return this.#export.value?.renderChanges(cardData);
  }

  /** The main button: it opens the form where a note can be sent, else it leads to the adviser. */
  #renderReach(cardData: CardData, messages: ContactMessages, opportunities: readonly Opportunity[]) {
    const {
      advisers: [first],
      endpoint,
    } = cardData;
    if (endpoint !== undefined && this.#isAutoSubmitAsked) void this.#autoSubmit.load();
    const atOnce = this.#autoSubmit.value;
    const sent = atOnce?.render(cardData, messages, opportunities);
    if (endpoint !== undefined && this.#contact.isOpen)
      return html`${sent} ${this.#contact.render(cardData, messages, opportunities, atOnce?.follows(cardData))}`;
    const label = first ? messages.talk(first.name) : messages.talkToAdviser;
    const address = first && (first.booking ?? (first.email && mailAddress(first.email)));
    if (endpoint === undefined && !address) return nothing;
    return html`
      ${sent}
      <div part="actions">
        ${
          endpoint === undefined
            ? html`<a part="primary" href=${address} target="_blank" rel="noopener">${label}</a>`
            : html`<button part="primary" type="button" @click=${() => this.#contact.open()}>${label}</button>`
        }
      </div>
    `;
  }

  get #isAutoSubmitAsked(): boolean {
    const {submit, owner} = this.#card;
    return [submit, owner?.submit].includes('on-complete');
  }

  #complete(reportData: ReportData): CardData {
    const {partner, partnerName, endpoint, privacyUrl} = this.#card;
    const {answers, profile} = reportData;
    if (this.#lastAttributes[0] !== endpoint || this.#lastAttributes[1] !== privacyUrl) {
      this.#lastAttributes = [endpoint, privacyUrl];
      this.#addresses = {
        endpoint: endpoint === '' ? '' : safeAddress(this.#card, 'endpoint', endpoint, safeEndpoint),
        privacyUrl: safeAddress(this.#card, 'privacy-url', privacyUrl, safeUrl),
      };
    }
    const trade = answers?.['sector']?.toString();
    const {municipality} = this.#page.state;
    return {
      ...reportData,
      ...this.#addresses,
      // Without the answers a result is a claim that nobody can check.
      ...(reportData.result && !answers ? {endpoint: undefined} : {}),
      advisers: profile ? advisersFor(profile, {municipality, trade}) : [],
      partner: partnerName || profile?.name || this.#pack.value?.contact.partnerFallback || '',
      partnerKey: partner,
      municipality,
    };
  }

  /** The others on the page need not ask what is known here. Once: who has begun anew is not told again. */
  #share({definition, result, answers}: ReportData) {
    if (!result || !answers || (this.#lastShared[0] === definition && this.#lastShared[1] === answers)) return;
    this.#lastShared = [definition, answers];
    this.#page.change({check: {definition, mode: result.mode}, answers});
  }

  /**
   * What the page has put into the element around the card belongs into the card, and the card's parts are the element's. An
   * empty slot would hide our own words.
   */
  #joinOwner() {
    const {owner} = this.#card;
    if (!(owner instanceof HTMLElement) || owner.shadowRoot !== this.#card.getRootNode()) return;
    this.#card.setAttribute('exportparts', parts);
    for (const name of ['adviser', 'actions', 'footer', 'goal-icons']) {
      const isGiven = owner.querySelector(`:scope > [slot=${name}]`) !== null;
      const slot = this.#card.querySelector(`slot[name=${name}]`);
      if (isGiven === Boolean(slot)) continue;
      void holdHeight(owner);
      if (slot) slot.remove();
      else this.#card.append(Object.assign(document.createElement('slot'), {name, slot: name}));
    }
  }

  #see(entries: readonly IntersectionObserverEntry[]) {
    for (const {isIntersecting, target} of entries) {
      if (isIntersecting) void (target.id === 'more' ? this.#export : this.#nextSteps).load();
    }
  }
}
