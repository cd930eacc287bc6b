// Markup as data, and printed so that it is read again as exactly this, whatever somebody has typed.

/** An element: attributes in order, as pairs; one with an empty value is printed by its name alone. Children are elements or text. */
export const tag = (name, attributes = [], ...children) => ({name, attributes, children});

const isInline = ({name}) => ['a', 'p', 'br', 'script', 'iframe', 'link'].includes(name);
const isVoid = ({name}) => ['br', 'link'].includes(name);

// Most that fits beside the name of the tag before each attribute has a line of its own.
const widest = 100;

/** How HTML writes it. `also` are further characters that mean something where it is pasted, such as `[]` in WordPress. */
export function asHtml(also = '') {
  const isSpecial = (character) => '&<>"\n\r\t'.includes(character) || also.includes(character);
  const named = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
  const escape = (text) =>
    Array.from(text, (each) => (isSpecial(each) ? (named[each] ?? `&#${each.codePointAt(0)};`) : each)).join('');
  return {
    attribute: (name, value) => (value === '' ? name : `${name}="${escape(value)}"`),
    text: escape,
    selfClosing: ' />',
  };
}

/** Prints elements below one another. `notation` says how attributes and text are written. */
export function print(nodes, notation = asHtml(), indent = '') {
  return nodes.map((node) => `${indent}${printNode(node, notation, indent)}`).join('\n');
}

function printNode(node, notation, indent) {
  if (typeof node === 'string') return notation.text(node);
  const {name, children} = node;
  const attributes = node.attributes.map(([key, value]) => notation.attribute(key, value, node));
  const inOneLine = [`<${name}`, ...attributes].join(' ');
  const isBroken = attributes.length > 1 && inOneLine.length > widest - indent.length;
  const opening = isBroken
    ? `<${name}\n${attributes.map((each) => `${indent}  ${each}\n`).join('')}${indent}`
    : inOneLine;
  if (isVoid(node)) return `${opening}${notation.selfClosing}`;
  const inner = isInline(node)
    ? children.map((child) => printNode(child, notation, indent)).join('')
    : children.map((child) => `\n${indent}  ${printNode(child, notation, `${indent}  `)}`).join('') +
      (children.length > 0 ? `\n${indent}` : '');
  return `${opening}>${inner}</${name}>`;
}
