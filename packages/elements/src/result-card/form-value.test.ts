import {check as complete} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, type Answers, type Check, type Envelope} from '@sdg-widgets/core';
import {parseEnvelope} from '@sdg-widgets/core/schemas.js';
import type {SdgResultCard} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {cataloguePacks, provideContent} from '../content.fixture.js';

const check: Check = {definition: complete, mode: 'core'};
const all = (answer: number): Answers => ({
  sector: 'build',
  size: '5-10',
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])),
});
const {id, version, opportunities} = cataloguePacks.nb.catalogue;
const plan = {catalogue: {id, version}, drivers: [], opportunities: opportunities.slice(0, 1)};

describe('<sdg-result-card> in a form', () => {
  let form: HTMLFormElement;
  let card: SdgResultCard;

  const value = (name = 'sdg') => new FormData(form).get(name) as string | null;
  const envelope = (): Envelope => parseEnvelope(JSON.parse(value()!));
  const untilValue = (differsFrom: string | null = null) =>
    until(() => value() !== null && value() !== differsFrom, 'a value');
  const untilConclusion = () => until(() => card.shadowRoot!.querySelector('#conclusion'), 'the card');

  function show(answers: Answers) {
    card.answers = answers;
    card.result = score(check, answers);
  }

  before(() => {
    provideContent();
  });

  beforeEach(async () => {
    form = await fixture(html`
      <form>
        <fieldset>
          <input name="company" value="Fjordbygg" />
          <sdg-result-card name="sdg" partner="asker"></sdg-result-card>
        </fieldset>
        <button>Send</button>
        <button type="reset">Begynn på nytt</button>
      </form>
    `);
    card = form.querySelector('sdg-result-card')!;
  });

  it('is a field of the form, with its name', async () => {
    card.name = 'bedrift';
    await card.updateComplete;

    expect(card.form).to.equal(form);
    expect([...form.elements]).to.include(card);
    expect(form.elements.namedItem('bedrift')).to.equal(card);
  });

  it('gives the form nothing before there is a result', async () => {
    await card.updateComplete;

    expect([...new FormData(form).keys()]).to.deep.equal(['company']);
  });

  it('gives it the envelope, and no contact details', async () => {
    show(all(2));
    await untilValue();

    const {answers, result, language, partner, contact, definition} = envelope();
    expect(answers).to.deep.equal(all(2));
    expect(result).to.deep.equal(score(check, all(2)));
    expect({language, partner, contact}).to.deep.equal({language: 'nb', partner: 'asker', contact: undefined});
    expect(definition.sha256).to.match(/^[0-9a-f]{64}$/);
  });

  it('does not say how long it took, as the form is sent later', async () => {
    show(all(2));
    await untilValue();

    expect(envelope()).not.to.have.property('took');
  });

  it('carries it to where the form goes', async () => {
    show(all(2));
    await untilValue();
    const frame = await fixture<HTMLIFrameElement>(html`<iframe name="receiver"></iframe>`);
    Object.assign(form, {action: '/site/page', target: 'receiver'});
    const arrived = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));

    form.requestSubmit();
    await arrived;

    const sent = new URLSearchParams(frame.contentWindow!.location.search);
    expect(sent.get('company')).to.equal('Fjordbygg');
    expect(sent.get('sdg')).to.equal(value());
  });

  it('carries nothing without a name, and under the new one when it is given another', async () => {
    show(all(2));
    await untilValue();
    card.removeAttribute('name');
    expect(value()).to.equal(null);

    card.setAttribute('name', 'bedrift');

    expect(value('bedrift')).to.contain('submissionId');
    expect(card.name).to.equal('bedrift');
  });

  it('gets a value when the name comes after the result', async () => {
    card.removeAttribute('name');
    show(all(2));
    await untilConclusion();
    card.name = 'sdg';

    await untilValue();
  });

  it('keeps the value and its id while the result is the same', async () => {
    show(all(2));
    await untilValue();
    const before = value();

    show(all(2));
    card.headingLevel = '3';
    form.prepend(card);
    await card.updateComplete;
    await untilConclusion();

    expect(value()).to.equal(before);
  });

  it('has another value, with another id, for another result, plan or language', async () => {
    show(all(2));
    await untilValue();
    const changes: readonly (() => unknown)[] = [
      () => show(all(3)),
      () => (card.plan = plan),
      () => (card.lang = 'nn'),
      () => (card.partner = 'salten'),
    ];
    const ids = new Set([envelope().submissionId]);

    for (const change of changes) {
      const before = value();
      change();
      await untilValue(before);
      ids.add(envelope().submissionId);
    }

    expect(ids).to.have.lengthOf(changes.length + 1);
    expect(envelope()).to.include({language: 'nn', partner: 'salten'});
    expect(envelope().plan?.opportunities).to.deep.equal([plan.opportunities[0]!.id]);
  });

  it('never gives the older result in the moment before the newer one is sealed', async () => {
    show(all(2));
    await untilValue();
    const old = value();
    const seen: (string | null)[] = [];

    // A check of the developer's own has no hash yet: it takes a moment to make.
    const {sha256, ...unhashed} = complete;
    card.definition = unhashed;
    show(all(3));
    await card.updateComplete;
    seen.push(value());
    await untilValue();
    seen.push(value());

    expect(seen).not.to.include(old);
    expect(envelope().result).to.deep.equal(score(check, all(3)));
    expect(envelope().definition.sha256).to.equal(sha256);
  });

  it('has no value for a plan alone', async () => {
    card.plan = plan;
    await untilConclusion();

    expect(value()).to.equal(null);
  });

  it('forgets everything when the form is reset, and can be filled again', async () => {
    show(all(2));
    card.plan = plan;
    await untilValue();
    const {submissionId} = envelope();
    const started: string[] = [];
    card.owner = {restart: () => started.push('anew')};

    form.querySelector<HTMLButtonElement>('[type=reset]')!.click();
    await until(() => value() === null, 'no value');

    expect([card.result, card.answers, card.plan]).to.deep.equal([undefined, undefined, undefined]);
    expect(started).to.deep.equal(['anew']);
    await until(() => !card.shadowRoot!.querySelector('#conclusion'), 'an empty card');

    show(all(2));
    await untilValue();
    expect(envelope().submissionId).not.to.equal(submissionId);
  });

  it('can be filled with the same in the same moment as it is reset', async () => {
    show(all(2));
    await untilValue();

    form.reset();
    show(all(2));

    expect(value()).to.equal(null);
    await untilValue();
  });

  it('carries nothing while its fieldset is disabled', async () => {
    show(all(2));
    await untilValue();
    const fieldset = form.querySelector('fieldset')!;

    fieldset.disabled = true;
    expect(value()).to.equal(null);

    fieldset.disabled = false;
    expect(envelope().answers).to.deep.equal(all(2));
  });

  it('stands outside a form, too', async () => {
    document.body.append(card);
    show(all(2));
    await untilConclusion();

    expect(card.form).to.equal(null);
    card.remove();
  });
});
