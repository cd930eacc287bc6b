/** Whether the browser knows that it is offline. Elsewhere nobody knows. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;
