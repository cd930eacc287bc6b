import {css} from 'lit';

export const nextStepsStyles = css`
  /* About as high as what comes, and not higher: what the visitor reads below stays where it is. */
  [part='awaited'] {
    min-block-size: 36em;
  }

  [part='next-step'] {
    padding-inline-start: 0.25em;
  }

  [part~='next-steps'] [part='disclaimer'] a {
    display: inline-block;
  }
`;
