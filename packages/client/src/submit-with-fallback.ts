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
 * Sends in the given format, and to the fallback if the receiver is unreachable. Both share five attempts. Skips the fallback
 * if the envelope may have arrived as `text` or `form`.
 *
 * @throws SubmissionError If neither receiver accepts the envelope.
 */
export async function submitWithFallback(
  targets: SubmitTargets,
  envelope: Envelope,
  options: SubmitOptions,
): Promise<Receipt> {
  const {url, format, fallbackUrl, headers, timing} = targets;
  const post = (target: URL, maxAttempts: number, ownHeaders?: SubmitTargets['headers']) => {
    const usedFormat = format === 'auto' ? detectFormat(target) : format;
    return usedFormat === 'json'
      ? postJson({url: target, headers: ownHeaders, maxAttempts, timing}, envelope, options)
      : postForm({url: target, format: usedFormat, timing}, envelope, options);
  };
  if (!fallbackUrl) return post(url, 5, headers);
  try {
    return await post(url, 2, headers);
  } catch (firstError) {
    const isUnreachable = firstError instanceof SubmissionError && firstError.code !== 'refused';
    if (!isUnreachable || firstError.mayArriveTwice || isOffline()) throw firstError;
    options.onProgress?.({status: 'retrying'});
    try {
      return await post(fallbackUrl, 3);
    } catch (fallbackError) {
      if (!(fallbackError instanceof SubmissionError)) throw fallbackError;
      throw new SubmissionError(fallbackError.code, `${fallbackError.message} (First attempt: ${firstError.message})`, {
        ...fallbackError,
        cause: fallbackError,
        mayHaveArrived: fallbackError.mayHaveArrived || firstError.mayHaveArrived,
      });
    }
  }
}
