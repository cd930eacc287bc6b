import type {Language, Ranking} from '@sdg-widgets/core';
import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.js';
import {RequestController} from '../controllers/request-controller.js';
import type {SharedStateController} from '../controllers/shared-state-controller.js';
import {SdgCatalogueRequestEvent, type CataloguePack} from '../events/finder-request-events.js';
import {find, type Found} from '../opportunity-finder/found.js';
import {addStyles} from '../parts/add-styles.js';
import {catalogueStyles} from '../parts/catalogue.styles.js';
import {holdHeight} from '../parts/hold-height.js';
import {nextStepsStyles} from './next-steps.styles.js';
import {renderNextSteps} from './render-next-steps.js';
import type {SdgResultCard} from './result-card.js';
import {isCompanyKnown, type Shown} from './shown.js';

// What fits a company of which nothing is known would be a guess.
const nothingFits: Ranking = {duties: [], best: [], all: [], alreadyDoing: []};

/**
 * What to do next: the plan, or the three opportunities that fit best; the duties that may apply; the goals that all this
 * touches, and who helps with money. What it takes is loaded when the visitor comes near it.
 */
export class NextSteps implements ReactiveController {
  readonly #card: SdgResultCard;
  readonly #shared: SharedStateController;
  readonly #pack: RequestController<Language, CataloguePack>;
  readonly #adjustment: DocumentController<'catalogue'>;
  readonly #observer = new IntersectionObserver((entries) => this.#see(entries), {rootMargin: '50%'});
  #isNear = false;
  #observed: Element | null = null;

  constructor(card: SdgResultCard, shared: SharedStateController) {
    this.#card = card;
    this.#shared = shared;
    addStyles(card, catalogueStyles, nextStepsStyles);
    this.#pack = new RequestController(card, {
      key: () => (this.#isNear ? card.language : undefined),
      request: (language) => new SdgCatalogueRequestEvent(language),
      code: 'language',
    });
    this.#adjustment = new DocumentController(
      card,
      'catalogue',
      () => (this.#isNear ? card.catalogue : undefined),
      () => (this.#isNear ? card.catalogueUrl : undefined),
    );
    card.addController(this);
    void holdHeight(card);
  }

  hostUpdated(): void {
    const place = this.#card.renderRoot.querySelector('#next-steps');
    if (place === this.#observed || this.#isNear) return;
    this.#observer.disconnect();
    this.#observed = place;
    if (place) this.#observer.observe(place);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
  }

  /** Loads what it takes now, wherever the visitor is: on paper there is no coming to it. */
  need(): void {
    this.#isNear = true;
    this.#card.requestUpdate();
  }

  /** What was found for the company, once it is here. */
  found(shown: Shown): Found | undefined {
    const pack = this.#pack.answer;
    const own = this.#adjustment;
    const isAwaited = own.source() && !own.answer && !own.hasFailed;
    if (!pack || isAwaited) return undefined;
    const {definition, result, answers = {}, plan} = shown;
    const {state} = this.#shared;
    const {sector, size} = answers;
    const found = find({
      ...{pack, definition, context: definition.context, mode: result?.mode, answers},
      adjustment: own.answer ?? state.adjustment,
      company: {...(sector !== undefined && {sector}), ...(size !== undefined && {size})},
      drivers: plan?.drivers.map(({id}) => id) ?? state.drivers ?? [],
    });
    return isCompanyKnown(shown) ? found : {...found, ranking: nothingFits};
  }

  render(shown: Shown): TemplateResult {
    const found = this.found(shown);
    return renderNextSteps(found, shown, found ? nothing : this.#renderWaiting(shown));
  }

  #renderWaiting({messages}: Shown) {
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

  #see(entries: readonly IntersectionObserverEntry[]) {
    if (entries.some(({isIntersecting}) => isIntersecting)) this.need();
  }
}
