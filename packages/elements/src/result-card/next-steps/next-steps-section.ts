import type {Opportunity} from '@sdg-widgets/core';
import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import {DocumentController} from '../../base/document-controller.js';
import {PackController} from '../../base/pack-controller.js';
import type {ServicesController} from '../../base/services-controller.js';
import type {ContactMessages} from '../../messages/contact-messages.js';
import type {Findings} from '../../findings/find-opportunities.js';
import {addStyles} from '../../shared/add-styles.js';
import {catalogueStyles} from '../../findings/findings.styles.js';
import {html} from '../../shared/html.js';
import {rankForCard} from './rank-for-card.js';
import {nextStepsStyles} from './next-steps.styles.js';
import {PrintedDay} from '../export/printed-day.js';
import {printStyles} from '../export/print.styles.js';
import {chosenSteps, renderNextSteps} from './next-steps.template.js';
import type {SdgResultCard} from '../result-card.js';
import type {ReportData} from '../card-data.js';

/**
 * What to do next: the plan, or the three opportunities that fit best; the duties that may apply; the goals that all this
 * touches, and who helps with money. Loaded when the visitor comes near it, with how all this stands on paper.
 */
export class NextStepsSection implements ReactiveController {
  readonly #card: SdgResultCard;
  readonly #page: ServicesController;
  readonly #pack: PackController<'opportunities'>;
  readonly #adjustment: DocumentController<'catalogue'>;
  readonly #paper: PrintedDay;
  readonly #waiting: (() => void)[] = [];

  constructor(card: SdgResultCard, page: ServicesController) {
    this.#card = card;
    this.#page = page;
    addStyles(card, catalogueStyles, nextStepsStyles, printStyles);
    this.#pack = new PackController(card, 'opportunities', () => card.language);
    this.#adjustment = new DocumentController(
      card,
      'catalogue',
      () => card.catalogue,
      () => card.catalogueUrl,
    );
    this.#paper = new PrintedDay(card);
    card.addController(this);
  }

  hostUpdated(): void {
    if (this.#isThere || this.#pack.hasFailed) for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves when everything is shown, or cannot be had. */
  ready(): Promise<void> {
    this.#card.requestUpdate();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** What was found for the company, once it is here. */
  found(reportData: ReportData): Findings | undefined {
    const {state} = this.#page;
    if (!this.#isThere) return undefined;
    return rankForCard(this.#pack.value!, reportData, {
      adjustment: this.#adjustment.value ?? state.adjustment,
      drivers: state.drivers,
    });
  }

  /** The plan, or what fits best. */
  opportunities(reportData: ReportData): readonly Opportunity[] {
    return chosenSteps(this.found(reportData), reportData);
  }

  render(reportData: ReportData, messages: ContactMessages): TemplateResult {
    const found = this.found(reportData);
    return renderNextSteps(found, reportData, found ? nothing : this.#renderWaiting(messages));
  }

  /** The day, on paper. */
  renderPrinted(messages: ContactMessages): TemplateResult {
    return this.#paper.render(messages);
  }

  get #isThere(): boolean {
    const own = this.#adjustment;
    const isAwaited = own.source() && !own.value && !own.hasFailed;
    return this.#pack.value !== undefined && !isAwaited;
  }

  #renderWaiting(messages: ContactMessages) {
    const {hasFailed} = this.#pack;
    return html`
      <p part=${hasFailed ? 'not-loaded' : 'awaited'} role="status">
        ${hasFailed ? messages.stepsNotLoaded : messages.loadingSteps}
      </p>
      ${
        hasFailed
          ? html`<div part="actions">
              <button part="secondary" type="button" @click=${this.#tryAgain}>${messages.tryAgain}</button>
            </div>`
          : nothing
      }
    `;
  }

  // The button goes, and with it focus. The heading stays, whatever comes.
  readonly #tryAgain = () => {
    this.#pack.retry();
    this.#card.focusPart('next-steps-title');
  };
}
