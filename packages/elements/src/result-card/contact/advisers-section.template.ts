import type {Adviser} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {ContactMessages} from '../../messages/contact-messages.js';
import {renderAdvisers} from '../../shared/advisers.template.js';
import {html} from '../../shared/html.js';

/** The people to call, or what the page says of them; then the way to reach them. */
export function renderAdviser(
  advisers: readonly Adviser[],
  partner: string,
  messages: ContactMessages,
  reach: unknown,
): TemplateResult {
  return html`
    <slot name="adviser">
      <p>${messages.adviserText(partner)}</p>
      ${advisers.length > 0 ? renderAdvisers(advisers, messages) : nothing}
    </slot>
    ${reach}
  `;
}
