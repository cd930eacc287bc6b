import type {Opportunity} from '@sdg-widgets/core';
import type {TemplateResult} from 'lit';
import {checkedOn} from '../shared/format-date.js';
import {html} from '../shared/html.js';

interface SourceWords {
  readonly source: (host: string) => string;
  readonly months: string;
  readonly checkedOn: (day: number, month: string, year: string) => string;
  readonly unchecked: string;
}

/** Where a duty stands, and the day somebody last read it there. */
export function renderSource({sources = [], checkedAt}: Opportunity, messages: SourceWords): TemplateResult {
  return html`
    <p part="source">
      ${sources.map(
        (source) => html`<a href=${source} target="_blank" rel="noopener">${messages.source(hostOf(source))}</a> `,
      )}
      <small>${checkedAt ? checkedOn(checkedAt, messages) : messages.unchecked}</small>
    </p>
  `;
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
