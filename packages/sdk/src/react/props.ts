import type {HTMLAttributes} from 'react';
import type {AnyChildren, CamelGiven, CamelListeners, Tag} from '../types/element-props.js';
import type {ElementTypes} from '../types/elements.js';

/** What a component takes: the element's attributes in camelCase, its properties, its events, and what React has for all. */
export type Props<T extends Tag> = CamelGiven<T> &
  CamelListeners<T> &
  Omit<HTMLAttributes<ElementTypes[T]['element']>, keyof CamelGiven<T> | 'children'> &
  AnyChildren;
