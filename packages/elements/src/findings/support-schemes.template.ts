import {textIn, type Catalogue, type Language, type Opportunity} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {checkedOn} from '../shared/format-date.js';
import {html} from '../shared/html.js';

interface SupportWords {
  readonly language: Language;
  readonly support: string;
  readonly months: string;
  readonly checkedOn: (day: number, month: string, year: string) => string;
  readonly unchecked: string;
}

/** Who helps with money or advice, once each, with the day somebody last looked. */
export function renderSupport(
  opportunities: readonly Opportunity[],
  {supportSchemes}: Catalogue,
  messages: SupportWords,
  heading: TemplateResult = html`<p><strong>${messages.support}</strong></p>`,
): TemplateResult | typeof nothing {
  const ids = new Set(opportunities.flatMap(({support}) => support));
  const schemes = [...ids].flatMap((id) => supportSchemes.find((scheme) => scheme.id === id) ?? []);
  if (schemes.length === 0) return nothing;
  return html`
    <div part="support">
      ${heading}
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
