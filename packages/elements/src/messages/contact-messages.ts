import type {Language} from '@sdg-widgets/core';

/** What is said where the visitor does something with a result. Apart, since nobody needs it to read one. */
export interface ContactMessages {
  readonly language: Language;
  readonly loadingSteps: string;
  readonly stepsNotLoaded: string;
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
  // Where the words of what else may become of sending cannot be loaded
  readonly remove: string;

  readonly months: string;
  readonly printed: (day: number, month: string, year: string) => string;
}
