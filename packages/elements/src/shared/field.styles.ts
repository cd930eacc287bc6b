import {css} from 'lit';

/** A field to write in or to choose from. */
export const fieldStyles = css`
  input[type='text'],
  input[type='email'],
  input[type='tel'],
  textarea,
  select {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.5em 0.75em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
`;
