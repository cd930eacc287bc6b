import {groupSize} from './groups-of.js';

/** What one submission says: of the climate that it has `begun`, or that `energy` is a gap. */
export interface Statement {
  readonly kind: 'stage' | 'band' | 'gap' | 'plan';
  /** A dimension for bands, empty for the others. */
  readonly subject: string;
  /** A stage, a band, a question or an opportunity. */
  readonly value: string;
}

/** How many a partner's groups have still to tell of. Below zero: how many they have told too early. */
export interface Remainder extends Statement {
  readonly owed: number;
}

/** A secret whole number from 0 up to, and without, `below`. */
export type Random = (below: number) => number;

interface Account extends Omit<Statement, 'value'> {
  readonly owed: Map<string, number>;
}

// Of a dimension that a submission says nothing of. Counted like a band, and never told.
const unstated = '';

/**
 * What is told of a partner's groups of five, and what of it is still owed. A statement is told of all five or of none, so
 * that no number from 1 to 4 is ever published, nor can be worked out from those that are:
 *
 * - What is owed is carried to the partner's next group, so that sums over all groups come right: for gaps and plans within
 *   five, for stages and bands, of which a submission has only one, within ten (mostly within five).
 * - It starts with a secret number: five that all say the same look like five of whom one does.
 * - Of each dimension one band is told, the one that is owed most. So what is told adds up to five, as the truth does, and
 *   for each subject by itself what is published could be the very truth, in which nobody stands alone. Bands rounded each for
 *   themselves would not add up, and over many groups the differences would give the secret away.
 *
 * Not protected is what holds for nearly everybody: when every group of a trade tells of the same band, most of that trade is
 * in it. Nor is anyone protected from a reader who has sent in the other four of a group and found out what was owed: sums
 * that stay right say something of each who is in them. Rate limits and proof of work are what stands against that.
 */
export class Ledger {
  readonly #random: Random;
  readonly #accounts = new Map<string, Account>();

  constructor(remainders: readonly Remainder[], random: Random) {
    this.#random = random;
    for (const {kind, subject, value, owed} of remainders) this.#account(kind, subject).owed.set(value, owed);
  }

  /** What is told of a group, by what its five members say. Each statement counts for five. */
  tell(members: readonly (readonly Statement[])[]): Statement[] {
    for (const {kind, subject} of members.flat()) this.#account(kind, subject);
    return [...this.#accounts.values()].flatMap((account) => {
      const {kind, subject, owed} = account;
      for (const value of members.flatMap((statements) => valuesOf(statements, account))) this.#owe(owed, value, 1);
      const told = hasOne(kind) ? [largestOf(owed)] : [...owed.keys()].filter((value) => owed.get(value)! >= groupSize);
      for (const value of told) this.#owe(owed, value, -groupSize);
      return told.filter((value) => value !== unstated).map((value) => ({kind, subject, value}));
    });
  }

  /** What is owed now. */
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

/** Whether a submission says one thing of the subject, and not any number. */
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
