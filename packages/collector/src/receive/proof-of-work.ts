import {createHash, createHmac, timingSafeEqual} from 'node:crypto';

/** Without memory: what a challenge is for stands in it, signed. For one submission, so that nobody works for two at once. */
interface Work {
  readonly salt: string;
  readonly submissionId: string;
  /** How many bits of the hash have to be zero. */
  readonly difficulty: number;
  readonly now: Date;
}

/** In milliseconds: 20 bits take an old phone some minutes. */
export const lifetime = 30 * 60_000;

/** What has to be worked on: with it, find a nonce so that the SHA-256 of `<challenge>.<nonce>` begins with so many zero bits. */
export function challengeFor(work: Work): string {
  return sign(work, work.now.getTime() + lifetime);
}

/** Whether `<challenge>.<nonce>` is work done for this submission, on a challenge of the last half hour. */
export function isProof(proof: unknown, work: Work): boolean {
  if (typeof proof !== 'string' || proof.length > 200) return false;
  const [challenge = '', nonce] = proof.split('.');
  const ends = Number.parseInt(challenge, 36);
  if (nonce === undefined || !(ends >= work.now.getTime())) return false;
  const expected = Buffer.from(sign(work, ends));
  const given = Buffer.from(challenge);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && zeroBits(createHash('sha256').update(proof).digest()) >= work.difficulty;
}

function sign({salt, submissionId, difficulty}: Work, ends: number): string {
  const signature = createHmac('sha256', salt).update(`work ${submissionId} ${difficulty} ${ends}`).digest('base64url');
  return `${ends.toString(36)}:${signature}`;
}

function zeroBits(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte > 0);
  return first === -1 ? bytes.length * 8 : first * 8 + Math.clz32(bytes[first]!) - 24;
}
