import {textIn, type Opportunity, type RankedOpportunity} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {inWordsOf, type Findings} from '../../findings/find-opportunities.js';
import {reasonsInWords} from '../../findings/reasons.js';
import {renderGoals, renderGoalsDisclaimer} from '../../findings/goals.template.js';
import {headingAt} from '../../shared/heading.js';
import {html} from '../../shared/html.js';
import {renderSource} from '../../findings/duty-source.template.js';
import {renderSupport} from '../../findings/support-schemes.template.js';
import type {ReportData} from '../card-data.js';

/**
 * What to do next as a part of the note: in a browser, and on a server. Without `found`, what is in the plan, and `waiting`
 * for the rest.
 */
export function renderNextSteps(
  found: Findings | undefined,
  cardData: ReportData,
  waiting: unknown = nothing,
): TemplateResult {
  const {report, plan, level, messages} = cardData;
  const chosen = chosenSteps(found, cardData);
  const hasGoals = found !== undefined && chosen.some(({sdgTargets}) => sdgTargets.length > 0);
  return html`
    ${headingAt(level + 1, 'section-title', report && plan ? messages.plan : messages.nextSteps, 'next-steps-title')}
    ${plan ? renderPlanned(chosen, cardData) : found ? renderBest(found) : nothing}
    ${found ? renderDutiesAndSupport(found, chosen, level + 2) : nothing}
    ${hasGoals ? headingAt(level + 2, 'section-title', found.messages.goals, 'goals') : nothing}
    <slot name="goal-icons" ?hidden=${!hasGoals}></slot>
    ${hasGoals ? renderGoalsOf(found, chosen) : nothing}
    ${found ? html`<p part="disclaimer">${found.messages.disclaimer}</p>` : nothing} ${waiting}
  `;
}

/** The plan, in the words of the catalogue where that is here; without one, what fits best. */
export function chosenSteps(found: Findings | undefined, {plan}: ReportData): readonly Opportunity[] {
  if (!plan) return found?.ranking.best.map(({opportunity}) => opportunity) ?? [];
  return found ? inWordsOf(found.catalogue, plan.opportunities) : plan.opportunities;
}

// Why is said of what we suggest. What a visitor has chosen, they have chosen.
function renderPlanned(planned: readonly Opportunity[], {messages}: ReportData) {
  return html`
    <ol aria-labelledby="next-steps-title">
      ${planned.map(
        ({title, firstStep}) => html`
          <li part="next-step">
            <strong>${textIn(title, messages.language)}</strong> ${textIn(firstStep, messages.language)}
          </li>
        `,
      )}
    </ol>
  `;
}

function renderBest(found: Findings) {
  const {ranking, messages} = found;
  return html`
    ${ranking.all.length < 3 ? html`<p>${messages.fewer}</p>` : nothing}
    ${
      ranking.best.length > 0
        ? html`
            <ol aria-labelledby="next-steps-title">
              ${ranking.best.map(
                ({opportunity: {title, firstStep}, reasons}) => html`
                  <li part="next-step">
                    <strong>${textIn(title, messages.language)}</strong> ${textIn(firstStep, messages.language)}
                    <small part="reason">${reason(reasons, found)}</small>
                  </li>
                `,
              )}
            </ol>
          `
        : nothing
    }
  `;
}

/** The one that says most of this company: what it chose, else what it answered, else its trade. */
function reason(reasons: RankedOpportunity['reasons'], found: Findings): string {
  const [words = ''] = (['driver', 'gap', 'sector'] as const).flatMap((type) =>
    reasonsInWords(
      reasons.filter((each) => each.type === type),
      found,
    ),
  );
  return words;
}

function renderDutiesAndSupport(found: Findings, chosen: readonly Opportunity[], level: number) {
  const {ranking, catalogue, messages} = found;
  const planned = chosen.filter(({kind}) => kind === 'duty');
  const duties = [...planned, ...ranking.duties.filter(({id}) => planned.every((each) => each.id !== id))];
  return html`
    ${
      duties.length > 0
        ? html`
            ${headingAt(level, 'section-title', messages.duties, 'duties')}
            <p>${messages.dutiesIntro}</p>
            <ul role="list" aria-labelledby="duties">
              ${duties.map(
                (duty) => html`
                  <li part="line">
                    <strong>${textIn(duty.title, messages.language)}</strong> ${renderSource(duty, messages)}
                  </li>
                `,
              )}
            </ul>
          `
        : nothing
    }
    ${renderSupport(chosen, catalogue, messages, headingAt(level, 'section-title', messages.support, 'support'))}
  `;
}

function renderGoalsOf({goals, messages}: Findings, opportunities: readonly Opportunity[]) {
  return html`
    ${renderGoals({opportunities, goals, messages, hasTargets: true})}
    ${renderGoalsDisclaimer(goals, messages.language)}
  `;
}
