import type {ElementTypes} from './elements.js';

export type Tag = keyof ElementTypes;
type Attributes<T extends Tag> = ElementTypes[T]['attributes'];
type Events<T extends Tag> = ElementTypes[T]['events'];

/** `partner-name` as `partnerName`. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** What a framework allows on every element, except where ours say more. */
export type Common<All, T extends Tag> = Omit<All, keyof Attributes<T> | keyof ElementTypes[T]['properties']>;

/** Attributes by their names in HTML, and properties. */
export type Given<T extends Tag> = Attributes<T> & ElementTypes[T]['properties'];

/** The same, with attributes by their names in JavaScript: `for` as `htmlFor`. */
export type CamelGiven<T extends Tag> = {
  [Name in keyof Attributes<T> as Name extends 'for' ? 'htmlFor' : Camel<Name & string>]: Attributes<T>[Name];
} & ElementTypes[T]['properties'];

/** Listeners: `on` or another beginning, and the type of the event. */
export type Listeners<T extends Tag, Beginning extends string> = {
  [Type in keyof Events<T> as `${Beginning}${Type & string}`]?: ((event: Events<T>[Type]) => void) | undefined;
};

/** The same with names in JavaScript: `onSdgComplete`. */
export type CamelListeners<T extends Tag> = {
  [Type in keyof Events<T> as `on${Capitalize<Camel<Type & string>>}`]?: ((event: Events<T>[Type]) => void) | undefined;
};

/** Children for React: a node by the types of one version is none by the types of another, and a project may have both. */
export interface AnyChildren {
  readonly children?: unknown;
}
