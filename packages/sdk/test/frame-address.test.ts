import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {readAddress} from '../src/frame/address.js';

const page = 'https://cdn.example/1/frame.html';
const anySettings = fc.dictionary(
  fc.string({minLength: 1}).filter((name) => !['widget', 'id', 'sdg'].includes(name)),
  fc.string(),
);
const anySecret = fc.string({unit: fc.constantFrom(...'abcXYZ019'), minLength: 1, maxLength: 10});

const pairs = (settings: URLSearchParams) => Object.fromEntries(settings);

describe('readAddress', () => {
  it('reads the same from the query and from the fragment, with what WordPress writes behind it', () => {
    fc.assert(
      fc.property(anySettings, fc.option(anySecret), (settings, secret) => {
        const text = String(new URLSearchParams({widget: 'quick-check', id: 'a', ...settings}));
        const wordPress = secret === null ? '' : `#?secret=${secret}`;
        for (const address of [`${page}?${text}${wordPress}`, `${page}#${text}${wordPress}`]) {
          const read = readAddress(address);

          expect(read).to.include({widget: 'quick-check', id: 'a', secret: secret ?? ''});
          expect(pairs(read.settings)).to.deep.equal(settings);
        }
      }),
    );
  });

  it('names an address that says the same and leaves the fragment to the answers', () => {
    fc.assert(
      fc.property(anySettings, fc.option(anySettings), fc.boolean(), (inQuery, inFragment, hasAnswers) => {
        const answers = hasAnswers ? '&sdg=1.abc-_' : '';
        const address = `${page}?${new URLSearchParams(inQuery)}#${new URLSearchParams(inFragment ?? {})}${answers}`;
        const first = readAddress(address);
        const again = readAddress(first.href);

        expect(pairs(again.settings)).to.deep.equal(pairs(first.settings));
        expect(again.href).to.equal(first.href);
        expect(new URL(first.href).hash.replace(/^#&/, '#')).to.equal(hasAnswers ? '#sdg=1.abc-_' : '');
      }),
    );
  });

  it('takes no part of a setting for the secret', () => {
    const endpoint = 'https://hook.example/?secret=abc';

    expect(readAddress(`${page}#widget=quick-check&endpoint=${endpoint}`)).to.include({secret: ''});
    expect(readAddress(`${page}#endpoint=${endpoint}`).settings.get('endpoint')).to.equal(endpoint);
  });
});
