import {describe, it} from 'node:test';
import {check} from '@sdg-widgets/content/check.js';
import {trades as rule} from '@sdg-widgets/content/trades.js';
import {employeesOf, readCompanies, readCompany} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';

const smallest = {organisasjonsnummer: '312001004', navn: 'EKSEMPELBYGG AS'};
const address = {kommunenummer: '3207', kommune: 'NORDRE FOLLO'};
const company = {
  ...smallest,
  organisasjonsform: {kode: 'AS', beskrivelse: 'Aksjeselskap'},
  naeringskode1: {kode: '41.000', beskrivelse: 'Oppføring av bygninger'},
  antallAnsatte: 7,
  harRegistrertAntallAnsatte: true,
  forretningsadresse: address,
};
const soleProprietor = {...smallest, organisasjonsform: {kode: 'ENK'}};

const read = (json: unknown) => readCompany(json, rule);
const sizes = check.context.find(({id}) => id === 'size')!.options.map(({value}) => value);

describe('readCompany', () => {
  it('reads what it can use, and nothing else', () => {
    expect(read({...company, epostadresse: 'post@example.com'})).to.deep.equal({
      number: '312001004',
      name: 'EKSEMPELBYGG AS',
      trade: 'build',
      size: '5-10',
      municipality: {number: '3207', name: 'NORDRE FOLLO'},
      isClosed: false,
      isSoleProprietor: false,
    });
  });

  it('reads the little that is left of a closed company', () => {
    expect(read({...smallest, slettedato: '2024-06-30'})).to.deep.equal({
      number: '312001004',
      name: 'EKSEMPELBYGG AS',
      isClosed: true,
      isSoleProprietor: false,
    });
  });

  it('reads where a branch is', () => {
    expect(read({...smallest, beliggenhetsadresse: address})!.municipality!.number).to.equal('3207');
  });

  it('reads a count as the answer of the check that holds it', () => {
    const reached = new Set<string>();
    for (let count = 1; count <= 300; count += 1) {
      const size = read({...company, antallAnsatte: count})!.size!;
      const {min, max} = employeesOf(size);
      expect(count, size).to.be.within(min, max ?? Infinity);
      reached.add(size);
    }
    expect(['solo', ...reached]).to.deep.equal(sizes);
  });

  for (const [what, fields, size] of [
    ['is “just me” for a sole proprietor without a count', {...soleProprietor}, 'solo'],
    ['is “just me” for a sole proprietor with none', {...soleProprietor, antallAnsatte: 0}, 'solo'],
    ['is what it is for one who employs', {...soleProprietor, antallAnsatte: 6}, '5-10'],
    ['is to be asked when withheld', {...company, antallAnsatte: undefined}, undefined],
    [
      'is to be asked when withheld from a sole proprietor',
      {...soleProprietor, harRegistrertAntallAnsatte: true},
      undefined,
    ],
    ['is to be asked of a company with none', {...company, antallAnsatte: 0}, undefined],
    ['is to be asked when it is no count', {...company, antallAnsatte: 2.5}, undefined],
    ['is to be asked when it is below nothing', {...soleProprietor, antallAnsatte: -1}, undefined],
  ] as const) {
    it(`has a size that ${what}`, () => {
      expect(read(fields)!.size).to.equal(size);
    });
  }

  for (const [what, json] of [
    ['no number', {navn: 'EKSEMPELBYGG AS'}],
    ['a number with a wrong check digit', {...smallest, organisasjonsnummer: '312001005'}],
    ['a number that is not text', {...smallest, organisasjonsnummer: 312001004}],
    ['no name', {organisasjonsnummer: '312001004'}],
    ['an empty name', {...smallest, navn: ''}],
    ['a name without end', {...smallest, navn: 'x'.repeat(201)}],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(read(json)).to.equal(undefined);
    });
  }

  it('leaves out what is wrong in the rest', () => {
    const wrong = {naeringskode1: 'F', antallAnsatte: '7', forretningsadresse: {kommunenummer: 'x', kommune: 'Ås'}};
    expect(read({...company, ...wrong})).to.deep.equal(read({...smallest, harRegistrertAntallAnsatte: true}));
  });

  it('never throws, and never holds more text than a name', () => {
    const field = fc.oneof(fc.anything(), fc.string(), fc.string({minLength: 201, maxLength: 1000}));
    const anyCompany = fc.record(
      {
        organisasjonsnummer: fc.oneof(fc.constant('312001004'), field),
        navn: field,
        slettedato: field,
        antallAnsatte: field,
        organisasjonsform: fc.oneof(field, fc.record({kode: field})),
        naeringskode1: fc.oneof(field, fc.record({kode: field})),
        forretningsadresse: fc.oneof(
          field,
          fc.record({kommunenummer: fc.oneof(fc.constant('3207'), field), kommune: field}),
        ),
      },
      {requiredKeys: []},
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyCompany), (json) => {
        const {name = '', municipality} = read(json) ?? {};
        expect(name.length).to.be.at.most(200);
        expect(municipality?.name.length ?? 0).to.be.at.most(200);
      }),
    );
  });
});

describe('readCompanies', () => {
  it('reads those it can, in their order', () => {
    const json = {_embedded: {enheter: [soleProprietor, {navn: 'EKSEMPEL'}, null, company]}};
    expect(readCompanies(json, rule)).to.deep.equal([read(soleProprietor), read(company)]);
  });

  it('finds nobody when nobody is embedded', () => {
    expect(readCompanies({page: {totalElements: 0}}, rule)).to.deep.equal([]);
  });

  for (const json of [null, 'x', [company], {_embedded: null}, {_embedded: {}}, {_embedded: {enheter: {}}}]) {
    it(`refuses ${JSON.stringify(json).slice(0, 30)}`, () => {
      expect(readCompanies(json, rule)).to.equal(undefined);
    });
  }

  it('never throws', () => {
    const anyAnswer = fc.oneof(fc.anything(), fc.record({_embedded: fc.record({enheter: fc.array(fc.anything())})}));
    fc.assert(fc.property(anyAnswer, (json) => void readCompanies(json, rule)));
  });
});
