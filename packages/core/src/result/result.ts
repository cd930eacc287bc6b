import type {Mode} from '../session/answers.js';

/** From what is known to what may be, each from 0 (not started) to 1 (can show it). */
export interface Range {
  /** Don't know counted as not started. */
  readonly lower: number;
  /** Don't know counted as the top. */
  readonly upper: number;
}

/** Where a company stands in one dimension or theme. */
export interface Bar {
  readonly id: string;
  /** `null` when everything asked about it was not relevant. */
  readonly range: Range | null;
  /** How many questions were relevant. */
  readonly asked: number;
  /** How many of them were answered with a level. With 0 nothing is known, and that is not the same as nothing done. */
  readonly known: number;
}

/** Why no stage is named. */
export type Withheld = 'too-little-known' | 'too-much-not-relevant' | 'not-all-pillars';

/** What the answers mean. A private working note: no sum of the themes, no percentage, no rank. */
export interface Result {
  readonly definition: {readonly id: string; readonly version: string};
  readonly mode: Mode;
  /** How many questions were shown. */
  readonly shown: number;
  /** The ids answered don't know, or not at all: worth finding out. */
  readonly unknown: readonly string[];
  readonly notRelevant: readonly string[];
  /** The mean of the dimensions; decides the stage and is never shown. `null` when no dimension applies. */
  readonly overall: Range | null;
  /** A stage's id, or why there is none. */
  readonly stage: {readonly id: string} | {readonly withheld: Withheld};
  readonly dimensions: readonly Bar[];
  readonly themes: readonly Bar[];
}
