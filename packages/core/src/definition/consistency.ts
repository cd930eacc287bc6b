import {languages, type Text} from '../language.js';
import type {Issue} from '../untrusted/parse-untrusted.js';
import type {CheckDefinition} from './check-definition.js';

/** Finds what a schema cannot: unknown ids, duplicate ids, scales out of order, missing languages. */
export function inconsistencies(definition: CheckDefinition): Issue[] {
  const {context, dimensions, themes, stages, questions, advice} = definition;
  const dimensionIds = new Set(dimensions.map(({id}) => id));
  const themeIds = new Set(themes.map(({id}) => id));
  return [
    // Context and questions share one record of answers, so their ids must differ.
    ...duplicateIds('questions', [...context, ...questions]),
    ...duplicateIds('dimensions', dimensions),
    ...duplicateIds('themes', themes),
    ...duplicateIds('stages', stages),
    ...context.flatMap(({options}, index) =>
      duplicateIds(
        `context[${index}].options`,
        options.map(({value}) => ({id: value})),
      ),
    ),
    ...notAscending(
      'stages',
      stages.map(({min}) => min),
    ),
    ...(stages[0]!.min === 0 ? [] : [{path: 'stages[0].min', message: 'The first stage must have min 0'}]),
    ...(questions.some(({core}) => core)
      ? []
      : [{path: 'questions', message: 'At least one question must have core: true'}]),
    ...questions.flatMap(({dimension, options, showIf, themes: weights}, index) => {
      const path = `questions[${index}]`;
      const values = options.map(({value}) => value);
      return [
        ...(dimensionIds.has(dimension)
          ? []
          : [{path: `${path}.dimension`, message: `There is no dimension "${dimension}"`}]),
        ...Object.keys(weights)
          .filter((id) => !themeIds.has(id))
          .map((id) => ({path: `${path}.themes.${id}`, message: `There is no theme "${id}"`})),
        ...notAscending(`${path}.options`, values),
        ...(values[0] === 0 && values.at(-1) === 3
          ? []
          : [{path: `${path}.options`, message: 'The first option must have value 0 and the last value 3'}]),
        ...(showIf && !context.some(({id}) => id === showIf.context)
          ? [{path: `${path}.showIf.context`, message: `There is no context question "${showIf.context}"`}]
          : []),
        ...(showIf?.oneOf ?? [])
          .filter(
            (value) =>
              !context.some(
                ({id, options: contextOptions}) =>
                  id === showIf?.context && contextOptions.some((option) => option.value === value),
              ),
          )
          .map((value) => ({path: `${path}.showIf.oneOf`, message: `That context question has no option "${value}"`})),
      ];
    }),
    ...unknownIds('advice.questions', advice?.questions, questions),
    ...missingNames('advice.dimensions', advice?.dimensions, dimensions),
    ...missingNames('advice.themes', advice?.themes, themes),
    ...missingNames('advice.stages', advice?.stages, stages),
    ...missingTexts(definition, definition.languages),
  ];
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

export function isText(value: object): value is Text {
  const keys = Object.keys(value);
  return (
    !Array.isArray(value) && keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key))
  );
}

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
