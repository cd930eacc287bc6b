// The same elements in the code of an app: a component for React, and one for Vue.
import {asHtml, print, tag} from './markup.js';
import {attributesOf, elementsOf, framedWidgets, widgetsOf} from './widgets.js';

const inCamelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const inPascalCase = (name) => inCamelCase(`-${name}`);

/** Text of JavaScript that no file format around it takes for its own end. */
const quote = (text) => JSON.stringify(text).replaceAll('<', '\\u003c');

const isOurs = ({name}) => name.startsWith('sdg-') || name.startsWith('Sdg');

// JSX knows entities of its own and escapes nothing.
const asJsx = {
  attribute(name, value, node) {
    const prop = name === 'for' ? 'htmlFor' : isOurs(node) ? inCamelCase(name) : name;
    if (value === '') return prop;
    return /^[^"&{}<>\\]*$/.test(value) ? `${prop}="${value}"` : `${prop}={${quote(value)}}`;
  },
  text: (text) => (/[&{}<>]/.test(text) ? `{${quote(text)}}` : text),
  selfClosing: ' />',
};

const component = (node) => (isOurs(node) ? {...node, name: inPascalCase(node.name)} : node);

/** A file `SdgWidgets.tsx`. */
export function reactFile(configuration, release) {
  const elements = elementsOf(configuration, release).map(component);
  const names = elements.map(({name}) => name).sort();
  const nodes = elements.length > 1 ? [tag('', [], ...elements)] : elements;
  return `import {${names.join(', ')}} from '@sdg-widgets/sdk/react';

export function SdgWidgets() {
  return (
${print(nodes, asJsx, '    ')}
  );
}
`;
}

/** A file `SdgWidgets.vue`. What was typed stands in the script, where it is no markup. */
export function vueFile(configuration, release) {
  const widgets = widgetsOf(configuration);
  const constants = widgets.map((widget) => {
    const lines = attributesOf(configuration, widget).map(
      ([name, value]) => `  ${quote(name)}: ${value === '' ? true : quote(value)},\n`,
    );
    return `const ${inCamelCase(widget)} = {\n${lines.join('')}} as const;`;
  });
  const nodes = elementsOf(configuration, release).map((node) => {
    const own = node.attributes.filter(([name]) => name === 'id' || name === 'for');
    return {...node, attributes: [...own, ['v-bind', inCamelCase(node.name.replace('sdg-', ''))]]};
  });
  const imports = [...framedWidgets(configuration), ...(widgets.includes('result-card') ? ['result-card'] : [])];
  return `<script setup lang="ts">
${imports.map((widget) => `import '@sdg-widgets/sdk/${widget}.js';`).join('\n')}
import type {} from '@sdg-widgets/sdk/types/vue.js';

${constants.join('\n')}
</script>

<template>
${print(nodes, asHtml('{}'), '  ')}
</template>
`;
}

export const viteConfig = `import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

// Vue must know which tags are no components of its own.
const isCustomElement = (tag: string) => tag.startsWith('sdg-');

export default defineConfig({plugins: [vue({template: {compilerOptions: {isCustomElement}}})]});
`;
