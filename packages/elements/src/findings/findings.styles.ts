import {css} from 'lit';

/** Goals, support schemes and sources, wherever the catalogue is shown. */
export const catalogueStyles = css`
  [part='goals'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    font-size: 0.875em;
  }

  /* What wraps begins where it began. */
  [part='goals'] li {
    padding-inline-start: 1.4375em;
    text-indent: -1.4375em;
  }

  [part='goals'] small {
    text-indent: 0;
  }

  [part='goals'] svg {
    inline-size: 0.875em;
    block-size: 0.875em;
    margin-inline-end: 0.25em;
    vertical-align: -0.0625em;
  }

  [part='support'] {
    display: grid;
    gap: 0.5em;
  }

  [part='support'] span,
  [part='support'] small {
    display: block;
  }

  [part='source'] small {
    display: inline-block;
  }

  /* Nearer to its link than the next one is. */
  [part='support'] span {
    margin-block-start: -0.25em;
  }

  [part='source'] a,
  [part='support'] a {
    display: inline-block;
    padding-block: 0.375em;
  }
`;
