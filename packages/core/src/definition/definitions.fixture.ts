import type {CheckDefinition} from '@sdg-widgets/core';
import fc from 'fast-check';

const text = (nb: string) => ({nb});

function named<Name>(kind: string, count: number, name: (words: string) => Name): Record<string, Name> {
  return Object.fromEntries(Array.from({length: count}, (_, index) => [`${kind}-${index}`, name(`${kind} ${index}`)]));
}

/** Any valid definition: one to four dimensions, one to eight questions, some of them conditional, solo, or not relevant. */
export const anyDefinition: fc.Arbitrary<CheckDefinition> = fc
  .record({
    dimensions: fc.array(fc.constantFrom('E', 'S', 'G'), {minLength: 1, maxLength: 4}),
    themeCount: fc.nat(3),
    levels: fc.constantFrom([0, 3], [0, 1, 3], [0, 1, 2, 3]),
    steps: fc.subarray([0.2, 0.25, 0.4, 0.5, 0.75, 0.9], {minLength: 1, maxLength: 4}),
    questions: fc.array(
      fc.record({
        dimension: fc.nat(3),
        core: fc.boolean(),
        weights: fc.array(fc.nat(3), {minLength: 3, maxLength: 3}),
        mayBeIrrelevant: fc.boolean(),
        isConditional: fc.boolean(),
      }),
      {minLength: 1, maxLength: 8},
    ),
  })
  .map(({dimensions, themeCount, levels, steps, questions}) => ({
    id: 'generated',
    version: '1',
    languages: ['nb' as const],
    estimatedSeconds: {core: 60, extended: 90},
    context: [
      {
        id: 'sector',
        text: text('Hva driver dere med?'),
        options: ['build', 'digital'].map((value) => ({value, label: text(value)})),
      },
    ],
    dimensions: dimensions.map((pillar, index) => ({id: `dimension-${index}`, pillar})),
    themes: Array.from({length: themeCount}, (_, index) => ({id: `theme-${index}`})),
    stages: [0, ...steps].map((min, index) => ({id: `stage-${index}`, min})),
    specialAnswers: {notRelevant: text('Ikke relevant'), dontKnow: text('Vet ikke')},
    questions: questions.map(({dimension, core, weights, mayBeIrrelevant, isConditional}, index) => ({
      id: `question-${index}`,
      dimension: `dimension-${dimension % dimensions.length}`,
      core: core || index === 0,
      text: text(`Spørsmål ${index}?`),
      options: levels.map((value) => ({value, label: text(`Nivå ${value}`)})),
      allowDontKnow: true,
      ...(mayBeIrrelevant ? {notRelevantReason: text('Vi har ikke slikt')} : {}),
      ...(isConditional ? {showIf: {context: 'sector', oneOf: ['build']}} : {}),
      themes: Object.fromEntries(weights.slice(0, themeCount).map((weight, theme) => [`theme-${theme}`, weight])),
    })),
    advice: {
      dimensions: named('dimension', dimensions.length, text),
      themes: named('theme', themeCount, text),
      stages: named('stage', steps.length + 1, (name) => ({name: text(name)})),
      questions: {},
    },
  }));
