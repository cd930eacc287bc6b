import type {Envelope, Result} from '@sdg-widgets/core';
import type {Selectable} from 'kysely';
import type {Database} from '../database/migrations.js';
import type {Schema} from '../database/schema.js';
import type {Verdict} from '../receive/verify.js';
import type {Page} from './page.js';

/** Filters. Without `partner`, all partners. */
export interface SubmissionQuery {
  readonly partner?: string | undefined;
  readonly sector?: string | undefined;
  readonly size?: string | undefined;
  readonly municipality?: string | undefined;
  readonly month?: string | undefined;
  readonly stage?: string | undefined;
  readonly verified?: Verdict | undefined;
}

/** Contact details of a submission. */
interface StoredContact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly consent: {readonly text: string; readonly at: string};
  readonly brief: string | null;
  /** Time of the automatic deletion. */
  readonly deleteAfter: string;
}

/** A submission as the API returns it. */
export interface ReadSubmission {
  readonly id: string;
  readonly partner: string;
  readonly receivedAt: string;
  readonly verified: Verdict;
  readonly definition: Envelope['definition'];
  readonly mode: Envelope['mode'];
  readonly language: Envelope['language'];
  readonly stage: string | null;
  readonly sector: string | null;
  readonly size: string | null;
  readonly municipality: string | null;
  readonly follows: string | null;
  readonly answers: Envelope['answers'];
  /** Band by dimension. */
  readonly bands: Readonly<Record<string, string>>;
  readonly gaps: readonly string[];
  /** Ids of the planned opportunities, in the visitor's order. */
  readonly plan: readonly string[];
  /** Present if requested. `null`: not given, deleted or expired. */
  readonly contact?: StoredContact | null;
}

export interface WholeSubmission extends ReadSubmission {
  /** The received envelope, without contact details. */
  readonly envelope: Envelope;
  readonly recomputed: Result | null;
}

type Row = Selectable<Schema['submissions']>;

interface Contacts {
  /** Includes contact details that have not expired by then. `undefined`: no contact details. */
  readonly contactsAt: Date | undefined;
}

/** Submissions, newest first. New arrivals do not shift the rows after `cursor`. */
export async function listSubmissions(
  db: Database,
  query: SubmissionQuery,
  {cursor, limit, contactsAt}: Contacts & Page,
): Promise<ReadSubmission[]> {
  const {partner, sector, size, municipality, month, stage, verified} = query;
  const columns = {partner, sector, size, municipality, month, stage, verified};
  const given = Object.entries(columns).filter((each): each is [keyof typeof columns, string] => each[1] !== undefined);
  let select = db.selectFrom('submissions').selectAll();
  for (const [column, value] of given) select = select.where(column, '=', value);
  if (cursor)
    select = select.where(({eb, refTuple, tuple}) =>
      eb(refTuple('received_at', 'submission_id'), '<', tuple(cursor.receivedAt, cursor.id)),
    );
  const rows = await select.orderBy('received_at', 'desc').orderBy('submission_id', 'desc').limit(limit).execute();
  return withRest(db, rows, contactsAt);
}

/** A submission by id. `undefined` when it does not exist or belongs to another partner. */
export async function findSubmission(
  db: Database,
  id: string,
  {partner, contactsAt}: Contacts & {readonly partner: string | undefined},
): Promise<WholeSubmission | undefined> {
  const row = await db
    .selectFrom('submissions')
    .selectAll()
    .where('submission_id', '=', id)
    .$if(partner !== undefined, (query) => query.where('partner', '=', partner!))
    .executeTakeFirst();
  if (!row) return undefined;
  const [submission] = await withRest(db, [row], contactsAt);
  return {
    ...submission!,
    envelope: JSON.parse(row.envelope) as Envelope,
    recomputed: row.recomputed === null ? null : (JSON.parse(row.recomputed) as Result),
  };
}

async function withRest(db: Database, rows: readonly Row[], contactsAt: Date | undefined): Promise<ReadSubmission[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.submission_id);
  const [bands, gaps, contacts] = await Promise.all([
    db.selectFrom('submission_bands').selectAll().where('submission_id', 'in', ids).execute(),
    db.selectFrom('submission_gaps').selectAll().where('submission_id', 'in', ids).execute(),
    contactsAt
      ? db
          .selectFrom('contacts')
          .selectAll()
          .where('submission_id', 'in', ids)
          .where('delete_after', '>', contactsAt.toISOString())
          .execute()
      : [],
  ]);
  return rows.map((row) => {
    const isOf = ({submission_id}: {submission_id: string}) => submission_id === row.submission_id;
    const {definition, mode, language, answers, plan} = JSON.parse(row.envelope) as Envelope;
    const found = contacts.find(isOf);
    return {
      id: row.submission_id,
      partner: row.partner,
      receivedAt: row.received_at,
      verified: row.verified,
      definition,
      mode,
      language,
      stage: row.stage,
      sector: row.sector,
      size: row.size,
      municipality: row.municipality,
      follows: row.follows,
      answers,
      bands: Object.fromEntries(bands.filter(isOf).map(({dimension, band}) => [dimension, band])),
      gaps: gaps.filter(isOf).map(({question}) => question),
      plan: plan?.opportunities ?? [],
      ...(contactsAt ? {contact: found ? contactOf(found) : null} : {}),
    };
  });
}

function contactOf(row: Selectable<Schema['contacts']>): StoredContact {
  const {name, email, phone, consent_text, consent_at, brief, delete_after} = row;
  return {name, email, phone, consent: {text: consent_text, at: consent_at}, brief, deleteAfter: delete_after};
}
