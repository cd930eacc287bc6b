/** The receipt of a submission. Any 2xx status is one, whatever the body. */
export interface Receipt {
  /** The receiver's id of the submission, if the response has one. */
  readonly id?: string;
  /** The page may not read the response (CORS). The submission has probably arrived, and is not sent again. */
  readonly isUnread?: true;
}
