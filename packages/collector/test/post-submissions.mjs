import {createHash} from 'node:crypto';
import {createCollector, parsePartners} from '@sdg-widgets/collector';
import {check} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {seal} from './envelopes.mjs';

const sha256 = (token) => createHash('sha256').update(token).digest('hex');

export const tokens = {asker: 'token-of-asker', bodo: 'token-of-bodo', operator: 'token-of-the-operator'};

/** Two partners and an operator. `more` is of the partners, by key. */
export const partnersWith = (more = {}) =>
  parsePartners({
    partners: [
      {key: 'asker', name: 'Asker næringsforening', tokenSha256: sha256(tokens.asker), ...more.asker},
      {key: 'bodo', name: 'Bodø næringsforum', tokenSha256: sha256(tokens.bodo), ...more.bodo},
    ],
    operatorTokenSha256: sha256(tokens.operator),
  });

/** A collector at a time of the test's own, and how to ask it: `get` with somebody's token, `post` what a visitor sends. */
export function collectorOn(db, partners = partnersWith()) {
  const state = {now: new Date('2026-11-10T10:00:00.000Z')};
  const app = createCollector({db, definitions: [check], partners, clock: () => state.now, address: () => 'visitor'});
  const get = (path, {as = 'asker', ...headers} = {}) =>
    app.request(path, {headers: {...(as ? {authorization: `Bearer ${tokens[as]}`} : {}), ...headers}});
  const post = async (company) => {
    const envelope = await envelopeOf(company);
    // A minute apart, so that nobody sends too much in one.
    state.now = new Date(state.now.getTime() + 60_000);
    const response = await app.request('/submissions', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(envelope),
    });
    if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
    return envelope;
  };
  return {app, get, post, state};
}

/** What a company sends: `level` is its answer to every question, unless `answers` says another. */
export function envelopeOf({sector = 'build', size = '5-10', level = 1, answers, plan, ...more} = {}) {
  const all = Object.fromEntries(check.questions.filter(({core}) => core).map(({id}) => [id, level]));
  const {id, version} = catalogue;
  return seal({
    answers: {sector, size, ...all, ...answers},
    mode: 'core',
    partner: 'asker',
    ...(plan ? {plan: {catalogue: {id, version}, drivers: [], opportunities: plan}} : {}),
    ...more,
  });
}

export const contactOf = (contact) => ({
  ...contact,
  consent: {text: 'Ja, dere kan kontakte meg.', at: '2026-11-10T09:00:00.000Z'},
});
