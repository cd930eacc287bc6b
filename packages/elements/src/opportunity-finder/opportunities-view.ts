import {
  addToPlan,
  advisersFor,
  maxPlanItems,
  moveInPlan,
  rankingWeights,
  removeFromPlan,
  textIn,
  type CatalogueAdjustment,
  type Language,
  type Opportunity,
  type PartnerProfile,
  type RankedOpportunity,
} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {LazyPart} from '../base/lazy-part.js';
import type {ServicesController} from '../base/services-controller.js';
import {SdgFoundEvent, SdgPlanChangeEvent} from '../events/finder-events.js';
import {addStyles} from '../shared/add-styles.js';
import {renderAdvisers} from '../shared/advisers.template.js';
import {catalogueStyles} from '../findings/findings.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {renderGoalsDisclaimer} from '../findings/goals.template.js';
import {headingAt} from '../shared/heading.js';
import {html} from '../shared/html.js';
import {moveFocus} from '../shared/move-focus.js';
import {answerText} from '../shared/question.template.js';
import {findOpportunities, inWordsOf, type Findings, type FindOptions} from '../findings/find-opportunities.js';
import {reportStyles} from '../shared/report.styles.js';
import {styles} from './opportunities.styles.js';
import type {SdgOpportunityFinder} from './opportunity-finder.js';
import {renderItem} from './opportunity-item.template.js';
import {renderPlan} from './plan-list.template.js';

/**
 * Shows what was found in the finder's own root: duties, the best three, the plan, all that fit. Loaded while the visitor
 * answers. Keeps what belongs to the view alone: what was said last.
 */
export class OpportunitiesView {
  readonly #host: SdgOpportunityFinder;
  readonly #page: ServicesController;
  readonly #card;
  readonly #filters;
  #announcement = '';
  #adjustment: CatalogueAdjustment | undefined;
  #said: {language: Language; drivers: string; adjustment: CatalogueAdjustment | undefined} | undefined;

  constructor(host: SdgOpportunityFinder, page: ServicesController) {
    this.#host = host;
    this.#page = page;
    this.#card = new LazyPart(host, async () => new (await import('./plan-card.js')).PlanCard(host, page));
    this.#filters = new LazyPart(host, async () => {
      const {Filters} = await import('./filters.js');
      return new Filters(() => host.requestUpdate());
    });
    addStyles(host, reportStyles, fieldStyles, catalogueStyles, styles);
  }

  /** Ranks what there is; the same answers find the same. */
  find(search: FindOptions): Findings {
    this.#adjustment = search.adjustment;
    return findOpportunities(search);
  }

  /** Tells the page that the opportunities are shown. */
  announce({ranking: {duties, best}}: Findings): void {
    this.#host.dispatchEvent(
      new SdgFoundEvent(
        duties.map(({id}) => id),
        best.map(({opportunity}) => opportunity.id),
      ),
    );
  }

  /** Forgets what the visitor looked for. */
  reset(): void {
    this.#filters.value?.reset();
    this.#announcement = '';
    this.#said = undefined;
    if (this.#page.state.drivers) this.#page.change({drivers: undefined});
  }

  render(found: Findings, level: number, profile: PartnerProfile | undefined, onEdit: () => void): TemplateResult {
    const {ranking, goals, messages} = found;
    const planned = this.#plan(found);
    const item = (place: 'duty' | 'best' | 'all', itemLevel: number) => (ranked: RankedOpportunity) =>
      renderItem({
        ...{found, profile, place, opportunity: ranked.opportunity, reasons: ranked.reasons, level: itemLevel},
        isPlanned: planned.some(({id}) => id === ranked.opportunity.id),
        onTogglePlan: (opportunity) => this.#toggle(opportunity, found),
      });
    const duty = item('duty', level + 2);
    if (planned.length > 0) void this.#card.load();
    return html`
      <div part="found">
        ${headingAt(level, 'conclusion', messages.conclusion(ranking.best.length))}
        <div part="basis">
          <p>${this.#basis(found)}</p>
          <button part="secondary" type="button" @click=${() => this.#leave(onEdit)}>${messages.change}</button>
        </div>
        ${
          ranking.duties.length > 0
            ? html`
                <div part="section">
                  ${headingAt(level + 1, 'section-title', messages.duties, 'duties')}
                  <p>${messages.dutiesIntro}</p>
                  ${ranking.duties.map((opportunity) => duty({opportunity, reasons: [], score: 0}))}
                </div>
              `
            : nothing
        }
        <div part="section">
          ${headingAt(level + 1, 'section-title', messages.best, 'best')}
          ${ranking.all.length < 3 ? html`<p>${messages.fewer}</p>` : nothing}
          ${ranking.best.map(item('best', level + 2))}
        </div>
        ${renderHow(found)} ${this.#renderAll(found, item('all', level + 2))} ${renderDoing(found)}
        <p part="disclaimer">${messages.disclaimer}</p>
        ${renderGoalsDisclaimer(goals, messages.language)}
        ${
          planned.length > 0
            ? renderPlan({
                ...{messages, level: level + 1, opportunities: planned},
                onMove: (opportunity, by) => this.#move(opportunity, by, found),
                onRemove: (opportunity) => {
                  this.#toggle(opportunity, found);
                  // The button that was pressed has gone with its row.
                  void this.#focusLater('plan', 'best');
                },
              })
            : nothing
        }
        <p part="announcement" role="status">${this.#announcement}</p>
        ${this.#card.value?.show(found, profile, level + 1) ?? this.#renderAdviser(found, profile, level + 1)}
      </div>
    `;
  }

  /** Whom to call, where no card says it. */
  #renderAdviser({company, messages}: Findings, profile: PartnerProfile | undefined, level: number) {
    const {partnerName} = this.#host;
    return html`
      <div part="section adviser">
        ${headingAt(level, 'section-title', messages.adviser, 'adviser')}
        <slot name="adviser">
          <p>${messages.adviserText(partnerName || profile?.name || messages.partnerFallback)}</p>
          ${
            profile
              ? renderAdvisers(
                  advisersFor(profile, {
                    municipality: this.#page.state.municipality,
                    trade: company['sector']?.toString(),
                  }),
                  messages,
                )
              : nothing
          }
        </slot>
      </div>
      <div part="actions">
        <button part="secondary" type="button" @click=${() => this.#host.restart()}>${messages.restart}</button>
      </div>
    `;
  }

  #basis({check, context, company, catalogue, drivers, messages}: Findings): string {
    const {specialAnswers} = check.definition;
    const [trade = '', size = ''] = ['sector', 'size'].map((id) => {
      const question = context.find((each) => each.id === id);
      return question ? answerText(question, company, specialAnswers, messages.language) : '';
    });
    const chosen = chosenDrivers(catalogue, drivers);
    return messages.basis(
      [trade, size && messages.employees(size)].filter(Boolean).join(', '),
      chosen.map(({label}) => textIn(label, messages.language)),
    );
  }

  #renderAll(found: Findings, item: (ranked: RankedOpportunity) => TemplateResult) {
    const {ranking, messages} = found;
    const filters = this.#filters.value;
    const hits = filters?.hits(ranking.all) ?? ranking.all;
    return html`
      <details part="all" @toggle=${() => void this.#filters.load()}>
        <summary>${messages.all(ranking.all.length)}</summary>
        ${filters?.render(found)}
        <p part="hits" role="status">${messages.hits(hits.length)}</p>
        ${hits.map((hit) => keyed(hit.opportunity.id, item(hit)))}
      </details>
    `;
  }

  /** Tells the others on the page what matters most and what the partner adds; their plan follows the language. */
  share(found: Findings): void {
    const {language} = found.messages;
    const drivers = found.drivers.join();
    const adjustment = this.#adjustment;
    // Only what has changed here: another finder on the page may say something else.
    if (this.#said?.language === language && this.#said.drivers === drivers && this.#said.adjustment === adjustment)
      return;
    this.#said = {language, drivers, adjustment};
    const {plan} = this.#page.state;
    this.#page.change({
      drivers: found.drivers,
      adjustment,
      plan: plan && {
        ...plan,
        drivers: chosenDrivers(found.catalogue, found.drivers),
        opportunities: this.#plan(found),
      },
    });
  }

  /** The plan in the words of the language that is shown now. */
  #plan({catalogue}: Findings): Opportunity[] {
    return inWordsOf(catalogue, this.#page.state.plan?.opportunities ?? []);
  }

  #toggle(opportunity: Opportunity, found: Findings) {
    const {messages} = found;
    const title = textIn(opportunity.title, messages.language);
    const before = this.#plan(found).map(({id}) => id);
    if (before.includes(opportunity.id)) {
      const after = removeFromPlan(before, opportunity.id);
      this.#change(after, opportunity, found, messages.removed(title, after.length, maxPlanItems));
      return;
    }
    const after = addToPlan(before, opportunity.id);
    if (after === before) this.#announce(messages.planFull(maxPlanItems));
    else this.#change(after, opportunity, found, messages.added(title, after.length, maxPlanItems));
  }

  #move(opportunity: Opportunity, by: -1 | 1, found: Findings) {
    const {messages} = found;
    const before = this.#plan(found).map(({id}) => id);
    const after = moveInPlan(before, opportunity.id, by);
    const title = textIn(opportunity.title, messages.language);
    this.#change(after, opportunity, found, messages.moved(title, after.indexOf(opportunity.id) + 1));
    // The button moves with its row; at the ends of the list it is gone, and the other one is there.
    const [wanted, other] = by < 0 ? ['earlier', 'later'] : ['later', 'earlier'];
    void this.#focusLater(`${wanted}-${opportunity.id}`, `${other}-${opportunity.id}`);
  }

  #change(ids: readonly string[], changed: Opportunity, {catalogue, drivers}: Findings, announcement: string) {
    const known = [...catalogue.opportunities, changed, ...(this.#page.state.plan?.opportunities ?? [])];
    const opportunities = ids.flatMap((id) => known.find((each) => each.id === id) ?? []);
    const {id, version} = catalogue;
    this.#page.change({plan: {catalogue: {id, version}, drivers: chosenDrivers(catalogue, drivers), opportunities}});
    this.#host.dispatchEvent(new SdgPlanChangeEvent(ids));
    this.#announce(announcement);
  }

  #announce(words: string) {
    this.#announcement = words;
    this.#host.requestUpdate();
  }

  async #focusLater(id: string, fallback: string) {
    await this.#host.updateComplete;
    const find = (each: string) => this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(each)}`);
    moveFocus(find(id) ?? find(fallback));
  }

  /** What the visitor looked for among these is not what is looked for among the next. */
  #leave(leave: () => void) {
    this.#filters.value?.reset();
    this.#announcement = '';
    leave();
  }
}

function chosenDrivers({drivers}: Findings['catalogue'], chosen: readonly string[]) {
  return drivers.filter(({id}) => chosen.includes(id));
}

function renderHow({messages}: Findings) {
  return html`
    <details part="how">
      <summary>${messages.how}</summary>
      <p>${messages.howIntro}</p>
      <ul>
        ${messages.howParts(rankingWeights).map((words) => html`<li>${words}</li>`)}
      </ul>
      <p>${messages.howChosen}</p>
    </details>
  `;
}

function renderDoing({ranking, messages}: Findings) {
  if (ranking.alreadyDoing.length === 0) return nothing;
  return html`
    <details part="doing">
      <summary>${messages.alreadyDoing}</summary>
      <ul>
        ${ranking.alreadyDoing.map(({title}) => html`<li>${textIn(title, messages.language)}</li>`)}
      </ul>
    </details>
  `;
}
