import {createHash, createHmac, timingSafeEqual} from 'node:crypto';

/** A challenge is signed and stateless, and valid for one submission, so that one proof cannot serve two. */
interface WorkOptions {
  readonly salt: string;
  readonly submissionId: string;
  /** Number of leading zero bits that the hash must have. */
  readonly difficulty: number;
  readonly now: Date;
}

/** Validity of a challenge. An old phone needs some minutes for 20 bits. */
export const lifetimeMs = 30 * 60_000;

/** Creates a challenge: find a nonce such that the SHA-256 of `<challenge>.<nonce>` starts with `difficulty` zero bits. */
export function challengeFor(work: WorkOptions): string {
  return sign(work, work.now.getTime() + lifetimeMs);
}

/** Whether `<challenge>.<nonce>` solves an unexpired challenge for this submission. */
export function isProof(proof: unknown, work: WorkOptions): boolean {
  if (typeof proof !== 'string' || proof.length > 200) return false;
  const [challenge = '', nonce] = proof.split('.');
  const expiresAt = Number.parseInt(challenge, 36);
  if (nonce === undefined || !(expiresAt >= work.now.getTime())) return false;
  const expected = Buffer.from(sign(work, expiresAt));
  const given = Buffer.from(challenge);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && zeroBits(createHash('sha256').update(proof).digest()) >= work.difficulty;
}

function sign({salt, submissionId, difficulty}: WorkOptions, expiresAt: number): string {
  const signature = createHmac('sha256', salt)
    .update(`work ${submissionId} ${difficulty} ${expiresAt}`)
    .digest('base64url');
  return `${expiresAt.toString(36)}:${signature}`;
}

function zeroBits(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte > 0);
  return first === -1 ? bytes.length * 8 : first * 8 + Math.clz32(bytes[first]!) - 24;
}
