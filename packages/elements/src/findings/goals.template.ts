import {textIn, type Language, type Opportunity} from '@sdg-widgets/core';
import {nothing, svg, type TemplateResult} from 'lit';
import type {Goals} from '../base/services.js';
import {html} from '../shared/html.js';

interface GoalWords {
  readonly language: Language;
  readonly goals: string;
  readonly goal: (goal: number, name: string) => string;
  readonly targets: (targets: readonly string[]) => string;
}

interface GoalsView {
  readonly opportunities: readonly Opportunity[];
  readonly goals: Goals;
  readonly messages: GoalWords;
  /** Names the targets, too. */
  readonly hasTargets: boolean;
}

/** Which goals the opportunities touch. A goal is its number and name in text; the square beside it is decoration. */
export function renderGoals({opportunities, goals, messages, hasTargets}: GoalsView): TemplateResult | typeof nothing {
  const targets = [...new Set(opportunities.flatMap(({sdgTargets}) => sdgTargets))].sort((a, b) => place(a) - place(b));
  const targetsOf = (goal: number) => targets.filter((target) => Number.parseInt(target) === goal);
  const touched = goals.goals.filter(({goal}) => targetsOf(goal).length > 0);
  if (touched.length === 0) return nothing;
  return html`
    <ul part="goals" role="list" aria-label=${messages.goals}>
      ${touched.map(
        ({goal, name, hex}) => html`
          <li>
            <svg width="12" height="12" aria-hidden="true">
              ${svg`<rect width="12" height="12" fill=${hex}></rect>`}
            </svg>
            ${messages.goal(goal, textIn(name, messages.language))}
            ${hasTargets ? html`<small>${messages.targets(targetsOf(goal))}</small>` : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}

/** 8.3 before 8.10, and both before 8.a. */
function place(target: string): number {
  const [, within = ''] = target.split('.');
  return Number(within) || 100 + within.charCodeAt(0);
}

/** What the United Nations ask for wherever a goal is named. */
export function renderGoalsDisclaimer({disclaimer, link}: Goals, language: Language): TemplateResult {
  const {origin, pathname} = new URL(link);
  return html`
    <p part="disclaimer">
      ${textIn(disclaimer, language)}
      <a href=${link} target="_blank" rel="noopener">${origin}/<wbr />${pathname.slice(1)}</a>
    </p>
  `;
}
