import type {CSSResult, LitElement} from 'lit';

/** Gives an element the styles of a part that was loaded after it. */
export function addStyles({renderRoot}: LitElement, ...styles: readonly CSSResult[]): void {
  (renderRoot as ShadowRoot).adoptedStyleSheets.push(...styles.map(({styleSheet}) => styleSheet!));
}
