import type {Language} from '@sdg-widgets/core';

/**
 * What is said where a visitor looks at all that would be sent, takes a note along, or opens an earlier one. Loaded with the
 * first of these.
 */
export interface ExportMessages {
  readonly language: Language;

  // What is below a result, what the adviser gets, and what is asked of a note that is taken along
  readonly restart: string;
  readonly answers: string;
  readonly change: string;
  readonly changeAnswer: (question: string) => string;
  readonly leftOut: string;
  readonly notAsked: string;
  readonly saidNotRelevant: string;
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
  readonly take: string;
  readonly print: string;
  readonly copy: string;
  readonly mail: string;
  readonly makeLink: string;
  readonly download: string;

  // Everything that would be sent
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
  readonly sentContact: string;
  readonly sentBrief: string;
  readonly sentContactDetails: string;
  readonly sentFollows: string;
  readonly sentTook: string;
  readonly sentMunicipality: string;

  // Taking it along
  readonly months: string;
  readonly onDate: (day: number, month: string, year: string) => string;
  readonly copied: string;
  /** The text is selected in a field instead. */
  readonly copyByHand: string;
  readonly text: string;
  /** Where a mail ends before the note does. */
  readonly restInNote: string;
  readonly link: string;
  readonly linkHint: string;
  readonly linkCopied: string;
  readonly linkNotMade: string;
  readonly copyLink: string;
  readonly compare: string;
  readonly earlierLink: string;
  readonly showChanges: string;
  readonly linkMissing: string;
  readonly linkDamaged: string;
  readonly linkNewer: string;
  readonly linkForeign: string;
  /** The check has another version than the link. */
  readonly checkChanged: (date: string) => string;
  readonly restored: (date: string) => string;
  readonly restoredChanged: (date: string) => string;
  readonly changes: (date: string) => string;
  readonly noChanges: string;
  readonly further: string;
  readonly back: string;
  readonly foundOut: string;
  readonly fromTo: (before: string, after: string) => string;
}
