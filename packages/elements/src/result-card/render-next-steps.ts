import {textIn, type Opportunity} from '@sdg-widgets/core';
import {html, nothing, type TemplateResult} from 'lit';
import type {Found} from '../opportunity-finder/found.js';
import {renderGoals, renderGoalsDisclaimer} from '../parts/goals.js';
import {headingAt} from '../parts/heading.js';
import {renderSource} from '../parts/source.js';
import {renderSupport} from '../parts/support.js';
import type {Shown} from './shown.js';

/** What to do next as a part of the note: in a browser, and on a server. Without `found`, what is in the plan. */
export function renderNextSteps(found: Found | undefined, shown: Shown): TemplateResult {
  const {note, plan, level, messages} = shown;
  return html`
    ${headingAt(level + 1, 'section-title', note && plan ? messages.plan : messages.nextSteps, 'next-steps-title')}
    ${renderSteps(plan?.opportunities ?? found?.ranking.best.map(({opportunity}) => opportunity) ?? [], shown)}
    ${found ? renderFound(found, shown) : nothing}
  `;
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
