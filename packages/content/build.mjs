// Compiles data/*.json into dist/: the complete check for servers, and one file per language for visitors.
// Fails if a document is invalid or a text lacks a language.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {definitionHash, languages, pickAdvice, pickCatalogue, pickLanguage, pickWeights} from '@sdg-widgets/core';
import {missingTexts, parseCatalogue, parseDefinition} from '@sdg-widgets/core/schemas.js';

const read = (name) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));
const write = (name, text) => writeFileSync(new URL(`dist/${name}`, import.meta.url), text);
const module = (name, value) => `export const ${name} = ${JSON.stringify(value)};\n`;

const check = parseDefinition(read('check'));
const catalogue = parseCatalogue(read('opportunities'));
const goals = read('goals');

const missing = [
  ...missingTexts(check, languages),
  ...missingTexts(catalogue, languages),
  ...missingTexts(goals, languages),
];
if (missing.length > 0) {
  throw new Error(`Texts are missing:\n${missing.map(({path}) => path).join('\n')}`);
}

/** Picks the goals' data that is displayed beside an opportunity, in the given languages. */
function shownGoals(wanted) {
  const inWanted = (text) => Object.fromEntries(wanted.map((language) => [language, text[language]]));
  return {
    goals: goals.goals.map(({goal, name, hex}) => ({goal, name: inWanted(name), hex})),
    disclaimer: inWanted(goals.rules.disclaimer),
    link: goals.rules.link,
  };
}

const sha256 = await definitionHash(check);
mkdirSync(new URL('dist', import.meta.url), {recursive: true});
write('opportunities.js', module('catalogue', catalogue) + module('goals', shownGoals(languages)));
write('check.js', module('check', {...check, sha256}));
for (const language of languages) {
  write(`check.${language}.js`, module('check', pickLanguage(check, language)));
  write(
    `opportunities.${language}.js`,
    module('catalogue', pickCatalogue(catalogue, language)) + module('goals', shownGoals([language])),
  );
  const {context} = pickLanguage(check, language);
  const {drivers} = pickCatalogue(catalogue, language);
  write(`finder.${language}.js`, module('context', context) + module('drivers', drivers));
  write(`result.${language}.js`, module('advice', {...pickWeights(check, sha256), texts: pickAdvice(check, language)}));
}
write(
  'check.d.ts',
  `import type {CheckDefinition} from '@sdg-widgets/core';
/** The check that ships: complete in \`check.js\`; in \`check.nb.js\`, \`check.nn.js\` and \`check.en.js\` only what asking needs, in one language. \`withWeights(check, advice)\` adds what scoring needs. */
export declare const check: CheckDefinition;
`,
);
write(
  'opportunities.d.ts',
  `import type {Catalogue, Text} from '@sdg-widgets/core';
/** The catalogue that ships: complete in \`opportunities.js\`; one language in \`opportunities.nb.js\` and so on. */
export declare const catalogue: Catalogue;
export interface ShownGoal {
  /** 1 to 17. */
  readonly goal: number;
  readonly name: Text;
  /** The goal's official color. Must not be the only carrier of meaning. */
  readonly hex: string;
}
/** The display data of the 17 UN goals, with the disclaimer that is required wherever a goal is named. */
export declare const goals: {
  readonly goals: readonly ShownGoal[];
  readonly disclaimer: Text;
  readonly link: string;
};
`,
);
write(
  'result.d.ts',
  `import type {Advice, ScoringWeights} from '@sdg-widgets/core';
/** The scoring data of the check that ships, and the texts of its result in one language. */
export declare const advice: ScoringWeights & {readonly texts: Advice};
`,
);
// Leaves out the source and the day it was verified.
const {trades, exceptions} = read('trades');
write('trades.js', module('trades', {trades, exceptions}));
write(
  'trades.d.ts',
  `import type {TradeRule} from '@sdg-widgets/core';
/** Maps industry codes of the business registry to the check's trades. */
export declare const trades: TradeRule;
`,
);
write(
  'finder.d.ts',
  `import type {Catalogue, ContextQuestion} from '@sdg-widgets/core';
/** The finder's questions about the company, in one language. They load before the check and the catalogue. */
export declare const context: readonly ContextQuestion[];
/** The drivers: what can matter most to a company. */
export declare const drivers: Catalogue['drivers'];
`,
);
write('goals.js', module('goals', goals));
write(
  'goals.d.ts',
  `import type {Text} from '@sdg-widgets/core';
export interface Goal {
  /** 1 to 17. */
  readonly goal: number;
  readonly name: Text;
  /** The goal's official color. Must not be the only carrier of meaning. */
  readonly hex: string;
  readonly targetCodes: readonly string[];
}
/** The 17 UN goals, with the disclaimer that is required wherever a goal is named. */
export declare const goals: {
  readonly goals: readonly Goal[];
  readonly rules: {readonly disclaimer: Text; readonly link: string};
};
`,
);
