// Hears what a developer is told: by events, and in the console. For the browser tests.

/** Collects what an event type says while `act` runs. */
export async function captureEvents<K extends keyof GlobalEventHandlersEventMap>(
  type: K,
  act: () => unknown,
): Promise<GlobalEventHandlersEventMap[K][]> {
  const events: GlobalEventHandlersEventMap[K][] = [];
  const stop = new AbortController();
  document.addEventListener(type, (event) => events.push(event), stop);
  await act();
  stop.abort();
  return events;
}

/** What the console is warned of while `act` runs. */
export async function warnings(act: () => unknown): Promise<string[]> {
  const {warn, error} = console;
  const lines: string[] = [];
  console.warn = console.error = (...parts: unknown[]) => lines.push(parts.map(String).join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
    console.error = error;
  }
  return lines;
}
