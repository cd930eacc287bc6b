import {check} from '@sdg-widgets/content/check.js';
import type {SdgQuickCheck} from '@sdg-widgets/elements';
import {contact as nbContact} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, loadedBy, openForm, openPage, untilReady, type Page} from './page.js';

interface Integrity {
  readonly files: Readonly<Record<string, {readonly integrity: string}>>;
}

/** What a run to the end loads after the first question, by the table that the build has made. */
const {hashes} = (await import(new URL('/site/sdg-widgets/hashes.js', location.href).href)) as {
  readonly hashes: Readonly<Record<string, string>>;
};

const link = '<a href="https://example.com/">Lenken</a>';
const element = `<sdg-quick-check loading="eager" endpoint="/site/api/submissions" partner="default">${link}</sdg-quick-check>`;

// From the page's first moment on: what could not be loaded, as the browser says it.
const listener = `<script nonce="n">
  refused = [];
  addEventListener('error', ({target}) => refused.push(target.href || target.src), true);
</script>`;

/** A page whose loader is pinned by the hash in its tag; `folder` is where its files come from. */
async function openPinned(folder: string, {policy = '', body = element} = {}): Promise<Page> {
  const {files} = (await (await fetch('/site/sdg-widgets/integrity.json')).json()) as Integrity;
  const {integrity} = files['sdg-widgets.js']!;
  const loader = `<script nonce="n" src="${folder}/sdg-widgets.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
  const markup = `<!doctype html><html lang="nb"><head>${listener}${loader}</head><body>${body}</body></html>`;
  return openPage(`/site/page?${new URLSearchParams({markup, policy})}`);
}

/** Takes the whole way: all questions, the form, what is sent. */
async function runAndSend(page: Page) {
  await answerAll(page, nb.start);
  await openForm(page, nbContact.talkToAdviser);
  page.visitor.press(nbContact.sendWithout);
  await until(() => page.visitor.words('#status').includes(nbContact.sent('partneren').slice(0, 15)), 'the thanks');
}

const answers = Object.fromEntries(
  [...check.context, ...check.questions.filter(({core}) => core)].map(({id, options}) => [id, options[0]!.value]),
);

/** Goes as far as it comes, with answers given at once, until the browser refuses a file. */
async function runUntilRefused(page: Page) {
  const {visitor, document, frame} = page;
  const {refused, customElements} = frame.contentWindow as unknown as Window & {refused: readonly string[]};
  const isRefused = () => refused.length > 0;
  let isAnswered = false;
  let isSent = false;
  await until(() => {
    if (isRefused()) return true;
    const quickCheck = document.querySelector<SdgQuickCheck>('sdg-quick-check')!;
    if (!isAnswered && customElements.get('sdg-quick-check') && visitor.button(nb.start)) {
      isAnswered = true;
      quickCheck.resume(() => ({answers, notice: ''}));
    }
    visitor.button(nbContact.talkToAdviser)?.click();
    const send = visitor.button(nbContact.sendWithout);
    if (send && !isSent) {
      isSent = true;
      send.click();
    }
    return false;
  }, 'a file that is refused');
  return refused;
}

describe('a loader that is pinned by a hash in its tag', () => {
  let page: Page;

  afterEach(() => page.close());

  it('takes a visitor to the end, and leaves nothing unverified', async () => {
    page = await openPinned('sdg-widgets');
    await runAndSend(page);

    const verified = [...page.document.querySelectorAll<HTMLLinkElement>('link[integrity][crossorigin]')];
    const names = verified.map(({href}) => href.split('/').at(-1));
    expect(loadedBy(page).filter((name) => name !== 'sdg-widgets.js' && !names.includes(name))).to.deep.equal([]);
    expect(names).to.include.members([
      'quick-check.js',
      'nb.check.js',
      'result-card-element.js',
      'outbox.js',
      'hashes.js',
    ]);
  });

  it('does so from the folder of a version', async () => {
    page = await openPinned('sdg-widgets/0.1.0');
    await answerAll(page, nb.start);
  });

  it('loads what only some visitors need, by hashes that only they load', async () => {
    page = await openPinned('sdg-widgets', {
      body: '<sdg-opportunity-finder loading="eager"></sdg-opportunity-finder>',
    });
    await until(() => page.visitor.find('[part=title], [part=question]'), 'the finder');

    expect(loadedBy(page)).to.include('later-hashes.js');
  });

  it('passes its nonce on, under a policy that allows nothing else, with Trusted Types', async () => {
    page = await openPinned('sdg-widgets', {
      policy: `default-src 'none'; script-src 'nonce-n'; connect-src 'self'; require-trusted-types-for 'script';
        trusted-types lit-html sdg-widgets-loader`.replace(/\s+/g, ' '),
    });

    await runAndSend(page);
  });

  // Every file of a whole run in one language, and the first of those that come later.
  for (const file of [
    ...['quick-check.js', 'nb.check.js', 'hashes.js'],
    ...Object.keys(hashes).filter((name) => !/^(nn|en)\./.test(name)),
  ]) {
    it(`never runs a ${file} that somebody has changed`, async () => {
      // Firefox does not tell what an error says.
      allowPageErrors('is missing or changed.', 'could not be loaded.');
      page = await openPinned(`changed/${file}/sdg-widgets`);
      const refused = await runUntilRefused(page);

      expect(refused[0]).to.match(new RegExp(`/changed/${file}/sdg-widgets/${file}$`));
      expect(page.frame.contentWindow).to.not.have.property('hasRunChanged');
      await until(() => page.visitor.sees('Lenken') || page.visitor.find('p'), 'something to read');
    });
  }
});

describe('a loader that is not pinned', () => {
  let page: Page;

  afterEach(() => page.close());

  it('loads without a hash, also what somebody has changed: the test above can fail', async () => {
    page = await openPage(
      `/site/page?${new URLSearchParams({
        markup: `<!doctype html><html lang="nb"><head><script src="changed/nb.check.js/sdg-widgets/sdg-widgets.js" defer></script></head>
          <body>${element}</body></html>`,
      })}`,
    );
    await untilReady(page);

    expect(page.frame.contentWindow).to.have.property('hasRunChanged', true);
    expect(page.document.querySelectorAll('link')).to.have.lengthOf(0);
  });

  it('works under a policy that allows its nonce and nothing else', async () => {
    page = await openPage(
      `/site/page?${new URLSearchParams({
        markup: `<!doctype html><html lang="nb"><head><script nonce="n" src="sdg-widgets/sdg-widgets.js" defer></script></head>
          <body>${element}</body></html>`,
        policy: "default-src 'none'; script-src 'nonce-n'; connect-src 'self'",
      })}`,
    );

    await runAndSend(page);
  });
});
