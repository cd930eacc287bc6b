import {steps, type Check} from '@sdg-widgets/core';
import {html, type TemplateResult} from 'lit';
import type {Messages} from '../messages/messages.js';
import {headingAt} from '../parts/heading.js';

export interface StartView {
  readonly messages: Messages;
  readonly heading: string;
  readonly level: number;
  readonly check: Check;
  readonly onStart: () => void;
}

/** What it is, how long it takes, what happens with the answers; then the button. */
export function renderStart({messages, heading, level, check, onStart}: StartView): TemplateResult {
  return html`
    ${headingAt(level, 'title', heading)}
    <p part="intro">${messages.intro}</p>
    ${renderPromise(check, messages)}
    <div part="actions">
      <button part="primary" type="button" @click=${onStart}>${messages.start}</button>
    </div>
  `;
}

/** How long, and that nothing leaves the device. */
export function renderPromise(check: Check, messages: Messages): TemplateResult {
  const {definition, mode} = check;
  const minutes = Math.round(definition.estimatedSeconds[mode] / 60);
  return html`
    <div part="promise">
      <p>${messages.size(steps(check, {}).length, minutes)}</p>
      <p>${messages.privacy}</p>
    </div>
  `;
}
