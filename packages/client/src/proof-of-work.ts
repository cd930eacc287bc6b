import {SubmissionError, type Envelope} from '@sdg-widgets/core';

/** In leading zero bits: the highest value that the reference collector requests. Takes a phone minutes. */
const maxDifficulty = 24;
/** Hashes between two tasks, so that the page stays responsive. */
const batchSize = 256;

/**
 * Adds the proof of work that a receiver requests: `<challenge>.<number>` whose SHA-256 starts with `difficulty` zero bits.
 *
 * @throws SubmissionError With code `refused`, if the request is invalid or too difficult, or without `crypto.subtle`.
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
  // A page served over plain http has no `crypto.subtle`.
  if (!isFeasible || !globalThis.crypto?.subtle)
    throw new SubmissionError('refused', 'The receiver requests a proof of work that this page cannot compute.', {
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

/** Counts the leading zero bits of the text's SHA-256, at most 32. */
async function leadingZeros(text: string): Promise<number> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Math.clz32(new DataView(hash).getUint32(0));
}
