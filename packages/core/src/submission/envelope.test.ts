import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {
  createEnvelope,
  maxBriefLength,
  maxDrivers,
  maxPlanItems,
  newSubmissionId,
  score,
  type Answers,
  type Check,
  type Plan,
} from '@sdg-widgets/core';
import {EnvelopeError, parseEnvelope} from '@sdg-widgets/core/schemas.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyAnswers} from '../session/answers.fixture.js';

const check: Check = {definition: shipped, mode: 'extended'};
const seal = (answers: Answers, plan?: Plan) =>
  createEnvelope({
    submissionId: newSubmissionId(),
    check,
    answers,
    result: score(check, answers),
    language: 'nb',
    source: {origin: 'https://partner.example', path: '/sjekk'},
    plan,
  });

/** What a visitor sends who has only found opportunities. */
const sealPlan = (answers: Answers, plan?: Plan) =>
  createEnvelope({
    submissionId: newSubmissionId(),
    check,
    answers,
    language: 'nb',
    source: {origin: 'https://partner.example', path: '/muligheter'},
    plan,
  });

const consent = {text: 'Ja, Næringsrådet kan kontakte meg om dette.', at: '2026-12-01T12:00:00.000Z'};
const contact = {name: 'Kari', email: 'kari@example.com', consent};

const {id, version} = catalogue;
const planWith = (opportunities: string[], drivers: string[] = []): Plan => ({
  catalogue: {id, version},
  drivers,
  opportunities,
});
const anyPlan = fc
  .record({
    opportunities: fc.shuffledSubarray(
      catalogue.opportunities.map((each) => each.id),
      {minLength: 1, maxLength: maxPlanItems},
    ),
    drivers: fc.subarray(
      catalogue.drivers.map((each) => each.id),
      {maxLength: maxDrivers},
    ),
  })
  .map(({opportunities, drivers}) => planWith(opportunities, drivers));

function pathsOf(json: unknown): readonly string[] {
  try {
    parseEnvelope(json);
  } catch (error) {
    if (error instanceof EnvelopeError) return error.issues.map(({path}) => path);
    throw error;
  }
  return [];
}

describe('an envelope', () => {
  it('survives the way to the receiver, whatever was answered', () =>
    fc.assert(
      fc.asyncProperty(anyAnswers(check), async (answers) => {
        const envelope = await seal(answers);
        const received: unknown = JSON.parse(JSON.stringify(envelope));

        expect(parseEnvelope(received)).to.deep.equal(envelope);
        expect(score(check, parseEnvelope(received).answers)).to.deep.equal(envelope.result);
      }),
    ));

  it('holds only answers to questions that were shown', async () => {
    const {answers} = await seal({sector: 'digital', plan: 1, nature: 3, stray: 2});

    expect(answers).to.deep.equal({sector: 'digital', plan: 1});
  });

  it('has an id of its own each time', () => {
    const ids = Array.from({length: 100}, newSubmissionId);

    expect(new Set(ids)).to.have.lengthOf(100);
    for (const id of ids) expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is refused with every wrong field by name', async () => {
    const envelope = {
      ...(await seal({})),
      submissionId: 'x',
      answers: {plan: 7},
      contact: {...contact, email: 'kari'},
    };

    expect(() => parseEnvelope(envelope))
      .to.throw(EnvelopeError)
      .that.has.property('issues')
      .that.satisfies((issues: {path: string}[]) =>
        ['submissionId', 'answers.plan', 'contact.email'].every((path) => issues.some((issue) => issue.path === path)),
      );
  });

  it('takes a plan along, in the visitor’s order, whatever is in it', () =>
    fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const envelope = await seal({sector: 'build'}, plan);
        const received: unknown = JSON.parse(JSON.stringify(envelope));

        expect(envelope.plan).to.deep.equal(plan);
        expect(parseEnvelope(received)).to.deep.equal(envelope);
      }),
    ));

  it('has no plan when the visitor made none', async () => {
    expect(await seal({})).to.not.have.property('plan');
  });

  it('refuses a plan of more than five or of none, and more than two things that matter most', async () => {
    const ids = catalogue.opportunities.map((each) => each.id);

    for (const [opportunities, drivers, path] of [
      [ids.slice(0, 6), [], 'plan.opportunities'],
      [[], [], 'plan.opportunities'],
      [['solar'], ['cost', 'people', 'market'], 'plan.drivers'],
    ] as const) {
      const envelope = await seal({}, planWith([...opportunities], [...drivers]));
      expect(pathsOf(envelope), path).to.deep.equal([path]);
    }
  });

  it('refuses a plan with wrong ids or with keys that reach a prototype', async () => {
    const envelope = await seal({}, planWith(['solar']));

    for (const wrong of ['', 'Solar', '<b>solar</b>', 'a'.repeat(65), 'constructor', 7, null]) {
      const opportunities = ['solar', wrong];
      expect(pathsOf({...envelope, plan: {...envelope.plan, opportunities}}), String(wrong)).to.deep.equal([
        'plan.opportunities[1]',
      ]);
    }
    expect(pathsOf({...envelope, plan: {...envelope.plan, catalogue: {id: 'x'}}})).to.deep.equal([
      'plan.catalogue.version',
    ]);
    expect(pathsOf({...envelope, plan: null})).to.deep.equal(['plan']);
    const json = JSON.stringify(envelope).replace('"plan":{', '"plan":{"__proto__":{"length":1},');
    expect(pathsOf(JSON.parse(json))).to.deep.equal(['plan.__proto__']);
  });

  it('takes a contact along who can be reached and who has agreed', async () => {
    const envelope = await seal({});
    const {email, ...unreachable} = contact;

    for (const given of [contact, {...unreachable, phone: '+47 66 00 00 00'}, {...contact, phone: '66 00 00 00'}]) {
      expect(parseEnvelope({...envelope, contact: given}).contact).to.deep.equal(given);
    }
    for (const [given, path] of [
      [unreachable, 'contact'],
      [{...contact, name: ''}, 'contact.name'],
      [{name: 'Kari', email}, 'contact.consent'],
      [{...contact, consent: {text: consent.text}}, 'contact.consent.at'],
      [{...contact, consent: {...consent, at: '2026-12-01'}}, 'contact.consent.at'],
      [{...contact, consent: {...consent, text: ''}}, 'contact.consent.text'],
      [{...contact, consent: {...consent, text: 'x'.repeat(2_001)}}, 'contact.consent.text'],
    ] as const) {
      expect(pathsOf({...envelope, contact: given}), path).to.deep.equal([path]);
    }
  });

  it('takes the brief along as it is written, unless it is too long', async () => {
    const envelope = await seal({});
    const brief = 'Internt arbeidsnotat\n\n- «<b>Nei</b>»';

    expect(parseEnvelope({...envelope, brief}).brief).to.equal(brief);
    expect(parseEnvelope({...envelope, brief: 'x'.repeat(maxBriefLength)})).to.have.property('brief');
    expect(pathsOf({...envelope, brief: 'x'.repeat(maxBriefLength + 1)})).to.deep.equal(['brief']);
  });

  it('may be about a plan alone, and then says only who the company is', async () => {
    const envelope = await sealPlan({sector: 'build', size: '5-10', plan: 1}, planWith(['solar']));

    expect(envelope).to.not.have.property('result');
    expect(envelope.answers).to.deep.equal({sector: 'build', size: '5-10'});
    expect(parseEnvelope(JSON.parse(JSON.stringify(envelope)))).to.deep.equal(envelope);
  });

  it('is refused with neither a result nor a plan', async () => {
    const envelope = await sealPlan({sector: 'build'});

    expect(() => parseEnvelope(envelope)).to.throw(EnvelopeError, 'plan: A submission needs a result or a plan');
  });

  it('leaves out what no receiver asked for', async () => {
    const envelope = await seal({}, planWith(['solar']));

    expect(parseEnvelope({...envelope, plan: {...envelope.plan, note: 'x'}, stray: 1})).to.deep.equal(envelope);
  });
});
