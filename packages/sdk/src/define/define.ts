import {checkPrefix} from './check-prefix.js';

/** An element, by the last part of its tag. */
export type ElementName = 'quick-check' | 'opportunity-finder' | 'result-card';

export interface DefineOptions {
  /** What stands in place of `sdg` in the tags: `asker` makes `<asker-quick-check>`. For a second version on one page. */
  readonly prefix?: string;
  /** Which elements; all without it. */
  readonly elements?: readonly ElementName[];
}

const definitions: Readonly<Record<ElementName, (prefix: string) => Promise<void>>> = {
  'quick-check': async (prefix) => (await import('./define-quick-check.js')).defineQuickCheck(prefix),
  'opportunity-finder': async (prefix) =>
    (await import('./define-opportunity-finder.js')).defineOpportunityFinder(prefix),
  'result-card': async (prefix) => (await import('./define-result-card.js')).defineResultCard(prefix),
};

/**
 * Loads and registers our elements, with all that they ask the page for, and resolves when each is defined or has failed. One
 * that fails is reported in the console and keeps none of the others back. A tag that another version has stays with it, and
 * the console says so once. Does nothing on a server.
 *
 * Throws a `TypeError` when `prefix` cannot begin a tag, or when there is no such element.
 */
export async function define({
  prefix = 'sdg',
  elements = Object.keys(definitions) as ElementName[],
}: DefineOptions = {}) {
  checkPrefix(prefix);
  for (const name of elements) {
    if (!Object.hasOwn(definitions, name)) {
      throw new TypeError(`elements: "${name}" is not one of ${Object.keys(definitions).join(', ')}.`);
    }
  }
  if (!globalThis.document) return;
  await Promise.all(
    elements.map((name) =>
      definitions[name](prefix).catch((cause: unknown) =>
        console.error(`<${prefix}-${name}> could not be defined.`, cause),
      ),
    ),
  );
}
