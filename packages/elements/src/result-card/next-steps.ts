import type {Language} from '@sdg-widgets/core';
import type {ReactiveController, TemplateResult} from 'lit';
import {RequestController} from '../controllers/request-controller.js';
import {SdgCatalogueRequestEvent, type CataloguePack} from '../events/finder-request-events.js';
import {find, type Found} from '../opportunity-finder/found.js';
import {addStyles} from '../parts/add-styles.js';
import {catalogueStyles} from '../parts/catalogue.styles.js';
import {renderNextSteps} from './render-next-steps.js';
import type {SdgResultCard} from './result-card.js';
import type {Shown} from './shown.js';

/**
 * What to do next: the plan, or the three opportunities that fit best; the duties that may apply; the goals that all this
 * touches, and who helps with money. What it takes is loaded when the visitor comes to it.
 */
export class NextSteps implements ReactiveController {
  readonly #card: SdgResultCard;
  readonly #pack: RequestController<Language, CataloguePack>;
  readonly #observer = new IntersectionObserver((entries) => this.#see(entries), {rootMargin: '50%'});
  #isNear = false;
  #observed: Element | null = null;

  constructor(card: SdgResultCard) {
    this.#card = card;
    addStyles(card, catalogueStyles);
    this.#pack = new RequestController(card, {
      key: () => (this.#isNear ? card.language : undefined),
      request: (language) => new SdgCatalogueRequestEvent(language),
      code: 'language',
    });
    card.addController(this);
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
    const {definition, result, answers} = shown;
    if (!pack || !answers) return undefined;
    const {sector, size} = answers;
    return find({
      ...{pack, adjustment: undefined, definition, context: definition.context, mode: result?.mode, answers},
      company: {...(sector !== undefined && {sector}), ...(size !== undefined && {size})},
      drivers: shown.plan?.drivers.map(({id}) => id) ?? [],
    });
  }

  render(shown: Shown): TemplateResult {
    return renderNextSteps(this.found(shown), shown);
  }

  #see(entries: readonly IntersectionObserverEntry[]) {
    if (entries.some(({isIntersecting}) => isIntersecting)) this.need();
  }
}
