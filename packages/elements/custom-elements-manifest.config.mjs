// npm run manifest: the public surface of the elements, read from their doc blocks into custom-elements.json. It is
// committed, so that a change of the surface is seen in review; npm run manifest:check fails when it is out of date.

/** Only what is public: documented events, and members that are not private. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(({customElement}) => customElement);
      module.exports = module.exports.filter(({declaration}) =>
        module.declarations.some(({name}) => name === declaration?.name),
      );
      for (const declaration of module.declarations) {
        declaration.events = declaration.events?.filter(({description}) => description);
        declaration.members = declaration.members?.filter(({privacy}) => privacy !== 'private');
      }
    }
    manifest.modules = manifest.modules.filter(({declarations}) => declarations.length > 0);
  },
};

export default {
  globs: ['src/{quick-check,opportunity-finder,result-card}/*.ts'],
  exclude: ['**/*.test.ts'],
  litelement: true,
  outdir: '.',
  plugins: [publicOnly],
};
