import {aggregate, type Aggregate} from '../aggregate/aggregate.js';
import type {Database} from '../database/migrations.js';

/** Somebody who has asked to be contacted. Hostile text until escaped. */
export interface WaitingContact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly receivedAt: string;
  readonly deleteAfter: string;
}

/** What an overview shows. */
export interface Overview {
  /** Exactly: who reads this may also read each of them. */
  readonly received: {readonly inAll: number; readonly thisMonth: number};
  readonly published: Aggregate;
  /** The latest first. */
  readonly contacts: readonly WaitingContact[];
}

// Whom to call today; the rest is in the spreadsheet.
const maxContacts = 5;

/** Reads what is shown to a partner, or of all partners to the operator. */
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
