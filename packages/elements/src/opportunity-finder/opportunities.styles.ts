import {css} from 'lit';

export const styles = css`
  [part='found'] {
    display: grid;
    gap: calc(2.25 * var(--_space));
  }

  [part='basis'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-start: calc(-1.25 * var(--_space));
    color: var(--_muted);
  }

  [part='opportunity'] {
    display: grid;
    gap: 0.75em;
    padding: clamp(0.75em, 5cqi, 1.25em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  [part='reasons'] {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }

  [part='terms'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2em;
  }

  [part='terms'] div {
    padding: 0;
    border: 0;
  }

  [part='local'] {
    display: grid;
    gap: 0.5em;
  }

  /* One below the other, and one line between two. */
  [part='found'] > details {
    border-block: 1px solid var(--_line);
  }

  [part='found'] > details + details {
    margin-block-start: calc(-2.25 * var(--_space) - 1px);
  }

  [part='disclaimer'] + [part='disclaimer'] {
    margin-block-start: calc(-1.5 * var(--_space));
  }

  [part='how'] ul {
    gap: 0.25em;
    margin-block: 0.75em;
  }

  [part='opportunity'] [part='actions'],
  [part~='plan'] [part='actions'] {
    margin: 0;
  }

  [part~='plan'] li > span {
    display: block;
    margin-block-end: 0.5em;
    font-weight: 600;
  }

  [part~='plan'] li + li {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  /* The lesser of what can be done with an opportunity. */
  [part~='plan'] button,
  [part='basis'] button {
    padding-inline: 0.75em;
    font-size: 0.875em;
    min-block-size: 3.15em;
  }

  /* The card inside has our padding around it already. */
  [part='result'] {
    --_inset: calc(1.75 * var(--_space)) 0 0;

    border-block-start: 1px solid var(--_line);
  }

  [part='announcement'] {
    padding: 0.5em 0.75em;
    border-inline-start: 4px solid var(--_accent);
  }

  /* Takes no room until it says something. */
  [part='announcement']:empty {
    margin-block-end: calc(-2.25 * var(--_space));
    padding: 0;
    border: 0;
  }

  [part='filters'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.75em;
    min-inline-size: 0;
    margin: 0.5em 0 0;
    padding: 0;
    border: 0;
  }

  [part='filters'] legend {
    padding: 0 0 0.5em;
    font-weight: 600;
  }

  [part='filter'] {
    display: grid;
    gap: 0.25em;
  }

  [part='hits'] {
    margin-block: 1em 0.5em;
    font-weight: 600;
  }

  [part='all'] [part='opportunity'] + [part='opportunity'] {
    margin-block-start: 0.75em;
  }
`;
