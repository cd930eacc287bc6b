import type {PartnerProfile} from '@sdg-widgets/core';
import {registerBeside, tagBeside} from '../base/register.js';
import type {VisitorPlan} from '../base/services.js';
import type {ServicesController} from '../base/services-controller.js';
import {holdHeight} from '../shared/hold-height.js';
import {SdgResultCard} from '../result-card/result-card.js';
import type {Findings} from '../findings/find-opportunities.js';
import type {SdgOpportunityFinder} from './opportunity-finder.js';

/** The card inside the finder, for a plan that no check on the page shows. Loaded once there is such a plan. */
export class PlanCard {
  readonly #finder: SdgOpportunityFinder;
  readonly #page: ServicesController;
  #card: SdgResultCard | undefined;
  #isShown = false;

  constructor(finder: SdgOpportunityFinder, page: ServicesController) {
    this.#finder = finder;
    this.#page = page;
    registerBeside(finder, 'result-card', SdgResultCard);
  }

  /** The card with what was found; `undefined` when it has nothing to show. */
  show(found: Findings, profile: PartnerProfile | undefined, level: number): SdgResultCard | undefined {
    const plan = this.#plan;
    if (this.#isShown !== Boolean(plan)) void holdHeight(this.#finder);
    this.#isShown = Boolean(plan);
    if (!plan) return undefined;
    this.#card ??= this.#create();
    return Object.assign(this.#card, {
      ...this.#finder.passedOn,
      plan,
      profile,
      answers: found.company,
      lang: found.messages.language,
      owner: this.#finder,
      headingLevel: String(Math.min(level, 5)),
    });
  }

  /** The card of a check that was answered on this page shows the plan, too. */
  get #plan(): VisitorPlan | undefined {
    const {answers, plan} = this.#page.state;
    return !answers && plan && plan.opportunities.length > 0 ? plan : undefined;
  }

  #create(): SdgResultCard {
    const card = document.createElement(tagBeside(this.#finder, 'result-card')) as SdgResultCard;
    card.setAttribute('part', 'result');
    return card;
  }
}
