import {aggregate, type Aggregate} from '../aggregate/aggregate.js';
import type {Database} from '../database/migrations.js';

/** A visitor who asked to be contacted. Untrusted text: escape it. */
export interface WaitingContact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly receivedAt: string;
  readonly deleteAfter: string;
}

/** Data of the overview page. */
export interface Overview {
  /** Exact counts: the reader can also read each submission. */
  readonly received: {readonly inAll: number; readonly thisMonth: number};
  readonly published: Aggregate;
  /** Latest first. */
  readonly contacts: readonly WaitingContact[];
}

// The rest is in the spreadsheet.
const maxContacts = 5;

/** Reads the overview of a partner, or of all partners for the operator. */
export async function readOverview(db: Database, partner: string | undefined, now: Date): Promise<Overview> {
  const submissions = db
    .selectFrom('submissions')
    .select(({fn}) => fn.countAll<number | string>().as('count'))
    .where('follows', 'is', null)
    .$if(partner !== undefined, (query) => query.where('partner', '=', partner!));
  const contacts = db
    .selectFrom('contacts')
    .select(['name', 'email', 'phone', 'received_at', 'delete_after'])
    .where('delete_after', '>', now.toISOString())
    .$if(partner !== undefined, (query) => query.where('partner', '=', partner!))
    .orderBy('received_at', 'desc')
    .orderBy('submission_id')
    .limit(maxContacts);
  const [inAll, thisMonth, found, published] = await Promise.all([
    submissions.executeTakeFirstOrThrow(),
    submissions.where('month', '=', now.toISOString().slice(0, 7)).executeTakeFirstOrThrow(),
    contacts.execute(),
    aggregate(db, {partners: partner === undefined ? undefined : [partner]}),
  ]);
  return {
    received: {inAll: Number(inAll.count), thisMonth: Number(thisMonth.count)},
    published,
    contacts: found.map(({received_at, delete_after, ...contact}) => ({
      ...contact,
      receivedAt: received_at,
      deleteAfter: delete_after,
    })),
  };
}
