import {css} from 'lit';

export const styles = css`
  [part='lookup'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    padding: clamp(0.75em, 5cqi, 1.25em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  [part='lookup'] label {
    font-weight: 600;
  }

  [part='lookup-row'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  [part='lookup-row'] input {
    flex: 1 1 12em;
    inline-size: auto;
    min-inline-size: 0;
  }

  [part='lookup-status']:not(:empty) {
    margin-block-start: 0.5em;
    font-weight: 600;
  }

  [part='lookup'] ul {
    display: grid;
    gap: 0.5em;
    list-style: none;
  }

  [part='lookup'] ul button {
    inline-size: 100%;
    font-weight: 400;
    text-align: start;
  }

  [part='lookup'] dl {
    display: grid;
    gap: 0.25em;
    margin-block: 0.25em 0.5em;
  }

  [part='lookup'] dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    padding: 0;
    border: 0;
  }

  [part='lookup'] dt {
    min-inline-size: min(6em, 100%);
    color: var(--_muted);
  }
`;
