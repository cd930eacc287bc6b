import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import {configs as lit} from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/cdn/',
      '**/.angular/',
      '**/.next/',
      'storybook-static/',
      '.test-results/',
      '**/custom-elements.json',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    plugins: {'lit-a11y': a11y},
    rules: {
      'lit-a11y/alt-text': 'error',
      'lit-a11y/aria-attrs': 'error',
      'lit-a11y/click-events-have-key-events': 'error',
      'lit-a11y/no-autofocus': 'error',
      'lit-a11y/role-has-required-aria-attrs': 'error',
      // The "!" says that a fact is known which the type cannot hold; the reason stands beside it where it is not plain.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true}],
    },
  },
  {
    // What a visitor downloads: no HTML from strings, and no style that a strict policy refuses.
    files: ['packages/elements/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'packages/elements/src/shared/html.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'lit',
              importNames: ['html'],
              message: 'Use parts/html.js, which survives translation by a browser.',
            },
            {name: 'lit/directives/unsafe-html.js', message: 'Texts are untrusted.'},
            {name: 'lit/directives/style-map.js', message: 'A strict policy refuses it; use a class.'},
          ],
          patterns: [
            {
              group: ['@sdg-widgets/client*', '@sdg-widgets/content*', 'ky', 'zod*'],
              message: 'See docs/contributing/architecture.md.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['packages/{core,client,collector,sdk}/src/**/*.ts'],
    ignores: ['**/*.{test,fixture}.ts'],
    plugins: {jsdoc},
    rules: {
      'jsdoc/check-param-names': ['error', {checkDestructured: false, disableMissingParamChecks: true}],
      'jsdoc/check-tag-names': ['error', {typed: true}],
      'jsdoc/no-types': 'error',
      'jsdoc/require-description': 'error',
      'jsdoc/require-param-description': 'error',
      'jsdoc/require-returns-description': 'error',
    },
  },
  {
    files: ['packages/{core,client,collector,sdk}/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.fixture.ts'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: {ArrowFunctionExpression: true, FunctionDeclaration: true},
        },
      ],
    },
  },
  {
    files: ['**/*.fixture.ts'],
    rules: {'no-restricted-imports': 'off'},
  },
  {
    // How a framework is told of further tags.
    files: ['packages/sdk/src/types/*.ts'],
    rules: {'@typescript-eslint/no-namespace': 'off', '@typescript-eslint/no-empty-object-type': 'off'},
  },
  {
    // Chai's assertions are expressions; a test's fixture has no listeners to remove.
    files: ['**/*.test.ts', 'stories/**'],
    rules: {'@typescript-eslint/no-unused-expressions': 'off', 'lit/no-invalid-html': 'off'},
  },
  {files: ['**/*.mjs', '.storybook/**'], languageOptions: {globals: globals.node}},
  {
    files: [
      'demo/apps/html/**',
      'demo/assets/**',
      'demo/configurator/**',
      'demo/hosts/**',
      'packages/bench/src/**',
      'packages/collector/test/overview.test.mjs',
      'packages/sdk/test/*.mjs',
      'packages/tooling/src/frame-probe.js',
      'packages/tooling/src/story-page.mjs',
      'packages/tooling/src/take-readme-picture.mjs',
      'packages/tooling/src/visitor.ts',
      'packages/tooling/test/**',
    ],
    languageOptions: {globals: {...globals.browser, ...globals.node}},
  },
);
