// Compiles data/*.json into dist/: the complete check for servers, and one file a language for visitors.
// Stops the build when the check is not a valid definition or a text is missing in one of the languages.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {definitionHash, languages, pickAdvice, pickCatalogue, pickLanguage} from '@sdg-widgets/core';
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

const sha256 = await definitionHash(check);
mkdirSync(new URL('dist', import.meta.url), {recursive: true});
write('opportunities.js', module('catalogue', catalogue));
write('check.js', module('check', {...check, sha256}));
for (const language of languages) {
  write(`check.${language}.js`, module('check', pickLanguage(check, language, sha256)));
  write(`opportunities.${language}.js`, module('catalogue', pickCatalogue(catalogue, language)));
  write(`advice.${language}.js`, module('advice', {of: check.id, texts: pickAdvice(check, language)}));
}
write(
  'check.d.ts',
  `import type {CheckDefinition} from '@sdg-widgets/core';
/** The check that ships. In \`check.js\` complete; in \`check.nb.js\`, \`check.nn.js\` and \`check.en.js\` what asks in one language, without \`advice\`. */
export declare const check: CheckDefinition;
`,
);
write(
  'opportunities.d.ts',
  `import type {Catalogue} from '@sdg-widgets/core';
/** The opportunities that ship. In \`opportunities.js\` complete; in \`opportunities.nb.js\` and so on one language. */
export declare const catalogue: Catalogue;
`,
);
write(
  'advice.d.ts',
  `import type {Advice} from '@sdg-widgets/core';
/** What the result of the check that ships advises, in one language; \`of\` is that check's id. */
export declare const advice: {readonly of: string; readonly texts: Advice};
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
  /** The goal's official colour. Never the only carrier of meaning. */
  readonly hex: string;
  readonly targetCodes: readonly string[];
}
/** The 17 goals by number and name, with the United Nations disclaimer that stands wherever one is named. */
export declare const goals: {
  readonly goals: readonly Goal[];
  readonly rules: {readonly disclaimer: Text; readonly link: string};
};
`,
);
