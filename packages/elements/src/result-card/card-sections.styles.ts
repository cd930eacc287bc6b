import {css} from 'lit';

/** The main button, and the visitor's answers. */
export const actionStyles = css`
  [part='more'] {
    display: grid;
    gap: var(--_space);
  }

  /* One below the other, and one line between two. */
  @media screen {
    [part='more'] > details {
      border-block: 1px solid var(--_line);
    }

    [part='more'] > details + details {
      margin-block-start: calc(-1 * var(--_space) - 1px);
    }
  }

  [part='more'] > [part~='take'] {
    margin-block-start: var(--_space);
  }

  [part='more'] [part='actions'] {
    margin: 0;
  }

  a[part='primary'] {
    display: inline-block;
    padding: 0.625em 1.25em;
    font-weight: 600;
    color: var(--_label);
    background: var(--_fill, var(--_accent));
    border-radius: var(--_radius);
  }

  a[part='primary']:not(:hover) {
    text-decoration: none;
  }

  dd {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }
`;
