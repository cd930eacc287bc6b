import type {CheckDefinition} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {ResultMessages} from '../../messages/result-messages.js';
import {html} from '../../shared/html.js';
import {renderBars} from './profile-chart.js';
import {headingAt} from '../../shared/heading.js';
import type {Report, ReportLine} from './build-report.js';

export interface ReportView {
  /** Without it the note is about a plan alone. */
  readonly report: Report | undefined;
  readonly definition: CheckDefinition;
  readonly messages: ResultMessages;
  /** Of the first heading. */
  readonly level: number;
}

/** What stands in a note besides what it says itself. In the element it comes a moment later. */
export interface ReportParts {
  /** The day it was printed, on paper. */
  readonly printed?: unknown;
  /** What has changed since an earlier time. */
  readonly changes?: unknown;
  /** The plan, or what fits best. Nothing keeps its place until it is here. */
  readonly nextSteps?: unknown;
  /** The people to call, and the way to reach them. */
  readonly adviser?: unknown;
  /** Every answer, and what was not asked. */
  readonly answers?: unknown;
  /** What the visitor can do with the note. */
  readonly actions?: unknown;
}

/** A note as a page: in a browser, and on a server. It says what `note` says and decides nothing. */
export function renderReport(view: ReportView & ReportParts): TemplateResult {
  const {report: report, messages, level} = view;
  return html`
    <article part="content" lang=${messages.language} aria-labelledby="conclusion">
      <p part="note">${messages.note} ${view.printed}</p>
      ${headingAt(level, 'conclusion', report?.conclusion ?? messages.plan, 'conclusion')}
      ${report?.meaning ? html`<p part="meaning">${report.meaning}</p>` : nothing} ${view.changes}
      ${report && report.strengths.length + report.gaps.length > 0 ? renderStrengths(report, view) : nothing}
      ${
        view.nextSteps === undefined
          ? nothing
          : html`<div part="section next-steps" id="next-steps">${view.nextSteps}</div>`
      }
      <div part="section adviser">
        ${headingAt(level + 1, 'section-title', messages.adviser, 'adviser')} ${view.adviser}
      </div>
      ${report ? renderStanding(report, view) : nothing} ${view.answers} ${view.actions}
      <p part="disclaimer">${messages.disclaimer}</p>
      <slot name="footer"></slot>
    </article>
  `;
}

/** What is in place and what is to be gained, side by side and of the same size. */
function renderStrengths({strengths, gaps}: Report, {messages, level}: ReportView) {
  const column = (id: string, title: string, lines: readonly ReportLine[], none: string) => html`
    <div part="section">
      ${headingAt(level + 1, 'section-title', title, id)}
      ${lines.length > 0 ? renderLines(lines, id) : html`<p>${none}</p>`}
    </div>
  `;
  return html`
    <div part="balance">
      ${column('strengths', messages.strengths, strengths, messages.strengthsNone)}
      ${column('gaps', messages.gaps, gaps, messages.gapsNone)}
    </div>
  `;
}

/** What a strength is the answer to stands before it; what a gap leads to, after it. */
function renderLines(lines: readonly ReportLine[], id: string) {
  return html`
    <ul role="list" aria-labelledby=${id}>
      ${lines.map(({text, detail}) => {
        const parts = [html`<strong>${text}</strong>`, html`<small>${detail}</small>`];
        const [first, second] = id === 'strengths' ? parts.reverse() : parts;
        // The space is for whoever reads the text alone.
        return html`<li part="line">${first} ${second}</li>`;
      })}
    </ul>
  `;
}

function renderStanding(report: Report, {definition, messages, level}: ReportView) {
  const {findOut} = report;
  return html`
    ${report.profiles.map((profile, index) =>
      renderBars({profile, level: level + 1, hasKey: index === 0, definition, messages}),
    )}
    ${
      findOut.length > 0
        ? html`
            <div part="section">
              ${headingAt(level + 1, 'section-title', messages.findOut, 'find-out')}
              <p>${messages.findOutIntro}</p>
              ${renderLines(findOut, 'find-out')}
            </div>
          `
        : nothing
    }
  `;
}
