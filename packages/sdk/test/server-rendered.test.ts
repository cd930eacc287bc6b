import {check} from '@sdg-widgets/content/check.js';
import {createEnvelope, newSubmissionId, score, shownQuestions, type Answers, type Check} from '@sdg-widgets/core';
import type {SdgResultCard} from '@sdg-widgets/elements';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {clearServerLog, serverLog} from './page.js';

const asked: Check = {definition: check, mode: 'core'};
const answers: Answers = {
  sector: 'build',
  size: '5-10',
  ...Object.fromEntries(shownQuestions(asked, {}).map(({id}) => [id, 1])),
};

// What is served and said without JavaScript is tested where a browser can do without it: packages/tooling/test/.
describe('a card that a server has rendered', () => {
  it('is taken over in a form’s answer, under the strict policy, and shows nothing twice', async () => {
    const envelope = await createEnvelope({
      ...{submissionId: newSubmissionId(), check: asked, answers, result: score(asked, answers)},
      ...{language: 'nn', source: {origin: 'null', path: '/'}},
    });
    await clearServerLog();
    const form = await fixture<HTMLFormElement>(html`
      <form action="/site/svar" method="post" target="answer">
        <input name="sdg" value=${JSON.stringify(envelope)} />
        <iframe name="answer"></iframe>
      </form>
    `);
    const frame = form.querySelector('iframe')!;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    form.submit();
    await loaded;

    const card = frame.contentDocument!.querySelector<SdgResultCard>('sdg-result-card')!;
    const visitor = new Visitor(frame.contentDocument!, frame);
    const conclusion = visitor.words('#conclusion');
    card.scrollIntoView();
    await until(() => !card.shadowRoot!.querySelector('link'), 'the card');

    expect(card.answers).to.deep.equal(answers);
    expect(visitor.all('#conclusion')).to.have.lengthOf(1);
    expect(visitor.words('#conclusion')).to.equal(conclusion);
    expect(visitor.all('[part=next-step]')).to.have.lengthOf(3);
    expect(visitor.all('[part=bar-row]')).to.have.lengthOf(9);
    expect((await serverLog()).violations).to.deep.equal([]);
  });
});
