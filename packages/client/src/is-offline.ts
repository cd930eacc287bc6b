/** Whether the browser reports that it is offline. Always false where there is no such report, as in Node. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;
