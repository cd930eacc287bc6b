import type {Language} from '../language.js';
import type {Catalogue} from '../opportunity/catalogue.js';
import type {Advice, CheckDefinition} from './check-definition.js';
import {isText} from './consistency.js';

/** The scoring data that `pickLanguage` leaves out. Needed only after the last question. */
export interface ScoringWeights {
  /** The id of its check. */
  readonly definitionId: string;
  readonly sha256: string;
  readonly dimensions: CheckDefinition['dimensions'];
  readonly themes: CheckDefinition['themes'];
  readonly stages: CheckDefinition['stages'];
  /** `themes` of each question, by its id. */
  readonly weights: Readonly<Record<string, CheckDefinition['questions'][number]['themes']>>;
}

/**
 * Reduces a definition to one language and to what asking needs: the visitor's first download. Scoring needs `withWeights`
 * first.
 *
 * @internal
 */
export function pickLanguage(definition: CheckDefinition, language: Language): CheckDefinition {
  const questions = definition.questions.map(({source, sdgTargets, vsme, drivers, rationale, ...question}) => ({
    ...question,
    themes: {},
  }));
  const {advice, sha256, ...rest} = definition;
  const emptyScoring = {dimensions: [], themes: [], stages: []};
  return keepLanguage({...rest, ...emptyScoring, languages: [language], questions}, language) as CheckDefinition;
}

/**
 * Picks the scoring data that `pickLanguage` leaves out.
 *
 * @param sha256 The hash of the complete definition; see `definitionHash`.
 *
 * @internal
 */
export function pickWeights(definition: CheckDefinition, sha256: string): ScoringWeights {
  const {id, dimensions, themes, stages, questions} = definition;
  const weights = Object.fromEntries(questions.map((question) => [question.id, question.themes]));
  return {definitionId: id, sha256, dimensions, themes, stages, weights};
}

/** Adds the scoring data. Returns a definition that already has it, or has another id, unchanged. */
export function withWeights(definition: CheckDefinition, scoringWeights: ScoringWeights): CheckDefinition {
  if (definition.id !== scoringWeights.definitionId || definition.dimensions.length > 0) return definition;
  const {sha256, dimensions, themes, stages, weights} = scoringWeights;
  const questions = definition.questions.map((question) => ({...question, themes: weights[question.id] ?? {}}));
  return {...definition, sha256, dimensions, themes, stages, questions};
}

/**
 * Picks one language of the result's texts: a later download.
 *
 * @internal
 */
export function pickAdvice({advice}: CheckDefinition, language: Language): Advice {
  return keepLanguage(advice ?? {dimensions: {}, themes: {}, stages: {}, questions: {}}, language) as Advice;
}

/**
 * Picks one language of a catalogue. Only duties keep their sources, which visitors see.
 *
 * @internal
 */
export function pickCatalogue(catalogue: Catalogue, language: Language): Catalogue {
  const opportunities = catalogue.opportunities.map((opportunity) => {
    const {sources, ...withoutSources} = opportunity;
    return opportunity.kind === 'duty' ? opportunity : withoutSources;
  });
  return keepLanguage({...catalogue, languages: [language], opportunities}, language) as Catalogue;
}

function keepLanguage(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => keepLanguage(item, language));
  if (isText(value)) return {[language]: value[language]};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keepLanguage(inner, language)]));
}
