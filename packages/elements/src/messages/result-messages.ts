import type {Language, Withheld} from '@sdg-widgets/core';

/** Everything a result says that is not part of a check. Apart, since nobody needs it before the last question. */
export interface ResultMessages {
  readonly language: Language;
  readonly note: string;
  /** What the result is not. Ours and not the check's: it stands under every result. */
  readonly disclaimer: string;
  readonly conclusion: (stage: string, strongest: string, weakest: string) => string;
  readonly conclusionEven: (stage: string) => string;
  readonly conclusionWithheld: Readonly<Record<Withheld, string>>;
  readonly strengths: string;
  readonly strengthsNone: string;
  readonly gaps: string;
  readonly gapsNone: string;
  readonly nextLevel: (level: string) => string;
  readonly nextSteps: string;
  readonly plan: string;
  readonly loadingSteps: string;
  readonly stepsNotLoaded: string;
  readonly tryAgain: string;
  readonly findOut: string;
  readonly findOutIntro: string;
  readonly dimensions: string;
  readonly themes: string;
  readonly chartKey: string;
  readonly between: (lower: string, upper: string) => string;
  readonly notKnown: string;
  readonly notRelevant: string;
  readonly asTable: string;
  readonly tableArea: string;
  readonly tableStanding: string;
  readonly tableAnswers: string;
  readonly knownOf: (known: number, asked: number) => string;
  readonly leftOut: string;
  readonly notAsked: string;
  readonly saidNotRelevant: string;
  readonly answers: string;
  readonly change: string;
  readonly changeAnswer: (question: string) => string;
  readonly restart: string;
  readonly adviser: string;
  readonly adviserText: (partner: string) => string;
  /** When neither the page nor a profile names the partner. */
  readonly partnerFallback: string;
  readonly booking: string;
  readonly talk: (name: string) => string;
  readonly talkToAdviser: string;
}
