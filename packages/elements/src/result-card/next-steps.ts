import type {Language, Opportunity} from '@sdg-widgets/core';
import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.js';
import {RequestController} from '../controllers/request-controller.js';
import type {SharedStateController} from '../controllers/shared-state-controller.js';
import {SdgCatalogueRequestEvent, type CataloguePack} from '../events/finder-request-events.js';
import type {ActionMessages} from '../messages/action-messages.js';
import type {Found} from '../opportunity-finder/found.js';
import {addStyles} from '../parts/add-styles.js';
import {catalogueStyles} from '../parts/catalogue.styles.js';
import {html} from '../parts/html.js';
import {findNextSteps} from './find-next-steps.js';
import {nextStepsStyles} from './next-steps.styles.js';
import {Paper} from './paper.js';
import {printStyles} from './print.styles.js';
import {chosenSteps, renderNextSteps} from './render-next-steps.js';
import type {SdgResultCard} from './result-card.js';
import type {Readable} from './shown.js';

/**
 * What to do next: the plan, or the three opportunities that fit best; the duties that may apply; the goals that all this
 * touches, and who helps with money. Loaded when the visitor comes near it, with how all this stands on paper.
 */
export class NextSteps implements ReactiveController {
  readonly #card: SdgResultCard;
  readonly #shared: SharedStateController;
  readonly #pack: RequestController<Language, CataloguePack>;
  readonly #adjustment: DocumentController<'catalogue'>;
  readonly #paper: Paper;
  readonly #waiting: (() => void)[] = [];

  constructor(card: SdgResultCard, shared: SharedStateController) {
    this.#card = card;
    this.#shared = shared;
    addStyles(card, catalogueStyles, nextStepsStyles, printStyles);
    this.#pack = new RequestController(card, {
      key: () => card.language,
      request: (language) => new SdgCatalogueRequestEvent(language),
      code: 'language',
    });
    this.#adjustment = new DocumentController(
      card,
      'catalogue',
      () => card.catalogue,
      () => card.catalogueUrl,
    );
    this.#paper = new Paper(card);
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
  found(readable: Readable): Found | undefined {
    const {state} = this.#shared;
    if (!this.#isThere) return undefined;
    return findNextSteps(this.#pack.answer!, readable, {
      adjustment: this.#adjustment.answer ?? state.adjustment,
      drivers: state.drivers,
    });
  }

  /** The plan, or what fits best. */
  opportunities(readable: Readable): readonly Opportunity[] {
    return chosenSteps(this.found(readable), readable);
  }

  render(readable: Readable, messages: ActionMessages): TemplateResult {
    const found = this.found(readable);
    return renderNextSteps(found, readable, found ? nothing : this.#renderWaiting(messages));
  }

  /** The day, on paper. */
  renderPrinted(messages: ActionMessages): TemplateResult {
    return this.#paper.render(messages);
  }

  get #isThere(): boolean {
    const own = this.#adjustment;
    const isAwaited = own.source() && !own.answer && !own.hasFailed;
    return this.#pack.answer !== undefined && !isAwaited;
  }

  #renderWaiting(messages: ActionMessages) {
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
