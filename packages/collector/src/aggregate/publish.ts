import {randomInt, randomUUID} from 'node:crypto';
import type {Transaction} from 'kysely';
import type {Database} from '../database/migrations.js';
import type {Schema} from '../database/schema.js';
import {groupsOf} from './groups-of.js';
import {Ledger, type Random, type Statement} from './ledger.js';

// Below the number of variables that a statement may have.
const mostAtOnce = 500;

/**
 * Publishes a partner's submissions in groups of five. A group appears whole and never changes, so that whatever two answers
 * differ by, now or in time, is a whole number of groups. Not counted: what only adds a contact to an earlier one, and what
 * claims a result that its answers do not give. Several instances may publish at once. Returns how many groups are new.
 */
export async function publish(db: Database, partner: string, now: Date, random: Random = randomInt): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await lock(tx, partner, now);
    const waiting = await tx
      .selectFrom('submissions')
      .select(['submission_id', 'received_at', 'month', 'sector', 'size', 'municipality'])
      .where('partner', '=', partner)
      .where('group_id', 'is', null)
      .where('follows', 'is', null)
      .where('verified', '<>', 'false')
      .execute();
    const groups = groupsOf(
      waiting.map(({submission_id, received_at, ...rest}) => ({
        submissionId: submission_id,
        receivedAt: received_at,
        ...rest,
      })),
      now,
    );
    if (groups.length === 0) return 0;

    const statements = await statementsOf(
      tx,
      groups.flatMap(({members}) => members.map(({submissionId}) => submissionId)),
    );
    const ledger = new Ledger(
      await tx.selectFrom('group_remainders').selectAll().where('partner', '=', partner).execute(),
      random,
    );
    for (const {attributes, members} of groups) {
      const groupId = randomUUID();
      const ids = members.map(({submissionId}) => submissionId);
      await tx
        .insertInto('groups')
        .values({
          group_id: groupId,
          partner,
          published_at: now.toISOString(),
          members: members.length,
          ...attributes,
        })
        .execute();
      await tx.updateTable('submissions').set({group_id: groupId}).where('submission_id', 'in', ids).execute();
      const told = ledger.tell(ids.map((id) => statements.get(id) ?? []));
      const counts = told.map((statement) => ({group_id: groupId, ...statement, count: members.length}));
      if (counts.length > 0) await tx.insertInto('group_counts').values(counts).execute();
    }
    for (const rows of slices(ledger.remainders.map((remainder) => ({partner, ...remainder}))))
      await tx
        .insertInto('group_remainders')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['partner', 'kind', 'subject', 'value'])
            .doUpdateSet(({ref}) => ({owed: ref('excluded.owed')})),
        )
        .execute();
    return groups.length;
  });
}

/** Until the transaction ends, another that publishes for this partner waits here. */
async function lock(tx: Transaction<Schema>, partner: string, now: Date): Promise<void> {
  await tx
    .insertInto('publications')
    .values({partner, published_at: now.toISOString()})
    .onConflict((conflict) =>
      conflict.column('partner').doUpdateSet(({ref}) => ({published_at: ref('excluded.published_at')})),
    )
    .execute();
}

/** What each of the submissions says. */
async function statementsOf(
  tx: Transaction<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Statement[]>> {
  const statements = new Map<string, Statement[]>(ids.map((id) => [id, []]));
  const add = (id: string, kind: Statement['kind'], subject: string, value: string) =>
    statements.get(id)!.push({kind, subject, value});
  for (const some of slices(ids)) {
    const stages = tx.selectFrom('submissions').select(['submission_id', 'stage']).where('submission_id', 'in', some);
    const bands = tx.selectFrom('submission_bands').selectAll().where('submission_id', 'in', some);
    const gaps = tx.selectFrom('submission_gaps').selectAll().where('submission_id', 'in', some);
    const plans = tx.selectFrom('submission_plans').selectAll().where('submission_id', 'in', some);
    for (const row of await stages.execute()) if (row.stage) add(row.submission_id, 'stage', '', row.stage);
    for (const row of await bands.execute()) add(row.submission_id, 'band', row.dimension, row.band);
    for (const row of await gaps.execute()) add(row.submission_id, 'gap', '', row.question);
    for (const row of await plans.execute()) add(row.submission_id, 'plan', '', row.opportunity);
  }
  return statements;
}

function* slices<T>(items: readonly T[]): Iterable<T[]> {
  for (let start = 0; start < items.length; start += mostAtOnce) yield items.slice(start, start + mostAtOnce);
}
