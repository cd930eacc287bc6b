import type {CSSResult, LitElement} from 'lit';

/** Gives an element the styles of a part that was loaded after it; each once, whoever brings it. */
export function addStyles({renderRoot}: LitElement, ...styles: readonly CSSResult[]): void {
  const {adoptedStyleSheets} = renderRoot as ShadowRoot;
  adoptedStyleSheets.push(
    ...styles.map(({styleSheet}) => styleSheet!).filter((each) => !adoptedStyleSheets.includes(each)),
  );
}
