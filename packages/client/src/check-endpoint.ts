import {newSubmissionId, safeEndpoint, version, type Envelope} from '@sdg-widgets/core';
import {encodeBody} from './encode-body.js';
import {readBody} from './read-response.js';

/** A format that `checkEndpoint` can test. */
export type CheckedFormat = 'json' | 'text' | 'form';

/** Options of `checkEndpoint`. */
export interface CheckOptions {
  /** An https address, which may be relative to the page. */
  readonly endpoint: string;
  /** All three by default. */
  readonly formats?: readonly CheckedFormat[];
  /** The partner's key; `test` by default. A collector with registered partners refuses an unknown one. */
  readonly partner?: string;
  /** Timeout of each request in milliseconds; 15 000 by default. */
  readonly timeoutMs?: number;
}

/** The result for one format. */
export interface FormatCheck {
  readonly format: CheckedFormat;
  /** `unread`: probably delivered, but the page may not read the response (CORS). Visitors see "probably received". */
  readonly arrives: 'yes' | 'unread' | 'no';
  /** The HTTP status, if the page may read it. */
  readonly status: number | undefined;
  /** The meaning of the result and what to change, for a developer. */
  readonly change: string;
}

type Outcome = Omit<FormatCheck, 'format'>;

/**
 * Sends a test envelope from the current page in each format and reports what arrives. The envelope has `test: true`. The
 * reference collector does not store it; other receivers store it like any submission. Never rejects because of the receiver.
 *
 * @example
 * console.table(await checkEndpoint({endpoint: 'https://collector.example/submissions'}));
 */
export async function checkEndpoint(options: CheckOptions): Promise<readonly FormatCheck[]> {
  const {endpoint, formats = ['json', 'text', 'form'], partner = 'test', timeoutMs = 15_000} = options;
  const url = safeEndpoint(endpoint, document.baseURI);
  if (!url)
    return formats.map((format) => ({
      format,
      arrives: 'no',
      status: undefined,
      change: `The elements ignore "${endpoint}": it must be an https: address.`,
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
    // The browser reports a violation just after the request fails.
    await new Promise((resolve) => setTimeout(resolve));
    if (violations.some(({effectiveDirective}) => effectiveDirective === 'connect-src'))
      return failed(
        `The page's policy blocks the request. Add "connect-src ${url.origin}" to its Content-Security-Policy.`,
      );
    if (timeout.aborted)
      return failed(`No response within ${timeoutMs / 1000} seconds (timeout). Respond first, and process afterwards.`);
    return await explainNoResponse(url, format, timeoutMs);
  } finally {
    listening.abort();
  }
}

async function readOutcome(response: Response, format: CheckedFormat): Promise<Outcome> {
  const {status, ok, redirected, url} = response;
  const body = await readBody(response);
  if (redirected && format === 'json')
    return failed(
      `It redirects to ${url}. A JSON submission does not follow redirects: use that address as the endpoint.`,
      status,
    );
  if (!ok) return failed(explainRefusal(status, body), status);
  if (body.test === true) return {arrives: 'yes', status, change: 'Nothing. The test was not stored.'};
  if (redirected && Object.keys(body).length === 0)
    return {arrives: 'unread', status, change: 'Respond with JSON at the end of the redirect: {"id": "..."}.'};
  return {arrives: 'yes', status, change: 'Nothing. The receiver may have stored a test that can be deleted.'};
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
      return `This address does not accept POST. ${details}`;
    case 415:
      return `The receiver does not support this format. ${details}`;
    case 428:
      return `The receiver works and requires a proof of work, which a real submission adds automatically. ${details}`;
    case 429:
      return `Too many requests: wait, and check again. ${details}`;
    default:
      return `The receiver ${status < 500 ? 'refuses the request' : 'fails'}. ${details}`;
  }
}

/** Distinguishes a CORS failure from an unreachable server, which look the same to `fetch`. */
async function explainNoResponse(url: URL, format: CheckedFormat, timeoutMs: number): Promise<Outcome> {
  const request = (method: string, mode: RequestMode) =>
    fetch(url, {method, mode, credentials: 'omit', signal: AbortSignal.timeout(timeoutMs)}).then(
      () => true,
      () => false,
    );
  if (!(await request('HEAD', 'no-cors')))
    return failed(
      `No server responds at ${url.origin}. Check the address, its certificate, and blockers in this browser.`,
    );
  const allowOrigin = `"Access-Control-Allow-Origin: ${location.origin}"`;
  if (format !== 'json')
    return {
      arrives: 'unread',
      status: undefined,
      change: `Respond with ${allowOrigin}, so that visitors see more than "probably received".`,
    };
  return failed(
    `The server responds, but CORS blocks the JSON request or its response. Respond to OPTIONS with 2xx, ${allowOrigin}, ` +
      '"Access-Control-Allow-Methods: POST" and "Access-Control-Allow-Headers: content-type", and to POST with the first header. ' +
      'If you cannot change the server, use submit-format="text" or "form".',
  );
}

function failed(change: string, status?: number): Outcome {
  return {arrives: 'no', status, change: change.trim()};
}

/** The smallest valid envelope: a plan with an opportunity that does not exist. */
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
    brief: 'This is a test of the connection. It contains no answers.',
    test: true,
  };
}
