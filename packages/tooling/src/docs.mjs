// Reads the documentation for tests of its snippets and claims.
import {readdirSync, readFileSync} from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** Lists the paths of all pages, relative to the root of the repository. */
export function listPages() {
  const inDocs = readdirSync(new URL('docs/', root), {recursive: true}).filter((file) => file.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', ...inDocs.map((file) => `docs/${file.replaceAll('\\', '/')}`).sort()];
}

/** @param path From the root of the repository, such as `docs/guides/frame.md`. */
export const readPage = (path) => readFileSync(new URL(path, root), 'utf8');

// Excludes the generated API reference, which names everything, and pages about the code.
const isForUsers = (path) => path !== 'docs/reference/api.md' && !/^(CONTRIBUTING|docs\/contributing\/)/.test(path);

/** Reads all hand-written pages for users of the elements or the collector, as one text. */
export const readGuide = () => listPages().filter(isForUsers).map(readPage).join('\n');
