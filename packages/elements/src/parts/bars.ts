import {textIn, type Advice, type Bar, type CheckDefinition, type Text} from '@sdg-widgets/core';
import {html, nothing, svg, type TemplateResult} from 'lit';
import type {ResultMessages} from '../messages/result-messages.js';
import {headingAt} from './heading.js';
import {standing} from './standing.js';

export interface BarsView {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly bars: readonly Bar[];
  readonly names: Readonly<Record<string, Text>>;
  /** Says how the bars are read; once is enough where there are several. */
  readonly hasKey: boolean;
  readonly definition: CheckDefinition;
  readonly advice: Advice;
  readonly messages: ResultMessages;
}

/** A profile as horizontal bars with words, and the same as a table. Filled is known; dashed may be; nothing is zero. */
export function renderBars(view: BarsView): TemplateResult {
  const {id, title, level, bars, names, hasKey, definition, advice, messages} = view;
  const rows = bars.map((bar) => ({
    bar,
    name: textIn(names[bar.id]!, messages.language),
    words: standing(definition, advice, bar, messages),
  }));
  return html`
    <div part="section">
      ${headingAt(level, 'section-title', title, id)}
      <figure role="group" aria-labelledby=${id}>
        <ul role="list">
          ${rows.map(
            ({bar, name, words}) => html`
              <li part="bar-row">
                <span>${name}</span> <span part="standing">${words}</span> ${renderBar(bar, definition)}
              </li>
            `,
          )}
        </ul>
      </figure>
      ${hasKey ? html`<p><small>${messages.chartKey}</small></p>` : nothing}
      <details>
        <summary>${messages.asTable}</summary>
        <table aria-labelledby=${id}>
          <thead>
            <tr>
              <th scope="col">${messages.tableArea}</th>
              <th scope="col">${messages.tableStanding}</th>
              <th scope="col">${messages.tableAnswers}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({bar, name, words}) => html`
                <tr>
                  <th scope="row">${name}</th>
                  <td>${words}</td>
                  <td>${messages.knownOf(bar.known, bar.asked)}</td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </details>
    </div>
  `;
}

function renderBar({range}: Bar, {stages}: CheckDefinition) {
  const percent = (value: number) => `${value * 100}%`;
  return html`
    <svg part="bar" width="100%" height="14" aria-hidden="true">
      <rect class="track" width="100%" height="100%"></rect>
      ${
        range
          ? svg`
            <rect class="possible" x=${percent(range.lower)} width=${percent(range.upper - range.lower)} height="100%"></rect>
            <rect class="known" width=${percent(range.lower)} height="100%"></rect>
            ${stages.slice(1).map(({min}) => svg`<line x1=${percent(min)} x2=${percent(min)} y2="100%"></line>`)}
          `
          : nothing
      }
    </svg>
  `;
}
