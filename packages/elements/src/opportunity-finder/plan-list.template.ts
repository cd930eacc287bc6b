import {maxPlanItems, textIn, type Opportunity} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {OpportunityMessages} from '../messages/opportunity-messages.js';
import {headingAt} from '../shared/heading.js';
import {html} from '../shared/html.js';

export interface PlanView {
  readonly messages: OpportunityMessages;
  readonly level: number;
  readonly opportunities: readonly Opportunity[];
  readonly onMove: (opportunity: Opportunity, by: -1 | 1) => void;
  readonly onRemove: (opportunity: Opportunity) => void;
}

/** What the visitor has decided to do, in an order that buttons change: dragging is not for every hand. */
export function renderPlan({messages, level, opportunities, onMove, onRemove}: PlanView): TemplateResult {
  const count = opportunities.length;
  return html`
    <div part="section plan">
      ${headingAt(level, 'section-title', messages.plan, 'plan')}
      <p>${messages.planIntro(count, maxPlanItems)}</p>
      <ol>
        ${opportunities.map((opportunity, index) => {
          const title = textIn(opportunity.title, messages.language);
          const button = (id: string, words: string, name: string, onClick: () => void) => html`
            <button part="secondary" type="button" id=${id} aria-label=${name} @click=${onClick}>${words}</button>
          `;
          return html`
            <li>
              <span>${title}</span>
              <div part="actions">
                ${
                  index > 0
                    ? button(`earlier-${opportunity.id}`, messages.earlier, messages.earlierTitle(title), () =>
                        onMove(opportunity, -1),
                      )
                    : nothing
                }
                ${
                  index < count - 1
                    ? button(`later-${opportunity.id}`, messages.later, messages.laterTitle(title), () =>
                        onMove(opportunity, 1),
                      )
                    : nothing
                }
                ${button(`remove-${opportunity.id}`, messages.removeFromPlan, messages.removeTitleFromPlan(title), () =>
                  onRemove(opportunity),
                )}
              </div>
            </li>
          `;
        })}
      </ol>
    </div>
  `;
}
