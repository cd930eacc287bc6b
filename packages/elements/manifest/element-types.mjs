import {propertiesOf, withoutUndefined} from './surface.mjs';

const doc = (description = '') => `/** ${description.replace(/\s+/g, ' ').trim()} */`;
const member = ({name, description}, type) => `${doc(description)}\n'${name}'?: ${type} | undefined;`;

/** What the types of JSX, Vue and Svelte are made of: each element's attributes, properties and events. */
export function elementTypes(elements) {
  const events = elements.flatMap((element) => element.events.map(({type}) => type.text));
  const imported = [...new Set([...elements.map(({name}) => name), ...events])].sort();
  return `// Written by \`npm run manifest\` from the doc blocks of the elements.
    import type {${imported.join(', ')}} from '@sdg-widgets/elements';

    /** Of each element: its class, its attributes, the properties that have no attribute, and its events. */
    export interface ElementTypes {
      ${elements.map(typesOf).join('\n')}
    }`;
}

function typesOf(element) {
  const {name, tagName, attributes, events} = element;
  const properties = propertiesOf(element).map((property) => `'${property.name}'`);
  return `${doc(element.description.split('\n\n')[0])}
    '${tagName}': {
      element: ${name};
      attributes: {
        ${attributes.map((each) => member(each, withoutUndefined(each.type.text))).join('\n')}
      };
      properties: Partial<Pick<${name}, ${properties.join(' | ')}>>;
      events: {
        ${events.map(({name: event, type, description}) => `${doc(description)}\n'${event}': ${type.text};`).join('\n')}
      };
    };`;
}
