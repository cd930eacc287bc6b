import type {SubmitFormat} from '@sdg-widgets/core';

/** Where an envelope goes, and how. */
export interface SubmitSettings {
  /** An https address; in a page it may be relative. */
  readonly endpoint: string;
  /** `json` without. */
  readonly format?: SubmitFormat;
  /** Where to, when `endpoint` cannot be reached. Gets no `headers`. */
  readonly fallback?: string | undefined;
  /** Only `json` carries them, and a foreign receiver has to allow them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly timing?: SubmitTiming;
}

/** How patient sending is, in milliseconds. For tests, and for a receiver of one's own that needs longer. */
export interface SubmitTiming {
  /** How long one try may take. */
  readonly timeoutMs: number;
  /** The longest pause after the first try. It doubles after each. */
  readonly retryDelayMs: number;
  /** No try begins later than that after the first. */
  readonly deadlineMs: number;
}
