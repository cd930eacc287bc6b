import type {Hashes} from './verified-import.js';

// Set when the files are built, after all that it names.
declare const HASHES: Hashes;

export const hashes = HASHES;
