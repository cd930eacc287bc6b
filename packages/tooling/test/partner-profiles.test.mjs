import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {check} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {activeCampaign, advisersFor, languages, localActivityFor} from '@sdg-widgets/core';
import {missingTexts, parseProfile} from '@sdg-widgets/core/schemas.js';
import {createDemo} from '../../../demo/server/app.mjs';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const {forbiddenOutputPhrases} = JSON.parse(read('packages/content/data/check.vectors.json'));
const opportunities = catalogue.opportunities.map(({id}) => id);
const trades = check.context.find(({id}) => id === 'sector').options.map(({value}) => value);
const today = '2026-12-01';

describe('the example profiles', () => {
  const files = readdirSync(new URL('demo/profiles/', root));

  it('are a council and a business garden in different regions', () => {
    const [council, garden] = files.map((file) => parseProfile(JSON.parse(read(`demo/profiles/${file}`))));

    assert.equal(files.length, 2);
    const {municipalities} = garden.region;
    assert.ok(!council.region.municipalities.some((each) => municipalities.includes(each)));
  });

  for (const file of files) {
    const text = read(`demo/profiles/${file}`);
    const profile = parseProfile(JSON.parse(text));
    const {advisers, cases, meetings, notices, campaigns} = profile;

    it(`name opportunities and trades that exist, in every language: ${file}`, () => {
      const named = [...cases, ...meetings, ...notices].flatMap((each) => each.opportunities);
      assert.deepEqual(
        named.filter((id) => !opportunities.includes(id)),
        [],
      );
      assert.deepEqual(
        advisers.flatMap((each) => each.trades).filter((trade) => !trades.includes(trade)),
        [],
      );
      assert.deepEqual(missingTexts(profile, languages), []);
    });

    it(`have somebody for every visitor, and nothing that is past: ${file}`, () => {
      for (const municipality of profile.region.municipalities) {
        for (const trade of trades) assert.notDeepEqual(advisersFor(profile, {municipality, trade}), []);
      }
      const past = meetings.filter(({date}) => date < today);
      assert.equal(past.length, 1);
      for (const id of past[0].opportunities)
        assert.ok(!localActivityFor(profile, id, today).meetings.includes(past[0]));
      assert.equal(activeCampaign(profile, today), undefined);
    });

    it(`invent nobody’s address and claim nothing that only an authority may claim: ${file}`, () => {
      const links = [...cases, ...meetings, ...notices].flatMap(({link}) => link ?? []);
      const urls = [...links, ...advisers.flatMap(({booking}) => booking ?? [])].map((url) => new URL(url).hostname);
      const mails = [...advisers, ...notices].flatMap(({email}) => email ?? []);
      for (const address of [...urls, ...mails]) assert.match(address, /\.example$/);
      for (const {definitionUrl} of campaigns) assert.equal(new URL(definitionUrl).hostname, 'example.com');
      for (const phrase of forbiddenOutputPhrases)
        assert.ok(!text.toLowerCase().includes(phrase.toLowerCase()), phrase);
    });

    it(`are served beside the demo’s pages: ${file}`, async () => {
      const response = await (await createDemo()).app.request(`/profiles/${file}`);

      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type'), /^application\/json/);
      assert.deepEqual(await response.json(), JSON.parse(text));
    });
  }
});

describe('docs/guides/partner-profile.md', () => {
  it('shows a profile that is valid', () => {
    const [, example] = /```json\n([^]*?)```/.exec(read('docs/guides/partner-profile.md'));
    const {opportunities: named} = parseProfile(JSON.parse(example)).cases[0];

    assert.ok(named.every((id) => opportunities.includes(id)));
  });
});
