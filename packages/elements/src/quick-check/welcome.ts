import {steps, type Check} from '@sdg-widgets/core';
import {html, type TemplateResult} from 'lit';
import type {Messages} from '../messages/messages.js';
import {headingAt} from '../parts/heading.js';

/** What it is, how long it takes, and what happens with the answers. */
export function renderWelcome(heading: string, level: number, check: Check, messages: Messages): TemplateResult {
  const {definition, mode} = check;
  const minutes = Math.max(1, Math.round(definition.estimatedSeconds[mode] / 60));
  return html`
    ${headingAt(level, 'title', heading)}
    <p part="intro">${messages.intro}</p>
    <div part="promise">
      <p>${messages.size(steps(check, {}).length, minutes)}</p>
      <p>${messages.privacy}</p>
    </div>
  `;
}
