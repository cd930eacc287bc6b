import {css} from 'lit';

/**
 * Roles, not looks: every colour, corner and space of the elements comes from here. A page sets the public `--sdg-*` properties;
 * the private `--_*` ones are what our own rules use. A colour of the page is never taken as it is: what is loaded for it
 * makes a palette of it that can be read. Until then, and where that cannot be loaded, these are the colours.
 */
export const theme = css`
  :host {
    --_surface: light-dark(#ffffff, #14191e);
    --_text: light-dark(#16212a, #eef3f5);
    --_raised: light-dark(#f3f4f4, #1f2429);
    --_line: light-dark(#d0d3d5, #40454a);
    --_muted: light-dark(#4b5a65, #b3c0c9);
    --_border: light-dark(#6d7c87, #8796a1);
    --_accent: light-dark(#0c5a63, #7ed0d6);
    --_label: light-dark(#ffffff, #06262a);
    --_error: light-dark(#a3131a, #ffa3a0);
    --_focus: var(--_text);
    --_radius: var(--sdg-radius, 0.5em);
    --_space: var(--sdg-space, 1em);

    display: block;
    box-sizing: border-box;
    /* Not paint: it would cut a focus ring at the edge. */
    contain: layout style;
    container-type: inline-size;
    inline-size: 100%;
    max-inline-size: var(--sdg-width, 44em);
    /* The only rem: a visitor's larger text works, and a page's 62.5 % root does not shrink us. */
    font-size: var(--sdg-font-size, max(1rem, 16px));
    line-height: 1.5;
    /* Not the page's; but what a visitor asks for, for "*", comes through. */
    letter-spacing: normal;
    word-spacing: normal;
    color: var(--_text);
    background: var(--_surface);
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
    text-wrap: balance;
    scroll-margin-block: 4em;
  }

  /* Once more what the host has: rules of the page for "*" reach the host, and not what is inside. */
  [part='content'] {
    padding: var(--_inset, clamp(1em, 5cqi, 2em));
    /* Larger as the page wants it, smaller only as the token says. */
    font-size: max(1em, min(16px, var(--sdg-font-size, 16px)));
    line-height: 1.5;
    color: var(--_text);
    background: var(--_surface);
    accent-color: var(--_accent);
    /* Anywhere, so that a long word in a narrow column of large text wraps and is not cut. */
    overflow-wrap: anywhere;
    /* Every language of ours is written so, whatever the page's is. */
    direction: ltr;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    text-wrap: pretty;
  }

  /* The one sentence of a screen. */
  [part='title'],
  [part='question'],
  [part='conclusion'] {
    font-size: clamp(1.3125em, 6.2cqi, 1.75em);
    line-height: 1.25;
  }

  small {
    font-size: 0.875em;
    color: var(--_muted);
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  button {
    min-block-size: 2.75em;
    padding: 0.5em 1.25em;
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: transparent;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  button[part~='primary'] {
    color: var(--_label);
    background: var(--_fill, var(--_accent));
    border-color: var(--_fill, var(--_accent));
  }

  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  /* Two tones: one of them is seen on any background. The shadow is gone in forced colours, the outline is not. */
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
    border-radius: calc(var(--_radius) / 2);
  }

  [tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }

  [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: calc(1.5 * var(--_space));
  }

  [part~='error'] {
    /* So that the question above it is seen, too. */
    scroll-margin-block: 12em;
    padding: 0.5em 0.75em;
    font-weight: 600;
    color: var(--_error);
    border-inline-start: 4px solid currentColor;
  }

  @media print {
    /* Not every program that searches a PDF or reads it aloud knows the letters of a ligature. */
    * {
      font-variant-ligatures: none;
    }

    [part='actions'] {
      display: none;
    }
  }

  @media (forced-colors: active) {
    button[part~='primary'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }

    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
