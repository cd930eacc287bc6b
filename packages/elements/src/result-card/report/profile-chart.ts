import type {Bar, CheckDefinition} from '@sdg-widgets/core';
import {nothing, svg, type TemplateResult} from 'lit';
import type {ResultMessages} from '../../messages/result-messages.js';
import {html} from '../../shared/html.js';
import type {ReportProfile} from './build-report.js';
import {headingAt} from '../../shared/heading.js';

export interface BarsView {
  readonly profile: ReportProfile;
  readonly level: number;
  /** Says how the bars are read; once is enough where there are several. */
  readonly hasKey: boolean;
  readonly definition: CheckDefinition;
  readonly messages: ResultMessages;
}

/** A profile as horizontal bars with words, and the same as a table. Filled is known; dashed may be; nothing is zero. */
export function renderBars({profile, level, hasKey, definition, messages}: BarsView): TemplateResult {
  const {id, title, rows} = profile;
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
              ({name, words, counted}) => html`
                <tr>
                  <th scope="row">${name}</th>
                  <td>${words}</td>
                  <td>${counted}</td>
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
