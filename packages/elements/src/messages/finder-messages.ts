import type {QuestionMessages} from './question-messages.js';

/** What the opportunity finder says until it has found something; the sentences of a question are those of the check. */
export interface FinderMessages extends QuestionMessages {
  // The start screen
  readonly name: string;
  readonly heading: string;
  readonly intro: string;
  readonly size: (questions: number) => string;
  readonly start: string;

  // The steps
  /** What is known from elsewhere, and not asked. */
  readonly known: (company: string) => string;
  readonly drivers: string;
  readonly driversHint: string;
  readonly tooMany: string;
  readonly finish: string;

  // When something is missing
  readonly loading: string;
  readonly notLoaded: string;
}
