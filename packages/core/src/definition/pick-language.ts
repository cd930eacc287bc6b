import type {Language} from '../language.js';
import type {Catalogue} from '../opportunity/catalogue.js';
import type {Advice, CheckDefinition} from './check-definition.js';
import {isText} from './consistency.js';

/**
 * One language of a definition, without its advice and the fields that questions do not use: what a visitor downloads
 * first. `sha256` says which complete definition it is of.
 */
export function pickLanguage(definition: CheckDefinition, language: Language, sha256: string): CheckDefinition {
  const questions = definition.questions.map(({source, sdgTargets, vsme, drivers, rationale, ...question}) => question);
  const {advice, ...rest} = definition;
  return pick({...rest, languages: [language], sha256, questions}, language) as CheckDefinition;
}

/** One language of what the result advises: what a visitor downloads later. */
export function pickAdvice({advice}: CheckDefinition, language: Language): Advice {
  return pick(advice ?? {dimensions: {}, themes: {}, stages: {}, questions: {}}, language) as Advice;
}

/** One language of a catalogue, without its sources. */
export function pickCatalogue(catalogue: Catalogue, language: Language): Catalogue {
  const opportunities = catalogue.opportunities.map(({sources, ...opportunity}) => opportunity);
  return pick({...catalogue, languages: [language], opportunities}, language) as Catalogue;
}

function pick(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, language));
  if (isText(value)) return {[language]: value[language]};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pick(inner, language)]));
}
