// The documentation as text, for the tests that run what it prints and hold what it says.
import {readdirSync, readFileSync} from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** The paths of all pages, from the root of the repository. */
export function listPages() {
  const inDocs = readdirSync(new URL('docs/', root), {recursive: true}).filter((file) => file.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', ...inDocs.map((file) => `docs/${file.replaceAll('\\', '/')}`).sort()];
}

/** @param path From the root of the repository, such as `docs/guides/frame.md`. */
export const readPage = (path) => readFileSync(new URL(path, root), 'utf8');

// Generated, so it names everything and proves nothing; or about the code.
const isForUsers = (path) => path !== 'docs/reference/api.md' && !/^(CONTRIBUTING|docs\/contributing\/)/.test(path);

/** Every page for those who use the elements or the collector, written by hand, as one text. */
export const readGuide = () => listPages().filter(isForUsers).map(readPage).join('\n');
