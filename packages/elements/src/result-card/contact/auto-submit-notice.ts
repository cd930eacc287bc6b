import type {CheckMessages} from '../../messages/check-messages.js';

/**
 * Under this key an element says whether its visitor was told, on the start screen and on the last button, that the result
 * is sent when it shows: by an object of its own for each start, else by `undefined`. Put there by whoever brought the words.
 */
export const autoSubmitNotice = Symbol.for('sdg-widgets:told');

/** An element that can have told its visitor. */
export interface HasAutoSubmitNotice extends HTMLElement {
  [autoSubmitNotice]?: () => object | undefined;
  /** The developer's own words, which may say something else. */
  readonly messages?: CheckMessages | undefined;
}
