import {css} from 'lit';

/** The form that a visitor sends. */
export const talkStyles = css`
  [part~='send'] {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }

  [part='consent'] {
    display: flex;
    gap: 0.75em;
    padding-block: 0.625em;
  }

  [type='checkbox'] {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
  }

  /* The brief has one thing a line. */
  [part~='send'] dd {
    white-space: pre-wrap;
  }

  [part~='send'] [part='actions'] {
    margin: 0;
  }

  [part='privacy'] {
    margin-block: -0.625em;
  }

  [part='privacy'] a {
    display: inline-block;
    padding-block: 0.625em;
  }
`;
