/** Submissions per group: the smallest number that is ever published. */
export const groupSize = 5;

/** An attribute that a group can publish. */
export type Attribute = 'month' | 'sector' | 'size' | 'municipality';
type Attributes = Readonly<Record<Attribute, string | null>>;

/** A submission that is in no group yet. */
export interface Waiting extends Attributes {
  readonly submissionId: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

export interface Group {
  /** Attributes that all members share. `null`: not shared, or unknown. */
  readonly attributes: Attributes;
  /** Always `groupSize` of them. */
  readonly members: readonly Waiting[];
}

/**
 * The attributes that members of a group must share, by days of waiting: each week drops one attribute. A busy partner keeps
 * all detail, and a small one gets its first numbers within a month. The sector is dropped last, because courses and campaigns
 * are made for a sector; municipality and size first, because they identify a company.
 */
const levels: readonly {readonly days: number; readonly alike: readonly Attribute[]}[] = [
  {days: 0, alike: ['month', 'sector', 'size', 'municipality']},
  {days: 7, alike: ['month', 'sector', 'municipality']},
  {days: 7, alike: ['month', 'sector', 'size']},
  {days: 14, alike: ['month', 'sector']},
  {days: 21, alike: ['sector']},
  {days: 21, alike: ['month']},
  {days: 28, alike: []},
];

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Groups submissions of one partner by five: most detailed groups first, oldest submissions first. Submissions without four
 * matches stay pending. Pure: the same submissions and time give the same groups.
 */
export function groupsOf(waiting: readonly Waiting[], now: Date): Group[] {
  let left = waiting.toSorted((a, b) => compare(a.receivedAt, b.receivedAt) || compare(a.submissionId, b.submissionId));
  const groups: Group[] = [];
  for (const {days, alike} of levels) {
    const latest = new Date(now.getTime() - days * dayMs).toISOString();
    const grouped = new Set<Waiting>();
    for (const similar of classesOf(left, alike, latest)) {
      for (let start = 0; start + groupSize <= similar.length; start += groupSize) {
        const members = similar.slice(start, start + groupSize);
        members.forEach((member) => grouped.add(member));
        groups.push({attributes: shared(members[0]!, alike), members});
      }
    }
    left = left.filter((each) => !grouped.has(each));
  }
  return groups;
}

function classesOf(waiting: readonly Waiting[], alike: readonly Attribute[], latest: string): Iterable<Waiting[]> {
  const classes = new Map<string, Waiting[]>();
  for (const each of waiting) {
    if (each.receivedAt > latest) continue;
    const name = JSON.stringify(alike.map((attribute) => each[attribute]));
    const members = classes.get(name);
    if (members) members.push(each);
    else classes.set(name, [each]);
  }
  return classes.values();
}

function shared(member: Waiting, alike: readonly Attribute[]): Attributes {
  const valueOf = (attribute: Attribute) => (alike.includes(attribute) ? member[attribute] : null);
  return {
    month: valueOf('month'),
    sector: valueOf('sector'),
    size: valueOf('size'),
    municipality: valueOf('municipality'),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
