// Our tags in the JSX of Preact, for a project that imports this file's types.
import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Common, Given, Listeners, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

type Tags = {
  [T in Tag]: Common<HTMLAttributes<ElementTypes[T]['element']> & ClassAttributes<ElementTypes[T]['element']>, T> &
    Given<T> &
    Listeners<T, 'on'>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
