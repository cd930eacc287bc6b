import {connect} from '../connect/connect.js';
import {checkSources} from '../sources/check-sources.js';

let stop: (() => void) | undefined;

/** Answers what each of our elements may ask, once. */
export function connectCheck(): void {
  stop ??= connect(checkSources);
}
