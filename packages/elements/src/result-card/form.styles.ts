import {css} from 'lit';

/** A form: fields below each other, what to mend above each. */
export const formStyles = css`
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

  label[for] {
    font-weight: 600;
  }

  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }

  input {
    max-inline-size: 24em;
    /* So that the label and what to mend are seen, too. */
    scroll-margin-block: 6em;
  }

  [part='status'] {
    display: grid;
    gap: 0.75em;
  }

  /* What has just happened. What went wrong is an error, and looks like one. */
  p[part='status']:not(:empty),
  [part='status'] > p:first-child:not([part]) {
    padding: 0.5em 0.75em;
    border-inline-start: 4px solid var(--_accent);
  }

  /* The field that nobody sees. Not "display: none", which is what a program looks for. */
  input[name='website'] {
    position: absolute;
    inline-size: 1px;
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
    border: 0;
    clip-path: inset(50%);
  }
`;
