// Each snippet of the snippet page as it is printed, in a page as its system leaves it, under the line that is printed with it.
import {contact as nbContact} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {Framed, filesOfAnotherOrigin} from './framed.js';
import {answerAll, clearServerLog, openForm, openPage, serverLog, type Page} from './page.js';

type Configuration = Readonly<Record<string, string>>;

interface Part {
  readonly name: string;
  readonly code: string;
}

interface SnippetPage {
  readonly standard: Configuration;
  readonly snippetOf: (configuration: Configuration, release: object) => {rung: string; parts: readonly Part[]};
  readonly policyOf: (configuration: Configuration, rung: string, release: object) => {page: string};
}

const modules = ['configuration', 'snippets', 'policy'].map(
  (name) => import(`/demo/configurator/${name}.js`) as Promise<Partial<SnippetPage>>,
);
const {standard, snippetOf, policyOf} = Object.assign({}, ...(await Promise.all(modules))) as SnippetPage;

/** As an editor without rights leaves it in WordPress, and CKEditor in Drupal: no script, no frame, no tag that HTML has not. */
function withoutUnknown(html: string, {keep = ''} = {}): string {
  const {body} = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  for (const each of body.querySelectorAll('script, style, iframe, form')) if (each.localName !== keep) each.remove();
  for (const each of body.querySelectorAll('*')) {
    if (each.localName.includes('-')) each.replaceWith(...each.childNodes);
    // What kses lets a div and a link have; a script has what it has.
    const allowed = /^(data-.*|class|id|href|title|lang|dir|hidden)$/;
    if (each.localName !== 'script')
      for (const name of each.getAttributeNames()) if (!allowed.test(name)) each.removeAttribute(name);
  }
  return body.innerHTML;
}

/** What Wix makes of its fields: the script, and the tag with the attributes. */
function asWixElement(code: string): string {
  const [, ...fields] = code.split('\n').map((line) => line.split(/: (.*)/, 2) as [string, string]);
  const [[, tag] = ['', ''], ...attributes] = fields;
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  return `<script src="${code.split('\n')[0]!.replace('Server URL: ', '')}"></script>${element.outerHTML}`;
}

const byName = (parts: readonly Part[], name: string) =>
  parts.filter((part) => part.name === name).map(({code}) => code);
const codeOf = (parts: readonly Part[], name: string) => byName(parts, name).join('\n');
const inFrames = (addresses: readonly string[], attributes = '') =>
  addresses
    .map(
      (src) =>
        `<iframe src="${src.replaceAll('&', '&amp;')}" title="Sjekken" width="100%" height="650" ${attributes}></iframe>`,
    )
    .join('');

/** What is left in the page of what was pasted, by system. */
const pasted: Readonly<Record<string, (parts: readonly Part[]) => string>> = {
  html: (parts) => codeOf(parts, 'page'),
  'wordpress-block': (parts) => codeOf(parts, 'page'),
  'wordpress-classic': (parts) => withoutUnknown(codeOf(parts, 'page'), {keep: 'script'}),
  'wordpress-limited': (parts) => codeOf(parts, 'once') + withoutUnknown(codeOf(parts, 'page')),
  squarespace: (parts) => codeOf(parts, 'page'),
  // Its own frames around are of other hosts, and sandboxed.
  wix: (parts) => inFrames(byName(parts, 'address'), 'sandbox="allow-scripts allow-forms allow-popups"'),
  webflow: (parts) => `<div class="w-embed w-script">${codeOf(parts, 'page')}</div>`,
  // Razor writes an & as it stands.
  umbraco: (parts) => codeOf(parts, 'page'),
  optimizely: (parts) => `<div>${codeOf(parts, 'page')}</div>`,
  drupal: (parts) => codeOf(parts, 'once') + withoutUnknown(codeOf(parts, 'page')),
  sharepoint: (parts) => codeOf(parts, 'frame'),
  'google-sites': (parts) => inFrames(byName(parts, 'address'), 'sandbox="allow-scripts allow-popups"'),
};

const isChromium = navigator.userAgent.includes('Chrome/');
const systems = isChromium ? Object.keys(pasted) : ['html', 'drupal', 'sharepoint'];

describe('a snippet of the snippet page', () => {
  let page: Page;
  let files: string;
  let release: object;
  let configuration: Configuration;

  before(async () => {
    // Of another origin, so that 'self' in a line stands for nothing that is needed.
    files = await filesOfAnotherOrigin();
    const integrity = (await (await fetch('/site/sdg-widgets/integrity.json')).json()) as object;
    release = {...integrity, base: files};
    const endpoint = new URL('../api/submissions', files).href;
    configuration = {...standard, partner: 'asker', partnerName: 'Ås & «Co» <næring>', endpoint, accent: '#7b1fa2'};
    if (isChromium) await setViewport({width: 1300, height: 800});
  });

  beforeEach(clearServerLog);

  afterEach(async () => {
    page.close();
    const {violations} = await serverLog();
    expect(violations, 'of the line that is printed').to.deep.equal([]);
  });

  async function open(changes: Configuration, {isBlocked = false} = {}): Promise<void> {
    const chosen = {...configuration, ...changes};
    const {rung, parts} = snippetOf(chosen, release);
    const {page: policy} = policyOf(chosen, rung, release);
    const body = pasted[chosen['system']!]!(parts);
    // So that a test sees into the frame.
    const looked = body.replaceAll(
      /frame\.html([#?])/g,
      (_, mark) => `frame.html?probe${mark === '?' ? '&amp;' : '#'}`,
    );
    const blocking = isBlocked ? `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">` : '';
    const markup = `<!doctype html><html lang="nb">${blocking}<meta name="viewport" content="width=device-width"><body>${looked}</body></html>`;
    page = await openPage(`/site/page?${new URLSearchParams({markup, ...(isBlocked ? {} : {policy})})}`, {width: 412});
  }

  for (const system of systems) {
    it(`runs as it is printed: ${system}`, async () => {
      await open({system});
      const frame = page.document.querySelector('iframe');
      if (frame) {
        const framed = new Framed(page);
        await framed.find('button', nb.start);
        const {title} = await framed.ask();
        expect(title).to.include('Ås & «Co» <næring>');
        return;
      }
      await until(() => page.visitor.words('[part=title]') === nb.heading, 'the start');
      const check = page.document.querySelector('sdg-quick-check')!;
      expect(check.getAttribute('partner-name')).to.equal('Ås & «Co» <næring>');
      expect(check.querySelector('a')!.href).to.match(/^http.*\/frame\.html/);
    });
  }

  it('runs with two elements, and its result arrives', async () => {
    await open({system: 'html', elements: 'quick-check opportunity-finder'});
    await answerAll(page, nb.start);
    await openForm(page, nbContact.talkToAdviser);
    page.visitor.press(nbContact.sendWithout);
    await until(() => page.visitor.sees(nbContact.sent('Ås & «Co» <næring>')), 'the thanks');

    await page.visitor.goTo('sdg-opportunity-finder');
    await until(() => page.visitor.sees(nbFinder.heading), 'the finder');
  });

  it('shows the result in a card of its own', async () => {
    await open({system: 'html', elements: 'quick-check result-card'});
    await answerAll(page, nb.start);

    expect(page.document.querySelector('sdg-result-card')!.shadowRoot!.querySelector('#conclusion')).to.be.ok;
  });

  it('leaves the link where scripts are blocked, and the link leads to the check', async () => {
    await open({system: 'html'}, {isBlocked: true});
    const link = page.document.querySelector<HTMLAnchorElement>('sdg-quick-check a')!;
    expect(link.getBoundingClientRect().height).to.be.above(10);
    expect(page.visitor.all('[part=title]')).to.deep.equal([]);
    const {href} = link;
    page.close();
    page = await openPage(href.replace(files, '/site/sdg-widgets/'));
    await until(() => page.visitor.words('[part=title]') === nb.heading, 'the start');
  });

  it('is made by the page, and shown there, as it is chosen', async () => {
    page = await openPage('/site/configurator/');
    const select = await until(() => page.document.querySelector<HTMLSelectElement>('#field-elements'), 'the form');
    select.value = 'opportunity-finder';
    select.dispatchEvent(new Event('change'));

    expect(page.document.querySelector('.snippet pre')!.textContent).to.include('<sdg-opportunity-finder>');
    const inPreview = () =>
      page.document.querySelector('iframe')?.contentDocument?.querySelector('sdg-opportunity-finder');
    await until(() => inPreview()?.shadowRoot?.querySelector('[part=title]'), 'the preview');
    expect(inPreview()!.hasAttribute('test')).to.equal(true);
  });

  if (isChromium) {
    it('runs in Wix as an element of its own, too', async () => {
      const chosen = {...configuration, system: 'wix'};
      const [fields] = byName(snippetOf(chosen, release).parts, 'fields');
      page = await openPage(`/site/page?${new URLSearchParams({markup: `<!doctype html>${asWixElement(fields!)}`})}`);
      await until(() => page.visitor.words('[part=title]') === nb.heading, 'the start');
    });
  }
});
