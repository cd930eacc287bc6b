// Our tags in the JSX of Preact, for a project that imports this file's types.
import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Common, Given, Listeners, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

/**
 * Our tags with all that Preact takes on them. Importing this file adds them to the copy of Preact's types that this package sees.
 * A project with several copies adds them to its own:
 *
 * @example
 * declare module 'preact' {
 *   namespace JSX {
 *     interface IntrinsicElements extends SdgTags {}
 *   }
 * }
 */
export type SdgTags = {
  [T in Tag]: Common<HTMLAttributes<ElementTypes[T]['element']> & ClassAttributes<ElementTypes[T]['element']>, T> &
    Given<T> &
    Listeners<T, 'on'>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends SdgTags {}
  }
}
