import {groupSize} from './groups-of.js';

/** One fact about a submission, such as the band `start` in the dimension `climate`, or the gap `energy`. */
export interface Statement {
  readonly kind: 'stage' | 'band' | 'gap' | 'plan';
  /** A dimension for bands, empty for the others. */
  readonly subject: string;
  /** A stage, a band, a question or an opportunity. */
  readonly value: string;
}

/** Submissions with a statement that are not published yet. Negative: published in advance. */
export interface Remainder extends Statement {
  readonly owed: number;
}

/** Returns an unpredictable integer from 0 to `below` - 1. */
export type Random = (below: number) => number;

interface Account extends Omit<Statement, 'value'> {
  readonly owed: Map<string, number>;
}

// The value of a submission that states nothing about a dimension. Counted like a band, and never published.
const unstated = '';

/**
 * Decides which statements a partner's groups of five publish, and carries the rounding error. A group publishes a statement
 * for all five members or for none, so a count from 1 to 4 is never published and cannot be derived from published ones:
 *
 * - The remainder is carried to the partner's next group, so sums over all groups converge: within five for gaps and plans,
 *   within ten (mostly five) for stages and bands, of which a submission has exactly one.
 * - A remainder starts at a secret random number, so five members with a statement look like five of whom one has it.
 * - For each dimension a group publishes one band, the one with the largest remainder. Published bands add up to five like the
 *   real ones, so they could be the real ones. Rounding each band alone would not add up, and over many groups the difference
 *   would reveal the secret.
 *
 * Limits: a statement that is true of nearly everybody stays visible, such as a band that every group of a sector publishes. An
 * attacker who submits four members of a group and knows the remainder learns about the fifth. The rate limit and the proof of
 * work make that expensive.
 */
export class Ledger {
  readonly #random: Random;
  readonly #accounts = new Map<string, Account>();

  constructor(remainders: readonly Remainder[], random: Random) {
    this.#random = random;
    for (const {kind, subject, value, owed} of remainders) this.#account(kind, subject).owed.set(value, owed);
  }

  /** Returns the statements to publish for a group, given those of its five members. Each counts for five. */
  publish(members: readonly (readonly Statement[])[]): Statement[] {
    for (const {kind, subject} of members.flat()) this.#account(kind, subject);
    return [...this.#accounts.values()].flatMap((account) => {
      const {kind, subject, owed} = account;
      for (const value of members.flatMap((statements) => valuesOf(statements, account))) this.#owe(owed, value, 1);
      const published = hasOne(kind)
        ? [largestOf(owed)]
        : [...owed.keys()].filter((value) => owed.get(value)! >= groupSize);
      for (const value of published) this.#owe(owed, value, -groupSize);
      return published.filter((value) => value !== unstated).map((value) => ({kind, subject, value}));
    });
  }

  /** The remainders to carry to the next group. */
  get remainders(): Remainder[] {
    return [...this.#accounts.values()].flatMap(({kind, subject, owed}) =>
      Array.from(owed, ([value, count]) => ({kind, subject, value, owed: count})),
    );
  }

  #account(kind: Statement['kind'], subject: string): Account {
    const key = `${kind} ${subject}`;
    const account = this.#accounts.get(key) ?? {kind, subject, owed: new Map<string, number>()};
    this.#accounts.set(key, account);
    return account;
  }

  #owe(owed: Map<string, number>, value: string, count: number): void {
    owed.set(value, (owed.get(value) ?? this.#random(groupSize)) + count);
  }
}

/** Whether a submission has exactly one value of this kind for a subject. */
function hasOne(kind: Statement['kind']): boolean {
  return kind === 'stage' || kind === 'band';
}

function valuesOf(statements: readonly Statement[], {kind, subject}: Account): string[] {
  const values = statements.filter((each) => each.kind === kind && each.subject === subject).map(({value}) => value);
  return values.length === 0 && hasOne(kind) ? [unstated] : values;
}

function largestOf(owed: ReadonlyMap<string, number>): string {
  return [...owed].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
