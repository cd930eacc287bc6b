import {randomBytes} from 'node:crypto';
import type {Database} from '../database/migrations.js';

/**
 * A secret of the day that all instances on one database share, and that is gone afterwards: what was hashed with it cannot be
 * traced back, nor linked from one day to the next.
 */
export function dailySalts(db: Database): (now: Date) => Promise<string> {
  let known: {readonly day: string; readonly salt: string} | undefined;
  return async (now) => {
    const day = now.toISOString().slice(0, 10);
    if (known?.day === day) return known.salt;
    const made = {day, salt: randomBytes(32).toString('hex')};
    // Another instance may have been first.
    await db
      .insertInto('salts')
      .values(made)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    known = await db.selectFrom('salts').selectAll().where('day', '=', day).executeTakeFirstOrThrow();
    return known.salt;
  };
}
