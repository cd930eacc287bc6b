// Envelopes as the widget makes them, for suites of the collector.
import {readFileSync} from 'node:fs';
import {check} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {createEnvelope, newSubmissionId, score} from '@sdg-widgets/core';

const file = new URL('../../content/data/check.vectors.json', import.meta.url);

/** Companies, each with all its answers. */
export const companies = JSON.parse(readFileSync(file, 'utf8')).vectors.map(({answers}) => answers);

/** A finished check. */
export async function seal({answers = companies[0], mode = 'extended', ...more} = {}) {
  const asked = {definition: check, mode};
  return {...(await sealed({check: asked, answers, result: score(asked, answers)})), ...more};
}

/** A plan of opportunities, and no check. */
export async function sealPlan(answers = {sector: 'build', size: '5-10'}) {
  return sealed({check: {definition: check, mode: 'core'}, answers, plan: planOf(1)});
}

export function planOf(count) {
  const {id, version, drivers, opportunities} = catalogue;
  const ids = opportunities.map((each) => each.id).reverse();
  return {catalogue: {id, version}, drivers: [drivers[1].id, drivers[0].id], opportunities: ids.slice(0, count)};
}

export const contact = {
  name: '<b>Kari Nordmann</b>',
  email: 'kari@fjordbygg.example',
  phone: '66 00 00 00',
  consent: {text: 'Ja, dere kan kontakte meg.', at: '2026-12-01T12:00:00.000Z'},
};

function sealed(rest) {
  return createEnvelope({
    submissionId: newSubmissionId(),
    language: 'nb',
    source: {origin: 'https://partner.example', path: '/sjekk'},
    ...rest,
  });
}
