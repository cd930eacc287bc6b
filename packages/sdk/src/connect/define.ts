/** Registers an element, once. Partners load a script twice, from two tag managers, and that must be harmless. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
