// The script-tag files as another release would have them, for pages that have two.
import {readFileSync} from 'node:fs';
import {version} from '@sdg-widgets/core';

const folder = new URL('../../sdk/cdn/', import.meta.url);

/** The file with this name under a later version. Its loader stands in a page without `integrity`, and asks for no hashes. */
export function fakeNextRelease(name) {
  return readFileSync(new URL(name, folder), 'utf8').replaceAll(version, '9.9.9');
}
