import {check} from '@sdg-widgets/content/check.js';
import {shownQuestions, toFragment, type Envelope} from '@sdg-widgets/core';
import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {contact as enContact, exports as enExport} from '@sdg-widgets/elements/messages/en/card.js';
import {messages as enFinder} from '@sdg-widgets/elements/messages/en/finder.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {messages as nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {exports as nbExport} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nn} from '@sdg-widgets/elements/messages/nn/check.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import {Framed, filesOfAnotherOrigin} from './framed.js';
import {clearServerLog, openPage, serverLog, type Page} from './page.js';

const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');
const script = '<script src="sdg-widgets/sdg-frame.js" defer></script>';
// With the place of a council's page above, so that a frame has something to scroll.
const lead = '<h1>Sjekken</h1><p>Ta den gjerne.</p>';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const iframe = (src: string, attributes = '') =>
  `<iframe src="${escaped(src)}" title="Sjekken" width="100%" height="100" frameborder="0" ${attributes}></iframe>`;
const heightOf = ({frame}: Framed) => Number.parseFloat(frame.style.height);

describe('a framed page', () => {
  let files: string;
  let framed: Framed;

  before(async () => {
    files = await filesOfAnotherOrigin();
    if (isWebKit) await executeServerCommand('resize-window', {width: 1380, height: 1000});
    else await setViewport({width: 1300, height: 800});
  });

  beforeEach(clearServerLog);

  afterEach(async () => {
    framed.close();
    expect((await serverLog()).violations, 'under the strict policy').to.deep.equal([]);
  });

  const openFrame = (settings: string, {attributes = '', width = 360, head = script} = {}) =>
    Framed.open(lead + iframe(`${files}frame.html?probe#${settings}`, attributes), {width, head});

  for (const isScripted of [true, false]) {
    it(`shows the check as the docs print it, ${isScripted ? 'with' : 'without'} the script`, async () => {
      const guide = await (await fetch('/docs/guides/frame.md')).text();
      const [, printed] = /```html\n(.*?)```/s.exec(guide)!;
      const snippet = printed!.replaceAll(/https:\/\/cdn\.example\/[^/]+\/[^/]+\//g, files);
      framed = await Framed.open(
        (isScripted ? snippet : snippet.replace(/<script.*?<\/script>/s, '')).replace(
          'frame.html#',
          'frame.html?probe#',
        ),
      );

      await framed.find('button', nb.start);

      expect((await framed.ask()).origin).to.equal(new URL(files).origin);
      if (isScripted) await until(() => heightOf(framed) >= 608, 'the height');
      else expect(framed.frame.style.height).to.equal('');
    });
  }

  it('is as high as what stands in it, from step to step, and lower again', async () => {
    framed = await openFrame('widget=quick-check');
    const fits = () =>
      framed.when(({scrollHeight, innerHeight}) => innerHeight > 100 && scrollHeight === innerHeight, 'the height');
    await framed.find('button', nb.start);
    const {innerHeight: start} = await fits();
    await framed.press('button', nb.start);
    await framed.find('[part=question]');
    const {innerHeight: question} = await fits();
    expect(question).to.be.greaterThan(start);
    await framed.press('input[type=radio]');
    await framed.press('button[part=primary]');
    await framed.when(({found}) => found !== null, 'the second', {
      words: nb.questionOf(2, 14),
      selector: '[part=progress]',
    });
    await fits();
    framed.close();

    framed = await openFrame('widget=quick-check');
    await framed.answerAll(nb.start);
    await until(() => heightOf(framed) > 1000, 'the result');
    const all = heightOf(framed);
    await framed.readOn('#more', 'button', nbExport.restart);
    await framed.press('button', nbExport.restart);
    await until(() => heightOf(framed) < all / 2, 'the start screen');
    await fits();
  });

  it('stays as high as it is while nothing changes', async () => {
    framed = await openFrame('widget=quick-check');
    await framed.find('button', nb.start);
    await until(() => heightOf(framed) > 100, 'the height');
    const heights: number[] = [];
    new MutationObserver(() => heights.push(heightOf(framed))).observe(framed.frame, {attributes: true});

    // A page that gives it more than it asks for: what is in it must not grow with it.
    framed.frame.style.height = '2000px';
    for (let asked = 0; asked < 5; asked += 1) await framed.ask();

    expect(heights.filter((height) => height > 2000)).to.deep.equal([]);
  });

  it('scrolls inside without the script, and shows the visitor what comes next', async () => {
    framed = await openFrame('widget=quick-check', {head: '', attributes: 'style="block-size:320px"'});
    await framed.press('button', nb.start);
    await framed.find('[part=question]');
    const {scrollHeight, innerHeight} = await framed.ask();
    expect(innerHeight).to.equal(320);
    expect(scrollHeight).to.be.greaterThan(innerHeight);

    await framed.press('input[type=radio]');
    await framed.press('button[part=primary]');
    await framed.when(({found}) => found?.words === nb.questionOf(2, 14), 'the second', {selector: '[part=progress]'});

    const {top, height} = (await framed.ask({selector: '[part=question]'})).found!;
    expect(top).to.be.within(0, innerHeight - height);
  });

  it('brings the next question before the visitor, in a frame that is higher than the window', async () => {
    framed = await openFrame('widget=quick-check&layout=list');
    const window = framed.page.frame.contentWindow!;
    await framed.press('button', nb.start);
    await until(() => heightOf(framed) > 2000, 'the list');
    window.scrollTo({top: 1e6, behavior: 'instant'});

    // Nothing is answered: focus goes to the first question.
    await framed.press('button[part=primary]');
    await framed.find('[part~=error]');

    await until(() => {
      const {top} = framed.frame.getBoundingClientRect();
      return top > -200;
    }, 'the beginning of the frame');
  });

  it('does not scroll the page before the visitor has done something', async () => {
    framed = await openFrame('widget=quick-check&start=immediate', {width: 360});
    await framed.find('[part=question]');
    await until(() => heightOf(framed) > 100, 'the height');

    expect(framed.page.frame.contentWindow!.scrollY).to.equal(0);
    expect(framed.page.document.activeElement).to.equal(framed.page.document.body);
  });

  describe('told something by others', () => {
    beforeEach(async () => {
      framed = await openFrame('widget=quick-check&id=a');
      await framed.find('button', nb.start);
      await framed.when(
        ({scrollHeight, innerHeight}) => innerHeight > 100 && scrollHeight === innerHeight,
        'the height',
      );
    });

    it('keeps its height, whoever names another, and whatever is no height', async () => {
      const heights: string[] = [];
      new MutationObserver(() => heights.push(framed.frame.style.height)).observe(framed.frame, {attributes: true});
      const {document, frame} = framed.page;
      const right = {type: 'sdg-widgets:height', id: 'a', height: 5000};

      // From the frame, and wrong.
      const wrong = [
        ...[NaN, Infinity, -5, 0, 1.5, 1e9, '5000', '50%', null, undefined, [5000], {valueOf: 5000}].map((height) => ({
          ...right,
          height,
        })),
        {...right, id: 1},
        {...right, type: 'height'},
        {...right, type: 'sdg-widgets:show'},
        'sdg-widgets:height',
        {'sdg-widgets:height': 5000},
        [right],
        5000,
        null,
        JSON.stringify(right),
      ];
      for (const post of wrong) await framed.ask({post});
      // Right, and from somebody else: the top page, the page itself, another frame, one that only calls itself ours.
      frame.contentWindow!.postMessage(right, '*');
      (frame.contentWindow as Window & {Function: FunctionConstructor}).Function('m', 'postMessage(m, "*")')(right);
      const forge = `<script>parent.postMessage(${JSON.stringify(right)}, '*')</script>`;
      for (const src of [
        `page?${new URLSearchParams({markup: forge})}`,
        `page?${new URLSearchParams({markup: forge, x: '/frame.html'})}`,
      ]) {
        const other = document.createElement('iframe');
        other.src = src;
        document.body.append(other);
        await new Promise((resolve) => other.addEventListener('load', resolve, {once: true}));
        expect(other.style.height).to.equal('');
      }
      // What comes last is right, and from the frame: nothing before it is still on its way.
      await framed.ask({post: {...right, height: 777}});
      await until(() => heights.includes('777px'), 'the last');

      // Its own height it may still find, by a pixel or a line.
      const foreign = heights.filter((height) => !(Number.parseFloat(height) > 300 && Number.parseFloat(height) < 500));
      expect(foreign).to.deep.equal(['777px']);
    });

    it('keeps its language and its colours, unless the page around it says so, and rightly', async () => {
      const set = {type: 'sdg-widgets:set', attributes: {lang: 'en', theme: 'dark'}};

      framed.frame.contentWindow!.postMessage(set, '*');
      for (const wrong of [
        {...set, type: 'set'},
        {...set, id: 'b'},
        {...set, attributes: null},
        {...set, attributes: {lang: 'sv'}},
        {...set, attributes: {lang: 'en', theme: 'blue'}},
        {...set, attributes: {lang: 'en', endpoint: 'https://evil.example/'}},
        {...set, attributes: {lang: ['en']}},
        {...set, attributes: {lang: 'en', onclick: 'alert(1)'}},
        'sdg-widgets:set',
      ]) {
        framed.sayFromPage(wrong);
      }
      const {lang, colorScheme} = await framed.ask();
      expect([lang, colorScheme]).to.deep.equal(['nb', 'light']);
      await framed.find('button', nb.start);

      framed.sayFromPage({...set, id: 'a'});

      await framed.when(({colorScheme}) => colorScheme === 'dark', 'dark');
      await framed.find('[part=title]', en.heading);
      expect((await framed.ask()).title).to.equal('Sustainability check');
    });
  });

  it('follows the language and the colours of the page, while it is open', async () => {
    framed = await openFrame('widget=quick-check');
    const page = framed.page.document.documentElement;
    await framed.find('[part=title]', nb.heading);

    page.lang = 'nn-NO';
    await framed.find('[part=title]', nn.heading);
    page.style.colorScheme = 'dark';
    await framed.when(({colorScheme}) => colorScheme === 'dark', 'dark');
    page.style.colorScheme = 'light dark';
    await framed.when(({colorScheme}) => colorScheme === 'light dark', 'as the visitor has it');
  });

  it('stays with the language and the colours that its address names', async () => {
    framed = await openFrame('widget=quick-check&lang=en&theme=light');
    const page = framed.page.document.documentElement;
    await framed.find('[part=title]', en.heading);

    page.style.colorScheme = 'dark';
    page.lang = 'nn';
    framed.sayFromPage({type: 'sdg-widgets:set', attributes: {}});

    const {lang, colorScheme} = await framed.ask();
    expect([lang, colorScheme]).to.deep.equal(['en', 'light']);
  });

  it('works with a script that comes late and twice', async () => {
    framed = await openFrame('widget=quick-check', {head: ''});
    await framed.find('button', nb.start);
    const {document, frame} = framed.page;
    const before = Object.keys(frame.contentWindow!);

    for (let times = 0; times < 2; times += 1) {
      const element = document.createElement('script');
      element.src = 'sdg-widgets/sdg-frame.js';
      document.head.append(element);
    }

    await until(() => heightOf(framed) > 100, 'the height');
    expect(Object.keys(frame.contentWindow!)).to.deep.equal(before);
  });

  it('shows the finder, and a card with the answers of a link', async () => {
    framed = await openFrame('widget=opportunity-finder&lang=en');
    await framed.find('button', enFinder.start);
    framed.close();

    const answers = {
      ...{sector: 'build', size: '5-10'},
      ...Object.fromEntries(shownQuestions({definition: check, mode: 'core'}, {}).map(({id}) => [id, 1])),
    };
    const link = {
      definition: {id: check.id, version: check.version},
      mode: 'core',
      answers,
      date: '2026-11-22',
    } as const;
    framed = await openFrame(`widget=result-card&lang=en&${await toFragment(link)}`);
    expect((await framed.find('#conclusion')).words).to.match(/^Under way/);
    framed.close();

    // Of another check nothing can be said.
    const other = {...link, definition: {id: 'other.check', version: '1'}};
    framed = await openFrame(`widget=result-card&lang=en&${await toFragment(other)}`);
    expect((await framed.ask({selector: '#conclusion'})).found).to.equal(null);
  });

  it('makes a link that opens with all its settings', async () => {
    framed = await openFrame('widget=quick-check&lang=en&partner-name=Asker');
    await framed.answerAll(en.start);
    await framed.readOn('#more', 'button', enExport.makeLink);
    await framed.press('button', enExport.makeLink);
    const {value} = (await framed.when(({found}) => Boolean(found?.value), 'the link', {selector: '#link'})).found!;
    framed.close();

    expect(new URL(value!).hash).to.match(/^#sdg=/);
    framed = await Framed.open(iframe(value!));
    await framed.find('#conclusion');
    expect((await framed.ask()).title).to.equal('Sustainability check – Asker');
  });
});

describe('a framed page in a sandbox, where storage throws, forms do nothing and the origin is null', () => {
  let framed: Framed;

  beforeEach(clearServerLog);

  afterEach(async () => {
    framed.close();
    expect((await serverLog()).violations, 'under the strict policy').to.deep.equal([]);
  });

  const open = (width = 360) =>
    Framed.open(
      lead +
        iframe(
          'sdg-widgets/frame.html?probe#widget=quick-check&lang=en&partner=framed&partner-name=Asker&draft=session&endpoint=../api/submissions&privacy-url=https://example.com/privacy',
          'sandbox="allow-scripts"',
        ),
      {head: script, width},
    );

  const received = async () =>
    (await (await fetch('/site/received')).json()) as readonly {
      readonly envelope: Envelope;
      readonly verified: string;
    }[];

  const hands = {
    pointer: {
      press: (selector: string, words?: string) => framed.point(selector, words),
      choose: () => framed.point('[part=option]'),
    },
    keyboard: {
      press: async (selector: string, words?: string) => {
        const sought = await framed.find(selector, words);
        await framed.tabTo(({words, tag}) => words === sought.words && tag === sought.tag, sought.words);
        await sendKeys({press: 'Enter'});
      },
      choose: async () => {
        await framed.tabTo(({type}) => type === 'radio', 'the answers');
        await sendKeys({press: ' '});
      },
    },
  };

  for (const [hand, {press, choose}] of Object.entries(hands)) {
    it(`takes the whole check by ${hand}, and what is sent arrives`, async () => {
      framed = await open();
      await framed.find('button', en.start);
      expect((await framed.ask()).origin).to.equal('null');
      if (hand === 'keyboard') framed.page.frame.contentWindow!.focus();
      await press('button', en.start);
      for (let number = 1; number <= 14; number += 1) {
        await framed.find('[part=progress]', en.questionOf(number, 14));
        await choose();
        await framed.when(({found}) => found !== null, 'the answer', {selector: 'input:checked'});
        if (hand === 'keyboard') await sendKeys({press: 'Enter'});
        else await press('button[part=primary]', number === 14 ? en.finish : en.next);
      }
      await framed.find('#conclusion');
      const earlier = await received();

      await press('button', enContact.talkToAdviser);
      await press('button', enContact.sendWithout);

      await framed.when(({found}) => found?.words.startsWith(enContact.sent('Asker')) ?? false, 'the thanks', {
        selector: '#status',
      });
      const arrived = await received();
      expect(arrived).to.have.lengthOf(earlier.length + 1);
      expect(arrived[0]).to.deep.include({verified: 'true'});
      expect(arrived[0]!.envelope).to.deep.include({partner: 'framed', language: 'en'});
    });
  }

  it('shows the address of a link that cannot open, and says what may be closed', async () => {
    framed = await open();
    await framed.answerAll(en.start);
    await framed.find(
      'p',
      'The page around this may not allow printing, downloads and email from here. If they do not work, you can copy the note as text.',
    );
    await framed.press('button', enContact.talkToAdviser);
    await framed.find('[part=privacy] a');

    framed.frame.contentWindow!.focus();
    await framed.tabTo(({href}) => href === 'https://example.com/privacy', 'the link');
    await sendKeys({press: 'Enter'});

    const {focused} = await framed.when(({found}) => found !== null, 'the address', {selector: 'dialog input'});
    expect(focused!.value).to.equal('https://example.com/privacy');
    await sendKeys({press: 'Escape'});
    await framed.when(({found}) => found === null, 'it is closed', {selector: 'dialog'});
    expect((await framed.ask()).focused!.href).to.equal('https://example.com/privacy');
  });

  it('prints, downloads and mails nothing, and goes on', async () => {
    framed = await open();
    await framed.answerAll(en.start);
    await framed.readOn('#more', 'button', enExport.print);
    for (const words of [enExport.print, enExport.download, enExport.mail]) await framed.press('button', words);

    await framed.press('button', enExport.copy);

    await framed.when(({found}) => [enExport.copied, enExport.copyByHand].includes(found?.words ?? ''), 'the text', {
      selector: '[part=status]:not([id])',
    });
  });
});

describe('the address of a framed page', () => {
  let page: Page;

  afterEach(() => page.close());

  const open = async (settings: string) => (page = await openPage(`/site/sdg-widgets/frame.html${settings}`));
  const element = () => page.document.body.firstElementChild!.nextElementSibling!;

  it('sets the attributes that the element has, and no other', async () => {
    await open(
      '?mode=extended&partner=query#widget=quick-check&partner=fragment&heading-level=3&test&id=x&class=y&style=color:red&onclick=alert(1)&headers={}&slot=z&is=w&hidden&innerHTML=%3Cb%3E&definition=1&__proto__=1',
    );

    const set = Object.fromEntries([...element().attributes].map(({name, value}) => [name, value]));
    expect(set).to.deep.equal({mode: 'extended', partner: 'fragment', 'heading-level': '3', test: ''});
    expect(element().localName).to.equal('sdg-quick-check');
  });

  it('lets no link run a script', async () => {
    await open(
      '#widget=quick-check&lang=en&endpoint=../api/submissions&privacy-url=javascript:alert(1)&start=immediate',
    );
    await until(() => page.visitor.find('[part=question]'), 'the check');

    expect(page.visitor.all<HTMLAnchorElement>('a').filter(({href}) => !/^(https?|mailto|tel):/.test(href))).to.be
      .empty;
  });

  for (const [settings, words] of [
    ['#widget=quiz&lang=nn', 'Det som skulle ha stått her, kan ikkje visast akkurat no.'],
    ['?widget=__proto__&lang=nb', 'Det som skulle stått her, kan ikke vises akkurat nå.'],
    ['#lang=en', 'What should stand here cannot be shown right now.'],
    ['', 'nå|now'],
  ] as const) {
    it(`says calmly that there is nothing to see at ${settings || 'no settings'}`, async () => {
      allowPageErrors('frame.html: widget=');
      await open(settings);

      expect(page.document.body.textContent).to.match(new RegExp(words));
      expect(page.document.querySelector('sdg-quick-check, sdg-opportunity-finder, sdg-result-card')).to.equal(null);
    });
  }

  it('leaves the language of the finder to its page: Bokmål', async () => {
    await open('#widget=opportunity-finder');

    await until(() => page.visitor.button(nbFinder.start), 'the finder');
    expect(page.document.title).to.equal(nbFinder.name);
  });
});
