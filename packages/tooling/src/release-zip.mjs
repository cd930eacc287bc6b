// npm run release:zip: writes release/sdg-widgets-<version>.zip, with everything a site needs to host the script-tag files.
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {strToU8, zipSync} from 'fflate';

const cdn = new URL('../../sdk/cdn/', import.meta.url);
const snippetPage = new URL('../../../demo/configurator/', import.meta.url);
const license = new URL('../../../LICENSE', import.meta.url);
const release = new URL('../../../release/', import.meta.url);

// A fixed date, valid in any time zone, so that the zip is reproducible. 1980 is the earliest year of the format.
const mtime = new Date(1980, 0, 1, 12);

const readme = (version, {integrity}) => `SDG Widgets ${version}

Put this folder on your web server under any address, for example /sdg-widgets/${version}/, and into a page:

  <script
    src="/sdg-widgets/${version}/sdg-widgets.js"
    integrity="${integrity}"
    crossorigin="anonymous"
    defer
  ></script>

  <sdg-quick-check><a href="https://www.example.no/sjekken">Ta bærekraftssjekken</a></sdg-quick-check>

The hash in \`integrity\` pins every file that is loaded; without it all works as well. integrity.json has the hash of
each file. Serve .js as text/javascript. The files of a version never change: they may be cached for a year.

configurator/ is a page that makes this snippet by your choices, for WordPress, Wix, Drupal and others, and shows how it will
look. It is for you, and for no visitor.

SDG Widgets are free software: see LICENSE.txt. The licenses of the libraries inside the files are in THIRD-PARTY-NOTICES.txt.
Keep both beside the files when you serve or copy them.
`;

/** Reads the snippet page. In the zip, it is in a subfolder of the script-tag files. */
function snippetPageFiles() {
  const names = readdirSync(snippetPage, {recursive: true}).filter((name) => /\.\w+$/.test(name));
  const found = names.map((name) => [
    `configurator/${name.replaceAll('\\', '/')}`,
    readFileSync(new URL(name, snippetPage)),
  ]);
  const where =
    "/** Where the files of the script tag are, seen from here. */\nexport const files = new URL('../', import.meta.url);\n";
  return {...Object.fromEntries(found.sort()), 'configurator/files.js': strToU8(where)};
}

/** Builds the zip from the built files. Returns its version and bytes. Throws if a file does not match integrity.json. */
export function zipRelease() {
  const {version, files} = JSON.parse(readFileSync(new URL('integrity.json', cdn), 'utf8'));
  const folder = {
    'README.txt': strToU8(readme(version, files['sdg-widgets.js'])),
    'LICENSE.txt': readFileSync(license),
  };
  for (const [file, {integrity}] of Object.entries(files)) {
    const bytes = readFileSync(new URL(file, cdn));
    const found = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    if (found !== integrity) throw new Error(`${file} does not match integrity.json. Run npm run build again.`);
    folder[file] = bytes;
  }
  folder['integrity.json'] = readFileSync(new URL('integrity.json', cdn));
  Object.assign(folder, snippetPageFiles());
  const named = Object.entries(folder).map(([file, bytes]) => [`sdg-widgets-${version}/${file}`, bytes]);
  return {version, zip: zipSync(Object.fromEntries(named), {mtime, level: 9})};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {version, zip} = zipRelease();
  mkdirSync(release, {recursive: true});
  const file = new URL(`sdg-widgets-${version}.zip`, release);
  writeFileSync(file, zip);
  console.log(`${fileURLToPath(file)}: ${zip.length} bytes`);
}
