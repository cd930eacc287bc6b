// npm run manifest: the public surface of the elements, read from their doc blocks into custom-elements.json, and from there into
// what editors read. All of it is committed, so that a change of the surface is seen in review; npm run manifest:check fails when it
// is out of date.
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

/** Only what is public: elements with a tag, documented events, and members that are neither private nor protected. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(({tagName}) => tagName);
      module.exports = module.exports.filter(({declaration}) =>
        module.declarations.some(({name}) => name === declaration?.name),
      );
      for (const declaration of module.declarations) {
        declaration.events = declaration.events?.filter(({description}) => description);
        declaration.members = declaration.members?.filter(({privacy}) => !['private', 'protected'].includes(privacy));
      }
    }
    manifest.modules = manifest.modules.filter(({declarations}) => declarations.length > 0);
  },
};

// What partners install is the sdk: an editor looks for its data there.
const editors = {outdir: '../sdk', hideCssPartsDocs: true, hideMethodDocs: true, hideLogs: true};

export default {
  globs: ['src/base/sdg-element.ts', 'src/{quick-check,opportunity-finder,result-card}/*.ts'],
  exclude: ['**/*.test.ts'],
  litelement: true,
  outdir: '.',
  plugins: [
    publicOnly,
    customElementVsCodePlugin({...editors, htmlFileName: 'html-custom-data.json', cssFileName: null}),
    customElementJetBrainsPlugin({...editors, packageJson: false}),
  ],
};
