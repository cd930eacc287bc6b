import {textIn, type Adviser, type Language} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {html} from './html.js';
import {mailAddress} from './mail-address.js';

// A visitor wants somebody to call, not a directory.
const maxAdvisers = 2;

/** The people to call: name, role, and every way to reach them. */
export function renderAdvisers(
  advisers: readonly Adviser[],
  {language, booking}: {readonly language: Language; readonly booking: string},
): TemplateResult {
  return html`
    <ul role="list">
      ${advisers.slice(0, maxAdvisers).map(
        ({name, role, phone, email, booking: address}) => html`
          <li part="adviser-card">
            <strong>${name}</strong> <span>${textIn(role, language)}</span>
            ${phone ? html`<a href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${phone}</a>` : nothing}
            ${email ? html`<a href=${mailAddress(email)}>${email}</a>` : nothing}
            ${address ? html`<a href=${address} target="_blank" rel="noopener">${booking}</a>` : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}
