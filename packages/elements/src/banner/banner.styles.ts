import {css} from 'lit';

/** A line above an element. */
export const bannerStyles = css`
  [part~='banner'] {
    display: grid;
    gap: 0.75em;
    margin: clamp(1em, 5cqi, 2em) clamp(1em, 5cqi, 2em) 0;
    padding: 0.75em 1em;
    color: var(--_text);
    overflow-wrap: anywhere;
    background: var(--_raised);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
  }

  [part~='banner'] [part='actions'] {
    margin: 0;
  }

  [part~='test-mode'] {
    font-weight: 600;
    border-style: dashed;
  }

  :host(:not([test])) [part~='test-mode'] {
    display: none;
  }

  [part~='banner'][hidden] {
    display: none;
  }
`;
