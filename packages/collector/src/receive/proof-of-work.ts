import {createHash, createHmac, timingSafeEqual} from 'node:crypto';

/** Without memory: what a challenge is for stands in it, signed. For one submission, so that nobody works for two at once. */
interface WorkOptions {
  readonly salt: string;
  readonly submissionId: string;
  /** How many bits of the hash have to be zero. */
  readonly difficulty: number;
  readonly now: Date;
}

/** In milliseconds: 20 bits take an old phone some minutes. */
export const lifetimeMs = 30 * 60_000;

/** What has to be worked on: with it, find a nonce so that the SHA-256 of `<challenge>.<nonce>` begins with so many zero bits. */
export function challengeFor(work: WorkOptions): string {
  return sign(work, work.now.getTime() + lifetimeMs);
}

/** Whether `<challenge>.<nonce>` is work done for this submission, on a challenge of the last half hour. */
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
