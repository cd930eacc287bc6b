import type {Language} from '@sdg-widgets/core';

/** What is said where the visitor does something with a result. Apart, since nobody needs it to read one. */
export interface ActionMessages {
  readonly language: Language;
  readonly loadingSteps: string;
  readonly stepsNotLoaded: string;
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
  readonly sendIntro: (receiver: string) => string;
  readonly whatIsSent: string;
  readonly contact: string;
  /** What contact details are for, and how long they are kept, when the partner does not say. */
  readonly purpose: string;
  readonly retention: string;
  readonly contactHint: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly consent: (receiver: string) => string;
  readonly nameMissing: string;
  readonly reachMissing: string;
  readonly emailWrong: string;
  readonly phoneWrong: string;
  readonly consentMissing: string;
  readonly privacyLink: string;
  readonly sendButton: string;
  readonly sendWithout: string;
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
  /** What the adviser gets to read before a meeting. */
  readonly brief: string;
  /** The heading of `askGap` and the others, which an adviser asks. */
  readonly questions: string;
  readonly askGap: (question: string, answer: string, next: string) => string;
  readonly askUnknown: (question: string) => string;
  readonly askPlan: (title: string, firstStep: string) => string;
  readonly askStrength: (question: string, answer: string) => string;
  /** When the answers give too few. */
  readonly askAnyway: readonly [string, string, string];
}
