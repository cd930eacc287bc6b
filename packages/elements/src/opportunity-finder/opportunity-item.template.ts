import {localActivityFor, textIn, today, type Opportunity, type PartnerProfile, type Reason} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {renderGoals} from '../findings/goals.template.js';
import {headingAt} from '../shared/heading.js';
import {html} from '../shared/html.js';
import {renderSource} from '../findings/duty-source.template.js';
import {renderSupport} from '../findings/support-schemes.template.js';
import type {Findings} from '../findings/find-opportunities.js';
import {renderLocal} from './local-activity.template.js';
import {reasonsInWords} from '../findings/reasons.js';

export interface ItemView {
  readonly found: Findings;
  readonly profile: PartnerProfile | undefined;
  readonly opportunity: Opportunity;
  /** Empty for a duty, which is not chosen for anybody. */
  readonly reasons: readonly Reason[];
  readonly level: number;
  /** Where it is shown: ids differ when it is shown twice, and only the best show everything at once. */
  readonly place: 'duty' | 'best' | 'all';
  readonly isPlanned: boolean;
  readonly onTogglePlan: (opportunity: Opportunity) => void;
}

/** One duty or opportunity: why, why for this company, a first step, what it takes, and who helps. */
export function renderItem(view: ItemView): TemplateResult {
  const {found, profile, opportunity, reasons, level, place, isPlanned, onTogglePlan} = view;
  const {messages} = found;
  const {language} = messages;
  const title = textIn(opportunity.title, language);
  const isDuty = opportunity.kind === 'duty';
  const help = renderSupport([opportunity], found.catalogue, messages);
  const goals = renderGoals({opportunities: [opportunity], goals: found.goals, messages, hasTargets: false});
  return html`
    <article part="opportunity" aria-labelledby=${`${place}-${opportunity.id}`}>
      ${headingAt(level, 'opportunity-title', title, `${place}-${opportunity.id}`)}
      <p>${textIn(opportunity.why, language)}</p>
      ${reasons.length > 0 ? html`<p part="reasons">${reasonsInWords(reasons, found).join(' ')}</p>` : nothing}
      <p><strong>${messages.firstStep}:</strong> ${textIn(opportunity.firstStep, language)}</p>
      ${isDuty ? renderSource(opportunity, messages) : renderTerms(opportunity, found)}
      ${profile ? renderLocal(localActivityFor(profile, opportunity.id, today()), messages) : nothing}
      ${
        place === 'best'
          ? [help, goals]
          : html`
              <details>
                <summary>${messages.more}</summary>
                ${help} ${goals}
              </details>
            `
      }
      <div part="actions">
        <button
          part="secondary"
          type="button"
          aria-label=${isPlanned ? messages.removeTitleFromPlan(title) : messages.addTitleToPlan(title)}
          @click=${() => onTogglePlan(opportunity)}
        >
          ${isPlanned ? messages.removeFromPlan : messages.addToPlan}
        </button>
      </div>
    </article>
  `;
}

function renderTerms({effort, payback}: Opportunity, {messages}: Findings) {
  return html`
    <dl part="terms">
      <div>
        <dt>${messages.effort}</dt>
        <dd>${messages.efforts[effort]}</dd>
      </div>
      <div>
        <dt>${messages.payback}</dt>
        <dd>${messages.paybacks[payback]}</dd>
      </div>
    </dl>
  `;
}
