import type {SubmitFormat} from '@sdg-widgets/core';

/** The receiver of an envelope and how to send it. */
export interface SubmitSettings {
  /** An https address; in a page it may be relative. */
  readonly endpoint: string;
  /** `json` by default. */
  readonly format?: SubmitFormat;
  /** Used if `endpoint` is unreachable. Gets no `headers`. */
  readonly fallback?: string | undefined;
  /** Sent with `json` only. A receiver of another origin must allow them (CORS). */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** By default five attempts of 15 seconds each, within two minutes. */
  readonly timing?: SubmitTiming;
}

/** Timeouts and delays in milliseconds, for tests and for slow receivers. */
export interface SubmitTiming {
  /** Timeout of one attempt. */
  readonly timeoutMs: number;
  /** The longest delay after the first attempt. Doubles after each. */
  readonly retryDelayMs: number;
  /** The latest start of an attempt, counted from the first. */
  readonly deadlineMs: number;
}
