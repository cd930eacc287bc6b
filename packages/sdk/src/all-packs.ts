import {languages, type Language} from '@sdg-widgets/core';
import type {Packs} from '@sdg-widgets/elements/services.js';
import {packs} from './packs.js';

type AllPacks = {readonly [Name in keyof Packs]: Readonly<Record<Language, Packs[Name]>>};

async function loadAll(): Promise<AllPacks> {
  const names = Object.keys(packs) as (keyof Packs)[];
  const inEachLanguage = async (name: keyof Packs) =>
    Object.fromEntries(await Promise.all(languages.map(async (language) => [language, await packs[name][language]()])));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await inEachLanguage(name)])),
  ) as unknown as AllPacks;
}

/** Every pack in every language: for a server, for stories and for tests. A page loads what it needs. */
export const allPacks = await loadAll();
