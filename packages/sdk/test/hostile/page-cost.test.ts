import {contact as nbContact} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, clearServerLog, openForm, serverLog, type Page} from '../page.js';
import {openHostile} from './pages.js';

// Some of everything that a style sheet or a script of ours could get hold of.
const furniture = `
  <header><h1>Asker Næringsråd</h1><nav><ul><li><a href="https://www.example.no">Forsiden</a></li></ul></nav></header>
  <form><fieldset><legend>Nyhetsbrev</legend><label for="email">E-post</label>
  <input id="email" type="email"><input type="radio"><input type="checkbox"><select><option>Asker</option></select>
  <textarea></textarea><button>Meld på</button></fieldset></form>
  <table><tr><th>År</th><td>2026</td></tr></table><details><summary>Mer</summary><p>Tekst</p></details>
  <p part="content" class="columns">En <strong>tekst</strong> med <small>lite</small>.</p>`;

// Far below, where nobody has come yet.
const farBelow = (check: string) => `${furniture}<div style="block-size: 6000px"></div>${check}`;

const policy = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'";

const builtIns = [
  ...[
    'Object',
    'Function',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'Promise',
    'Map',
    'Set',
    'WeakMap',
    'RegExp',
  ],
  ...['Date', 'Error', 'Uint8Array', 'JSON', 'Math', 'Reflect', 'URL', 'Headers', 'Request', 'Response', 'AbortSignal'],
  ...['EventTarget', 'Event', 'CustomEvent', 'Node', 'Element', 'HTMLElement', 'HTMLFormElement', 'HTMLInputElement'],
  ...['Document', 'ShadowRoot', 'Text', 'Range', 'CSSStyleSheet', 'CustomElementRegistry', 'MutationObserver'],
  ...['IntersectionObserver', 'History', 'Location', 'Navigator', 'Storage', 'Window', 'XMLHttpRequest'],
  ...['history', 'location', 'navigator', 'customElements'],
];

type Descriptors = ReadonlyMap<string, PropertyDescriptor>;

/** Every property of the built-ins and of their prototypes. */
function descriptorsOf(view: Window): Descriptors {
  const all = new Map<string, PropertyDescriptor>();
  const note = (name: string, each: object | undefined) => {
    for (const key of each ? Reflect.ownKeys(each) : [])
      all.set(`${name}.${String(key)}`, Reflect.getOwnPropertyDescriptor(each!, key)!);
  };
  for (const name of builtIns) {
    const each = (view as unknown as Record<string, {readonly prototype?: object}>)[name]!;
    note(name, each);
    note(`${name}.prototype`, each.prototype);
  }
  return all;
}

const isSame = (one?: PropertyDescriptor, other?: PropertyDescriptor) =>
  (['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const).every((key) =>
    Object.is(one?.[key], other?.[key]),
  );

const changed = (before: Descriptors, after: Descriptors) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => !isSame(before.get(name), after.get(name)));

// What every copy of Lit leaves on a page, wherever it comes from: versions, and a name that decorators are to have one day.
const namesOfLit = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];
const isOfLit = (name: PropertyKey) => namesOfLit.includes(String(name));

/** How every element of the page looks that is not ours. */
function looksOf({document, frame}: Page): readonly string[] {
  const elements = document.querySelectorAll('body > :not(sdg-quick-check, script), body > :not(sdg-quick-check) *');
  return [...elements].map((element) => {
    const style = frame.contentWindow!.getComputedStyle(element);
    return `${element.localName}: ${[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')}`;
  });
}

/** As a tag manager does it. */
function addLoader({document}: Page) {
  const script = Object.assign(document.createElement('script'), {src: 'sdg-widgets/sdg-widgets.js'});
  document.head.append(script);
  return new Promise((resolve) => script.addEventListener('load', resolve));
}

describe('what a page pays', () => {
  let page: Page;

  beforeEach(async () => {
    await clearServerLog();
    page = await openHostile({title: '', script: '', around: farBelow, policy, isWithoutScript: true});
  });

  afterEach(() => page.close());

  it('for a check that nobody has scrolled to is the loader', async () => {
    await addLoader(page);
    const check = page.document.querySelector('sdg-quick-check')!;
    // What the loader looks at, it has seen by then.
    await new Promise((resolve) => new IntersectionObserver(resolve, {root: null}).observe(check));

    const {requests} = await serverLog();
    expect(requests.filter((request) => request.includes('sdg-widgets'))).to.deep.equal([
      'GET /sdg-widgets/sdg-widgets.js',
    ]);
  });

  it('is nothing else: names, built-ins and looks stay as they are, and nobody is asked whom it has not named', async () => {
    const view = page.frame.contentWindow!;
    const names = new Set(Reflect.ownKeys(view));
    const descriptors = descriptorsOf(view);
    const looks = looksOf(page);

    await addLoader(page);
    const check = page.document.querySelector('sdg-quick-check')!;
    check.scrollIntoView();
    // The page has radios and buttons of its own.
    page = {...page, visitor: new Visitor(check, page.frame)};
    await answerAll(page, nb.start);
    await openForm(page, nbContact.talkToAdviser);
    page.visitor.press(nbContact.sendWithout);
    await until(() => page.visitor.sees(nbContact.sent('Asker Næringsråd')), 'the thanks');

    const added = Reflect.ownKeys(view).filter((name) => !names.has(name) && !isOfLit(name));
    const own = (name: PropertyKey) => Reflect.get(view, name) as unknown;
    expect(added.length, `one namespace at most: ${added.map(String).join(', ')}`).to.be.at.most(1);
    expect(added.filter((name) => !Object.isFrozen(own(name)))).to.deep.equal([]);
    expect(changed(descriptors, descriptorsOf(view)).filter((name) => name !== 'Symbol.metadata')).to.deep.equal([]);
    expect(looksOf(page)).to.deep.equal(looks);
    const {requests, violations} = await serverLog();
    expect(violations).to.deep.equal([]);
    expect(requests.filter((request) => !/^GET \/(page|log|sdg-widgets\/.*)$/.test(request))).to.deep.equal([
      'POST /api/submissions',
    ]);
  });
});
