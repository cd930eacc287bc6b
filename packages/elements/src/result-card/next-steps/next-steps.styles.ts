import {css} from 'lit';

export const nextStepsStyles = css`
  [part='next-step'] small {
    margin-block-start: 0.25em;
  }

  /* Lines where the steps are about to be. */
  @media (forced-colors: none) {
    [part='awaited']::after {
      content: '';
      display: block;
      block-size: 45em;
      margin-block-start: 1em;
      background: repeating-linear-gradient(
        var(--_raised) 0 1em,
        transparent 0 1.5em,
        var(--_raised) 0 2.5em,
        transparent 0 5em
      );
    }
  }

  /* The parts of a section are nearer to each other than sections are. */
  #duties,
  #support,
  #goals {
    margin-block-start: calc(0.75 * var(--_space));
    font-size: 1em;
  }

  /* In columns. */
  [part~='next-steps'] [part='goals'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: 0.5em 1.25em;
  }
`;
