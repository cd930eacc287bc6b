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

/** Where companies are looked up. A closed one is found, too, and says so. */
export interface CompanyRegistry {
  /** Looks up a company by its organisation number. */
  find(number: string, signal: AbortSignal): Promise<RegisteredCompany>;
  /** Looks up one branch of a company, which has a number of its own. */
  findBranch(number: string, signal: AbortSignal): Promise<RegisteredCompany>;
  /** Looks for companies by a part of their name: at most five, or none. */
  search(name: string, signal: AbortSignal): Promise<readonly RegisteredCompany[]>;
}

/** Where the registry is, and which trade its industry codes belong to. */
export interface CompanyRegistryOptions {
  /** The address of Enhetsregisteret's open API, or of what answers like it. */
  readonly base: string;
  /** The address of the page, which a relative `base` starts from. */
  readonly page: string;
  readonly rule: TradeRule;
}

/**
 * Looks up companies by Enhetsregisteret's open API: one request each, within 4 seconds, and nothing is kept. They reject
 * with a `CompanyLookupError`, or with the reason of `signal`. Throws when `base` is not an https address.
 */
export function createCompanyRegistry({base, page, rule}: CompanyRegistryOptions): CompanyRegistry {
  const root = safeEndpoint(base.replace(/\/*$/, '/'), page);
  if (!root) throw new TypeError('The registry must have an https: address.');

  async function get<T>(path: string, signal: AbortSignal, read: (json: unknown) => T | undefined): Promise<T> {
    const url = new URL(path, root);
    try {
      // Nothing that a browser would ask the registry's permission for, and no word of the page it comes from.
      const init: RequestInit = {headers: {accept: 'application/json'}, referrerPolicy: 'no-referrer'};
      const parsed = read(await fetchJson(url, init, limits, signal));
      if (parsed === undefined) throw new ResponseError('malformed', 'It is not what the registry documents.');
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
