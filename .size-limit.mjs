// What a step loads, by the files that it asks for: what they import counts, too, whatever the build calls it.
import {existsSync, readFileSync} from 'node:fs';

const folder = 'packages/sdk/cdn';

/** The files that one imports before it can run. */
function importsOf(file) {
  if (!existsSync(`${folder}/${file}`))
    throw new Error(`There is no ${file}: run \`npm run build\`, or mend its name here.`);
  const code = readFileSync(`${folder}/${file}`, 'utf8');
  return [...code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, name]) => name);
}

function withImports(files, all = new Set()) {
  for (const file of files) {
    if (all.has(file)) continue;
    all.add(file);
    if (file.endsWith('.js')) withImports(importsOf(file), all);
  }
  return all;
}

const inAll = (name, files, limit) => ({
  name,
  path: [...withImports(files)].map((file) => `${folder}/${file}`),
  limit: `${limit} B`,
  brotli: true,
});

/** What `files` add to `before`. */
const added = (name, before, files, limit) => {
  const known = withImports(before);
  const path = [...withImports([...before, ...files])].filter((file) => !known.has(file));
  return {name, path: path.map((file) => `${folder}/${file}`), limit: `${limit} B`, brotli: true};
};

const firstQuestion = (language) => ['sdg-widgets.js', 'quick-check.js', `${language}.check.js`];
const result = (language) => ['result-card-element.js', `${language}.result.js`];
const sending = (language) => ['card-sections.js', `${language}.card.js`, 'outbox.js'];
const steps = (language) => ['next-steps-section.js', `${language}.opportunities.js`];
const fullRun = (language) => [...firstQuestion(language), ...result(language), ...sending(language)];
/** With what loads when the visitor comes near it. */
const everything = [...fullRun('nb'), ...steps('nb'), 'export-section.js'];
const finder = (language) => ['sdg-widgets.js', 'opportunity-finder.js', `${language}.finder.js`];

/** The most files that a visitor's run from the first byte to the receipt asks for, next steps and export included. */
const maxRequests = 14;
const requests = withImports(everything).size;
if (requests > maxRequests)
  throw new Error(
    `A full run asks for ${requests} scripts, and may for ${maxRequests}: ${[...withImports(everything)].join(', ')}`,
  );
console.log(`Requests in a full run: ${requests} scripts (at most ${maxRequests})`);

export default [
  inAll('Until the first question, by the loader, one language', firstQuestion('nb'), 19_400),
  inAll('The same in Nynorsk', firstQuestion('nn'), 19_400),
  inAll('The same in English', firstQuestion('en'), 19_000),
  added('What the card adds: until a result is read', firstQuestion('nb'), result('nb'), 7_480),
  inAll('A full run with result and sending, by the loader', fullRun('nb'), 44_600),
  inAll('The same in Nynorsk', fullRun('nn'), 44_600),
  added('What fits the company adds, when the visitor comes to it', fullRun('nb'), steps('nb'), 16_110),
  added('Taking a note along adds', [...fullRun('nb'), ...steps('nb')], ['export-section.js'], 2_780),
  added('Sending with contact details adds', fullRun('nb'), ['adviser-brief.js', 'envelope-preview.js'], 1_500),
  added('Sending with the last answer adds', fullRun('nb'), ['auto-submit-notice.js', 'auto-submit.js'], 2_140),
  added('Another format or a fallback adds', fullRun('nb'), ['submit-with-fallback.js'], 1_110),
  inAll('The loader alone: a page until the visitor comes near', ['sdg-widgets.js'], 1_610),
  inAll('A loader that is pinned adds to a full run: the hashes', ['hashes.js'], 790),
  inAll('And beyond it', ['later-hashes.js'], 2_320),
  added('A check of the partner’s own adds: parser and zod', firstQuestion('nb'), ['definition.js'], 12_300),
  added('A partner’s profile adds: parser and zod', firstQuestion('nb'), ['profile.js'], 12_510),
  inAll('The finder until its first question, by the loader, one language', finder('nb'), 21_100),
  inAll('The same in Nynorsk', finder('nn'), 21_100),
  inAll('The same in English', finder('en'), 20_800),
  added(
    'Finding adds: the catalogue, the check, ranking and showing it',
    finder('nb'),
    ['opportunities-view.js', 'nb.opportunities.js', 'nb.check.js'],
    22_710,
  ),
  added('Opening all opportunities adds: the filters', [...finder('nb'), 'opportunities-view.js'], ['filters.js'], 730),
  added('The company look-up adds', finder('nb'), ['company-lookup.js', 'company-registry.js'], 5_800),
  added(
    'A look of the partner’s adds: the palette that can be read',
    firstQuestion('nb'),
    ['apply-appearance.js'],
    4_400,
  ),
  added('A page’s type, borders and corners add', firstQuestion('nb'), ['typography.js'], 2_270),
  inAll('Telling the page’s analytics adds', ['analytics.js'], 720),
  inAll('The script of a page with a frame', ['sdg-frame.js'], 790),
  inAll('A frame adds to the element in it', ['frame.html', 'frame.css', 'frame.js'], 3_320),
  inAll('Everything in one classic script, all languages', ['sdg-widgets.standalone.js'], 98_530),
  inAll('Everything in one classic script, one language', ['sdg-widgets.standalone.nb.js'], 81_750),
];
