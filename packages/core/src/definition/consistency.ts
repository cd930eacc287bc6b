import {languages, type Text} from '../language.js';
import type {Issue} from '../untrusted/parse-untrusted.js';
import type {CheckDefinition, Question} from './check-definition.js';

/** Finds what a schema cannot: unknown ids, duplicate ids, scales out of order, missing languages. */
export function inconsistencies(definition: CheckDefinition): Issue[] {
  const {context, dimensions, themes, stages, questions, advice} = definition;
  const minOfStages = stages.map(({min}) => min);
  return [
    // Context and questions share one record of answers, so their ids must differ.
    ...duplicateIds('questions', [...context, ...questions]),
    ...duplicateIds('dimensions', dimensions),
    ...duplicateIds('themes', themes),
    ...duplicateIds('stages', stages),
    ...context.flatMap(({options}, index) => {
      const ids = options.map(({value}) => ({id: value}));
      return duplicateIds(`context[${index}].options`, ids);
    }),
    ...notAscending('stages', minOfStages),
    ...issueIf(minOfStages[0] !== 0, 'stages[0].min', 'The first stage must have min 0'),
    ...issueIf(!questions.some(({core}) => core), 'questions', 'At least one question must have core: true'),
    ...questions.flatMap((question, index) => questionIssues(definition, question, `questions[${index}]`)),
    ...unknownIds('advice.questions', advice?.questions, questions),
    ...missingNames('advice.dimensions', advice?.dimensions, dimensions),
    ...missingNames('advice.themes', advice?.themes, themes),
    ...missingNames('advice.stages', advice?.stages, stages),
    ...missingTexts(definition, definition.languages),
  ];
}

function questionIssues(definition: CheckDefinition, question: Question, path: string): Issue[] {
  const {dimension, options, showIf, themes} = question;
  const hasDimension = definition.dimensions.some(({id}) => id === dimension);
  const unknownThemes = Object.keys(themes).filter((theme) => !definition.themes.some(({id}) => id === theme));
  const values = options.map(({value}) => value);
  const isWholeScale = values[0] === 0 && values.at(-1) === 3;
  return [
    ...issueIf(!hasDimension, `${path}.dimension`, `There is no dimension "${dimension}"`),
    ...unknownThemes.map((id) => ({path: `${path}.themes.${id}`, message: `There is no theme "${id}"`})),
    ...notAscending(`${path}.options`, values),
    ...issueIf(!isWholeScale, `${path}.options`, 'The first option must have value 0 and the last value 3'),
    ...(showIf ? conditionIssues(definition, showIf, `${path}.showIf`) : []),
  ];
}

function conditionIssues({context}: CheckDefinition, showIf: NonNullable<Question['showIf']>, path: string): Issue[] {
  const contextQuestion = context.find(({id}) => id === showIf.context);
  const unknownValues = showIf.oneOf.filter((id) => !contextQuestion?.options.some(({value}) => value === id));
  return [
    ...issueIf(!contextQuestion, `${path}.context`, `There is no context question "${showIf.context}"`),
    ...unknownValues.map((value) => ({
      path: `${path}.oneOf`,
      message: `That context question has no option "${value}"`,
    })),
  ];
}

function issueIf(isWrong: boolean, path: string, message: string): Issue[] {
  return isWrong ? [{path, message}] : [];
}

/**
 * Finds every text that lacks one of the languages.
 *
 * @param path Prefix of each issue's path.
 *
 * @internal
 */
export function missingTexts(value: unknown, wanted: readonly string[], path = ''): Issue[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) {
    return wanted
      .filter((language) => !Object.hasOwn(value, language))
      .map((language) => ({
        path: path ? `${path}.${language}` : language,
        message: 'The text is missing in this language',
      }));
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    missingTexts(inner, wanted, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  );
}

/** Whether an object is a text: every key is a language. */
export function isText(value: object): value is Text {
  const keys = Object.keys(value);
  return (
    !Array.isArray(value) && keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key))
  );
}

/**
 * Finds ids that occur more than once.
 *
 * @param path The path of each issue.
 */
export function duplicateIds(path: string, items: readonly {readonly id: string}[]): Issue[] {
  const seen = new Set<string>();
  return items
    .filter(({id}) => seen.size === seen.add(id).size)
    .map(({id}) => ({path, message: `"${id}" is used twice`}));
}

function notAscending(path: string, numbers: readonly number[]): Issue[] {
  return numbers.some((number, index) => index > 0 && number <= numbers[index - 1]!)
    ? [{path, message: 'The values must be in ascending order'}]
    : [];
}

/** Compares names with items: each item needs a name, and each name an item. */
function missingNames(path: string, names: object | undefined, known: readonly {readonly id: string}[]): Issue[] {
  return [
    ...known
      .filter(({id}) => !Object.hasOwn(names ?? {}, id))
      .map(({id}) => ({path: `${path}.${id}`, message: `"${id}" has no name`})),
    ...unknownIds(path, names, known),
  ];
}

function unknownIds(path: string, record: object | undefined, known: readonly {readonly id: string}[]): Issue[] {
  return Object.keys(record ?? {})
    .filter((id) => !known.some((item) => item.id === id))
    .map((id) => ({path: `${path}.${id}`, message: `There is no "${id}"`}));
}
