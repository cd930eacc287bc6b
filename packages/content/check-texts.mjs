// npm run content:check: reports the length of the questions, the readability of the texts, and stale facts.
// Exits with 1 if a limit is exceeded. Stale facts are only a warning.
import {readFileSync} from 'node:fs';
import {languages, textIn} from '@sdg-widgets/core';

const maxWords = 20;
const maxLix = 40;
const staleAfterDays = 180;

const read = (name) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));
const check = read('check');
const {opportunities, supportSchemes, topics} = read('opportunities');

const wordsOf = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

/** Computes the readability index LIX: words per sentence plus the percentage of words over six letters (Björnsson 1968). */
function lix(texts) {
  const words = texts.flatMap(wordsOf);
  const sentences = texts.flatMap((text) => text.split(/[.!?:](?=\s|$)/u).filter((part) => wordsOf(part).length > 0));
  const long = words.filter((word) => [...word].length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}

function textsOf(value, language) {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof value[language] === 'string') return [value[language]];
  return Object.values(value).flatMap((inner) => textsOf(inner, language));
}

let failures = 0;
const verdict = (isOver) => {
  if (isOver) failures += 1;
  return isOver ? '  <- over the limit' : '';
};

console.log(`Words per question (at most ${maxWords}):`);
for (const {id, text, soloText} of [...check.context, ...check.questions]) {
  const counts = [text, soloText].flatMap((variant) =>
    variant ? languages.map((language) => wordsOf(textIn(variant, language)).length) : [],
  );
  console.log(`  ${id.padEnd(12)} ${counts.join(' ')}${verdict(Math.max(...counts) > maxWords)}`);
}

console.log(`\nLIX (at most ${maxLix}):`);
const documents = {
  check: [check.context, check.questions, check.stages, check.advice],
  catalogue: [opportunities, topics, supportSchemes],
};
for (const [name, texts] of Object.entries(documents)) {
  for (const language of languages) {
    const index = lix(textsOf(texts, language));
    console.log(`  ${name.padEnd(9)}  ${language}  ${index.toFixed(1)}${verdict(index > maxLix)}`);
  }
}

const daysSince = (date) => Math.floor((Date.now() - Date.parse(date)) / 86_400_000);
const duties = opportunities.filter(({kind}) => kind === 'duty');
const facts = [...check.questions, ...duties, ...supportSchemes].filter(({checkedAt}) => checkedAt);
const stale = facts.filter(({checkedAt}) => daysSince(checkedAt) > staleAfterDays);
console.log(`\nFacts: ${facts.length}, of which ${stale.length} were verified more than ${staleAfterDays} days ago.`);
for (const {id, checkedAt, source, sources, url} of stale) {
  console.log(`  warning: ${id}, verified ${checkedAt}: ${source ?? url ?? sources[0]}`);
}
const unchecked = supportSchemes.filter(({checkedAt}) => !checkedAt);
console.log(`Unverified support schemes: ${unchecked.map(({id}) => id).join(', ') || 'none'}.`);

if (failures > 0) {
  console.log(`\n${failures} over the limit`);
  process.exitCode = 1;
}
