import {css} from 'lit';

/** The main button, and the visitor's answers. */
export const actionStyles = css`
  [part='more'] {
    display: grid;
    gap: var(--_space);
  }

  [part='more'] > [part~='take'] {
    margin-block-start: var(--_space);
  }

  [part='more'] [part='actions'] {
    margin: 0;
  }

  a[part='primary'] {
    display: inline-block;
    padding: 0.5em 1.25em;
    font-weight: 600;
    color: var(--_label);
    background: var(--_fill, var(--_accent));
    border: 2px solid var(--_fill, var(--_accent));
    border-radius: var(--_radius);
  }

  dd {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }
`;
