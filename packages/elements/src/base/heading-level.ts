import {oneOf} from './one-of.js';

/** The level that `heading-level` names: 1 to 5, and 2 without it. A wrong one is reported. */
export function headingLevel(host: HTMLElement, value: string | undefined): number {
  return Number(oneOf(host, 'heading-level', value, ['2', '1', '3', '4', '5']));
}
