import {css} from 'lit';

export const styles = css`
  [part='content'] {
    display: grid;
    gap: calc(2.25 * var(--_space));
  }

  /* As on a letter. */
  [part='note'] {
    margin-block-end: calc(-1 * var(--_space));
    padding-block-end: 0.5em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
    border-block-end: 1px solid var(--_line);
  }

  [part='meaning'] {
    margin-block-start: calc(-1.5 * var(--_space));
    font-size: 1.125em;
  }

  /* Side by side where there is room for two, and then of the same size. */
  [part='balance'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    align-items: start;
    gap: calc(2.25 * var(--_space));
  }

  [part='line'] {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
  }

  /* It grows once: what the visitor reads below is what a scroll is anchored to. */
  [part~='next-steps'] {
    overflow-anchor: none;
  }

  /* About as high as the least that comes. */
  [part~='next-steps']:is(:empty, :has([part='awaited'])) {
    align-content: start;
    min-block-size: 52em;
  }

  [part='bar-row'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
  }

  [part='standing'] {
    margin-inline-start: auto;
    font-weight: 600;
    text-align: end;
    text-wrap: balance;
  }

  [part='bar'] {
    flex: 0 0 100%;
    block-size: 0.875em;
    margin-block-start: 0.25em;
    border-radius: 0.25em;
    overflow: hidden;
  }

  /* Where there is room, the names, the bars and the words each in a column. */
  @media screen {
    @container (min-width: 40em) {
      [part='bar-row'] {
        display: grid;
        grid-template-columns: 14em 1fr 11em;
        align-items: center;
      }

      [part='standing'] {
        order: 1;
        margin: 0;
        text-align: start;
      }

      [part='bar'] {
        margin: 0;
      }
    }
  }

  .track {
    fill: var(--_raised);
    stroke: var(--_border);
    stroke-width: 1px;
  }

  .known {
    fill: var(--_fill, var(--_accent));
  }

  .possible {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2px;
    stroke-dasharray: 4 4;
  }

  [part='bar'] line {
    stroke: var(--_surface);
    stroke-width: 2px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5em 0.5em 0.5em 0;
    text-align: start;
    vertical-align: top;
    hyphens: auto;
    border-block-end: 1px solid var(--_line);
  }

  tbody th {
    font-weight: 400;
  }

  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .known {
      fill: CanvasText;
    }

    .possible {
      fill: Canvas;
      stroke: CanvasText;
    }

    [part='bar'] line {
      stroke: Canvas;
    }
  }
`;
