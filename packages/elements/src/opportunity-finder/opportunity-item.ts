import {goalsOf, localTo, textIn, today, type Opportunity, type PartnerProfile, type Reason} from '@sdg-widgets/core';
import {html, nothing, svg, type TemplateResult} from 'lit';
import {checkedOn} from '../parts/dates.js';
import {headingAt} from '../parts/heading.js';
import type {Found} from './found.js';
import {renderLocal} from './local.js';
import {reasonsInWords} from './reasons.js';

export interface ItemView {
  readonly found: Found;
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
  return html`
    <article part="opportunity" aria-labelledby=${`${place}-${opportunity.id}`}>
      ${headingAt(level, 'opportunity-title', title, `${place}-${opportunity.id}`)}
      <p>${textIn(opportunity.why, language)}</p>
      ${reasons.length > 0 ? html`<p part="reasons">${reasonsInWords(reasons, found).join(' ')}</p>` : nothing}
      <p><strong>${messages.firstStep}:</strong> ${textIn(opportunity.firstStep, language)}</p>
      ${isDuty ? renderSource(opportunity, found) : renderTerms(opportunity, found)}
      ${profile ? renderLocal(localTo(profile, opportunity.id, today()), messages) : nothing}
      ${
        place === 'best'
          ? [renderSupport(opportunity, found), renderGoals(opportunity, found)]
          : html`
              <details>
                <summary>${messages.more}</summary>
                ${renderSupport(opportunity, found)} ${renderGoals(opportunity, found)}
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

function renderTerms({effort, payback}: Opportunity, {messages}: Found) {
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

function renderSource({sources = [], checkedAt}: Opportunity, {messages}: Found) {
  return html`
    <p part="source">
      ${sources.map(
        (source) => html`<a href=${source} target="_blank" rel="noopener">${messages.source(hostOf(source))}</a> `,
      )}
      <small>${checkedAt ? checkedOn(checkedAt, messages) : messages.unchecked}</small>
    </p>
  `;
}

/** A goal is its number and name in text; the square beside it is decoration. */
function renderGoals(opportunity: Opportunity, {goals, messages}: Found) {
  const named = goalsOf(opportunity).flatMap((number) => goals.goals.find(({goal}) => goal === number) ?? []);
  if (named.length === 0) return nothing;
  return html`
    <ul part="goals" role="list" aria-label=${messages.goals}>
      ${named.map(
        ({goal, name, hex}) => html`
          <li>
            <svg width="12" height="12" aria-hidden="true">
              ${svg`<rect width="12" height="12" fill=${hex}></rect>`}
            </svg>
            ${messages.goal(goal, textIn(name, messages.language))}
          </li>
        `,
      )}
    </ul>
  `;
}

function renderSupport({support}: Opportunity, {catalogue, messages}: Found) {
  const schemes = support.flatMap((id) => catalogue.supportSchemes.find((each) => each.id === id) ?? []);
  if (schemes.length === 0) return nothing;
  return html`
    <div part="support">
      <p><strong>${messages.support}</strong></p>
      <ul role="list">
        ${schemes.map(
          ({name, url, note, checkedAt}) => html`
            <li>
              <a href=${url} target="_blank" rel="noopener">${name}</a>
              ${note ? html`<span>${textIn(note, messages.language)}</span>` : nothing}
              <small>${checkedAt ? checkedOn(checkedAt, messages) : messages.unchecked}</small>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
