import {languageOf, textIn, type Catalogue, type CheckDefinition, type Language, type Text} from '@sdg-widgets/core';
import {en} from './en.js';
import type {Messages} from './types.js';
import {nb} from './nb.js';
import {nn} from './nn.js';

const messages: Readonly<Record<Language, Messages>> = {nb, nn, en};

/** The collector's own sentences in one language. */
export function messagesIn(language: Language): Messages {
  return messages[language];
}

/** Texts for ids, in one language. An unknown id is returned as it is. */
export interface Words {
  readonly messages: Messages;
  readonly sector: (id: string) => string;
  readonly size: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly dimension: (id: string) => string;
  readonly band: (id: string) => string;
  readonly question: (id: string) => string;
  readonly opportunity: (id: string) => string;
  /** For a month such as `2026-11`. */
  readonly month: (month: string) => string;
  /** The day of an ISO 8601 time, in the time zone of Norway. */
  readonly day: (time: string) => string;
}

export interface Documents {
  readonly definitions: readonly CheckDefinition[];
  readonly catalogue: Catalogue;
}

/** Texts for the ids of the checks and the catalogue. For an id of two checks, the first check wins. */
export function wordsOf({definitions, catalogue}: Documents, language: Language): Words {
  const said = (find: (definition: CheckDefinition) => Text | undefined, id: string) => {
    for (const definition of definitions) {
      const text = find(definition);
      if (text) return textIn(text, language);
    }
    return id;
  };
  const context = (name: string) => (id: string) =>
    said((check) => check.context.find((each) => each.id === name)?.options.find(({value}) => value === id)?.label, id);
  const stage = (id: string) => said((check) => check.advice?.stages[id]?.name, id);
  const stageIds = definitions.flatMap(({stages}) => stages.map(({id}) => id));
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
    return (time: string) => format.format(new Date(time));
  };
  const words = messages[language];
  return {
    messages: words,
    sector: context('sector'),
    size: context('size'),
    stage,
    dimension: (id) => said((check) => check.advice?.dimensions[id], id),
    band: (id) => {
      if (id === 'unknown') return words.notKnown;
      if (id === 'not-relevant') return words.notRelevant;
      const lower = stageIds.find((each) => id.startsWith(`${each}-`) && stageIds.includes(id.slice(each.length + 1)));
      return lower ? words.between(stage(lower), stage(id.slice(lower.length + 1))) : stage(id);
    },
    question: (id) => said((check) => check.questions.find((each) => each.id === id)?.text, id),
    opportunity: (id) => {
      const found = catalogue.opportunities.find((each) => each.id === id);
      return found ? textIn(found.title, language) : id;
    },
    month: date({month: 'long', year: 'numeric', timeZone: 'UTC'}),
    day: date({day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Oslo'}),
  };
}

/** The best of our languages for an `Accept-Language` header. Default: Bokmål. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((each) => {
    const [tag = '', ...parameters] = each.split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return {language: languageOf(tag), quality: Number(quality ?? 1)};
  });
  const [best] = wanted.filter(({language, quality}) => language && quality > 0).sort((a, b) => b.quality - a.quality);
  return best?.language ?? 'nb';
}
