import {check} from '@sdg-widgets/content/check.js';
import {shownQuestions, type Answers} from '@sdg-widgets/core';
import type {SdgResultCard} from '@sdg-widgets/elements';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {openMarkup, type Page} from './page.js';

const answers: Answers = {
  sector: 'build',
  size: '5-10',
  ...Object.fromEntries(shownQuestions({definition: check, mode: 'core'}, {}).map(({id}) => [id, 1])),
};

describe('the script tag, on a page with a result card alone', () => {
  let page: Page;

  afterEach(() => page.close());

  const card = () => page.document.querySelector<SdgResultCard>('sdg-result-card')!;
  const untilDefined = () => until(() => card().matches(':defined'), 'the element');
  const conclusion = () => until(() => page.visitor.find('#conclusion'), 'the result');
  const loaded = () =>
    page.frame.contentWindow!.performance.getEntriesByType('resource').map(({name}) => name.split('/').at(-1));

  it('loads the card and its language at once, and shows what the page gives it', async () => {
    page = await openMarkup('<sdg-result-card lang="en"></sdg-result-card>');
    await untilDefined();
    // A file is listed once all of it has come.
    const needed = ['result-card.js', 'quick-check.js', 'en.check.js', 'en.result.js'];
    await until(() => needed.every((name) => loaded().includes(name)), 'the card and its language');
    expect(loaded().filter((name) => /^n[bn]\./.test(name!))).to.deep.equal([]);

    card().answers = answers;

    expect((await conclusion()).textContent).to.match(/^Under way/);
  });

  it('finds a card that the page puts in later', async () => {
    page = await openMarkup('<main></main>');
    page.document.querySelector('main')!.innerHTML = '<sdg-result-card></sdg-result-card>';
    await untilDefined();

    card().answers = answers;

    await conclusion();
  });

  it('does not load the card before there is one', async () => {
    page = await openMarkup('<sdg-quick-check></sdg-quick-check>');
    await until(() => page.visitor.find('[part=title]'), 'the check');

    expect(loaded().filter((name) => name!.startsWith('result-card'))).to.deep.equal([]);
  });
});
