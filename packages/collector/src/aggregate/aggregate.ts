import type {ExpressionBuilder} from 'kysely';
import type {Database} from '../database/migrations.js';
import type {Schema} from '../database/schema.js';
import type {Attribute} from './groups-of.js';
import type {Statement} from './ledger.js';

/** Filters. Without `partners`, all partners; without any filter, everything that is published. */
export interface AggregateQuery {
  readonly partners?: readonly string[] | undefined;
  readonly sector?: string | undefined;
  readonly size?: string | undefined;
  readonly municipality?: string | undefined;
  /** A month such as `2026-11`. Both ends are included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A value and its number of submissions. */
export interface Count {
  readonly value: string;
  readonly count: number;
}

/** A total by value, and the rest that is published without a value. */
export interface Division {
  readonly counts: readonly Count[];
  readonly notStated: number;
}

export interface Aggregate {
  /** Number of submissions, exact. */
  readonly count: number;
  readonly stages: Division;
  readonly dimensions: readonly (Division & {readonly dimension: string})[];
  /** Most frequent first. */
  readonly gaps: readonly Count[];
  readonly plans: readonly Count[];
  /** Earliest first. */
  readonly byMonth: Division;
  readonly bySector: Division;
  readonly bySize: Division;
  readonly byMunicipality: Division;
  readonly byPartner: readonly Count[];
}

/**
 * Adds up the published groups. Every number, and every difference of two numbers, is a sum of whole groups of five, so no
 * query reveals fewer than five companies. `Ledger` documents the rounding error. A filter matches groups that publish the
 * attribute; a submission whose group does not publish it counts in `notStated` of an unfiltered query only.
 */
export async function aggregate(db: Database, query: AggregateQuery = {}): Promise<Aggregate> {
  // One snapshot: a group published during the queries is in all of the counts or in none.
  const snapshot = db.transaction().setIsolationLevel('repeatable read');
  const {byPartner, byMonth, bySector, bySize, byMunicipality, statementCounts} = await snapshot.execute(
    async (tx) => ({
      byPartner: await members(tx, query, 'partner'),
      byMonth: await members(tx, query, 'month'),
      bySector: await members(tx, query, 'sector'),
      bySize: await members(tx, query, 'size'),
      byMunicipality: await members(tx, query, 'municipality'),
      statementCounts: await statements(tx, query),
    }),
  );
  const count = byPartner.reduce((sum, each) => sum + each.count, 0);
  const divided = (counts: readonly Count[]): Division => ({
    counts,
    notStated: counts.reduce((left, each) => left - each.count, count),
  });
  const countsOf = (kind: Statement['kind']) =>
    statementCounts.filter((each) => each.kind === kind).map(({value, count}) => ({value, count}));
  const dimensions = [...new Set(statementCounts.filter(({kind}) => kind === 'band').map(({subject}) => subject))];
  return {
    count,
    stages: divided(countsOf('stage')),
    dimensions: dimensions.map((dimension) => ({
      dimension,
      ...divided(
        statementCounts
          .filter(({kind, subject}) => kind === 'band' && subject === dimension)
          .map(({value, count}) => ({value, count})),
      ),
    })),
    gaps: countsOf('gap'),
    plans: countsOf('plan'),
    byMonth: divided(byMonth.toSorted((a, b) => (a.value < b.value ? -1 : 1))),
    bySector: divided(bySector),
    bySize: divided(bySize),
    byMunicipality: divided(byMunicipality),
    byPartner,
  };
}

/** Number of submissions by value of an attribute, over the groups that publish it. Most frequent first. */
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
      // SQL has no empty list. An empty one matches nobody: no partner has an empty key.
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
