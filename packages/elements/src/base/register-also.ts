import {register, registered} from './register.js';

/** As `register`, also for a class that has a tag already: a class can have one only, so a subclass goes under the next. */
export function registerAlso(tag: string, element: CustomElementConstructor & {readonly version: string}): void {
  const hasTag = [...registered.values()].includes(element);
  register(tag, hasTag ? class extends element {} : element);
}
