import {PageStateStore, provideServices, type PageServices, type SdgServicesRequestEvent} from '@sdg-widgets/elements';
import {loadPacks, parseDocument} from '../packages/elements/src/content.fixture.js';
import {registry} from './registry.js';

let state = new PageStateStore();

/** As a new page: what one story has answered is not known in the next. */
export function forgetPage(): void {
  state = new PageStateStore();
}

const services = {
  load: loadPacks({}),
  loadDocument: parseDocument,
  openRegistry: async () => registry,
  get state() {
    return state;
  },
} satisfies PageServices;

provideServices(services);

/** Serves the elements of one story in another way. */
export const withServices =
  (changed: Partial<PageServices> = {}) =>
  (event: SdgServicesRequestEvent): void =>
    event.provide({...services, ...changed});
