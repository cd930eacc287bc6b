import {describe, it} from 'node:test';
import type {PartnerProfile} from '@sdg-widgets/core';
import {ProfileError, parseProfile} from '@sdg-widgets/core/schemas.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyProfile} from './profiles.fixture.js';

const smallest = {
  id: 'council',
  languages: ['nb'],
  name: 'Næringsråd',
  region: {name: 'Asker', municipalities: ['3203']},
};

const full = (): PartnerProfile => ({
  ...parseProfile(smallest),
  languages: ['nb', 'en'],
  advisers: [
    {
      name: 'Kari Eksempel',
      role: {nb: 'Rådgiver', en: 'Adviser'},
      email: 'kari@council.example',
      municipalities: ['3203'],
      trades: ['build'],
    },
  ],
  contact: {
    purpose: {nb: 'For å ringe dere.', en: 'To call you.'},
    retention: {nb: 'I et halvt år.', en: 'For half a year.'},
    receiver: 'Rådgivning AS',
  },
  cases: [{company: 'Snekker', text: {nb: 'Delte container', en: 'Shared a skip'}, opportunities: ['waste-site']}],
  meetings: [{title: {nb: 'Frokost', en: 'Breakfast'}, date: '2028-02-29', opportunities: ['waste-site']}],
  notices: [{company: 'Baker', text: {nb: 'Søker nabo', en: 'Looks for one'}, opportunities: ['share-local']}],
  campaigns: [
    {
      id: 'winter',
      text: {nb: 'Vinter', en: 'Winter'},
      definitionUrl: 'https://council.example/winter.json',
      from: '2027-01-01',
      to: '2027-01-31',
    },
  ],
});

function pathsOf(json: unknown): readonly string[] {
  try {
    parseProfile(json);
  } catch (error) {
    if (error instanceof ProfileError) return error.issues.map(({path}) => path);
    throw error;
  }
  return [];
}

describe('parseProfile', () => {
  it('needs a name and a region; the lists that are left out are empty', () => {
    expect(parseProfile(smallest)).to.deep.equal({
      ...smallest,
      advisers: [],
      cases: [],
      meetings: [],
      notices: [],
      campaigns: [],
    });
    expect(pathsOf({})).to.have.members(['id', 'languages', 'name', 'region']);
  });

  it('accepts every generated profile, and its own result', () => {
    expect(parseProfile(full())).to.deep.equal(full());
    fc.assert(
      fc.property(anyProfile, (profile) => {
        expect(parseProfile(structuredClone(profile))).to.deep.equal(profile);
      }),
    );
  });

  it('lets an adviser be without limits', () => {
    const {advisers} = parseProfile({
      ...smallest,
      advisers: [{name: 'Ola Eksempel', role: {nb: 'Rådgiver'}, booking: 'https://council.example/time'}],
    });

    expect(advisers[0]).to.deep.include({municipalities: [], trades: []});
  });

  it('names an adviser who cannot be reached', () => {
    const profile = full();
    delete profile.advisers[0]!.email;

    expect(pathsOf(profile)).to.deep.equal(['advisers[0]']);
  });

  it('names a text that is missing in one of the profile’s languages, and asks for no others', () => {
    const profile = full();
    delete profile.cases[0]!.text.en;
    delete profile.advisers[0]!.role.nb;
    delete profile.contact!.retention.en;

    expect(pathsOf(profile)).to.have.members(['cases[0].text.en', 'advisers[0].role.nb', 'contact.retention.en']);
  });

  it('takes what contact details are wanted for only together with how long they are kept', () => {
    const {purpose} = full().contact!;

    expect(pathsOf({...full(), contact: {purpose}})).to.deep.equal(['contact.retention']);
    expect(parseProfile({...full(), contact: undefined}).contact).to.equal(undefined);
  });

  it('names days that no calendar has, and campaigns that end before they begin or are there twice', () => {
    const profile = full();
    profile.meetings[0]!.date = '2027-02-29';
    expect(pathsOf(profile)).to.deep.equal(['meetings[0].date']);

    const {campaigns} = full();
    campaigns[0]!.to = '2026-12-31';
    expect(pathsOf({...full(), campaigns: [...campaigns, ...full().campaigns]})).to.have.members([
      'campaigns[0].to',
      'campaigns',
    ]);
  });

  for (const [path, change] of [
    ['cases[0].link', (profile) => (profile.cases[0]!.link = 'javascript:alert(1)')],
    ['meetings[0].link', (profile) => (profile.meetings[0]!.link = 'http://council.example/')],
    ['advisers[0].booking', (profile) => (profile.advisers[0]!.booking = 'tel:123')],
    ['campaigns[0].definitionUrl', (profile) => (profile.campaigns[0]!.definitionUrl = '/check.json')],
    ['advisers[0].phone', (profile) => (profile.advisers[0]!.phone = 'ring meg')],
    ['advisers[0].email', (profile) => (profile.advisers[0]!.email = 'kari')],
    ['contact.receiver', (profile) => (profile.contact!.receiver = '')],
    ['contact.purpose.nb', (profile) => (profile.contact!.purpose.nb = 'x'.repeat(601))],
    ['region.municipalities[0]', (profile) => (profile.region.municipalities[0] = '301')],
    ['notices[0].opportunities', (profile) => (profile.notices[0]!.opportunities = [])],
  ] as [string, (profile: PartnerProfile) => void][]) {
    it(`refuses a wrong ${path}`, () => {
      const profile = full();
      change(profile);

      expect(pathsOf(profile)).to.deep.equal([path]);
    });
  }

  it('refuses keys that reach a prototype', () => {
    const json = JSON.stringify(full()).replace('"nb":"Vinter"', '"__proto__":{}');

    expect(pathsOf(JSON.parse(json))).to.deep.equal(['campaigns[0].text.__proto__']);
  });

  it('throws nothing but a ProfileError, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (json) => void expect(pathsOf(json)).to.not.deep.equal([])));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(full())), fc.jsonValue(), (key, value) => {
        expect(pathsOf({...full(), [key]: value})).to.be.an('array');
      }),
    );
  });
});
