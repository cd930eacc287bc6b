import {contact as enContact} from '@sdg-widgets/elements/messages/en/card.js';
import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {messages as nn} from '@sdg-widgets/elements/messages/nn/check.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, openMarkup, untilReady, type Page} from './page.js';

const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';

describe('the script tag', () => {
  let page: Page;

  afterEach(() => page.close());

  it('loads the element and one language, and nothing else before the visitor begins', async () => {
    page = await openMarkup('<sdg-quick-check lang="nn"></sdg-quick-check>');
    await until(() => page.visitor.button(nn.start), 'Nynorsk');

    // What the page has used, wherever it came from: a browser may still have a file of the page before.
    const used = page.frame
      .contentWindow!.performance.getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname);
    expect(used).to.have.members([
      '/site/sdg-widgets/sdg-widgets.js',
      '/site/sdg-widgets/quick-check.js',
      '/site/sdg-widgets/nn.check.js',
    ]);
  });

  it('finds an element that the page puts in later', async () => {
    page = await openMarkup('<main></main>');
    await new Promise((resolve) => page.frame.contentWindow!.requestAnimationFrame(resolve));
    page.document.querySelector('main')!.innerHTML = '<sdg-quick-check></sdg-quick-check>';

    await until(() => page.visitor.button(nb.start), 'the check');
  });

  it('is harmless twice, before the element and after it', async () => {
    page = await openMarkup(`<sdg-quick-check></sdg-quick-check>${loader}`, loader + loader);

    await until(() => page.visitor.button(nb.start), 'the check');
  });

  it('works as one file with one language, on a page in another', async () => {
    page = await openMarkup(
      '<sdg-quick-check></sdg-quick-check>',
      '<script src="sdg-widgets/sdg-widgets.standalone.en.js" defer></script>',
    );
    await until(() => page.visitor.button(en.start), 'English');

    await answerAll(page, en.start);
  });

  it('leaves the link when the script is blocked', async () => {
    page = await openMarkup('<sdg-quick-check><a href="https://example.com/">Lenken</a></sdg-quick-check>', '');

    expect(page.document.querySelector('a')!.getClientRects()).to.have.lengthOf(1);
  });

  it('adds no name to window but those that Lit leaves', async () => {
    page = await openMarkup('', '');
    const before = new Set(Object.keys(page.frame.contentWindow!));
    page.close();
    page = await openMarkup('<sdg-quick-check></sdg-quick-check>');
    await untilReady(page);
    await answerAll(page, nb.start);

    const added = Object.keys(page.frame.contentWindow!).filter((name) => !before.has(name));
    expect(
      added.filter((name) => !/^(lit(Html|Element)Versions|reactiveElementVersions|litPropertyMetadata)$/.test(name)),
    ).to.deep.equal([]);
  });

  it('lets two languages stand side by side, each with its own answers', async () => {
    page = await openMarkup(
      '<sdg-quick-check lang="nb"></sdg-quick-check><sdg-quick-check lang="en"></sdg-quick-check>',
    );
    await until(() => page.visitor.button(nb.start) && page.visitor.button(en.start), 'both');

    page.visitor.press(en.start);

    await until(() => page.visitor.sees('Question 1 of 14'), 'the English one');
    expect(page.visitor.button(nb.start)).to.not.equal(undefined);
  });
});

describe('a sandboxed frame, where storage throws, forms do nothing and the origin is null', () => {
  // Runs inside the frame, which nobody outside can look into: presses what goes on, sends without contact details, and
  // says what became of it.
  const visit = `<script>
    const inside = () => {
      const check = document.querySelector('sdg-quick-check').shadowRoot;
      return check?.querySelector('sdg-result-card')?.shadowRoot ?? check;
    };
    new MutationObserver(step).observe(document, {childList: true, subtree: true});
    setInterval(step, 20);
    let pressed;
    function step() {
      const root = inside();
      const isLast = ({textContent}) => textContent.trim() === '${enContact.sendWithout}';
      const button = [...(root?.querySelectorAll('button') ?? [])].find(isLast) ?? root?.querySelector('[part=primary]');
      if (root?.querySelector('#status p')) parent.postMessage(root.querySelector('#status').textContent.trim(), '*');
      else if (button && button !== pressed) {
        root.querySelector('input[type=radio]')?.click();
        pressed = button;
        button.click();
      }
    }
  </script>`;

  it('takes the whole check, by clicks alone, and the result arrives', async () => {
    const other = await (await fetch('/site/other-origin')).text();
    const markup = `<!doctype html><html lang="en"><head>${loader}</head><body>
      <sdg-quick-check endpoint="${other}/site/api/submissions" partner="default" draft="session"></sdg-quick-check>${visit}</body></html>`;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = `/site/page?${new URLSearchParams({markup})}`;
    const said = new Promise<string>((resolve) => {
      const listen = (event: MessageEvent) => {
        if (event.source !== frame.contentWindow || String(event.data).startsWith('Sending')) return;
        removeEventListener('message', listen);
        resolve(String(event.data));
      };
      addEventListener('message', listen);
    });
    document.body.append(frame);

    expect(await said).to.match(/^The note has been sent/);
    frame.remove();
  });
});
