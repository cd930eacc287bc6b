// Our tags in the JSX of Solid, for a project that imports this file's types. What has no property, as `submit-format`, is
// said as `attr:submit-format`.
import type {JSX} from 'solid-js';
import type {Common, Given, Listeners, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

type Named<Beginning extends string, All> = {[Name in keyof All as `${Beginning}:${Name & string}`]: All[Name]};

/**
 * Our tags with all that Solid takes on them. Importing this file adds them to the copy of Solid's types that this package sees.
 * A project with several copies adds them to its own:
 *
 * @example
 * import type {SdgTags} from '@sdg-widgets/sdk/types/solid.js';
 * import type {} from 'solid-js';
 *
 * declare module 'solid-js' {
 *   namespace JSX {
 *     interface IntrinsicElements extends SdgTags {}
 *   }
 * }
 */
export type SdgTags = {
  [T in Tag]: Common<JSX.HTMLAttributes<ElementTypes[T]['element']>, T> &
    Given<T> &
    Named<'attr', ElementTypes[T]['attributes']> &
    Named<'prop', ElementTypes[T]['properties']> &
    Listeners<T, 'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SdgTags {}
  }
}
