import type {Language} from '@sdg-widgets/core';

/** What is said where the visitor does something with a result. Apart, since nobody needs it to read one. */
export interface ActionMessages {
  readonly language: Language;
  readonly restart: string;
  readonly answers: string;
  readonly change: string;
  readonly changeAnswer: (question: string) => string;
  readonly leftOut: string;
  readonly notAsked: string;
  readonly saidNotRelevant: string;
  readonly adviserText: (partner: string) => string;
  /** When neither the page nor a profile names the partner. */
  readonly partnerFallback: string;
  readonly booking: string;
  readonly talk: (name: string) => string;
  readonly talkToAdviser: string;
  readonly tryAgain: string;
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
  readonly take: string;
  readonly print: string;
  readonly copy: string;
  readonly mail: string;
  readonly makeLink: string;
  readonly takeNotLoaded: string;
  readonly months: string;
  readonly printed: (day: number, month: string, year: string) => string;
}
