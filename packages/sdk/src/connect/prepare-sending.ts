/**
 * Loads what sends a result. Called when a visitor may soon press Send, too: what keeps a result while the line is gone has to
 * be there by then.
 */
export function prepareSending(): Promise<typeof import('@sdg-widgets/client/outbox.js')> {
  return import('@sdg-widgets/client/outbox.js');
}
