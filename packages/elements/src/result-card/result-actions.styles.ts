import {css} from 'lit';

/** The form, and what a visitor takes along. */
export const actionStyles = css`
  a[part='primary'] {
    display: inline-block;
    padding: 0.5em 1.25em;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
  }

  dd {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }

  [part~='send'] {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }

  form {
    display: grid;
    gap: var(--_space);
  }

  fieldset {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.25em;
    font-weight: 600;
  }

  [part='field'] {
    display: grid;
    gap: 0.5em;
  }

  input {
    max-inline-size: 24em;
    /* So that the label and what to mend are seen, too. */
    scroll-margin-block: 6em;
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

  [part='status'] {
    display: grid;
    gap: 0.75em;
    border-radius: var(--_radius);
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

  @media print {
    [part~='send'],
    [part~='answers'],
    [part='actions'],
    summary {
      display: none;
    }
  }
`;
