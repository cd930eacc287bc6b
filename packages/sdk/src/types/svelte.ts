// Our tags in Svelte, for a project that imports this file's types.
import type {HTMLAttributes} from 'svelte/elements';
import type {Common, Given, Listeners, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

type Tags = {
  [T in Tag]: Common<HTMLAttributes<ElementTypes[T]['element']>, T> &
    Given<T> &
    Listeners<T, 'on'> &
    Listeners<T, 'on:'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
