import type {Language} from '@sdg-widgets/core';
import {render, type LitElement} from 'lit';
import {addStyles} from '../shared/add-styles.js';
import {bannerStyles} from './banner.styles.js';

/**
 * Shows a line above all that an element shows itself, under a name; another under the same name takes its place, and an
 * empty one takes it away. It stands before the nodes that Lit keeps, and stays whatever the element renders.
 */
export function showBanner(element: LitElement, name: string, content: unknown, language: Language): void {
  addStyles(element, bannerStyles);
  const root = element.renderRoot;
  let banner = root.querySelector<HTMLElement>(`[part='banner ${name}']`);
  if (!banner) {
    banner = document.createElement('div');
    banner.setAttribute('part', `banner ${name}`);
    banner.setAttribute('role', 'status');
    banner.tabIndex = -1;
    root.prepend(banner);
  }
  banner.lang = language;
  banner.hidden = !content;
  const hadFocus = banner.contains((root as ShadowRoot).activeElement);
  render(content, banner);
  // The button in it may have gone.
  if (hadFocus) banner.focus();
}
