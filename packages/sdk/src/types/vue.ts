// Our tags in the templates of Vue, for a project that imports this file's types.
import type {HTMLAttributes, PublicProps} from 'vue';
import type {CamelGiven, CamelListeners, Common, Given, Tag} from './element-props.js';
import type {ElementTypes} from './elements.js';

type Tags = {
  [T in Tag]: new () => ElementTypes[T]['element'] & {
    /** For the template alone: the element has no such property. */
    readonly $props: Common<HTMLAttributes & PublicProps, T> & Given<T> & CamelGiven<T> & CamelListeners<T>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
