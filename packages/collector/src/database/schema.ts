import type {Verdict} from '../receive/verify.js';

/**
 * The tables. Times are ISO 8601 in UTC, so that text sorts as time does in every database; booleans are 0 and 1. What is
 * filtered on or counted is a column or a row: reading inside JSON differs between databases.
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
  /** When a partner's groups were last made: whoever writes here makes them alone. */
  publications: {partner: string; published_at: string};
  rate_counts: {counter: string; starts_at: string; hits: number};
  salts: {day: string; salt: string};
}

/** One row for each `submissionId`. Without contact details: those are in `contacts`, with the brief, and can be deleted. */
interface SubmissionTable {
  submission_id: string;
  /** The partner's key. */
  partner: string;
  received_at: string;
  /**
   * Whether what arrives again is the same: of the envelope in one canonical form, without `contact` and `brief`. Those are
   * compared with what is in `contacts`, so that no trace of them is left when they are deleted.
   */
  body_hash: string;
  /** The envelope as it arrived, as JSON; one with a `contact` without that and its `brief`. */
  envelope: string;
  verified: Verdict;
  /** What its answers give, as JSON. */
  recomputed: string | null;
  definition_id: string;
  definition_version: string;
  mode: string;
  language: string;
  /** The stage's id. `null` when none is named. */
  stage: string | null;
  sector: string | null;
  size: string | null;
  municipality: string | null;
  /** `2026-11`. */
  month: string;
  /** The submission that this one adds contact details to: it is not counted again. */
  follows: string | null;
  /** The published group it is counted in, once there is one. Never changes. */
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
  /** When it is purged. */
  delete_after: string;
}

/** What is to be told to a partner's webhook: written with the submission, in one transaction. */
interface DeliveryTable {
  delivery_id: string;
  submission_id: string;
  partner: string;
  /** The id of the webhook in the partner's registration. */
  webhook: string;
  status: 'waiting' | 'delivered' | 'dead';
  attempts: number;
  /** Not before then. While an instance works on it, until when it may. */
  next_at: string;
  last_error: string | null;
  created_at: string;
}

/** At least five submissions that are alike in all that is not `null`. Once published it never changes. */
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

/** What is told of a group: never a count below five. */
interface GroupCountTable {
  group_id: string;
  kind: 'stage' | 'band' | 'gap' | 'plan';
  /** A dimension for bands, empty for the others. */
  subject: string;
  /** A stage, a band, a question or an opportunity. */
  value: string;
  count: number;
}

/** What a partner's groups have not told yet, or told too early. A secret: whoever knows it can count exactly. */
interface GroupRemainderTable extends Omit<GroupCountTable, 'group_id' | 'count'> {
  partner: string;
  owed: number;
}
