import {css} from 'lit';

/** What a visitor reads at the end: sections, lists, details, whom to call, what it is not. */
export const reportStyles = css`
  [part~='section'] {
    display: grid;
    gap: calc(0.75 * var(--_space));
  }

  [part='section-title'] {
    font-size: 1.1875em;
  }

  ol,
  ul {
    display: grid;
    gap: 0.75em;
    padding-inline-start: 1.5em;
  }

  ul[role='list'] {
    padding: 0;
    list-style: none;
  }

  li small {
    display: block;
  }

  li strong {
    display: block;
  }

  ::marker {
    font-weight: 600;
    color: var(--_accent);
  }

  summary {
    min-block-size: 2.75em;
    padding-block: 0.5em;
    font-weight: 600;
    color: var(--_accent);
    cursor: pointer;
  }

  dl div {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }

  dt {
    color: var(--_muted);
  }

  [part~='adviser'],
  [part~='plan'] {
    padding: 1.25em;
    background: var(--_raised);
    border-radius: var(--_radius);
  }

  [part='adviser-card'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }

  [part='adviser-card'] strong,
  [part='adviser-card'] span {
    flex: 0 0 100%;
  }

  [part='adviser-card'] a {
    padding-block: 0.625em;
  }

  /* What the page puts here keeps its own style; only the browser's default margins would double our gaps. */
  ::slotted(*) {
    margin-block: 0;
    /* It may be in the language of the page, and that from right to left. */
    unicode-bidi: plaintext;
  }

  /* The page's colours are for the page's ground: its links would be too faint on ours. */
  ::slotted([slot='adviser']) {
    padding: 0.75em 1em;
    background: var(--_surface);
    border-radius: var(--_radius);
  }

  [part='disclaimer'] {
    font-size: 0.875em;
    color: var(--_muted);
  }
`;
