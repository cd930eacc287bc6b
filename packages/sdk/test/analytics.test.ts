import {check} from '@sdg-widgets/content/check.nb.js';
import {
  SdgCompleteEvent,
  SdgErrorEvent,
  SdgFoundEvent,
  SdgPlanChangeEvent,
  SdgStepEvent,
  SdgSubmitEvent,
  SdgSubmitFailedEvent,
  SdgSubmittedEvent,
} from '@sdg-widgets/elements/events.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {define} from '@sdg-widgets/sdk';
import {connectDataLayer, type DataLayerOptions} from '@sdg-widgets/sdk/analytics.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {answerAll, openMarkup, untilReady} from './page.js';

type Told = Record<string, unknown>;
const page = window as unknown as {dataLayer?: unknown[]; _paq?: unknown[]};

/** Takes a check from the first question to its result; `choices` says which answer to each question, else the first. */
async function complete(choices: readonly number[]): Promise<void> {
  const element = document.createElement('sdg-quick-check');
  element.lang = 'nb';
  document.body.append(element);
  const visitor = new Visitor(element);
  (await until(() => visitor.button(nb.start), 'the check')).click();
  for (let asked = '', number = 0; ; number += 1) {
    const isNext = () => visitor.find('[role=radiogroup]') && visitor.words('[part=progress]') !== asked;
    await until(() => visitor.find('#conclusion') ?? isNext(), 'a question or the result');
    if (visitor.find('#conclusion')) break;
    asked = visitor.words('[part=progress]');
    const options = visitor.all<HTMLInputElement>('input[type=radio]');
    options[(choices[number] ?? 0) % options.length]!.click();
    visitor.find<HTMLButtonElement>('button[part=primary]')!.click();
  }
  element.remove();
}

describe('connectDataLayer', () => {
  const stops: (() => void)[] = [];
  const connect = (options?: DataLayerOptions) => stops.push(connectDataLayer(options));
  const stop = () => stops.splice(0).forEach((each) => each());

  before(() => define({elements: ['quick-check']}));

  afterEach(() => {
    stop();
    delete page.dataLayer;
    delete page._paq;
  });

  it('tells a tag manager which step is reached, and that there is a result', async () => {
    connect();
    await complete([]);

    const told = page.dataLayer as readonly Told[];
    expect(told[0]).to.deep.equal({
      ...{event: 'sdg_start', sdg_widget: 'quick-check'},
      ...{sdg_step: undefined, sdg_position: undefined, sdg_outcome: undefined},
    });
    expect(told.filter(({event}) => event === 'sdg_step').map(({sdg_position: position}) => position)).to.deep.equal(
      Array.from({length: told.length - 2}, (_, index) => index + 1),
    );
    expect(told[1]!['sdg_step']).to.equal(check.context[0]!.id);
    expect(told.at(-1)!['event']).to.equal('sdg_complete');
  });

  it('tells the same whatever is answered', async () => {
    const tellingOf = async (choices: readonly number[]) => {
      page.dataLayer = [];
      page._paq = [];
      for (const target of ['tag-manager', 'gtag', 'matomo'] as const) connect({target});
      // The company is the same: a trade is not asked what it has no use for.
      await complete([0, ...choices]);
      stop();
      return JSON.stringify([page.dataLayer, page._paq]);
    };
    const expected = await tellingOf([]);

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({max: 5}), {minLength: 20, maxLength: 20}), async (choices) => {
        expect(await tellingOf(choices)).to.equal(expected);
      }),
      {numRuns: 8},
    );
  });

  it('tells nothing that somebody has written, nothing of a result, and nothing that was found', () => {
    const element = document.createElement('sdg-result-card');
    document.body.append(element);
    const secret = fc.string({minLength: 4}).map((text) => `Kari ${text}`);
    connect();
    connect({target: 'matomo'});
    fc.assert(
      fc.property(secret, (words) => {
        page.dataLayer = [];
        page._paq = [];
        const envelope = {submissionId: words, answers: {sector: words}, contact: {name: words}};
        for (const event of [
          new SdgStepEvent(words, 1, 2),
          new SdgCompleteEvent({stage: {id: words}} as never, {} as never),
          new SdgFoundEvent([words], [words]),
          new SdgPlanChangeEvent([words]),
          new SdgSubmitEvent(envelope as never, {endpoint: ''}, new AbortController().signal, () => {}),
          new SdgSubmittedEvent(words, {id: words}),
          new SdgSubmitFailedEvent(words, words as never),
          new SdgErrorEvent(words as never, words),
        ]) {
          element.dispatchEvent(event);
        }
        expect(page.dataLayer).to.have.lengthOf(7);
        expect(JSON.stringify([page.dataLayer, page._paq])).to.not.include('Kari');
      }),
    );
    element.remove();
  });

  it('tells what became of sending, as a code', () => {
    const element = document.createElement('asker-result-card');
    document.body.append(element);
    connect();
    element.dispatchEvent(new SdgSubmittedEvent('1', {isUnread: true}));
    element.dispatchEvent(new SdgSubmittedEvent('1', {}));
    element.dispatchEvent(new SdgSubmitFailedEvent('1', 'timeout'));

    expect((page.dataLayer as readonly Told[]).map((told) => [told['event'], told['sdg_outcome']])).to.deep.equal([
      ['sdg_submitted', 'unread'],
      ['sdg_submitted', 'received'],
      ['sdg_submit_failed', 'timeout'],
    ]);
    element.remove();
  });

  it('speaks as gtag.js and Matomo want it', () => {
    const element = document.createElement('sdg-quick-check');
    document.body.append(element);
    connect({target: 'gtag'});
    connect({target: 'matomo'});
    element.dispatchEvent(new SdgStepEvent('energy', 3, 14));

    expect(Object.prototype.toString.call(page.dataLayer![0])).to.equal('[object Arguments]');
    expect([...(page.dataLayer![0] as Iterable<unknown>)].slice(0, 2)).to.deep.equal(['event', 'sdg_step']);
    expect(page._paq).to.deep.equal([['trackEvent', 'sdg-quick-check', 'step', 'energy', 3]]);
    element.remove();
  });

  it('says nothing before it is called, of what is not ours, and after it was stopped', () => {
    const element = document.createElement('sdg-quick-check');
    document.body.append(element);
    element.dispatchEvent(new SdgStepEvent('energy', 1, 2));
    expect(page.dataLayer).to.equal(undefined);

    connect();
    document.body.dispatchEvent(new SdgStepEvent('energy', 1, 2));
    stop();
    element.dispatchEvent(new SdgStepEvent('energy', 1, 2));
    expect(page.dataLayer).to.equal(undefined);
    element.remove();
  });

  it('names a target that there is not', () => {
    expect(() => connectDataLayer({target: 'constructor' as never})).to.throw(TypeError, 'target: "constructor"');
  });

  it('goes into a page without npm', async () => {
    const opened = await openMarkup(
      '<sdg-quick-check></sdg-quick-check>',
      `<script src="sdg-widgets/sdg-widgets.js" defer></script>
       <script type="module">import {connectDataLayer} from './sdg-widgets/analytics.js'; connectDataLayer();</script>`,
    );
    await untilReady(opened);
    await answerAll(opened, nb.start);

    const {dataLayer} = opened.frame.contentWindow as unknown as {dataLayer: readonly Told[]};
    expect(dataLayer.at(-1)!['event']).to.equal('sdg_complete');
    opened.close();
  });
});
