/** What became of an envelope that was sent. A 2xx alone says that it has arrived. */
export interface Receipt {
  /** How the receiver calls this submission, when it says so. */
  readonly id?: string;
  /** The receiver was reached, but the page may not read its answer: it has probably arrived, and is not sent again. */
  readonly isUnread?: true;
}
