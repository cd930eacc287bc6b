import {closeSync, fdatasyncSync, openSync, writeSync} from 'node:fs';
import path from 'node:path';

const durationMs = 1000;

/** How many times in a second 8 kB can be written and forced to disk, one after the other: what a 2xx waits for. */
export function forcedWritesPerSecond(folder) {
  const file = openSync(path.join(folder, 'forced-writes'), 'w');
  const page = Buffer.alloc(8192, 1);
  const startedAt = performance.now();
  let count = 0;
  for (; performance.now() - startedAt < durationMs; count++) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  closeSync(file);
  return count;
}
