import type {TemplateResult} from 'lit';
import {headingAt} from './heading.js';
import {html} from './html.js';

export interface Welcome {
  readonly heading: string;
  readonly level: number;
  /** What it is. */
  readonly intro: string;
  /** How long it takes, and what happens with the answers. */
  readonly promises: readonly string[];
}

/** What a visitor reads before the first question. */
export function renderStartScreen({heading, level, intro, promises}: Welcome): TemplateResult {
  return html`
    ${headingAt(level, 'title', heading)}
    <p part="intro">${intro}</p>
    <div part="promise">${promises.map((promise) => html`<p>${promise}</p>`)}</div>
  `;
}
