import {css} from 'lit';

export const styles = css`
  /* The card inside has our padding around it already. */
  [part='result'] {
    --_inset: 0;
  }
`;
