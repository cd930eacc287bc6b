import type {Verdict} from '../receive/verify.js';

/**
 * The tables. Times are ISO 8601 in UTC, which sorts as text in both databases; booleans are 0 and 1. Whatever is filtered or
 * counted has a column or a row of its own, because JSON functions differ between databases.
 */
export interface Schema {
  submissions: SubmissionTable;
  submission_bands: {submission_id: string; dimension: string; band: string};
  submission_gaps: {submission_id: string; question: string};
  submission_plans: {submission_id: string; opportunity: string};
  contacts: ContactTable;
  deliveries: DeliveryTable;
  groups: GroupTable;
  group_counts: GroupCountTable;
  group_remainders: GroupRemainderTable;
  /** Time of a partner's last publication. Writing the row locks the partner. */
  publications: {partner: string; published_at: string};
  rate_counts: {counter: string; starts_at: string; hits: number};
  salts: {day: string; salt: string};
}

/** One row for each `submissionId`. Contact details and brief are in `contacts`, where they can be deleted. */
interface SubmissionTable {
  submission_id: string;
  /** The partner's key. */
  partner: string;
  received_at: string;
  /**
   * Hash of the canonical envelope, to recognize a repeated submission. Without `contact` and `brief`, which are compared with
   * `contacts`: a hash would outlive their deletion.
   */
  body_hash: string;
  /** The received envelope as JSON, without `contact` and its `brief`. */
  envelope: string;
  verified: Verdict;
  /** The result of scoring the answers again, as JSON. */
  recomputed: string | null;
  definition_id: string;
  definition_version: string;
  mode: string;
  language: string;
  /** The stage's id. `null` for a result without a single stage. */
  stage: string | null;
  sector: string | null;
  size: string | null;
  municipality: string | null;
  /** `2026-11`. */
  month: string;
  /** The submission that this one adds contact details to. Such a submission is not counted again. */
  follows: string | null;
  /** The published group that counts it. Never changes once set. */
  group_id: string | null;
}

interface ContactTable {
  submission_id: string;
  partner: string;
  name: string;
  email: string | null;
  phone: string | null;
  consent_text: string;
  consent_at: string;
  brief: string | null;
  received_at: string;
  /** Time of the automatic deletion. */
  delete_after: string;
}

/** Webhook deliveries (outbox): written in the transaction of the submission. */
interface DeliveryTable {
  delivery_id: string;
  submission_id: string;
  partner: string;
  /** The id of the webhook in the partner's registration. */
  webhook: string;
  status: 'waiting' | 'delivered' | 'dead';
  attempts: number;
  /** Earliest time of the next attempt. While an instance works on the delivery, the end of its lease. */
  next_at: string;
  last_error: string | null;
  created_at: string;
}

/** A published group of five submissions that share every attribute that is not `null`. Immutable. */
interface GroupTable {
  group_id: string;
  partner: string;
  published_at: string;
  members: number;
  month: string | null;
  sector: string | null;
  size: string | null;
  municipality: string | null;
}

/** Published counts of a group, never below five. */
interface GroupCountTable {
  group_id: string;
  kind: 'stage' | 'band' | 'gap' | 'plan';
  /** A dimension for bands, empty for the others. */
  subject: string;
  /** A stage, a band, a question or an opportunity. */
  value: string;
  count: number;
}

/** Rounding remainders of a partner. Secret: with them, exact counts can be computed. */
interface GroupRemainderTable extends Omit<GroupCountTable, 'group_id' | 'count'> {
  partner: string;
  owed: number;
}
