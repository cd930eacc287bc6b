import {randomInt, randomUUID} from 'node:crypto';
import {setImmediate} from 'node:timers/promises';
import type {Transaction} from 'kysely';
import type {Database} from '../database/migrations.js';
import type {Schema} from '../database/schema.js';
import {groupsOf, type Group} from './groups-of.js';
import {Ledger, type Random, type Statement} from './ledger.js';

// 200 submissions: a transaction blocks all other writes in SQLite.
const groupsPerTransaction = 40;
// Below the limit of variables in one SQL statement.
const batchSize = 500;

interface PublishOptions {
  readonly random?: Random;
  /** Stops between two transactions. */
  readonly signal?: AbortSignal;
}

/**
 * Publishes a partner's pending submissions in groups of five. A group is immutable, so two results always differ by whole
 * groups. Only verified submissions count, because their values come from a known definition, and a submission that adds a
 * contact to an earlier one does not count again. Safe to run on several instances at once.
 *
 * @returns The number of new groups.
 */
export async function publish(
  db: Database,
  partner: string,
  now: Date,
  {random = randomInt, signal}: PublishOptions = {},
): Promise<number> {
  const waiting = await db
    .selectFrom('submissions')
    .select(['submission_id', 'received_at', 'month', 'sector', 'size', 'municipality'])
    .where('partner', '=', partner)
    .where('group_id', 'is', null)
    .where('follows', 'is', null)
    .where('verified', 'in', ['true', 'no-result'])
    .execute();
  const groups = groupsOf(
    waiting.map(({submission_id, received_at, ...rest}) => ({
      submissionId: submission_id,
      receivedAt: received_at,
      ...rest,
    })),
    now,
  );
  let published = 0;
  for (const batch of slices(groups, groupsPerTransaction)) {
    if (signal?.aborted) break;
    published += await db.transaction().execute((tx) => publishGroups(tx, partner, batch, now, random));
    await setImmediate();
  }
  return published;
}

/** Writes groups, their counts and the remainders in one transaction. Returns the number of groups. */
async function publishGroups(
  tx: Transaction<Schema>,
  partner: string,
  planned: readonly Group[],
  now: Date,
  random: Random,
): Promise<number> {
  await lock(tx, partner, now);
  const groups = await withoutPublished(tx, planned);
  if (groups.length === 0) return 0;
  const statements = await statementsOf(tx, groups.flatMap(idsOf));
  const ledger = new Ledger(
    await tx.selectFrom('group_remainders').selectAll().where('partner', '=', partner).execute(),
    random,
  );
  for (const group of groups) {
    const {attributes, members} = group;
    const groupId = randomUUID();
    const ids = idsOf(group);
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
    const published = ledger.publish(ids.map((id) => statements.get(id) ?? []));
    const counts = published.map((statement) => ({group_id: groupId, ...statement, count: members.length}));
    if (counts.length > 0) await tx.insertInto('group_counts').values(counts).execute();
  }
  for (const rows of slices(
    ledger.remainders.map((remainder) => ({partner, ...remainder})),
    batchSize,
  ))
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
}

/** Locks the partner until the transaction ends: another instance that publishes for it waits here. */
async function lock(tx: Transaction<Schema>, partner: string, now: Date): Promise<void> {
  await tx
    .insertInto('publications')
    .values({partner, published_at: now.toISOString()})
    .onConflict((conflict) =>
      conflict.column('partner').doUpdateSet(({ref}) => ({published_at: ref('excluded.published_at')})),
    )
    .execute();
}

/** Drops groups with a member that another instance has published since. */
async function withoutPublished(tx: Transaction<Schema>, groups: readonly Group[]): Promise<Group[]> {
  const rows = await tx
    .selectFrom('submissions')
    .select('submission_id')
    .where('submission_id', 'in', groups.flatMap(idsOf))
    .where('group_id', 'is', null)
    .execute();
  const waiting = new Set(rows.map((row) => row.submission_id));
  return groups.filter((group) => idsOf(group).every((id) => waiting.has(id)));
}

/** The statements of each submission, by id. */
async function statementsOf(
  tx: Transaction<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Statement[]>> {
  const statements = new Map<string, Statement[]>(ids.map((id) => [id, []]));
  const add = (id: string, kind: Statement['kind'], subject: string, value: string) =>
    statements.get(id)!.push({kind, subject, value});
  const stages = tx.selectFrom('submissions').select(['submission_id', 'stage']).where('submission_id', 'in', ids);
  const bands = tx.selectFrom('submission_bands').selectAll().where('submission_id', 'in', ids);
  const gaps = tx.selectFrom('submission_gaps').selectAll().where('submission_id', 'in', ids);
  const plans = tx.selectFrom('submission_plans').selectAll().where('submission_id', 'in', ids);
  for (const row of await stages.execute()) if (row.stage) add(row.submission_id, 'stage', '', row.stage);
  for (const row of await bands.execute()) add(row.submission_id, 'band', row.dimension, row.band);
  for (const row of await gaps.execute()) add(row.submission_id, 'gap', '', row.question);
  for (const row of await plans.execute()) add(row.submission_id, 'plan', '', row.opportunity);
  return statements;
}

function idsOf({members}: Group): string[] {
  return members.map(({submissionId}) => submissionId);
}

function* slices<T>(items: readonly T[], length: number): Iterable<T[]> {
  for (let start = 0; start < items.length; start += length) yield items.slice(start, start + length);
}
