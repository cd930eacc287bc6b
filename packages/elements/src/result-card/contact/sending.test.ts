import {check as complete} from '@sdg-widgets/content/check.js';
import {
  score,
  shownQuestions,
  SubmissionError,
  type Answers,
  type Check,
  type Language,
  type Receipt,
} from '@sdg-widgets/core';
import {
  PageStateStore,
  type SdgErrorEvent,
  type SdgResultCard,
  type SdgSubmitEvent,
  type SubmitSettings,
} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import {cardMessages, cataloguePacks, provideContent} from '../../content.fixture.js';

const check: Check = {definition: complete, mode: 'core'};
const all = (answer: number): Answers => ({
  ...{sector: 'build', size: '5-10'},
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])),
});

const isChromium = navigator.userAgent.includes('Chrome/');

async function violations(element: Element): Promise<string[]> {
  const {run} = (globalThis as unknown as {axe: typeof axe}).axe;
  const results = await run(element, {resultTypes: ['violations']});
  return results.violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(' ')}`));
}

describe('what becomes of sending', () => {
  let state: PageStateStore;
  let stop: AbortController;
  let card: SdgResultCard;
  let visitor: Visitor;
  let words: (typeof cardMessages)[Language];
  let submits: SdgSubmitEvent[];
  let errors: string[];
  let arrive: (receipt: Receipt) => void;
  let fail: (error: unknown) => void;

  beforeEach(() => {
    state = new PageStateStore();
    provideContent({state});
    stop = new AbortController();
    submits = [];
    errors = [];
    document.addEventListener(
      'sdg-submit',
      (event) => {
        submits.push(event);
        event.respondWith(
          new Promise((resolve, reject) => {
            arrive = resolve;
            fail = reject;
          }),
        );
      },
      stop,
    );
    document.addEventListener('sdg-error', ({detail}: SdgErrorEvent) => errors.push(detail.message), stop);
  });

  afterEach(() => {
    stop.abort();
  });

  const page = (attributes: Readonly<Record<string, string>> = {}, language: Language = 'nb') => {
    const element = document.createElement('sdg-result-card');
    const given = {endpoint: '', 'partner-name': 'Rådet', lang: language, ...attributes};
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    return element;
  };

  async function open(element = page(), language: Language = 'nb') {
    words = cardMessages[language];
    card = await fixture<SdgResultCard>(html`${element}`);
    card.answers = all(2);
    card.result = score(check, card.answers);
    visitor = new Visitor(card);
    await until(() => visitor.button(words.talkToAdviser), 'the button');
    visitor.press(words.talkToAdviser);
    await until(() => visitor.find('#send'), 'the form');
  }

  const sentSo = (count: number) => until(() => submits.length === count, `${count} on the way`);
  const settled = async () => {
    await card.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await card.updateComplete;
  };

  async function send(element?: SdgResultCard, language?: Language) {
    await open(element, language);
    visitor.press(words.sendWithout);
    await sentSo(1);
    await settled();
  }

  const status = () => visitor.words('[part~=send] [role=status]');
  const buttons = () => visitor.all('[part~=send] [role=status] button').map((each) => each.textContent.trim());

  /** What each outcome says and offers, in each language; and that focus is there once the form has gone. */
  const outcomes: Readonly<
    Record<
      string,
      {
        readonly become: () => void;
        readonly says: () => string;
        readonly offers: () => readonly string[];
        readonly keepsForm?: boolean;
      }
    >
  > = {
    'is tried again by itself': {
      become: () => submits[0]!.onProgress({status: 'retrying'}),
      says: () => words.retrying,
      offers: () => [words.download, words.copy],
      keepsForm: true,
    },
    'waits for the line': {
      become: () =>
        submits[0]!.onProgress({status: 'kept', until: new Date(2026, 11, 3, 14, 5), remove: () => undefined}),
      says: () => words.kept(words.until(3, words.months.split(' ')[11]!, '14.05')),
      offers: () => [words.remove, words.download, words.copy],
    },
    'waits for the line in memory': {
      become: () =>
        submits[0]!.onProgress({
          ...{status: 'kept', until: new Date(2026, 11, 3, 9, 0), isInMemory: true},
          remove: () => undefined,
        }),
      says: () => words.keptInMemory(words.until(3, words.months.split(' ')[11]!, '09.00')),
      offers: () => [words.remove, words.download, words.copy],
    },
    'waits for the receiver': {
      become: () =>
        submits[0]!.onProgress({
          ...{status: 'kept', until: new Date(2026, 11, 3, 9, 0), isReceiverDown: true},
          remove: () => undefined,
        }),
      says: () => words.keptReceiverDown(words.until(3, words.months.split(' ')[11]!, '09.00')),
      offers: () => [words.remove, words.download, words.copy],
    },
    'is tried again while it is kept': {
      become: () => submits[0]!.onProgress({status: 'retrying', remove: () => undefined}),
      says: () => words.retrying,
      offers: () => [words.remove, words.download, words.copy],
      keepsForm: true,
    },
    'may arrive twice': {
      become: () => fail(new SubmissionError('timeout', 'None.', {mayHaveArrived: true, mayArriveTwice: true})),
      says: () => words.mayArriveTwice,
      offers: () => [words.tryAgain, words.download, words.copy],
    },
    'was deleted on its way': {
      become: () => fail(new SubmissionError('deleted', 'By the visitor.', {mayHaveArrived: true})),
      says: () => words.deletedMayHaveArrived,
      offers: () => [words.sendAfterAll, words.download, words.copy],
    },
    'has arrived': {
      become: () => arrive({id: 'A-17'}),
      says: () => `${words.sent('Rådet')} ${words.reference('A-17')}`,
      offers: () => [],
    },
    'has probably arrived': {
      become: () => arrive({isUnread: true}),
      says: () => words.unread,
      offers: () => [words.download, words.copy],
    },
    'was not sent': {
      become: () => fail(new SubmissionError('network', 'No line.')),
      says: () => words.notSent,
      offers: () => [words.tryAgain, words.download, words.copy],
    },
    'may have arrived': {
      become: () => fail(new SubmissionError('timeout', 'No answer.', {mayHaveArrived: true})),
      says: () => words.mayHaveArrived,
      offers: () => [words.tryAgain, words.download, words.copy],
    },
    'was refused': {
      become: () => fail(new SubmissionError('refused', '422', {reference: 'R-9'})),
      says: () => `${words.refused} ${words.reference('R-9')}`,
      offers: () => [words.download, words.copy],
    },
    'was deleted': {
      become: () => fail(new SubmissionError('deleted', 'By the visitor.')),
      says: () => words.deleted,
      offers: () => [words.sendAfterAll, words.download, words.copy],
    },
    'waited for too long': {
      become: () => fail(new SubmissionError('expired', '24 hours.')),
      says: () => words.expired,
      offers: () => [words.tryAgain, words.download, words.copy],
    },
  };

  for (const [name, {become, says, offers, keepsForm}] of Object.entries(outcomes)) {
    it(`says and offers what the visitor can do when it ${name}, in three languages`, async () => {
      const {warn} = console;
      console.warn = () => undefined;
      for (const language of ['nb', 'nn', 'en'] as const) {
        submits = [];
        await send(page({}, language), language);
        become();
        await until(() => status().startsWith(says()), `${says()} and not ${status()}`);
        await settled();

        expect(buttons()).to.deep.equal(offers());
        expect(Boolean(visitor.find('[part~=send] form'))).to.equal(Boolean(keepsForm));
        if (!keepsForm) expect(visitor.focused?.id).to.equal('status');
        // Colors are the same in every language, and what axe finds in every engine.
        const schemes = language === 'nb' ? ['light', 'dark'] : ['light'];
        for (const scheme of isChromium ? schemes : []) {
          document.documentElement.style.colorScheme = scheme;
          expect(await violations(card), `${language}, ${scheme}`).to.deep.equal([]);
        }
        document.documentElement.removeAttribute('style');
      }
      console.warn = warn;
    });
  }

  it('lets the visitor take back what waits', async () => {
    await send();
    submits[0]!.onProgress({
      status: 'kept',
      until: new Date(),
      remove: () => fail(new SubmissionError('deleted', 'By the visitor.')),
    });
    await until(() => visitor.button(words.remove), 'the button');
    visitor.press(words.remove);
    await until(() => visitor.sees(words.deleted), 'that it is gone');

    expect(visitor.focused?.id).to.equal('status');
    visitor.press(words.sendAfterAll);
    await sentSo(2);
    expect(submits[1]!.envelope).to.deep.equal(submits[0]!.envelope);
  });

  it('shows no form again when what has waited is on its way', async () => {
    await send();
    submits[0]!.onProgress({status: 'kept', until: new Date(), remove: () => undefined});
    submits[0]!.onProgress({status: 'retrying'});
    await until(() => visitor.sees(words.retrying), 'another try');

    expect(visitor.find('[part~=send] form')).to.equal(undefined);
    arrive({});
    await until(() => visitor.sees(words.sent('Rådet')), 'the thanks');
  });

  describe('when an answer is changed meanwhile', () => {
    const {warn} = console;

    beforeEach(() => (console.warn = () => undefined));
    afterEach(() => (console.warn = warn));

    const change = (answer: number) => {
      card.answers = all(answer);
      card.result = score(check, card.answers);
    };

    it('still tells what became of it, beside the form for what there is now', async () => {
      await send();
      change(1);
      await settled();
      fail(new SubmissionError('network', 'No line.'));
      await until(() => visitor.sees(words.notSent), 'that it was not sent');
      await settled();
      visitor.press(words.tryAgain);
      await sentSo(2);
      expect(submits[1]!.envelope).to.deep.equal(submits[0]!.envelope);
      fail(new SubmissionError('network', 'No line.'));
      await until(() => visitor.sees(words.notSent), 'that it was not sent');
      visitor.press(words.sendWithout);
      await sentSo(3);

      expect(submits[2]!.envelope.answers).to.deep.equal(all(1));
      arrive({});
      await until(() => visitor.sees(words.sent('Rådet')), 'the thanks');
      change(0);
      await until(() => !visitor.sees(words.sent('Rådet')), 'that this is another note');
    });

    it('also when the check asks in the place of its card as it fails', async () => {
      await send();
      const {parentElement} = card;
      card.remove();
      fail(new SubmissionError('network', 'No line.'));
      await settled();
      change(1);
      parentElement!.append(card);
      await settled();

      await until(() => visitor.sees(words.notSent), 'that it was not sent');
      expect(visitor.button(words.sendWithout)).to.not.equal(undefined);
    });
  });

  it('tells the page what became of it, by receipt and by code', async () => {
    const details: unknown[] = [];
    for (const type of ['sdg-submitted', 'sdg-submit-failed'])
      document.addEventListener(type, (event) => details.push((event as CustomEvent).detail), stop);
    await send();
    fail(new SubmissionError('refused', '403'));
    await until(() => visitor.sees(words.refused), 'the refusal');
    submits = [];
    await send();
    arrive({isUnread: true});
    await until(() => visitor.sees(words.unread), 'that it has probably arrived');

    expect(details).to.have.lengthOf(2);
    expect(details[0]).to.deep.include({code: 'refused'});
    expect(details[1]).to.deep.include({receipt: {isUnread: true}});
  });

  it('copies the note as text, or shows it where the browser does not let us', async () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    let copied = '';
    let isAllowed = true;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: async (text: string) => {
          if (!isAllowed) throw new DOMException('No.', 'NotAllowedError');
          copied = text;
        },
      },
    });
    await send();
    fail(new SubmissionError('network', 'No line.'));
    await until(() => visitor.button(words.copy), 'the button');
    // What to do next is in the text, too, once it is here.
    await visitor.goTo('#next-steps');
    await until(() => visitor.find('#next-steps [part=disclaimer]'), 'all of the next steps');
    const copy = () => visitor.find('[part~=send]')!.querySelectorAll('button')[2]!.click();
    copy();
    await until(() => status().includes(words.copied), 'that it is copied');
    expect(copied).to.include(words.note).and.include(visitor.words('#conclusion'));

    isAllowed = false;
    copy();
    await until(() => status().includes(words.copyByHand), 'how to copy by hand');
    expect(visitor.find<HTMLTextAreaElement>('#sent-text')!.value).to.equal(copied);
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else delete (navigator as {clipboard?: unknown}).clipboard;
  });

  it('speaks the language that the page has changed to', async () => {
    const {warn} = console;
    console.warn = () => undefined;
    await send();
    fail(new SubmissionError('network', 'No line.'));
    await until(() => visitor.sees(words.notSent), 'the sentence');
    console.warn = warn;
    card.lang = 'en';

    await until(() => visitor.sees(cardMessages.en.notSent), 'the same in English');
  });

  describe('how it is sent', () => {
    const settingsOf = async (element: SdgResultCard): Promise<SubmitSettings> => {
      await send(element);
      return submits[0]!.settings;
    };

    it('is JSON to the endpoint alone, unless an attribute says more', async () => {
      expect(await settingsOf(page())).to.deep.equal({endpoint: ''});
      expect(errors).to.deep.equal([]);
    });

    it('is what the attributes and the property say', async () => {
      const element = page({
        ...{endpoint: 'https://a.example/x', 'submit-format': 'auto', 'endpoint-fallback': 'https://b.example/y'},
      });
      element.headers = {'x-key': 'k'};

      expect(await settingsOf(element)).to.deep.equal({
        ...{endpoint: 'https://a.example/x', format: 'auto', fallback: 'https://b.example/y'},
        headers: {'x-key': 'k'},
      });
    });

    it('names every host that may get it', async () => {
      await open(page({endpoint: 'https://a.example/x', 'endpoint-fallback': 'https://b.example/y'}));

      await until(() => visitor.sees('Rådet (a.example, b.example)'), 'both');
    });

    it('is what stands on the element around the card', async () => {
      const finder = document.createElement('sdg-opportunity-finder');
      const around = {'submit-format': 'form', 'endpoint-fallback': 'https://b.example/y'};
      for (const [name, value] of Object.entries(around)) finder.setAttribute(name, value);
      const element = page();
      element.owner = Object.assign(finder, {restart: () => undefined});

      expect(await settingsOf(element)).to.deep.include({format: 'form', fallback: 'https://b.example/y'});
    });

    it('has its wrong values reported once, each with what is used instead', async () => {
      const {warn} = console;
      console.warn = () => undefined;
      const element = page({
        ...{submit: 'always', 'submit-format': 'xml', 'endpoint-fallback': 'http://b.example/y'},
      });
      element.headers = {'not a name': 'x'};
      const {format, fallback, headers} = await settingsOf(element);
      fail(new Error('No.'));
      await until(() => visitor.button(words.tryAgain), 'the button');
      visitor.press(words.tryAgain);
      await sentSo(2);
      console.warn = warn;

      expect({format, fallback, headers}).to.deep.equal({format: 'json', fallback: undefined, headers: undefined});
      expect(errors).to.have.lengthOf(4);
      for (const [index, fix] of ['"ask" is used', '"json" is used', 'https:', 'header names'].entries())
        expect(errors[index]).to.include(fix);
    });

    it('takes no headers where nothing could carry them', async () => {
      const {warn} = console;
      console.warn = () => undefined;
      const element = page({'submit-format': 'text'});
      element.headers = {'x-key': 'k'};
      const {headers} = await settingsOf(element);
      console.warn = warn;

      expect(headers).to.equal(undefined);
      expect(errors.join()).to.include('submit-format="text" cannot carry headers');
    });

    it('carries how long it took and where the company is, as was shown', async () => {
      state.change({municipality: '3203'});
      await open();
      visitor.find<HTMLDetailsElement>('[part~=send] details')!.open = true;
      await until(() => visitor.find('[part~=send] dl'), 'all of it');
      expect(visitor.sees(words.sentTook)).to.equal(true);
      expect(visitor.words('[part~=send] dl')).to.include(`${words.sentMunicipality} 3203`);
      const before = Math.round(performance.now() / 1000);
      visitor.press(words.sendWithout);
      await sentSo(1);

      const {took, municipality} = submits[0]!.envelope;
      expect(municipality).to.equal('3203');
      expect(took).to.be.within(before, Math.round(performance.now() / 1000));
    });
  });

  describe('a field that people do not see', () => {
    const trap = () => visitor.find<HTMLInputElement>('input[name=website]');

    it('is reached by no key, shown to no eye, and leaves no trace when it is empty', async () => {
      await open();
      await until(trap, 'what sends');
      trap()!.focus();
      expect(visitor.focused).to.not.equal(trap());
      const {width, height} = trap()!.getBoundingClientRect();
      expect(Math.max(width, height)).to.be.at.most(1);
      expect(trap()!.autocomplete).to.equal('off');
      visitor.press(words.sendWithout);
      await sentSo(1);

      expect(submits[0]!.envelope).to.not.have.property('website');
    });

    it('goes beside the envelope when a program fills it in', async () => {
      await open();
      (await until(trap, 'what sends')).value = 'https://spam.example/';
      visitor.press(words.sendWithout);
      await sentSo(1);

      expect(submits[0]!.envelope).to.have.property('website', 'https://spam.example/');
    });
  });

  describe('in test mode', () => {
    it('offers nothing to anybody, and says so', async () => {
      await open(page({test: ''}));
      visitor.press(words.sendWithout);
      await until(() => visitor.sees(words.tested('Rådet')), 'the sentence');

      expect(submits).to.have.lengthOf(0);
      expect(visitor.focused?.id).to.equal('status');
      expect(await violations(card)).to.deep.equal([]);
    });
  });

  describe('with the last answer', () => {
    /** A check around the card, which says of itself whether its visitor was told. */
    async function complete(start: (() => object | undefined) | undefined, own: object = {}, more = 'isAlone') {
      words = cardMessages.nb;
      const around = document.createElement('div');
      document.body.append(around);
      stop.signal.addEventListener('abort', () => around.remove());
      card = page();
      const notice = start && {
        isLate: false,
        get start() {
          return start();
        },
      };
      const restart = () => undefined;
      card.owner = Object.assign(
        around,
        {restart, submit: 'on-complete', [more]: true},
        notice && {autoSubmitNotice: notice},
        own,
      );
      card.answers = all(2);
      card.result = score(check, card.answers);
      around.append(card);
      visitor = new Visitor(card);
      await until(() => visitor.button(words.talkToAdviser), 'the card');
    }

    it('sends at once, without contact, and says so without moving focus', async () => {
      const start = {};
      await complete(() => start);
      await sentSo(1);
      await until(() => visitor.sees(words.sending), 'that it goes');
      expect(submits[0]!.envelope).to.not.have.any.keys('contact', 'brief', 'follows');
      arrive({id: 'A-1'});
      await until(() => visitor.sees(words.sentAtOnce('Rådet')), 'that it is sent');

      expect(visitor.sees('Referanse: A-1')).to.equal(true);
      expect(document.activeElement).to.equal(document.body);
      expect(await violations(card)).to.deep.equal([]);
    });

    it('takes contact details afterwards, as a submission that follows the first', async () => {
      const start = {};
      await complete(() => start);
      await sentSo(1);
      arrive({});
      await until(() => visitor.sees(words.sentAtOnce('Rådet')), 'that it is sent');
      visitor.press(words.talkToAdviser);
      await until(() => visitor.sees(words.contactIntro('Rådet')), 'what else is sent');
      expect(visitor.button(words.sendWithout)).to.equal(undefined);
      visitor.find<HTMLDetailsElement>('[part~=send] details')!.open = true;
      const {submissionId} = submits[0]!.envelope;
      await until(
        () => visitor.words('[part~=send] dl').includes(`${words.sentFollows} ${submissionId}`),
        'what it belongs to',
      );
      const write = (name: string, value: string) =>
        (visitor.find<HTMLInputElement>(`input[name=${name}]`)!.value = value);
      write('name', 'Kari');
      write('phone', '66 00 00 00');
      visitor.press(words.sendButton);
      await until(() => visitor.sees(words.consentNeeded), 'what to mend');
      visitor.find<HTMLInputElement>('input[name=consent]')!.click();
      visitor.press(words.sendButton);
      await sentSo(2);

      const second = submits[1]!.envelope;
      expect(second.follows).to.equal(submissionId);
      expect(second.submissionId).to.not.equal(submissionId);
      expect(second.contact).to.deep.include({name: 'Kari'});
      arrive({});
      await until(() => visitor.sees(words.sent('Rådet')), 'the thanks');
    });

    const arrivals: readonly (readonly [name: string, become: () => void, mayArrive: boolean])[] = [
      ['waits', () => submits[0]!.onProgress({status: 'kept', until: new Date(), remove: () => undefined}), true],
      ['is tried again', () => submits[0]!.onProgress({status: 'retrying'}), true],
      ['may have arrived', () => fail(new SubmissionError('timeout', 'Late.', {mayHaveArrived: true})), true],
      ['is refused', () => fail(new SubmissionError('refused', '422')), false],
      ['is deleted', () => fail(new SubmissionError('deleted', 'By the visitor.')), false],
    ];
    for (const [name, become, mayArrive] of arrivals) {
      it(`${mayArrive ? 'follows it' : 'begins anew'} with contact details when the first ${name}`, async () => {
        const {warn} = console;
        console.warn = () => undefined;
        const start = {};
        await complete(() => start);
        await sentSo(1);
        become();
        visitor.press(words.talkToAdviser);
        await until(() => visitor.find('input[name=name]'), 'the form');
        await settled();
        expect(visitor.sees(words.contactIntro('Rådet'))).to.equal(mayArrive);
        for (const [field, value] of Object.entries({name: 'Kari', phone: '66 00 00 00'}))
          visitor.find<HTMLInputElement>(`input[name=${field}]`)!.value = value;
        visitor.find<HTMLInputElement>('input[name=consent]')!.click();
        visitor.press(words.sendButton);
        await sentSo(2);
        console.warn = warn;

        expect(submits[1]!.envelope.follows).to.equal(mayArrive ? submits[0]!.envelope.submissionId : undefined);
      });
    }

    it('carries the answers alone: neither the plan nor where the company is', async () => {
      const [opportunity] = cataloguePacks.nb.catalogue.opportunities;
      const {id, version} = cataloguePacks.nb.catalogue;
      state.change({
        municipality: '3203',
        plan: {catalogue: {id, version}, drivers: [], opportunities: [opportunity!]},
      });
      const start = {};
      await complete(() => start);
      await sentSo(1);

      expect(submits[0]!.envelope).to.not.have.any.keys('plan', 'municipality');
      expect(submits[0]!.envelope.answers).to.deep.equal(all(2));
    });

    it('stays the visitor’s to try again when it failed and an answer is changed', async () => {
      const {warn} = console;
      console.warn = () => undefined;
      const start = {};
      await complete(() => start);
      await sentSo(1);
      fail(new SubmissionError('network', 'No line.'));
      await until(() => visitor.button(words.tryAgain), 'the button');
      card.answers = all(1);
      card.result = score(check, card.answers);
      await settled();
      visitor.press(words.tryAgain);
      await sentSo(2);
      console.warn = warn;

      expect(submits[1]!.envelope).to.deep.equal(submits[0]!.envelope);
    });

    it('is tried again by the visitor when it failed, as the same submission', async () => {
      const {warn} = console;
      console.warn = () => undefined;
      const start = {};
      await complete(() => start);
      await sentSo(1);
      fail(new SubmissionError('network', 'No line.'));
      await until(() => visitor.button(words.tryAgain), 'the button');
      visitor.press(words.tryAgain);
      await sentSo(2);
      console.warn = warn;

      expect(submits[1]!.envelope).to.deep.equal(submits[0]!.envelope);
      await until(() => visitor.focused?.id === 'sent-at-once', 'focus on what becomes of it');
    });

    it('sends once for each start: not when an answer is changed', async () => {
      let start = {};
      await complete(() => start);
      await sentSo(1);
      arrive({});
      await until(() => visitor.sees(words.sentAtOnce('Rådet')), 'that it is sent');
      card.answers = all(1);
      card.result = score(check, card.answers);
      await until(() => !visitor.sees(words.sentAtOnce('Rådet')), 'that this is another result');
      visitor.press(words.talkToAdviser);
      await until(() => visitor.button(words.sendWithout), 'the form');
      expect(submits).to.have.lengthOf(1);

      start = {};
      card.requestUpdate();
      await sentSo(2);
      expect(submits[1]!.envelope.answers).to.deep.equal(all(1));
    });

    it('offers nothing to anybody in test mode', async () => {
      const start = {};
      await complete(() => start, {}, 'test');
      await until(() => visitor.sees(words.tested('Rådet')), 'the sentence');

      expect(submits).to.have.lengthOf(0);
    });

    for (const [name, start, own] of [
      ['the words were not brought for it', undefined, {}],
      ['the words are the developer’s own', () => ({}), {messages: {}}],
    ] as const) {
      it(`is never done when ${name}: the developer is told, and the visitor asked`, async () => {
        const {warn} = console;
        console.warn = () => undefined;
        await complete(start, own);
        await until(() => errors.length > 0, 'the report');
        card.requestUpdate();
        await settled();
        console.warn = warn;

        expect(errors).to.have.lengthOf(1);
        expect(errors[0]).to.include('on-complete').and.include('"ask"');
        expect(submits).to.have.lengthOf(0);
        visitor.press(words.talkToAdviser);
        await until(() => visitor.button(words.sendWithout), 'the form');
      });
    }

    it('is not done for a visitor who came by another way than the start', async () => {
      await complete(() => undefined);
      visitor.press(words.talkToAdviser);
      await until(() => visitor.button(words.sendWithout), 'the form');

      expect(submits).to.have.lengthOf(0);
      expect(errors).to.deep.equal([]);
    });
  });
});
