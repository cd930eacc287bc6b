// The script-tag files as another release would have them, for pages that have two.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {version} from '@sdg-widgets/core';

const folder = new URL('../../sdk/cdn/', import.meta.url);
const laterVersion = '9.9.9';

const hashOf = (text) => createHash('sha384').update(text).digest('base64');

let scripts;

function readScripts() {
  const names = readdirSync(folder, {recursive: true})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'));
  const hashes = new Map();
  const read = (name) => {
    const before = readFileSync(new URL(name, folder), 'utf8');
    const after = before.replaceAll(version, laterVersion);
    hashes.set(hashOf(before), hashOf(after));
    return [name, after];
  };
  // Whoever loads a file by its hash finds the hash that it has now.
  const withHashes = (text) => text.replace(/[\w+/]{64}/g, (hash) => hashes.get(hash) ?? hash);
  return new Map(names.map(read).map(([name, text]) => [name, name === 'sdg-widgets.js' ? withHashes(text) : text]));
}

/** The script with this name under a later version; `undefined` when there is none. */
export function laterRelease(name) {
  scripts ??= readScripts();
  return scripts.get(name);
}
