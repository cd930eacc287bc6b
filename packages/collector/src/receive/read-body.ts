import {Refusal, retryAfter} from './refusal.js';

const maxBodyBytes = 64 * 1024;

/**
 * Reads a body of at most 64 KiB, whatever its declared length, so that memory is bounded.
 *
 * @throws Refusal when it is too large, incomplete or too slow.
 */
export async function readBody(request: Request, timeoutMs: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, 'The body is larger than 64 KiB.');
  if (Number(request.headers.get('content-length')) > maxBodyBytes) throw tooLarge;
  if (!request.body) return new Uint8Array();

  const reader = request.body.getReader();
  let isLate = false;
  const end = () => void reader.cancel().catch(() => {});
  const timer = setTimeout(() => {
    isLate = true;
    end();
  }, timeoutMs);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (isLate) throw new Refusal(408, `The body did not arrive within ${timeoutMs / 1000} seconds.`, retryAfter(5));
      if (done) return Buffer.concat(chunks, length);
      length += value.length;
      if (length > maxBodyBytes) throw tooLarge;
      chunks.push(value);
    }
  } catch (error) {
    end();
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'The body is incomplete.', {cause: error});
  } finally {
    clearTimeout(timer);
  }
}
