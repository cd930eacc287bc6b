import {check as complete} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, type Check} from '@sdg-widgets/core';
import type {SdgOpportunityFinder, SdgQuickCheck, SdgResultCard} from '@sdg-widgets/elements';
import {applyAppearance} from '@sdg-widgets/elements/apply-appearance.js';
import {showBanner} from '@sdg-widgets/elements/banner.js';
import '@sdg-widgets/elements/define.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {provideContent} from '../content.fixture.js';
import {printAlone} from '../result-card/export/print.js';

type Element = SdgQuickCheck | SdgOpportunityFinder | SdgResultCard;

const check: Check = {definition: complete, mode: 'core'};
const answers = {
  ...{sector: 'mfg', size: '11-19'},
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, 1])),
};

const elements = {
  'quick check': html`<sdg-quick-check accent="#a01050" radius="none"></sdg-quick-check>`,
  'opportunity finder': html`<sdg-opportunity-finder accent="#a01050" radius="none"></sdg-opportunity-finder>`,
  'result card': html`
    <sdg-result-card
      accent="#a01050"
      radius="none"
      .answers=${answers}
      .result=${score(check, answers)}
    ></sdg-result-card>
  `,
};

describe('an element that is moved to another document', () => {
  let frame: HTMLIFrameElement;

  beforeEach(async () => {
    provideContent();
    // Content is provided in the document that it came from.
    allowPageErrors('Nothing on this page provides services');
    frame = await fixture(html`<iframe title="Another document" width="800"></iframe>`);
  });

  /** What a visitor sees of it: corners, colors and distances of all parts, and how large they are. */
  const look = ({renderRoot}: Element) =>
    [...renderRoot.querySelectorAll('[part], h2, h3, button, p')].map((each) => {
      const {color, backgroundColor, borderRadius, padding, display} = getComputedStyle(each);
      return [color, backgroundColor, borderRadius, padding, display].join();
    });

  for (const [name, template] of Object.entries(elements)) {
    describe(`as a ${name}`, () => {
      let element: Element;
      let home: HTMLElement;

      beforeEach(async () => {
        home = await fixture(html`<div style="inline-size: 800px">${template}</div>`);
        element = home.firstElementChild as Element;
        await until(() => element.renderRoot.querySelector('[part=content] :is(h1, h2, h3)'), `the ${name}`);
        if ('whole' in element) await element.whole();
        applyAppearance(element);
        await element.updateComplete;
      });

      const moveTo = async (parent: HTMLElement) => {
        parent.append(element);
        await until(() => (element.renderRoot as ShadowRoot).adoptedStyleSheets.length > 0, 'its styles');
        await element.updateComplete;
      };

      it('looks as before, there and when it is back', async () => {
        const before = look(element);
        expect(before.length).to.be.greaterThan(3);

        frame.contentDocument!.body.style.margin = '0';
        await moveTo(frame.contentDocument!.body);
        expect(look(element)).to.deep.equal(before);

        await moveTo(home);
        expect(look(element)).to.deep.equal(before);
      });

      it('takes the styles of what is loaded there', async () => {
        await moveTo(frame.contentDocument!.body);
        showBanner(element, 'test', 'Bare en test', 'nb');
        element.setAttribute('accent', '#105010');
        applyAppearance(element);

        const banner = element.renderRoot.querySelector("[part='banner test']")!;
        expect(getComputedStyle(banner).padding).not.to.equal('0px');
        const {length} = (element.renderRoot as ShadowRoot).adoptedStyleSheets;
        await moveTo(home);
        expect((element.renderRoot as ShadowRoot).adoptedStyleSheets).to.have.length(length);
        expect(getComputedStyle(banner).padding).not.to.equal('0px');
      });
    });
  }

  it('is printed from there', async () => {
    const card = await fixture<SdgResultCard>(elements['result card']);
    await until(() => card.renderRoot.querySelector('#conclusion'), 'the card');
    await card.whole();
    const {contentDocument, contentWindow} = frame;
    contentDocument!.body.append(card);
    let printed = '';
    contentWindow!.print = () => (printed = contentDocument!.title);

    await printAlone(card);

    expect(printed).to.contain('Internt arbeidsnotat');
    contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(contentDocument!.title).to.equal('');
  });
});
