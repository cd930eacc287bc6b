import {check as shipped} from '@sdg-widgets/content/check.js';
import {createEnvelope, newSubmissionId, score, type Answers, type Check} from '@sdg-widgets/core';
import {EnvelopeError, parseEnvelope} from '@sdg-widgets/core/schemas.js';
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {anyAnswers} from '../session/answers.fixture.js';

const check: Check = {definition: shipped, mode: 'extended'};
const seal = (answers: Answers) =>
  createEnvelope({
    submissionId: newSubmissionId(),
    check,
    answers,
    result: score(check, answers),
    language: 'nb',
    source: {origin: 'https://partner.example', path: '/sjekk'},
  });

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
      contact: {name: 'Kari', email: 'kari'},
    };

    expect(() => parseEnvelope(envelope))
      .to.throw(EnvelopeError)
      .that.has.property('issues')
      .that.satisfies((issues: {path: string}[]) =>
        ['submissionId', 'answers.plan', 'contact.email'].every((path) => issues.some((issue) => issue.path === path)),
      );
  });
});
