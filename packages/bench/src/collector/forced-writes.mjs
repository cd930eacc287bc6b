import {closeSync, fdatasyncSync, openSync, writeSync} from 'node:fs';
import path from 'node:path';

const durationMs = 1000;

/** Counts how often 8 kB can be written and synced to disk in a second, in sequence. Each 2xx waits for one. */
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
