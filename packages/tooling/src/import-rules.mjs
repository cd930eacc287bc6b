// The rules of dependency-cruiser: which package imports which, by docs/contributing/architecture.md, and no import circles.
// Imports of types count, too: a reader of a file follows them like any other.

/** What the sources of a package may import, and its manifest may name. */
export const allowed = {
  core: ['zod'],
  content: ['@sdg-widgets/core'],
  client: ['@sdg-widgets/core', 'ky'],
  elements: ['@sdg-widgets/core', 'lit'],
  // Only `server/` imports Lit's renderer, and no page loads that. Only `react/` and `types/` name frameworks, which an app brings.
  sdk: [
    '@lit-labs/ssr',
    '@sdg-widgets/client',
    '@sdg-widgets/content',
    '@sdg-widgets/core',
    '@sdg-widgets/elements',
    '@types/react',
    'preact',
    'react',
    'solid-js',
    'svelte',
    'vue',
  ],
  collector: [
    '@hono/node-server',
    '@sdg-widgets/content',
    '@sdg-widgets/core',
    'hono',
    'kysely',
    'libsql',
    'pg',
    'prom-client',
    'zod',
  ],
};

const tests = '\\.(test|fixture)\\.ts$';

/** The resolved path of a package. Before the build, an export from `dist` has no file, and keeps its specifier as its path. */
const pathOf = (name) =>
  name.startsWith('@sdg-widgets/')
    ? `^(packages|@sdg-widgets)/${name.slice('@sdg-widgets/'.length)}(/|$)`
    : `(^|/)node_modules/${name}/`;

const arrows = Object.entries(allowed).map(([name, dependencies]) => ({
  name: `${name}-imports`,
  severity: 'error',
  from: {path: `^packages/${name}/(src/|build\\.mjs|check\\.mjs)`, pathNot: tests},
  to: {pathNot: [`@sdg-widgets/${name}`, ...dependencies].map(pathOf), dependencyTypesNot: ['core']},
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'no-node-in-a-page',
      severity: 'error',
      from: {path: '^packages/(core|client|elements|sdk)/src/', pathNot: tests},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {pathNot: '^packages/elements/'},
      to: {circular: true},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {conditionNames: ['sdg-source', 'types', 'import', 'default'], exportsFields: ['exports']},
    doNotFollow: {path: ['node_modules', '(^|/)(dist|cdn)/']},
  },
};
