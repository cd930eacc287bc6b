import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = new URL('../../../', import.meta.url);

const isTest = (path) => /\.test\.(mjs|ts)$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path);

/**
 * Lists the test files below `packages/`, as paths from the root. Those that import `node:test` run in Node, the others in browsers.
 *
 * @param name Includes only paths that contain it.
 */
export function listTests(name = '') {
  const files = readdirSync(new URL('packages/', root), {recursive: true})
    .map((path) => `packages/${path.replaceAll('\\', '/')}`)
    .filter((path) => isTest(path) && path.includes(name))
    .sort();
  const runsInNode = (path) => /from 'node:test'/.test(readFileSync(new URL(path, root), 'utf8'));
  return {node: files.filter(runsInNode), browser: files.filter((path) => !runsInNode(path))};
}

/** Returns the absolute path of a path from the root. */
export const fromRoot = (path) => fileURLToPath(new URL(path, root));
