// Fakes the script-tag files of the next release, for pages with two releases.
import {readFileSync} from 'node:fs';
import {version} from '@sdg-widgets/core';

const folder = new URL('../../sdk/cdn/', import.meta.url);

/** Reads a script-tag file and replaces its version. The hashes no longer match, so use the loader without `integrity`. */
export function fakeNextRelease(name) {
  return readFileSync(new URL(name, folder), 'utf8').replaceAll(version, '9.9.9');
}
