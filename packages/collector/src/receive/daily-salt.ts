import {randomBytes} from 'node:crypto';
import type {Database} from '../database/migrations.js';

/**
 * Returns the secret salt of a day, shared by all instances on one database. It is deleted after the day, so hashes cannot be
 * traced back to an address or linked between days.
 */
export function dailySalts(db: Database): (now: Date) => Promise<string> {
  let known: {readonly day: string; readonly salt: string} | undefined;
  return async (now) => {
    const day = now.toISOString().slice(0, 10);
    if (known?.day === day) return known.salt;
    const made = {day, salt: randomBytes(32).toString('hex')};
    // Another instance can have created the salt of the day.
    await db
      .insertInto('salts')
      .values(made)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    known = await db.selectFrom('salts').selectAll().where('day', '=', day).executeTakeFirstOrThrow();
    return known.salt;
  };
}
