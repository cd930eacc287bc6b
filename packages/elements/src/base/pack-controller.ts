import type {Language} from '@sdg-widgets/core';
import {LoadController, type ServicesHost} from './load-controller.js';
import type {Packs} from './services.js';

/** Loads a pack in the language that `language` names; none as long as it names none. */
export class PackController<Name extends keyof Packs> extends LoadController<Language, Packs[Name]> {
  /** `ready` is waited for as well: what is to be there when the words are. */
  constructor(
    host: ServicesHost,
    name: Name,
    language: () => Language | undefined,
    ready: () => Promise<unknown> = () => Promise.resolve(),
  ) {
    super(host, {
      key: language,
      async load(services, key) {
        const [pack] = await Promise.all([services.load(name, key), ready()]);
        return pack;
      },
      name: `The pack "${name}"`,
      code: 'language',
    });
  }
}
