import {describe, it} from 'node:test';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import type {Opportunity, SupportScheme} from '@sdg-widgets/core';
import {CatalogueError, parseAdjustment} from '@sdg-widgets/core/schemas.js';
import {expect} from 'chai';
import fc from 'fast-check';

const in3 = (words: string) => ({nb: words, nn: words, en: words});
const own: Opportunity = {
  ...catalogue.opportunities.find(({kind}) => kind === 'opportunity')!,
  id: 'own-idea',
  support: ['local-fund'],
};
const duty = catalogue.opportunities.find(({kind}) => kind === 'duty')!;
const scheme: SupportScheme = {
  id: 'local-fund',
  name: 'Næringsfondet',
  note: in3('Gir råd.'),
  url: 'https://council.example/fond',
};

const full = () =>
  structuredClone({languages: ['nb', 'nn', 'en'], add: [own], hide: ['solar'], supportSchemes: [scheme]});

function pathsOf(json: unknown): readonly string[] {
  try {
    parseAdjustment(json);
  } catch (error) {
    if (error instanceof CatalogueError) return error.issues.map(({path}) => path);
    throw error;
  }
  return [];
}

describe('parseAdjustment', () => {
  it('accepts what adds, replaces and hides, and what does only one of them', () => {
    expect(parseAdjustment(full())).to.deep.equal(full());
    for (const key of ['add', 'hide', 'supportSchemes'] as const) {
      const adjustment = {languages: ['nb', 'nn', 'en'], [key]: full()[key]};
      expect(parseAdjustment(adjustment)).to.deep.equal(adjustment);
    }
    expect(parseAdjustment({languages: ['nb']})).to.deep.equal({languages: ['nb']});
  });

  it('accepts everything that ships, added once more', () => {
    const {languages, opportunities, supportSchemes} = structuredClone(catalogue);

    expect(pathsOf({languages, add: opportunities, supportSchemes})).to.deep.equal([]);
  });

  it('names every wrong field at once', () => {
    const {add, hide, supportSchemes} = full();
    const wrong = {
      languages: ['se'],
      add: [{...add[0], effort: 'none', title: 'Bare norsk', cluster: 'To ord'}],
      hide: [...hide, 'Solar Cells'],
      supportSchemes: [{...supportSchemes[0], url: 'javascript:alert(1)', checkedAt: '2027-02-30'}],
    };

    expect(pathsOf(wrong)).to.have.members([
      'languages[0]',
      'add[0].effort',
      'add[0].title',
      'add[0].cluster',
      'hide[1]',
      'supportSchemes[0].url',
      'supportSchemes[0].checkedAt',
    ]);
  });

  it('names a text that is missing in one of its languages, and asks for no others', () => {
    const adjustment = full();
    delete adjustment.add[0]!.why.nn;
    delete adjustment.supportSchemes[0]!.note!.en;

    expect(pathsOf(adjustment)).to.have.members(['add[0].why.nn', 'supportSchemes[0].note.en']);
    expect(pathsOf({...adjustment, languages: ['nb']})).to.deep.equal([]);
  });

  it('names what is there twice', () => {
    const {add, supportSchemes} = full();

    expect(pathsOf({...full(), add: [...add, ...add]})).to.deep.equal(['add']);
    expect(pathsOf({...full(), supportSchemes: [...supportSchemes, ...supportSchemes]})).to.deep.equal([
      'supportSchemes',
    ]);
  });

  it('names a duty without a source and the day it was read', () => {
    const {sources, checkedAt, ...bare} = structuredClone(duty);

    expect(pathsOf({...full(), add: [own, bare]})).to.have.members(['add[1].sources', 'add[1].checkedAt']);
    expect(pathsOf({...full(), add: [own, {...bare, sources, checkedAt}]})).to.deep.equal([]);
  });

  it('refuses keys that reach a prototype', () => {
    const json = JSON.stringify(full()).replace('"nb":"Gir råd."', '"__proto__":{}');

    expect(pathsOf(JSON.parse(json))).to.deep.equal(['supportSchemes[0].note.__proto__']);
    expect(pathsOf({...full(), hide: ['constructor']})).to.deep.equal(['hide[0]']);
  });

  it('throws nothing but a CatalogueError, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (json) => void expect(pathsOf(json)).to.not.deep.equal([])));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(full())), fc.jsonValue(), (key, value) => {
        expect(pathsOf({...full(), [key]: value})).to.be.an('array');
      }),
    );
  });
});
