import type {Language} from '@sdg-widgets/core';

/**
 * What is said of sending, besides that it goes and that it has arrived: everything that would be sent, and what else may
 * become of it. Loaded with the form, since some of it is said to a visitor who is offline.
 */
export interface SendMessages {
  readonly language: Language;

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
  readonly sentTookHow: string;
  readonly sentMunicipality: string;

  // What may become of it
  readonly retrying: string;
  /** Offline: it waits on this device, and `until` when. */
  readonly kept: (until: string) => string;
  /** The same where nothing can be stored. */
  readonly keptInMemory: (until: string) => string;
  readonly until: (day: number, month: string, time: string) => string;
  readonly remove: string;
  readonly deleted: string;
  readonly sendAfterAll: string;
  readonly expired: string;
  /** It has probably arrived. */
  readonly unread: string;
  /** It was not answered. To send it again is safe. */
  readonly mayHaveArrived: string;
  readonly refused: string;
  readonly notSent: string;
  readonly tested: (receiver: string) => string;

  // With the last answer
  readonly sentAtOnce: (receiver: string) => string;
  /** Above the form, when the answers have gone already. */
  readonly contactIntro: (receiver: string) => string;
  /** Where there is nothing to send without a contact. */
  readonly consentNeeded: string;
}
