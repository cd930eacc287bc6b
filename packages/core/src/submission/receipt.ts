/** What the endpoint answered. A 2xx alone says that the envelope has arrived. */
export interface Receipt {
  /** How the receiver calls this submission, when it says so. */
  readonly id?: string;
}
