import {check} from '@sdg-widgets/content/check.js';
import {shownQuestions, toFragment, version} from '@sdg-widgets/core';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {messages as nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, openMarkup, untilReady, type Page} from './page.js';

const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';
// As a bundler puts it into a page: another copy than the loader's.
const npm = (code: string) =>
  `<script type="module">import {define} from '/packages/sdk/dist/index.js'; ${code}</script>`;
/** Notes what the console says from the first moment on. */
const listening = '<script>window.said = []; console.warn = (...words) => said.push(words.join(" "));</script>';
/** Something else that has a tag of ours. */
const taken = (tag: string, release: string) =>
  `<script>customElements.define('${tag}', class extends HTMLElement {static version = '${release}'})</script>`;

const definition = {id: check.id, version: check.version};
const answers = {
  ...{sector: 'build', size: '5-10'},
  ...Object.fromEntries(shownQuestions({definition: check, mode: 'core'}, {}).map(({id}) => [id, 1])),
};

describe('define', () => {
  let page: Page;

  afterEach(() => page.close());

  const said = () => (page.frame.contentWindow as unknown as {said: readonly string[]}).said;
  const isDefined = (tag: string) => page.frame.contentWindow!.customElements.get(tag) !== undefined;
  const find = (selector: string) => page.document.querySelector<HTMLElement>(selector)!;
  /** The same page, seen through one element. */
  const within = (selector: string): Page => ({...page, visitor: new Visitor(find(selector), page.frame)});

  it('is not called by importing, and then nothing is defined', async () => {
    page = await openMarkup(
      '<sdg-quick-check></sdg-quick-check>',
      `<script type="module">
        import '/packages/sdk/dist/index.js';
        import '/packages/elements/dist/index.js';
        import '/packages/sdk/dist/analytics/connect-data-layer.js';
        document.title = 'imported';
      </script>`,
    );
    await until(() => page.document.title === 'imported', 'the imports');

    for (const tag of ['sdg-quick-check', 'sdg-opportunity-finder', 'sdg-result-card'])
      expect(isDefined(tag), tag).to.equal(false);
  });

  it('defines all three, or those that are asked for', async () => {
    page = await openMarkup('<sdg-quick-check></sdg-quick-check>', npm(`await define(); document.title = 'defined';`));
    await untilReady(page);
    await until(() => page.document.title === 'defined', 'the promise');
    expect(['quick-check', 'opportunity-finder', 'result-card'].every((name) => isDefined(`sdg-${name}`))).to.equal(
      true,
    );
    page.close();

    page = await openMarkup('<sdg-quick-check></sdg-quick-check>', npm(`define({elements: ['quick-check']})`));
    await untilReady(page);
    expect(isDefined('sdg-opportunity-finder')).to.equal(false);
  });

  it('names what is wrong with what it is given', async () => {
    page = await openMarkup(
      '',
      npm(`for (const options of [{prefix: '1st'}, {prefix: 'Asker'}, {elements: ['sdg-quick-check']}])
        await define(options).catch((error) => document.body.append(String(error)));`),
    );

    await until(() => page.document.body.textContent.includes('elements: "sdg-quick-check" is not one of'), 'elements');
    expect(page.document.body.textContent).to.include('TypeError: prefix: "1st"').and.to.include('prefix: "Asker"');
  });

  it('lets two copies stand side by side, under two prefixes, each with a result of its own', async () => {
    page = await openMarkup(
      '<sdg-quick-check lang="nb"></sdg-quick-check><asker-quick-check lang="nb"></asker-quick-check>',
      listening + loader + npm(`define({prefix: 'asker'})`),
    );
    for (const prefix of ['asker', 'sdg']) await answerAll(within(`${prefix}-quick-check`), nb.start);

    for (const prefix of ['asker', 'sdg']) {
      const card = within(`${prefix}-quick-check`).visitor.find(`${prefix}-result-card`)!;
      expect(card.matches(':defined'), prefix).to.equal(true);
    }
    expect(find('sdg-quick-check').constructor).to.not.equal(find('asker-quick-check').constructor);
    expect(said()).to.deep.equal([]);
  });

  it('gives one copy several prefixes, also after a result was shown', async () => {
    page = await openMarkup(
      '<sdg-quick-check></sdg-quick-check><asker-quick-check></asker-quick-check>',
      npm(`await define(); addEventListener('second', () => define({prefix: 'asker'}));`),
    );
    await answerAll(within('sdg-quick-check'), nb.start);
    page.frame.contentWindow!.dispatchEvent(new Event('second'));
    await answerAll(within('asker-quick-check'), nb.start);

    expect(within('asker-quick-check').visitor.find('asker-result-card')!.matches(':defined')).to.equal(true);
  });

  it('works wholly under a prefix: a card that follows, a finder with its plan', async () => {
    page = await openMarkup(
      `<asker-quick-check id="sjekk"></asker-quick-check><asker-result-card for="sjekk"></asker-result-card>
       <asker-opportunity-finder></asker-opportunity-finder>`,
      npm(`define({prefix: 'asker'})`),
    );
    await until(() => within('asker-opportunity-finder').visitor.button(nbFinder.start), 'the finder');
    const {visitor} = within('asker-quick-check');
    await until(() => visitor.button(nb.start), 'the check');
    await until(() => find('asker-result-card').matches(':defined'), 'the class of the card');
    Object.assign(find('asker-quick-check'), {partnerName: 'Asker'});
    (find('asker-quick-check') as HTMLElement & {resume(earlier: unknown): void}).resume(() => ({
      answers,
      notice: 'Igjen',
    }));

    await until(() => within('asker-result-card').visitor.find('#conclusion'), 'the card');
    expect(visitor.find('#conclusion')).to.equal(undefined);
  });

  it('opens a link, and takes over what a server has rendered, under a prefix', async () => {
    const fragment = await toFragment({definition, answers, mode: 'core', date: '2026-11-22'});
    const data = JSON.stringify({definition, mode: 'core', answers});
    page = await openMarkup(
      `<asker-quick-check></asker-quick-check>
       <asker-result-card><script type="application/json">${data}</script></asker-result-card>`,
      `<script>location.hash = '${fragment}';</script>` + npm(`define({prefix: 'asker'})`),
    );

    await until(() => within('asker-result-card').visitor.find('#conclusion'), 'the card that was rendered');
    await until(() => within('asker-quick-check').visitor.find('#conclusion'), 'the answers of the link');
  });

  it('leaves a tag to the release that has it, says so once, and defines the others', async () => {
    page = await openMarkup(
      '<sdg-opportunity-finder></sdg-opportunity-finder>',
      listening +
        taken('sdg-quick-check', '0.0.9') +
        npm(`await define(); await define(); document.title = 'defined';`),
    );
    await until(() => page.document.title === 'defined', 'the promise');

    expect(said()).to.have.lengthOf(1);
    expect(said()[0]).to.include('<sdg-quick-check>').and.to.include(version);
    await until(() => page.visitor.button(nbFinder.start), 'the finder');
    expect(isDefined('sdg-result-card')).to.equal(true);
  });

  it('does the same by the script tag', async () => {
    page = await openMarkup(
      '<sdg-opportunity-finder></sdg-opportunity-finder><sdg-quick-check></sdg-quick-check>',
      listening + taken('sdg-quick-check', '0.0.9') + loader,
    );
    await until(() => page.visitor.button(nbFinder.start), 'the finder');

    expect(said()).to.have.lengthOf(1);
    expect(said()[0]).to.include('<sdg-quick-check>');
  });

  it('is silent about the same release twice', async () => {
    page = await openMarkup(
      '<sdg-quick-check></sdg-quick-check>',
      listening + loader + npm(`await define(); document.title = 'defined';`),
    );
    await untilReady(page);
    await until(() => page.document.title === 'defined', 'the promise');

    expect(said()).to.deep.equal([]);
    await answerAll(page, nb.start);
  });
});
