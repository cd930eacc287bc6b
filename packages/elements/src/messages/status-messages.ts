import type {Language} from '@sdg-widgets/core';

/**
 * What is said of sending, besides that it goes and that it has arrived. Loaded when something else becomes of it, and with
 * the last answer where that sends.
 */
export interface StatusMessages {
  readonly language: Language;

  // What may become of it
  readonly retrying: string;
  /** Offline: it waits on this device, and `until` when. */
  readonly kept: (until: string) => string;
  /** The same while the receiver is what fails. */
  readonly keptReceiverDown: (until: string) => string;
  /** Offline, where nothing can be stored. */
  readonly keptInMemory: (until: string) => string;
  readonly until: (day: number, month: string, time: string) => string;
  readonly deleted: string;
  /** The same when a request had left by then. */
  readonly deletedMayHaveArrived: string;
  readonly sendAfterAll: string;
  readonly expired: string;
  readonly expiredMayHaveArrived: string;
  /** It has probably arrived. */
  readonly unread: string;
  /** It was not answered. To send it again is safe. */
  readonly mayHaveArrived: string;
  /** The same of a receiver that keeps what arrives twice. */
  readonly mayArriveTwice: string;
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
