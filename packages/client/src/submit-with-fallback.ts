import {SubmissionError, type Envelope, type Receipt, type SubmitFormat, type SubmitOptions} from '@sdg-widgets/core';
import {detectFormat} from './detect-format.js';
import {isOffline} from './is-offline.js';
import {postJson} from './post-json.js';
import {postForm} from './post-form.js';
import type {SubmitTiming} from './submit-settings.js';

interface SubmitTargets {
  readonly url: URL;
  readonly format: SubmitFormat;
  readonly fallbackUrl: URL | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly timing: SubmitTiming | undefined;
}

/**
 * Sends in the given format; where that cannot be reached, to the fallback. The tries of both together are five. What may have arrived
 * as `text` or `form` goes to no fallback.
 */
export async function submitWithFallback(
  routes: SubmitTargets,
  envelope: Envelope,
  options: SubmitOptions,
): Promise<Receipt> {
  const {url, format, fallbackUrl, headers, timing} = routes;
  const post = (to: URL, tries: number, own?: SubmitTargets['headers']) => {
    const used = format === 'auto' ? detectFormat(to) : format;
    return used === 'json'
      ? postJson({url: to, headers: own, tries, timing}, envelope, options)
      : postForm({url: to, format: used, timing}, envelope, options);
  };
  if (!fallbackUrl) return post(url, 5, headers);
  try {
    return await post(url, 2, headers);
  } catch (error) {
    const isUnreachable = error instanceof SubmissionError && error.code !== 'refused';
    if (!isUnreachable || error.mayArriveTwice || isOffline()) throw error;
    options.onProgress?.({status: 'retrying'});
    try {
      return await post(fallbackUrl, 3);
    } catch (last) {
      if (!(last instanceof SubmissionError)) throw last;
      throw new SubmissionError(last.code, `${last.message} (Before: ${error.message})`, {
        ...last,
        cause: last,
        mayHaveArrived: last.mayHaveArrived || error.mayHaveArrived,
      });
    }
  }
}
