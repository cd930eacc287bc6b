/** The tags that this copy of the elements goes by on this page, and the class of each. */
export const registered = new Map<string, CustomElementConstructor>();

/**
 * Registers an element under a tag. Does nothing when this release has it already: partners load a script twice, from two tag
 * managers, and that must be harmless. When somebody else has it, the console says so once. Never throws, so that what is
 * registered next still is.
 */
export function register(tag: string, element: CustomElementConstructor & {readonly version: string}): void {
  if (registered.has(tag)) return;
  registered.set(tag, element);
  try {
    customElements.define(tag, element);
  } catch (cause) {
    const known = customElements.get(tag) as Partial<typeof element> | undefined;
    if (known?.version !== element.version) console.warn(`<${tag}> is not of ${element.version}:`, cause);
  }
}
