import {css} from 'lit';

/** The field that nobody sees. Not `display: none`, which is what a program looks for. */
export const sendingStyles = css`
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
