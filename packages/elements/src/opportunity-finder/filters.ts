import {filterOpportunities, goalsOf, textIn, type OpportunityFilter, type RankedOpportunity} from '@sdg-widgets/core';
import type {TemplateResult} from 'lit';
import {html} from '../shared/html.js';
import type {Findings} from '../findings/find-opportunities.js';

/** What the visitor looks for among all that fit. Loaded when they are opened. */
export class Filters {
  readonly #onChange: () => void;
  #filter: OpportunityFilter = {};

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  reset(): void {
    this.#filter = {};
  }

  /** Those that have what is looked for. What none has any more is no longer looked for: the company may have changed. */
  hits(ranked: readonly RankedOpportunity[]): readonly RankedOpportunity[] {
    const offered = Object.entries(this.#filter).filter(
      ([name, value]) => filterOpportunities(ranked, {[name]: value}).length > 0,
    );
    this.#filter = Object.fromEntries(offered) as OpportunityFilter;
    return filterOpportunities(ranked, this.#filter);
  }

  render(found: Findings): TemplateResult {
    return renderFilters(found, this.#filter, (filter) => {
      this.#filter = filter;
      this.#onChange();
    });
  }
}

/** Selects that are the platform's own, one a filter: small on a phone, and every assistive technology knows them. */
function renderFilters(
  {ranking, catalogue, goals, messages}: Findings,
  filter: OpportunityFilter,
  onFilter: (filter: OpportunityFilter) => void,
): TemplateResult {
  const {language} = messages;
  const opportunities = ranking.all.map(({opportunity}) => opportunity);
  const select = (
    name: keyof OpportunityFilter,
    label: string,
    options: readonly (readonly [string, string])[],
  ) => html`
    <label part="filter">
      <span>${label}</span>
      <select
        name=${name}
        @change=${({currentTarget}: Event) => onFilter({...filter, ...chosen(name, currentTarget as HTMLSelectElement)})}
      >
        <option value="">${messages.everything}</option>
        ${options.map(([value, words]) => html`<option value=${value} .selected=${value === String(filter[name])}>${words}</option>`)}
      </select>
    </label>
  `;
  // Only what at least one of them has: a choice that never finds anything is a dead end.
  const has = (test: (opportunity: (typeof opportunities)[number]) => boolean) => opportunities.some(test);
  return html`
    <fieldset part="filters">
      <legend>${messages.filters}</legend>
      ${select(
        'effort',
        messages.filterEffort,
        (['low', 'medium', 'high'] as const)
          .filter((effort) => has((each) => each.effort === effort))
          .map((effort) => [effort, messages.efforts[effort]]),
      )}
      ${select(
        'theme',
        messages.filterTheme,
        Object.entries(messages.themes).filter(([theme]) => has(({lens}) => lens.includes(theme))),
      )}
      ${select(
        'driver',
        messages.filterDriver,
        catalogue.drivers
          .filter(({id}) => has(({drivers}) => drivers.includes(id)))
          .map(({id, label}) => [id, textIn(label, language)]),
      )}
      ${select(
        'goal',
        messages.filterGoal,
        goals.goals
          .filter(({goal}) => has((each) => goalsOf(each).includes(goal)))
          .map(({goal, name}) => [String(goal), messages.goal(goal, textIn(name, language))]),
      )}
    </fieldset>
  `;
}

function chosen(name: keyof OpportunityFilter, {value}: HTMLSelectElement): OpportunityFilter {
  if (value === '') return {[name]: undefined};
  return {[name]: name === 'goal' ? Number(value) : value};
}
