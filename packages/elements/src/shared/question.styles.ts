import {css} from 'lit';

/** A start screen and a question, wherever one is asked. */
export const questionStyles = css`
  [part='content'],
  [part='step'] {
    display: grid;
    gap: var(--_space);
  }

  [part='intro'] {
    font-size: 1.125em;
  }

  [part='promise'] {
    padding: 0.875em 1em;
    background: var(--_raised);
    border-radius: var(--_radius);
  }

  [part='promise'] p + p {
    margin-block-start: 0.5em;
  }

  /* What it costs. */
  [part='promise'] p:first-child {
    font-weight: 600;
  }

  [part='progress'] {
    margin-block-end: -0.5em;
    font-weight: 600;
    color: var(--_muted);
  }

  [part='hint'] {
    margin-block-start: -0.5em;
    color: var(--_muted);
  }

  [part='hint'] small,
  [part='option'] small {
    display: block;
  }

  [part='options'] {
    display: grid;
    gap: 0.5em;
  }

  [part='option'] {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
    min-block-size: 2.75em;
    padding: 0.625em 0.875em;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  [part='option']:hover,
  [part='option']:has(:checked) {
    background: var(--_raised);
  }

  [part='option']:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  [part='option'] input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    transform: translateY(0.25em);
  }

  /* On :focus and not :focus-visible: WebKit drops the ring after an arrow key. Drawn around the whole answer. */
  [part='option'] input:focus {
    outline: none;
  }

  [part='option']:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  [part='or'] {
    display: flex;
    align-items: center;
    gap: 0.75em;
    color: var(--_muted);
  }

  [part='or']::before,
  [part='or']::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }

  /* Its line is always there, so that the buttons do not jump when it speaks. */
  [part='comfort'] {
    min-block-size: 1.5em;
    margin-block: -0.5em -0.75em;
    color: var(--_muted);
  }

  [part='list'] {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  [part='actions'] {
    margin-block-start: 0.5em;
  }

  /* In the place of a question: what stands below is not pulled up and pushed down again. */
  #waiting:last-child {
    margin-block-end: 20em;
  }

  /* Fifteen trades: two columns where there is room. */
  @container (min-width: 34em) {
    .columns {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    /* Two questions can look alike: this says that another has come. By its place alone, so that it can be read at once. */
    [part='step'] {
      animation: 200ms ease-out come;
    }

    [part='option'] {
      transition: background-color 200ms;
    }

    @keyframes come {
      from {
        translate: 0 0.5em;
      }
    }
  }

  @media (forced-colors: active) {
    [part='option']:has(:checked):not(:focus-within) {
      outline: 2px solid Highlight;
    }
  }
`;
