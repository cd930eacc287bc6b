// Our tags in Svelte, for a project that imports this file's types.
import type {HTMLAttributes} from 'svelte/elements';
import type {Common, Given, Listeners, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

/**
 * Our tags with all that Svelte takes on them. Importing this file adds them to the copy of Svelte's types that this package sees.
 * A project with several copies adds them to its own:
 *
 * @example
 * import type {SdgTags} from '@sdg-widgets/sdk/types/svelte.js';
 * import type {} from 'svelte/elements';
 *
 * declare module 'svelte/elements' {
 *   interface SvelteHTMLElements extends SdgTags {}
 * }
 */
export type SdgTags = {
  [T in Tag]: Common<HTMLAttributes<ElementTypes[T]['element']>, T> &
    Given<T> &
    Listeners<T, 'on'> &
    Listeners<T, 'on:'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SdgTags {}
}
