type ElementClass = CustomElementConstructor & {readonly version: string};

/** The tags that this copy of the elements goes by on this page, and the class of each. */
export const registered = new Map<string, CustomElementConstructor>();

/**
 * Registers an element under a tag. Does nothing when this release has it already: partners load a script twice, from two tag
 * managers, and that must be harmless. When another release has it, the console says so once. Never throws, so that what is
 * registered next still is.
 */
export function register(tag: string, element: ElementClass): void {
  if (registered.has(tag)) return;
  // A class can have one tag only, so a subclass goes under the next.
  const hasTag = [...registered.values()].includes(element);
  const own = hasTag ? class extends element {} : element;
  registered.set(tag, own);
  try {
    customElements.define(tag, own);
  } catch (cause) {
    const known = customElements.get(tag) as Partial<ElementClass> | undefined;
    if (known?.version !== element.version) console.warn(`<${tag}> is not of ${element.version}:`, cause);
  }
}

/** The tag of another element under the same prefix as this one: `asker-quick-check` has `asker-result-card` beside it. */
export function tagBeside({localName}: HTMLElement, name: string): string {
  return localName.replace(/[a-z]+-[a-z]+$/, name);
}

/** Registers another element under the same prefix as this one. */
export function registerBeside(element: HTMLElement, name: string, beside: ElementClass): void {
  register(tagBeside(element, name), beside);
}
