// Our tags in the JSX of React 19, for a project that imports this file's types.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Common, Given, Listeners, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

type Tags = {
  [T in Tag]: Common<DetailedHTMLProps<HTMLAttributes<ElementTypes[T]['element']>, ElementTypes[T]['element']>, T> &
    Given<T> &
    Listeners<T, 'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
