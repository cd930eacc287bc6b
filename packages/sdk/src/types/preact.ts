// Our tags in the JSX of Preact, for a project that imports this file's types.
import type {ClassAttributes, JSX} from 'preact';
import type {Common, Given, Listeners, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

/** What every element takes. Preact 10 and 11 have the type in different places; the tag that has no attribute of its own does not. */
type HTMLAttributes = Omit<JSX.IntrinsicElements['address'], 'ref'>;

/**
 * Our tags with all that Preact takes on them. Importing this file adds them to the copy of Preact's types that this package sees.
 * A project with several copies adds them to its own:
 *
 * @example
 * import type {SdgTags} from '@sdg-widgets/sdk/types/preact.js';
 * import type {} from 'preact';
 *
 * declare module 'preact' {
 *   namespace JSX {
 *     interface IntrinsicElements extends SdgTags {}
 *   }
 * }
 */
export type SdgTags = {
  [T in Tag]: Common<HTMLAttributes & ClassAttributes<ElementTypes[T]['element']>, T> & Given<T> & Listeners<T, 'on'>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends SdgTags {}
  }
}
