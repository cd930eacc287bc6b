import type {Language, Withheld} from '@sdg-widgets/core';

/** Everything a result says that is not part of a check. Apart, since nobody needs it before the last question. */
export interface ResultMessages {
  readonly language: Language;

  // The result
  readonly note: string;
  /** What the result is not. Ours and not the check's: it stands under every result. */
  readonly disclaimer: string;
  readonly conclusion: (stage: string, strongest: string, weakest: string) => string;
  readonly conclusionEven: (stage: string) => string;
  readonly conclusionWithheld: Readonly<Record<Withheld, string>>;
  readonly nextSteps: string;
  readonly nextLevel: (level: string) => string;
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
  readonly answers: string;
  readonly change: string;
  readonly changeAnswer: (question: string) => string;
  readonly restart: string;
  readonly plan: string;
  readonly adviser: string;
  readonly booking: string;
  readonly adviserText: (partner: string) => string;

  // Sending
  readonly tryAgain: string;
  readonly partnerFallback: string;
  readonly send: (partner: string) => string;
  readonly sendIntro: (receiver: string) => string;
  readonly whatIsSent: string;
  readonly sentResult: string;
  readonly sentLanguage: string;
  readonly sentPage: string;
  readonly sentCheck: string;
  readonly sentVersion: string;
  readonly sentPartner: string;
  readonly sentDrivers: string;
  readonly sentCatalogue: string;
  readonly sentId: string;
  readonly sentIdHow: string;
  readonly contact: string;
  readonly contactHint: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly nameMissing: string;
  readonly emailWrong: string;
  readonly phoneWrong: string;
  readonly privacyLink: string;
  readonly sendButton: string;
  readonly sending: string;
  readonly sent: (partner: string) => string;
  readonly reference: (id: string) => string;
  readonly notSent: string;
  readonly download: string;
}
