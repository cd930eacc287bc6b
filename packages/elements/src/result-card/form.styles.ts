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

  input {
    max-inline-size: 24em;
    /* So that the label and what to mend are seen, too. */
    scroll-margin-block: 6em;
  }

  [part='status'] {
    display: grid;
    gap: 0.75em;
    border-radius: var(--_radius);
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
