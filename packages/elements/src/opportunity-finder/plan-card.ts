import type {PartnerProfile} from '@sdg-widgets/core';
import {RequestController} from '../base/request-controller.js';
import type {PageStateController} from '../base/page-state-controller.js';
import {SdgCardRequestEvent} from '../events/card-request-event.js';
import type {SharedPlan} from '../events/shared-state-event.js';
import {holdHeight} from '../shared/hold-height.js';
import type {SdgResultCard} from '../result-card/result-card.js';
import type {Findings} from '../findings/find-opportunities.js';
import type {SdgOpportunityFinder} from './opportunity-finder.js';

/** The card inside the finder, for a plan that no check on the page shows. Loaded once there is such a plan. */
export class PlanCard {
  readonly #finder: SdgOpportunityFinder;
  readonly #shared: PageStateController;
  #card: SdgResultCard | undefined;
  #isShown = false;

  constructor(finder: SdgOpportunityFinder, shared: PageStateController) {
    this.#finder = finder;
    this.#shared = shared;
    new RequestController(finder, {
      key: () => this.#plan && true,
      request: () => new SdgCardRequestEvent(),
      code: 'result',
    });
  }

  /** The card with what was found; `undefined` when it has nothing to show, and until it is here. */
  show(found: Findings, profile: PartnerProfile | undefined, level: number): SdgResultCard | undefined {
    // Under whatever prefix the finder itself was defined.
    const tag = this.#finder.localName.replace('opportunity-finder', 'result-card');
    const plan = customElements.get(tag) && this.#plan;
    if (this.#isShown !== Boolean(plan)) void holdHeight(this.#finder);
    this.#isShown = Boolean(plan);
    if (!plan) return undefined;
    const {partner, partnerName, endpoint, privacyUrl} = this.#finder;
    this.#card ??= this.#create(tag);
    return Object.assign(this.#card, {
      ...{plan, profile, answers: found.company, lang: found.messages.language, owner: this.#finder},
      ...{headingLevel: String(Math.min(level, 5)), partner, partnerName, endpoint, privacyUrl},
    });
  }

  /** The card of a check that was answered on this page shows the plan, too. */
  get #plan(): SharedPlan | undefined {
    const {answers, plan} = this.#shared.state;
    return !answers && plan && plan.opportunities.length > 0 ? plan : undefined;
  }

  #create(tag: string): SdgResultCard {
    const card = document.createElement(tag) as SdgResultCard;
    card.setAttribute('part', 'result');
    return card;
  }
}
