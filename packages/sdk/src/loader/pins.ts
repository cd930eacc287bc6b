import type {Pins} from './pinned.js';

// Set when the files are built, after all that it names.
declare const PINS: Pins;

export const pins = PINS;
