import type {Mode} from '../session/answers.js';

/** The lowest and highest possible value, each from 0 (not started) to 1 (can show it). */
export interface Range {
  /** Counts "don't know" as not started. */
  readonly lower: number;
  /** Counts "don't know" as the top level. */
  readonly upper: number;
}

/** The score of one dimension or theme. */
export interface Bar {
  readonly id: string;
  /** `null` if no question about it is relevant. */
  readonly range: Range | null;
  /** Number of relevant questions. */
  readonly asked: number;
  /** Number of relevant questions that were answered with a level. 0 means unknown, which differs from not started. */
  readonly known: number;
}

/** Why there is no stage. */
export type Withheld = 'too-little-known' | 'too-much-not-relevant' | 'not-all-pillars';

/** The outcome of `score`. Deliberately without a total over the themes, a percentage or a rank. */
export interface Result {
  readonly definition: {readonly id: string; readonly version: string};
  readonly mode: Mode;
  /** Number of questions shown. */
  readonly shown: number;
  /** Ids of the questions answered "don't know" or not at all. */
  readonly unknown: readonly string[];
  /** Ids of the questions answered "not relevant". */
  readonly notRelevant: readonly string[];
  /** The mean of the dimensions. Determines the stage and is never shown. `null` if no dimension applies. */
  readonly overall: Range | null;
  /** The stage's id, or the reason to withhold it. */
  readonly stage: {readonly id: string} | {readonly withheld: Withheld};
  readonly dimensions: readonly Bar[];
  readonly themes: readonly Bar[];
}
