// Our tags in the templates of Vue, for a project that imports this file's types.
import type {AllowedComponentProps, ComponentCustomProps, HTMLAttributes, VNodeProps} from 'vue';
import type {CamelGiven, CamelListeners, Common, Given, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

/** What Vue takes on every component; Vue 3.3 has no name for it. */
type PublicProps = VNodeProps & AllowedComponentProps & ComponentCustomProps;

/**
 * Our tags with all that Vue takes on them. Importing this file adds them to the copy of Vue's types that this package sees.
 * A project with several copies adds them to its own:
 *
 * @example
 * import type {SdgTags} from '@sdg-widgets/sdk/types/vue.js';
 * import type {} from 'vue';
 *
 * declare module 'vue' {
 *   interface GlobalComponents extends SdgTags {}
 * }
 */
export type SdgTags = {
  [T in Tag]: new () => ElementTypes[T]['element'] & {
    /** For the template alone: the element has no such property. */
    readonly $props: Common<HTMLAttributes & PublicProps, T> & Given<T> & CamelGiven<T> & CamelListeners<T>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends SdgTags {}
}
