import type {Language} from '@sdg-widgets/core';

/** What every question is asked with, whatever it is part of. */
export interface QuestionMessages {
  readonly language: Language;
  readonly privacy: string;
  readonly questionOf: (position: number, total: number) => string;
  readonly or: string;
  readonly dontKnowIsFine: string;
  readonly months: string;
  readonly checkedOn: (day: number, month: string, year: string) => string;
  readonly chooseAnswer: (dontKnow: string | undefined) => string;
  readonly back: string;
  readonly next: string;
  readonly tryAgain: string;
}
