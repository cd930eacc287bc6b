import {css} from 'lit';

export const styles = css`
  [part='content'] {
    display: grid;
    gap: calc(1.75 * var(--_space));
  }

  [part='note'] {
    justify-self: start;
    margin-block-end: calc(-1 * var(--_space));
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
    border-block-end: 2px solid var(--_line);
  }

  [part='meaning'] {
    margin-block-start: calc(-1 * var(--_space));
    font-size: 1.125em;
  }

  [part='next-step'] {
    padding-inline-start: 0.25em;
  }

  [part='next-step']::marker {
    font-weight: 700;
    color: var(--_accent);
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
    display: block;
    block-size: 0.875em;
    margin-block-start: 0.25em;
    border-radius: 0.25em;
    overflow: hidden;
  }

  .track {
    fill: var(--_raised);
    stroke: var(--_border);
    stroke-width: 1px;
  }

  .known {
    fill: var(--_accent);
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
    overflow-wrap: anywhere;
    border-block-end: 1px solid var(--_line);
  }

  tbody th {
    font-weight: 400;
  }

  dd {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
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
    padding: 0;
    font-weight: 600;
  }

  [part='field'] {
    display: grid;
    gap: 0.5em;
  }

  input {
    max-inline-size: 24em;
  }

  [part='status'] {
    display: grid;
    gap: 0.75em;
    border-radius: var(--_radius);
  }

  [part='status'] [part='actions'] {
    margin: 0;
  }

  [part='privacy'] a {
    display: inline-block;
    padding-block: 0.625em;
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

  @media print {
    [part~='send'],
    [part~='answers'],
    [part='actions'],
    summary {
      display: none;
    }
  }
`;
