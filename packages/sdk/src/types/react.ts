// Our tags in the JSX of React, for a project that imports this file's types.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {AnyChildren, Common, Given, Listeners, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

type Element<T extends Tag> = ElementTypes[T]['element'];

/**
 * Our tags with all that React takes on them. Importing this file adds them to the copy of React's types that this package sees.
 * A project with several copies adds them to its own:
 *
 * @example
 * import type {SdgTags} from '@sdg-widgets/sdk/types/react.js';
 * import type {} from 'react';
 *
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends SdgTags {}
 *   }
 * }
 */
export type SdgTags = {
  [T in Tag]: Common<Omit<DetailedHTMLProps<HTMLAttributes<Element<T>>, Element<T>>, 'children'>, T> &
    Given<T> &
    Listeners<T, 'on'> &
    AnyChildren;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends SdgTags {}
  }
}

// Before 18.2.7 the types of React know only this one; those of 18 take over what is in it, and those of 19 leave it alone.
declare global {
  namespace JSX {
    interface IntrinsicElements extends SdgTags {}
  }
}
