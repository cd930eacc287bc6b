interface Answerable<E extends Event> {
  readonly eventName: string;
  new (...parts: never[]): E;
}

/** Listens for what our elements ask. Another copy of this release on the page answers its own events. */
export function answer<E extends Event>(
  kind: Answerable<E>,
  stop: AbortController,
  listener: (event: E) => void,
): void {
  const ours = (event: Event) => event instanceof kind && !event.defaultPrevented && listener(event);
  document.addEventListener(kind.eventName, ours, stop);
}
