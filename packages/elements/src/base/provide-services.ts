import type {PageServices} from './services.js';

/** An element asks the page for its services when it connects. The first answer counts, and it must come at once. */
export class SdgServicesRequestEvent extends Event {
  static readonly eventName = 'sdg-services-request';

  #services: PageServices | undefined;

  constructor() {
    super(SdgServicesRequestEvent.eventName, {bubbles: true, composed: true});
  }

  get services(): PageServices | undefined {
    return this.#services;
  }

  provide(services: PageServices): void {
    this.#services ??= services;
  }
}

/**
 * Gives `services` to every element below `root`, also to those that come later. Returns a function that stops it: elements that are
 * connected by then keep what they have. Another copy of this release on the page answers its own elements.
 */
export function provideServices(services: PageServices, root: EventTarget = document): () => void {
  const stop = new AbortController();
  const provide = (event: Event) => event instanceof SdgServicesRequestEvent && event.provide(services);
  root.addEventListener(SdgServicesRequestEvent.eventName, provide, stop);
  return () => stop.abort();
}

/**
 * The services of the page that an element is on.
 *
 * @throws {Error} When nobody provides them.
 * @internal
 */
export function servicesOf({services}: {readonly services: PageServices | undefined}): PageServices {
  if (!services) throw new Error('Nothing on this page provides services: see provideServices().');
  return services;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-services-request': SdgServicesRequestEvent;
  }
}
