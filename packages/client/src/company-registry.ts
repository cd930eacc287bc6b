import {
  CompanyLookupError,
  readCompanies,
  readCompany,
  safeEndpoint,
  type CompanyLookupErrorCode,
  type RegisteredCompany,
  type TradeRule,
} from '@sdg-widgets/core';
import {fetchJson, ResponseError} from './fetch-json.js';

const limits = {maxBytes: 128 * 1024, timeoutMs: 4_000};
const maxResults = 5;
const codes: Readonly<Record<number, CompanyLookupErrorCode>> = {404: 'not-found', 410: 'gone', 429: 'busy'};

/** A company registry. Also finds closed companies, with `isClosed`. Its methods reject with a `CompanyLookupError`. */
export interface CompanyRegistry {
  /** Looks up a company by its organisation number. */
  find(number: string, signal: AbortSignal): Promise<RegisteredCompany>;
  /** Looks up one branch of a company, which has a number of its own. */
  findBranch(number: string, signal: AbortSignal): Promise<RegisteredCompany>;
  /** Searches by a part of the name. Resolves to at most five companies. */
  search(name: string, signal: AbortSignal): Promise<readonly RegisteredCompany[]>;
}

/** Options of `createCompanyRegistry`. */
export interface CompanyRegistryOptions {
  /** The URL of Enhetsregisteret's open API, or of a compatible one. */
  readonly base: string;
  /** The page's URL. A relative `base` starts from it. */
  readonly page: string;
  /** Maps industry codes to trades: `trades` of `@sdg-widgets/content/trades.js`. */
  readonly rule: TradeRule;
}

/**
 * Creates a client for Enhetsregisteret's open API. Each lookup is one request with a timeout of 4 seconds, without retry or
 * cache. Lookups reject with a `CompanyLookupError`, or with the reason of `signal`.
 *
 * @throws TypeError If `base` is not an https address.
 *
 * @example
 * const registry = createCompanyRegistry({base: 'https://registry.example/api', page: location.href, rule: trades});
 * const company = await registry.find('312001004', AbortSignal.timeout(10_000));
 */
export function createCompanyRegistry({base, page, rule}: CompanyRegistryOptions): CompanyRegistry {
  const root = safeEndpoint(base.replace(/\/*$/, '/'), page);
  if (!root) throw new TypeError('The registry needs an https: address.');

  async function get<T>(path: string, signal: AbortSignal, read: (json: unknown) => T | undefined): Promise<T> {
    const url = new URL(path, root);
    try {
      // Only headers that need no CORS preflight, and no referrer, which would tell the registry about the page.
      const init: RequestInit = {headers: {accept: 'application/json'}, referrerPolicy: 'no-referrer'};
      const parsed = read(await fetchJson(url, init, limits, signal));
      if (parsed === undefined)
        throw new ResponseError('malformed', "The response does not match the registry's documentation.");
      return parsed;
    } catch (cause) {
      signal.throwIfAborted();
      throw new CompanyLookupError(codeOf(cause), `GET ${url.href}: ${String(cause)}`, {cause});
    }
  }

  const readOneCompany = (json: unknown) => readCompany(json, rule);
  return {
    find: (number, signal) => get(`enheter/${encodeURIComponent(number)}`, signal, readOneCompany),
    findBranch: (number, signal) => get(`underenheter/${encodeURIComponent(number)}`, signal, readOneCompany),
    search: (name, signal) =>
      get(`enheter?${new URLSearchParams({navn: name, size: String(maxResults)})}`, signal, (json) =>
        readCompanies(json, rule),
      ),
  };
}

function codeOf(cause: unknown): CompanyLookupErrorCode {
  if (!(cause instanceof ResponseError)) return 'network';
  const {reason} = cause;
  if (typeof reason !== 'number') return reason;
  return codes[reason] ?? (reason < 500 ? 'refused' : 'server');
}
