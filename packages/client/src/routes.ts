import {SubmissionError, type Envelope, type Receipt, type SubmitFormat, type SubmitOptions} from '@sdg-widgets/core';
import {isOffline} from './is-offline.js';
import {postJson} from './post-json.js';
import {postSimply} from './simple-request.js';
import type {SubmitTiming} from './submit-settings.js';

interface Routes {
  readonly url: URL;
  readonly format: SubmitFormat;
  readonly fallbackUrl: URL | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly timing: SubmitTiming | undefined;
}

/** Receivers that answer no preflight, and how each reads what arrives. */
const simpleHosts: readonly (readonly [RegExp, 'text' | 'form'])[] = [
  // Apps Script hands any body on as text (`e.postData.contents`), and redirects to where its reply can be read.
  [/^script\.google\.com$/, 'text'],
  // Zapier and Make take a form apart into fields, and a text not.
  [/^hooks\.zapier\.com$/, 'form'],
  [/^hook\.([\w-]+\.)*(make|integromat)\.com$/, 'form'],
];

/** Sends in the given format; where that cannot be reached, to the fallback. The tries of both together are five. */
export async function submitByRoutes(routes: Routes, envelope: Envelope, options: SubmitOptions): Promise<Receipt> {
  const {url, format, fallbackUrl, headers, timing} = routes;
  const post = (to: URL, tries: number, own?: Routes['headers']) => {
    const used = format === 'auto' ? formatFor(to) : format;
    return used === 'json'
      ? postJson({url: to, headers: own, tries, timing}, envelope, options)
      : postSimply({url: to, format: used, timing}, envelope, options);
  };
  if (!fallbackUrl) return post(url, 5, headers);
  try {
    return await post(url, 2, headers);
  } catch (error) {
    const isUnreachable = error instanceof SubmissionError && error.code !== 'refused';
    if (!isUnreachable || isOffline()) throw error;
    options.onProgress?.({status: 'retrying'});
    return post(fallbackUrl, 3);
  }
}

function formatFor({hostname}: URL): 'json' | 'text' | 'form' {
  return simpleHosts.find(([host]) => host.test(hostname))?.[1] ?? 'json';
}
