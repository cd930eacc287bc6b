// npm run manifest, second step: from custom-elements.json the tables of docs/reference/api.md, and what the types for JSX, Vue
// and Svelte are made of; and the data for editors, as the rest of the repository is written.
import {readFileSync, writeFileSync} from 'node:fs';
import prettier from 'prettier';
import {apiTables} from './api-tables.mjs';
import {elementTypes} from './element-types.mjs';

const root = new URL('../../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const elements = read('packages/elements/custom-elements.json').modules.flatMap(({declarations}) => declarations);

const customData = 'packages/sdk/html-custom-data.json';
const webTypes = 'packages/sdk/web-types.json';

const files = {
  'docs/reference/api.md': apiTables(elements),
  'packages/sdk/src/types/elements.ts': elementTypes(elements),
  [customData]: JSON.stringify(read(customData)),
  // It is named after the package that it was made in.
  [webTypes]: JSON.stringify({...read(webTypes), name: '@sdg-widgets/sdk'}),
};

for (const [path, text] of Object.entries(files)) {
  const filepath = new URL(path, root);
  const options = await prettier.resolveConfig(filepath);
  writeFileSync(filepath, await prettier.format(text, {...options, filepath: path}));
}
