import {css, type LitElement} from 'lit';
import {addStyles} from '../shared/add-styles.js';

/**
 * What a page's custom properties say of type, borders, corners and size. Loaded only where one of them is set. In ":where", so
 * that an attribute wins; with an id that nobody has, so that the styles of parts that are loaded later do not.
 */
const shapes = css`
  @media screen {
    :where(:host) {
      --_leading: max(1.25, var(--sdg-line-height));
      --_inset: var(--sdg-inset);
      --_radius-control: var(--sdg-radius-control);

      font-family: var(--sdg-font-family);
    }

    :host,
    [part='content'] {
      line-height: var(--_leading, 1.5);
    }

    :is(h1, h2, h3, h4, h5, h6, #_) {
      font-family: var(--sdg-heading-font-family, inherit);
      font-weight: var(--sdg-heading-font-weight, 650);
    }

    /* However small the type, what can be pressed can be hit. */
    :is(
      button,
      a[part='primary'],
      input:not([type='radio'], [type='checkbox'], [inert]),
      select,
      summary,
      [part='option'],
      #_
    ) {
      min-block-size: max(44px, 2.75em);
      border-width: max(1px, var(--sdg-border-width, 1px));
      border-radius: var(--_radius-control, var(--_radius));
    }

    :is([part='title'], [part='question'], [part='conclusion'], #_) {
      font-size: clamp(1em, var(--sdg-heading-size, clamp(1.3125em, 6.2cqi, 1.75em)), 3em);
    }
  }
`;

/** Gives an element the shapes that the page's custom properties ask for. They change with the page by themselves. */
export function applyTypography(element: LitElement): void {
  addStyles(element, shapes);
}
