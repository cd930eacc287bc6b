import {newSubmissionId, safeEndpoint, version, type Envelope} from '@sdg-widgets/core';
import {encodeBody} from './encode-body.js';
import {readBody} from './read-response.js';

export type CheckedFormat = 'json' | 'text' | 'form';

export interface CheckOptions {
  readonly endpoint: string;
  /** All three without. */
  readonly formats?: readonly CheckedFormat[];
  /** The partner's key. A collector with partners of its own refuses one that it does not know. */
  readonly partner?: string;
  /** How long each answer may take, in milliseconds; 15 seconds without. */
  readonly timeoutMs?: number;
}

/** What became of one format. */
export interface FormatCheck {
  readonly format: CheckedFormat;
  /** `unread`: it was delivered, as far as can be told, but a page may not read the answer; visitors are told "probably". */
  readonly arrives: 'yes' | 'unread' | 'no';
  readonly status: number | undefined;
  /** What it means, and what to change. */
  readonly change: string;
}

type Outcome = Omit<FormatCheck, 'format'>;

/**
 * Sends a test through each format, from the page it is called on, and says what arrives. The test is labelled: `test` is true, the
 * partner is `test` unless one is given. Our collector stores nothing of it; other receivers keep it as they keep everything.
 */
export async function checkEndpoint(options: CheckOptions): Promise<readonly FormatCheck[]> {
  const {endpoint, formats = ['json', 'text', 'form'], partner = 'test', timeoutMs = 15_000} = options;
  const url = safeEndpoint(endpoint, document.baseURI);
  if (!url)
    return formats.map((format) => ({
      format,
      arrives: 'no',
      status: undefined,
      change: `"${endpoint}" is left out by our elements: it must be an https: address.`,
    }));
  const checks: FormatCheck[] = [];
  for (const format of formats) checks.push({format, ...(await sendTest(url, format, partner, timeoutMs))});
  return checks;
}

async function sendTest(url: URL, format: CheckedFormat, partner: string, timeoutMs: number): Promise<Outcome> {
  const violations: SecurityPolicyViolationEvent[] = [];
  const listening = new AbortController();
  const timeout = AbortSignal.timeout(timeoutMs);
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event), listening);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: encodeBody(testEnvelope(partner), format),
      ...(format === 'json' ? {headers: {'content-type': 'application/json'}} : {}),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: timeout,
    });
    return await readOutcome(response, format);
  } catch {
    // Violations are told a moment after the failure.
    await new Promise((resolve) => setTimeout(resolve));
    if (violations.some(({effectiveDirective}) => effectiveDirective === 'connect-src'))
      return failed(
        `The policy of this page forbids it. Add "connect-src ${url.origin}" to its Content-Security-Policy.`,
      );
    if (timeout.aborted)
      return failed(`There was no answer within ${timeoutMs / 1000} seconds. Answer first, and work afterwards.`);
    return await explainNoResponse(url, format, timeoutMs);
  } finally {
    listening.abort();
  }
}

async function readOutcome(response: Response, format: CheckedFormat): Promise<Outcome> {
  const {status, ok, redirected, url} = response;
  const body = await readBody(response);
  if (redirected && format === 'json')
    return failed(`It redirects to ${url}, which json does not follow: name that address as the endpoint.`, status);
  if (!ok) return failed(explainRefusal(status, body), status);
  if (body.test === true) return {arrives: 'yes', status, change: 'Nothing. The test was not stored.'};
  if (redirected && Object.keys(body).length === 0)
    return {arrives: 'unread', status, change: 'Answer with JSON at the end of the redirect: {"id": "..."}.'};
  return {arrives: 'yes', status, change: 'Nothing. The receiver now has a test that can be deleted.'};
}

function explainRefusal(status: number, {title, issues}: Readonly<Record<string, unknown>>): string {
  const fields = (Array.isArray(issues) ? issues : [])
    .map(({path, message}: {path?: unknown; message?: unknown}) => `${String(path)}: ${String(message)}`)
    .join('; ');
  const details = [title, fields].filter(Boolean).join(' ');
  switch (status) {
    case 403:
      return `The receiver does not allow ${location.origin}. ${details}`;
    case 404:
    case 405:
      return `Nothing takes a POST at this address. ${details}`;
    case 415:
      return `The receiver does not read this format. ${details}`;
    case 428:
      return `The receiver is there, and asks for a proof of work, which sending gives by itself. ${details}`;
    case 429:
      return `Too many in a short time: wait, and check again. ${details}`;
    default:
      return `The receiver ${status < 500 ? 'refuses' : 'fails with'} it. ${details}`;
  }
}

/** A browser says of all failures the same: what it may not read, and what was not there. */
async function explainNoResponse(url: URL, format: CheckedFormat, timeoutMs: number): Promise<Outcome> {
  const request = (method: string, mode: RequestMode) =>
    fetch(url, {method, mode, credentials: 'omit', signal: AbortSignal.timeout(timeoutMs)}).then(
      () => true,
      () => false,
    );
  if (!(await request('HEAD', 'no-cors')))
    return failed(
      `No server answers at ${url.origin}. Look at the address, its certificate, and blockers in this browser.`,
    );
  const allowOrigin = `"Access-Control-Allow-Origin: ${location.origin}"`;
  if (format !== 'json')
    return {
      arrives: 'unread',
      status: undefined,
      change: `Answer with ${allowOrigin}, so that visitors can be told more than "probably received".`,
    };
  return failed(
    `The server is there, but a browser may not send JSON to it, or not read the answer. Answer OPTIONS with 2xx, ${allowOrigin}, ` +
      '"Access-Control-Allow-Methods: POST" and "Access-Control-Allow-Headers: content-type", and POST with the first of them. ' +
      'Where that cannot be changed, use submit-format="text" or "form".',
  );
}

function failed(change: string, status?: number): Outcome {
  return {arrives: 'no', status, change: change.trim()};
}

/** A plan of nothing that exists: the smallest thing that can be sent. */
function testEnvelope(partner: string): Envelope {
  return {
    submissionId: newSubmissionId(),
    definition: {id: 'test', version: '0', sha256: null},
    mode: 'core',
    answers: {},
    language: 'en',
    source: {origin: location.origin, path: location.pathname},
    version,
    partner,
    plan: {catalogue: {id: 'test', version: '0'}, drivers: [], opportunities: ['test']},
    brief: 'This is a test of the connection. Nobody has answered anything.',
    test: true,
  };
}
