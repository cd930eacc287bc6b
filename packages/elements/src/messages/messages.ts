import type {Language} from '@sdg-widgets/core';

/**
 * Everything said until the result, that is not part of a check. A sentence with a variable in it is a function, so that each
 * language orders its own words.
 */
export interface Messages {
  readonly language: Language;

  // The start screen
  readonly name: string;
  readonly heading: string;
  readonly intro: string;
  readonly size: (questions: number, minutes: number) => string;
  readonly privacy: string;
  readonly start: string;

  // A question
  readonly questionOf: (position: number, total: number) => string;
  readonly or: string;
  readonly dontKnowIsFine: string;
  /** `date` as ISO: 2026-11-21. */
  readonly checkedOn: (date: string) => string;
  readonly chooseAnswer: (dontKnow: string | undefined) => string;
  readonly back: string;
  readonly next: string;
  readonly finish: string;
  readonly returnToResult: string;

  // When something is missing
  readonly notAvailable: string;
  readonly loadingResult: string;
  readonly resultNotLoaded: string;
  readonly tryAgain: string;
}
