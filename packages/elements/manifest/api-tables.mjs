import {propertiesOf, withoutUndefined} from './surface.mjs';

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => `\`${cell(text)}\``;
const said = (type) => (type ? code(withoutUndefined(type.text)) : '');

/** One table, or nothing where there is nothing to say. */
function table(title, columns, rows) {
  if (rows.length === 0) return '';
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `### ${title}\n\n${lines.join('\n')}\n`;
}

const signature = ({name, parameters = []}) =>
  `${name}(${parameters.map(({name: parameter, type}) => `${parameter}: ${type?.text ?? 'unknown'}`).join(', ')})`;

function tablesOf(element) {
  const {tagName, name, description, attributes, members, events, slots, cssParts, cssProperties = []} = element;
  const methods = members.filter(({kind}) => kind === 'method');
  const rows = (list, ...cells) => list.map((each) => cells.map((of) => of(each)));
  const words = ({description: text}) => cell(text);
  return [
    `## \`<${tagName}>\`\n\n\`${name}\` of \`@sdg-widgets/elements\`. ${description}\n`,
    table(
      'Attributes',
      ['attribute', 'property', 'type', 'does'],
      rows(
        attributes,
        (each) => code(each.name),
        ({fieldName}) => (fieldName ? code(fieldName) : ''),
        ({type}) => said(type),
        words,
      ),
    ),
    table(
      'Properties without an attribute',
      ['property', 'type', 'holds'],
      rows(
        propertiesOf(element),
        (each) => code(each.name),
        ({type}) => said(type),
        words,
      ),
    ),
    table(
      'Methods',
      ['method', 'does'],
      rows(methods, (each) => code(signature(each)), words),
    ),
    table(
      'Events',
      ['event', 'class', 'says'],
      rows(
        events,
        (each) => code(each.name),
        ({type}) => code(type.text),
        words,
      ),
    ),
    table(
      'Slots',
      ['slot', 'for'],
      rows(slots, (each) => (each.name ? code(each.name) : '(default)'), words),
    ),
    table(
      'Parts',
      ['part', 'is'],
      rows(cssParts, (each) => code(each.name), words),
    ),
    table(
      'Custom properties',
      ['custom property', 'default', 'for'],
      rows(
        cssProperties,
        (each) => code(each.name),
        (each) => code(each.default),
        words,
      ),
    ),
  ].join('\n');
}

/** The reference: every table of every element. */
export function apiTables(elements) {
  return `# The elements

What each takes, says and offers. Written by \`npm run manifest\` from the doc blocks in the code; how to use it is in
[the other pages](../README.md).

${elements.map(tablesOf).join('\n')}`;
}
