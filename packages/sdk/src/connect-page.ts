import {SdgSubmitEvent} from '@sdg-widgets/elements/events.js';
import {provideServices} from '@sdg-widgets/elements/provide-services.js';
import {createServices, loadedOutbox, loadOutbox} from './services.js';

let isConnected = false;

/**
 * Serves our elements on this page, once: provides their services, sends what they submit, opens a link that the address of the page
 * carries, and resumes what an earlier page of this origin could not send.
 */
export function connectPage(): void {
  if (isConnected) return;
  isConnected = true;
  const services = createServices();
  provideServices(services);

  document.addEventListener('sdg-submit', (event) => {
    // Another copy of this release on the page answers its own elements.
    if (!(event instanceof SdgSubmitEvent) || event.defaultPrevented || !event.settings.endpoint) return;
    const {envelope, settings, signal, onProgress} = event;
    const sendBy = ({send}: Awaited<ReturnType<typeof loadOutbox>>) => send(envelope, settings, {signal, onProgress});
    const outbox = loadedOutbox();
    event.respondWith(outbox ? sendBy(outbox) : loadOutbox().then(sendBy));
  });

  const openLink = () => {
    if (!location.hash.includes('sdg=')) return;
    void import('./share-link.js').then(({openSharedLink}) => openSharedLink(services));
  };
  addEventListener('hashchange', openLink);
  openLink();

  try {
    for (const name in localStorage) {
      if (name.startsWith('sdg-widgets-outbox')) void import('./resume-pending.js');
    }
  } catch {
    // Storage is forbidden here.
  }
}
