import type {TemplateResult} from 'lit';
import {html} from './html.js';

/** A real heading of the level that fits the page around the element. It can be given focus, and is no tab stop. */
export function headingAt(level: number, part: string, text: string, id?: string): TemplateResult {
  const key = id ?? part;
  switch (level) {
    case 1:
      return html`<h1 id=${key} part=${part} tabindex="-1">${text}</h1>`;
    case 2:
      return html`<h2 id=${key} part=${part} tabindex="-1">${text}</h2>`;
    case 3:
      return html`<h3 id=${key} part=${part} tabindex="-1">${text}</h3>`;
    case 4:
      return html`<h4 id=${key} part=${part} tabindex="-1">${text}</h4>`;
    case 5:
      return html`<h5 id=${key} part=${part} tabindex="-1">${text}</h5>`;
    default:
      return html`<h6 id=${key} part=${part} tabindex="-1">${text}</h6>`;
  }
}
