import {SubmissionError, type Envelope} from '@sdg-widgets/core';

/** What our collector may ask for at most: minutes of a phone. */
const maxDifficulty = 24;
/** Hashes between two breaths of the page. */
const batchSize = 256;

/**
 * Adds the proof that a receiver asks for: a number under which SHA-256 of `<challenge>.<number>` begins with `difficulty` zero bits.
 * The page stays usable meanwhile. Rejects as `refused` when it cannot be found here.
 */
export async function prove(
  envelope: Envelope,
  {challenge, difficulty}: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Envelope & {readonly proof: string}> {
  const isFeasible =
    typeof challenge === 'string' &&
    challenge.length <= 500 &&
    Number(difficulty) >= 0 &&
    Number(difficulty) <= maxDifficulty;
  // A page over plain http has no `subtle`.
  if (!isFeasible || !globalThis.crypto?.subtle)
    throw new SubmissionError('refused', 'The receiver asks for a proof of work that cannot be given here.', {
      reference: envelope.submissionId,
    });
  for (let start = 0; ; start += batchSize) {
    const candidates = [...Array(batchSize).keys()].map((index) => `${challenge}.${start + index}`);
    const zeros = await Promise.all(candidates.map(leadingZeros));
    const foundIndex = zeros.findIndex((count) => count >= Number(difficulty));
    if (foundIndex >= 0) return {...envelope, proof: candidates[foundIndex]!};
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}

/** How many zero bits its SHA-256 begins with; at most 32. */
async function leadingZeros(text: string): Promise<number> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Math.clz32(new DataView(hash).getUint32(0));
}
