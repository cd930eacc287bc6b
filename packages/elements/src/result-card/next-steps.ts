import {textIn, type Language, type Opportunity} from '@sdg-widgets/core';
import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {RequestController} from '../controllers/request-controller.js';
import {SdgCatalogueRequestEvent, type CataloguePack} from '../events/finder-request-events.js';
import {find, type Found} from '../opportunity-finder/found.js';
import {addStyles} from '../parts/add-styles.js';
import {catalogueStyles} from '../parts/catalogue.styles.js';
import {renderGoals, renderGoalsDisclaimer} from '../parts/goals.js';
import {headingAt} from '../parts/heading.js';
import {renderSource} from '../parts/source.js';
import {renderSupport} from '../parts/support.js';
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
  readonly #waiting: (() => void)[] = [];

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
    if (this.#pack.answer || this.#pack.hasFailed) for (const resolve of this.#waiting.splice(0)) resolve();
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

  /**
   * Loads what it takes now, wherever the visitor is: on paper there is no coming to it. Resolves when it is shown, or cannot
   * be had.
   */
  need(): Promise<void> {
    this.#isNear = true;
    this.#card.requestUpdate();
    return new Promise((resolve) => this.#waiting.push(resolve));
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
    const {note, plan, level, messages} = shown;
    const found = this.found(shown);
    return html`
      ${headingAt(level + 1, 'section-title', note && plan ? messages.plan : messages.nextSteps, 'next-steps-title')}
      ${renderSteps(plan?.opportunities ?? found?.ranking.best.map(({opportunity}) => opportunity) ?? [], shown)}
      ${found ? renderFound(found, shown) : nothing}
    `;
  }

  #see(entries: readonly IntersectionObserverEntry[]) {
    if (entries.some(({isIntersecting}) => isIntersecting)) void this.need();
  }
}

function renderSteps(opportunities: readonly Opportunity[], {messages}: Shown) {
  return html`
    <ol>
      ${opportunities.map(
        ({title, firstStep}) => html`
          <li part="next-step">
            <strong>${textIn(title, messages.language)}</strong>
            <small>${textIn(firstStep, messages.language)}</small>
          </li>
        `,
      )}
    </ol>
  `;
}

function renderFound({ranking, catalogue, goals, messages}: Found, {plan, level}: Shown) {
  const {language} = messages;
  const chosen = plan?.opportunities ?? ranking.best.map(({opportunity}) => opportunity);
  const {duties} = ranking;
  return html`
    ${renderSupport(chosen, catalogue, messages)}
    ${
      duties.length > 0
        ? html`
            ${headingAt(level + 2, 'section-title', messages.duties, 'duties')}
            <p>${messages.dutiesIntro}</p>
            <ul role="list" aria-labelledby="duties">
              ${duties.map(
                (duty) => html`
                  <li part="line"><strong>${textIn(duty.title, language)}</strong> ${renderSource(duty, messages)}</li>
                `,
              )}
            </ul>
          `
        : nothing
    }
    ${headingAt(level + 2, 'section-title', messages.goals, 'goals')}
    <slot name="goal-icons"></slot>
    ${renderGoals({opportunities: chosen, goals, messages, hasTargets: true})} ${renderGoalsDisclaimer(goals, language)}
  `;
}
