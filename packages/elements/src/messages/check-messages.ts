import type {QuestionMessages} from './question-messages.js';

/**
 * Everything said until the result, that is not part of a check. A sentence with a variable in it is a function, so that each
 * language orders its own words.
 */
export interface CheckMessages extends QuestionMessages {
  // The start screen
  readonly name: string;
  readonly heading: string;
  readonly intro: string;
  readonly size: (questions: number, minutes: number) => string;
  readonly start: string;

  // A question
  readonly finish: string;
  readonly returnToResult: string;

  // When something is missing
  readonly notAvailable: string;
  readonly loadingResult: string;
  readonly resultNotLoaded: string;
}
