/** How many submissions a group has: nobody is told of fewer. */
export const groupSize = 5;

/** What a group may say of all its members. */
export type Attribute = 'month' | 'sector' | 'size' | 'municipality';
type Attributes = Readonly<Record<Attribute, string | null>>;

/** A submission that is in no group yet. */
export interface Waiting extends Attributes {
  readonly submissionId: string;
  /** ISO 8601. */
  readonly receivedAt: string;
}

export interface Group {
  /** In what its members are alike. `null`: they are not, or nobody knows. */
  readonly attributes: Attributes;
  /** Always `groupSize` of them. */
  readonly members: readonly Waiting[];
}

/**
 * What the members of a group have in common, and after how many days of waiting that is enough: a week costs one attribute.
 * So a busy partner keeps all detail, and a small one has its first numbers within a month. The trade stays longest, since
 * that is what a course or a campaign is made for; a place and a size soonest, since they are what tells who somebody is.
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
 * Puts submissions of one partner into groups of five, the finest first; each that has waited longest first. Those that find
 * no four others wait on. Pure: the same submissions at the same time give the same groups.
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
