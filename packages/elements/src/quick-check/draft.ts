import type {Answers} from '@sdg-widgets/core';

/**
 * Keeps answers in `sessionStorage` while the tab lives, for a partner who asked for it by `draft="session"`. Does nothing
 * where storage is blocked: in a sandboxed frame even reading it throws.
 */
export class Draft {
  readonly #key: string;

  constructor(key: string) {
    this.#key = `sdg-widgets:draft:${key}`;
  }

  load(): Record<string, unknown> | undefined {
    try {
      const value: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null');
      return typeof value === 'object' && value !== null ? {...value} : undefined;
    } catch {
      return undefined;
    }
  }

  save(answers: Answers | undefined): void {
    try {
      if (answers === undefined) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, JSON.stringify(answers));
    } catch {
      // Blocked or full: the answers are in memory all the same.
    }
  }
}
