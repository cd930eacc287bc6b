// The components for React, where there is no page: what a server sends has all that the developer has said.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import * as components from '@sdg-widgets/sdk/react';
import manifest from '@sdg-widgets/elements/custom-elements.json' with {type: 'json'};
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';

const elements = manifest.modules.flatMap(({declarations}) => declarations);
const inCamelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

describe('the components for React', () => {
  it('are one for each element', () => {
    assert.deepEqual(Object.keys(components).sort(), elements.map(({name}) => name).sort());
  });

  for (const {name, tagName, attributes, members, events} of elements) {
    const render = (props, ...children) => renderToString(createElement(components[name], props, ...children));

    it(`${name} writes every attribute, and what stands inside`, () => {
      const props = Object.fromEntries(
        attributes.map(({name: attribute, type}) => {
          return [attribute === 'for' ? 'htmlFor' : inCamelCase(attribute), type.text.includes('boolean') || 'x'];
        }),
      );
      const markup = render(props, createElement('a', {href: '/'}, 'Lenken'));
      assert.match(markup, new RegExp(`^<${tagName} .*<a href="/">Lenken</a></${tagName}>$`));
      for (const {name: attribute, type} of attributes)
        assert.ok(markup.includes(` ${attribute}="${type.text.includes('boolean') ? '' : 'x'}"`), attribute);
    });

    it(`${name} writes no switch that is off, no object and no listener`, () => {
      const off = attributes
        .filter(({type}) => type.text.includes('boolean'))
        .map((each) => [inCamelCase(each.name), false]);
      const objects = members
        .filter((each) => each.kind === 'field' && !each.attribute && !each.readonly && !each.static)
        .map((each) => [each.name, {}]);
      const listeners = events.map((event) => [inCamelCase(`on-${event.name}`), () => {}]);
      assert.ok(off.length > 0 && objects.length > 0 && listeners.length > 0);
      assert.equal(render(Object.fromEntries([...off, ...objects, ...listeners])), `<${tagName}></${tagName}>`);
    });
  }

  it('are for the client, and say so', () => {
    const source = readFileSync(new URL(import.meta.resolve('@sdg-widgets/sdk/react')), 'utf8');
    assert.match(source, /^'use client';/);
  });
});
