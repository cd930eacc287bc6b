// The snippets of the docs, as they are printed: only the addresses are those of this server, and the hash that of these files.
import {messages as nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {answerAll, openPage, untilReady, untilSeen, type Page} from './page.js';

const cdn = 'https://cdn.example/sdg-widgets/0.1.0/';
const guide = await (await fetch('/site/guide.md')).text();
const {files} = (await (await fetch('/site/sdg-widgets/integrity.json')).json()) as {
  files: Readonly<Record<string, {readonly integrity: string}>>;
};

/** Every block of HTML that takes a file of ours, under its heading. What is in a frame has tests of its own. */
const printed = guide.split(/^#{1,3} /m).flatMap((section) => {
  const [heading] = section.split('\n');
  const blocks = [...section.matchAll(/^```html\n(.*?)^```/gms)].map(([, html]) => html!);
  return blocks
    .filter((html) => html.includes(cdn) && !html.includes('<iframe'))
    .map((html) => ({heading: heading!, file: /<script[^>]*src="[^"]*\/([^"/]+)"/s.exec(html)![1]!, html}));
});
// The README prints one that a page of the docs has, too.
const snippets = [...new Map(printed.map((snippet) => [snippet.html, snippet])).values()];

function open(html: string, head = ''): Promise<Page> {
  const served = html
    .replaceAll(cdn, `${location.origin}/site/sdg-widgets/0.1.0/`)
    .replace('sha384-…', files['sdg-widgets.js']!.integrity);
  const markup = `<!doctype html><html lang="nb"><head><meta name="viewport" content="width=device-width">${head}</head>
    <body>${served}<p style="block-size: 40em">Etterpå</p></body></html>`;
  return openPage(`/site/page?${new URLSearchParams({markup})}`, {width: 412});
}

describe('the docs', () => {
  it('have a snippet for each way onto a page', () => {
    expect(snippets.map(({file}) => file)).to.include.members([
      ...['sdg-widgets.js', 'sdg-widgets.standalone.nb.js', 'quick-check.js'],
    ]);
    expect(snippets.filter(({html}) => html.includes('data-sdg-widget'))).to.have.lengthOf(1);
    expect(snippets.filter(({html}) => html.includes('sha384-…'))).to.have.lengthOf(1);
  });
});

describe('a snippet of the docs', () => {
  let page: Page;

  afterEach(() => page.close());

  for (const {heading, file, html} of snippets) {
    it(`works as it is printed under “${heading}”, with ${file}`, async () => {
      page = await open(html);
      await untilReady(page);

      expect(page.visitor.words('[part=title]')).to.equal(html.includes('finder') ? nbFinder.heading : nb.heading);
      expect(page.document.querySelectorAll('a[href^="https://www.example.no/"]')).to.have.lengthOf(1);
      if (!html.includes('finder')) await answerAll(page, nb.start);
    });
  }

  // Only Chromium says how far a page has moved.
  const canMeasure = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  before(async () => {
    // The pointer reaches no further than the window.
    if (canMeasure) await setViewport({width: 1300, height: 800});
  });

  const watch = `<script>
    shifted = 0;
    const count = (list) => {
      for (const {value, hadRecentInput} of list) if (!hadRecentInput) shifted += value;
    };
    const observer = new PerformanceObserver((list) => count(list.getEntries()));
    observer.observe({type: 'layout-shift', buffered: true});
    countShifts = () => count(observer.takeRecords());
  </script>`;

  /** How far what stands there has moved while it was loaded, and how far from question to question. */
  async function shiftsOf(html: string): Promise<{loading: number; asking: number}> {
    // The files come late, as on a slow line: the page has been painted by then.
    page = await open(html.replace(/<link[^>]*>|<script.*<\/script>/g, ''), watch);
    const {visitor, frame, document} = page;
    const window = frame.contentWindow as unknown as {shifted: number; countShifts: () => void};
    await untilSeen(page);
    const script = document.createElement('script');
    script.src = 'sdg-widgets/sdg-widgets.js';
    document.head.append(script);
    await untilReady(page);
    await untilSeen(page);
    window.countShifts();
    const loading = window.shifted;
    await visitor.point(visitor.button(nb.start)!);
    for (let number = 1; number <= 14; number += 1) {
      await until(() => visitor.words('[part=progress]') === nb.questionOf(number, 14), `question ${number}`);
      window.countShifts();
      // The start is the visitor's own doing, which Chromium does not always know of the first press in a frame.
      if (number === 1) window.shifted = 0;
      await visitor.point(visitor.find('[part=option]')!);
      if (number < 14) await visitor.point(visitor.find('button[part=primary]')!);
    }
    return {loading, asking: window.shifted};
  }

  for (const [place, isIt] of [
    ['tag', (html: string) => html.includes('<sdg-quick-check\n') && html.includes('<style>')],
    ['div', (html: string) => html.includes('data-sdg-widget')],
  ] as const) {
    const html = () => snippets.find((snippet) => isIt(snippet.html))!.html;

    (canMeasure ? it : it.skip)(`keeps the place by its rules for the ${place}`, async () => {
      const {loading, asking} = await shiftsOf(html());

      expect(loading + asking).to.be.at.most(0.02);
    });

    (canMeasure ? it : it.skip)(`moves the page without them, as the test above would see: the ${place}`, async () => {
      const {loading} = await shiftsOf(html().replace(/<style>.*<\/style>/s, ''));

      expect(loading).to.be.above(0.02);
    });
  }
});
