import {textIn, type LocalActivity} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {OpportunityMessages} from '../messages/opportunity-messages.js';
import {dateInWords} from '../shared/format-date.js';
import {html} from '../shared/html.js';
import {mailAddress} from '../shared/mail-address.js';

/** What happens nearby that has to do with an opportunity: who has done it, where to meet, who looks for a partner. */
export function renderLocal(
  {cases, meetings, notices}: LocalActivity,
  messages: OpportunityMessages,
): TemplateResult | typeof nothing {
  if (cases.length + meetings.length + notices.length === 0) return nothing;
  const {language} = messages;
  const link = (address: string | undefined, words: string) =>
    address ? html`<a href=${address} target="_blank" rel="noopener">${words}</a>` : words;
  const list = (title: string, items: readonly TemplateResult[]) =>
    items.length === 0
      ? nothing
      : html`
          <p><strong>${title}</strong></p>
          <ul role="list">
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>
        `;
  return html`
    <div part="local">
      ${list(
        messages.cases,
        cases.map(
          (each) =>
            html`${each.company}: ${textIn(each.text, language)}
            ${each.link ? link(each.link, messages.readMore) : nothing}`,
        ),
      )}
      ${list(
        messages.meetings,
        meetings.map(
          ({title, date, link: address}) => html`
            ${link(address, textIn(title, language))}
            ${date ? html`<small>${dateInWords(date, messages.months, messages.onDate)}</small>` : nothing}
          `,
        ),
      )}
      ${list(
        messages.notices,
        notices.map(
          ({company, text, link: address, email}) => html`
            ${company}: ${textIn(text, language)} ${address ? link(address, messages.readMore) : nothing}
            ${email ? html`<a href=${mailAddress(email)}>${email}</a>` : nothing}
          `,
        ),
      )}
    </div>
  `;
}
