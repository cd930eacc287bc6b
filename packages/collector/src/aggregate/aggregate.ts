import type {ExpressionBuilder} from 'kysely';
import type {Database} from '../database/migrations.js';
import type {Schema} from '../database/schema.js';
import type {Attribute} from './groups-of.js';
import type {Statement} from './ledger.js';

/** What is asked: of all partners without `partners`, and of all that is published without anything. */
export interface AggregateQuery {
  readonly partners?: readonly string[] | undefined;
  readonly sector?: string | undefined;
  readonly size?: string | undefined;
  readonly municipality?: string | undefined;
  /** `2026-11`, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** How many of whom. */
export interface Count {
  readonly value: string;
  readonly count: number;
}

/** How a whole is divided, and how much of it is told of no part. */
export interface Division {
  readonly counts: readonly Count[];
  readonly notStated: number;
}

export interface Aggregate {
  /** How many submissions, exactly. */
  readonly count: number;
  readonly stages: Division;
  readonly dimensions: readonly (Division & {readonly dimension: string})[];
  /** The most frequent first. */
  readonly gaps: readonly Count[];
  readonly plans: readonly Count[];
  /** The earliest first. */
  readonly byMonth: Division;
  readonly bySector: Division;
  readonly bySize: Division;
  readonly byMunicipality: Division;
  readonly byPartner: readonly Count[];
}

/**
 * Adds up what is published. Every answer is the sum of whole groups of five, so is every difference of two answers, and every
 * number is a multiple of five: see `Ledger` for how right they are. A filter takes the groups that state what is asked for;
 * submissions that are in a group without it are in none of its answers, and in `notStated` without the filter.
 */
export async function aggregate(db: Database, query: AggregateQuery = {}): Promise<Aggregate> {
  // What is published meanwhile is in all of the answer or in nothing of it.
  const snapshot = db.transaction().setIsolationLevel('repeatable read');
  const {byPartner, byMonth, bySector, bySize, byMunicipality, told} = await snapshot.execute(async (tx) => ({
    byPartner: await members(tx, query, 'partner'),
    byMonth: await members(tx, query, 'month'),
    bySector: await members(tx, query, 'sector'),
    bySize: await members(tx, query, 'size'),
    byMunicipality: await members(tx, query, 'municipality'),
    told: await statements(tx, query),
  }));
  const count = byPartner.reduce((sum, each) => sum + each.count, 0);
  const divided = (counts: readonly Count[]): Division => ({
    counts,
    notStated: counts.reduce((left, each) => left - each.count, count),
  });
  const of = (kind: Statement['kind']) =>
    told.filter((each) => each.kind === kind).map(({value, count}) => ({value, count}));
  const dimensions = [...new Set(told.filter(({kind}) => kind === 'band').map(({subject}) => subject))];
  return {
    count,
    stages: divided(of('stage')),
    dimensions: dimensions.map((dimension) => ({
      dimension,
      ...divided(
        told
          .filter(({kind, subject}) => kind === 'band' && subject === dimension)
          .map(({value, count}) => ({value, count})),
      ),
    })),
    gaps: of('gap'),
    plans: of('plan'),
    byMonth: divided(byMonth.toSorted((a, b) => (a.value < b.value ? -1 : 1))),
    bySector: divided(bySector),
    bySize: divided(bySize),
    byMunicipality: divided(byMunicipality),
    byPartner,
  };
}

/** How many are in the groups that state the attribute, for each of its values; the most frequent first. */
async function members(db: Database, query: AggregateQuery, attribute: Attribute | 'partner'): Promise<Count[]> {
  const column = `groups.${attribute}` as const;
  const rows = await db
    .selectFrom('groups')
    .select([`${column} as value`, ({fn}) => fn.sum<number | string>('groups.members').as('count')])
    .where(isAskedFor(query))
    .where(column, 'is not', null)
    .groupBy(column)
    .execute();
  return rows.map(({value, count}) => ({value: value!, count: Number(count)})).sort(mostFrequent);
}

async function statements(db: Database, query: AggregateQuery): Promise<(Statement & Count)[]> {
  const columns = ['group_counts.kind', 'group_counts.subject', 'group_counts.value'] as const;
  const rows = await db
    .selectFrom('group_counts')
    .innerJoin('groups', 'groups.group_id', 'group_counts.group_id')
    .select([...columns, ({fn}) => fn.sum<number | string>('group_counts.count').as('count')])
    .where(isAskedFor(query))
    .groupBy(columns)
    .execute();
  return rows.map(({count, ...statement}) => ({...statement, count: Number(count)})).sort(mostFrequent);
}

function isAskedFor({partners, sector, size, municipality, from, to}: AggregateQuery) {
  return ({and, eb}: ExpressionBuilder<Schema, 'groups'>) =>
    and([
      // A list of none is of nobody: no partner has an empty key.
      ...(partners ? [eb('groups.partner', 'in', partners.length > 0 ? partners : [''])] : []),
      ...(sector === undefined ? [] : [eb('groups.sector', '=', sector)]),
      ...(size === undefined ? [] : [eb('groups.size', '=', size)]),
      ...(municipality === undefined ? [] : [eb('groups.municipality', '=', municipality)]),
      ...(from === undefined ? [] : [eb('groups.month', '>=', from)]),
      ...(to === undefined ? [] : [eb('groups.month', '<=', to)]),
    ]);
}

function mostFrequent(a: Count, b: Count): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
