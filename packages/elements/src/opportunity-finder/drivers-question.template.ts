import {driversStep, textIn, type Catalogue} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {FinderMessages} from '../messages/finder-messages.js';
import {headingAt} from '../shared/heading.js';
import {html} from '../shared/html.js';

export interface DriversView {
  readonly messages: FinderMessages;
  readonly level: number;
  readonly progress: string;
  readonly drivers: Catalogue['drivers'];
  readonly chosen: readonly string[];
  /** Who the company is, when that was not asked here. */
  readonly known: string;
  readonly hasTooMany: boolean;
  readonly onToggle: (driver: string) => void;
}

/** What matters most: native checkboxes, so many as one likes; how many count is said when the visitor goes on. */
export function renderDrivers(view: DriversView): TemplateResult {
  const {messages, level, progress, drivers, chosen, known, hasTooMany, onToggle} = view;
  const id = driversStep;
  const error = hasTooMany ? `error-${id}` : '';
  return html`
    <p part="progress" id=${`progress-${id}`}>${progress}</p>
    ${headingAt(level, 'question', messages.drivers, `question-${id}`)}
    ${known ? html`<p part="hint" id="known">${messages.known(known)}</p>` : nothing}
    <p part="hint" id=${`hint-${id}`}>${messages.driversHint}</p>
    ${hasTooMany ? html`<p part="error" id=${error} tabindex="-1">${messages.tooMany}</p>` : nothing}
    <div
      part="options"
      class="columns"
      role="group"
      aria-labelledby=${`question-${id}`}
      aria-describedby=${`hint-${id} ${error} progress-${id}`}
    >
      ${drivers.map(
        (driver) => html`
          <label part="option">
            <input
              type="checkbox"
              name=${id}
              value=${driver.id}
              .checked=${chosen.includes(driver.id)}
              @change=${() => onToggle(driver.id)}
            />
            <span>${textIn(driver.label, messages.language)}</span>
          </label>
        `,
      )}
    </div>
  `;
}
