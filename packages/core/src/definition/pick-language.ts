import type {Language} from '../language.js';
import type {Catalogue} from '../opportunity/catalogue.js';
import type {Advice, CheckDefinition} from './check-definition.js';
import {isText} from './consistency.js';

/** What the answers are weighed with: not needed before the last question. */
export interface ScoringWeights {
  /** The id of the check it is of. */
  readonly definitionId: string;
  readonly sha256: string;
  readonly dimensions: CheckDefinition['dimensions'];
  readonly themes: CheckDefinition['themes'];
  readonly stages: CheckDefinition['stages'];
  /** `themes` of each question, by its id. */
  readonly weights: Readonly<Record<string, CheckDefinition['questions'][number]['themes']>>;
}

/**
 * One language of a definition, with what it takes to ask and nothing else: what a visitor downloads first. The answers
 * cannot be scored before `withWeights` has put back what they are weighed with.
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

/** What `pickLanguage` leaves out and a result needs. `sha256` is that of the complete definition. */
export function pickWeights(definition: CheckDefinition, sha256: string): ScoringWeights {
  const {id, dimensions, themes, stages, questions} = definition;
  const weights = Object.fromEntries(questions.map((question) => [question.id, question.themes]));
  return {definitionId: id, sha256, dimensions, themes, stages, weights};
}

/** The definition with what its answers are weighed with; a definition that has that, or is another one, as it is. */
export function withWeights(definition: CheckDefinition, scoringWeights: ScoringWeights): CheckDefinition {
  if (definition.id !== scoringWeights.definitionId || definition.dimensions.length > 0) return definition;
  const {sha256, dimensions, themes, stages, weights} = scoringWeights;
  const questions = definition.questions.map((question) => ({...question, themes: weights[question.id] ?? {}}));
  return {...definition, sha256, dimensions, themes, stages, questions};
}

/** One language of what the result advises: what a visitor downloads later. */
export function pickAdvice({advice}: CheckDefinition, language: Language): Advice {
  return keepLanguage(advice ?? {dimensions: {}, themes: {}, stages: {}, questions: {}}, language) as Advice;
}

/** One language of a catalogue. Only a duty keeps its sources: what a law says, the visitor can read there. */
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
