// Captures events and console output. For browser tests.

/** Collects the events of a type while `act` runs. */
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

/** Collects console warnings and errors while `act` runs, without printing them. */
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
