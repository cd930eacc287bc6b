import {contrast, type Rgb} from '@sdg-widgets/elements/color.js';
import {nb} from '@sdg-widgets/elements/messages/nb.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, openMarkup, untilReady, type Page} from './page.js';

const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';
const heard = `<script>
  told = [];
  addEventListener('sdg-error', ({detail}) => told.push(detail.message));
</script>`;

/** As a browser writes it, in numbers. */
const rgb = (color: string) =>
  color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number) as unknown as Rgb;

describe('the look of an element', () => {
  let page: Page;

  afterEach(() => page.close());

  const toldBy = ({frame}: Page) => (frame.contentWindow as unknown as {told: readonly string[]}).told;
  const element = () => page.document.querySelector<HTMLElement>('sdg-quick-check, sdg-opportunity-finder')!;
  const style = (found: Element | undefined, pseudo?: string) =>
    page.frame.contentWindow!.getComputedStyle(found!, pseudo);
  const button = () => page.visitor.find('button[part=primary]');
  const surface = () => rgb(style(element()).backgroundColor);
  const text = () => rgb(style(page.visitor.find('[part=title], [part=question]')).color);
  const fill = () => rgb(style(button()).backgroundColor);
  const label = () => rgb(style(button()).color);
  const open = async (attributes: string, head = '') => {
    page = await openMarkup(`<sdg-quick-check ${attributes}></sdg-quick-check>`, heard + head + loader);
    await untilReady(page);
  };
  const untilFill = (...color: Rgb) => until(() => String(fill()) === String(color), `a button of ${String(color)}`);

  it('is ours where nobody asks for another', async () => {
    await open('');

    expect([surface(), fill(), label()]).to.deep.equal([
      [255, 255, 255],
      [12, 90, 99],
      [255, 255, 255],
    ]);
    const files = page.frame.contentWindow!.performance.getEntriesByType('resource').map(({name}) => name);
    expect(files.filter((name) => name.includes('appearance'))).to.deep.equal([]);
  });

  it('takes the accent as it is where it can be read', async () => {
    await open('accent="#7b1fa2"');

    expect([fill(), label()]).to.deep.equal([
      [123, 31, 162],
      [255, 255, 255],
    ]);
  });

  it('moves an accent that cannot, and keeps its label readable', async () => {
    await open('accent="yellow" surface="ivory"');

    expect(surface()).to.deep.equal([255, 255, 240]);
    expect(contrast(fill(), surface())).to.be.within(3, 3.5);
    expect(contrast(label(), fill())).to.be.at.least(4.5);
  });

  it('takes colours of the page by name, and follows them when the page changes them', async () => {
    await open('accent="var(--brand)"', '<style>:root { --brand: #7b1fa2 } .green { --brand: #1b5e20 }</style>');
    await untilFill(123, 31, 162);

    page.document.documentElement.className = 'green';

    await untilFill(27, 94, 32);
  });

  it('is dark when the page is, or when it is told', async () => {
    await open('accent="#7b1fa2" theme="dark"');
    expect(surface()).to.deep.equal([20, 25, 30]);
    expect(contrast(text(), surface())).to.be.at.least(7);
    expect(contrast(fill(), surface())).to.be.at.least(3);

    element().setAttribute('theme', 'auto');
    await until(() => String(surface()) === '255,255,255', 'a light one');
    page.document.documentElement.style.colorScheme = 'dark';

    await until(() => String(surface()) === '20,25,30', 'a dark one');
  });

  it('follows its attributes, also when the first one comes later', async () => {
    await open('');

    element().setAttribute('accent', '#7b1fa2');
    await untilFill(123, 31, 162);
    element().setAttribute('radius', 'none');
    await until(() => style(button()).borderTopLeftRadius === '0px', 'corners');
    element().removeAttribute('accent');

    await untilFill(12, 90, 99);
  });

  it('has corners, density, font and width by attribute', async () => {
    await open('radius="large" density="compact" font="system" width="20em"');

    expect(style(button()).borderTopLeftRadius).to.equal('16px');
    expect(style(element()).fontFamily).to.match(/^system-ui/);
    expect(element().getBoundingClientRect().width).to.equal(320);
  });

  it('asks its attributes first, then the profile, the page, and the custom properties', async () => {
    const profile = {
      ...{id: 'lund', languages: ['nb'], name: 'Lund', region: {name: 'Lund', municipalities: ['1112']}},
      appearance: {accent: '#1b5e20'},
    };
    const tokens = '<style>sdg-quick-check { --sdg-color-accent: #b71c1c }</style>';
    const meta = '<meta name="sdg-widgets" content="accent: #0d47a1; radius: none">';

    await open('accent="#7b1fa2"', tokens + meta);
    expect(fill()).to.deep.equal([123, 31, 162]);
    (element() as unknown as {profile: unknown}).profile = profile;
    element().removeAttribute('accent');
    await untilFill(27, 94, 32);
    page.close();

    await open('', tokens + meta);
    expect(fill()).to.deep.equal([13, 71, 161]);
    expect(style(button()).borderTopLeftRadius).to.equal('0px');
    page.close();

    await open('', tokens);
    expect(fill()).to.deep.equal([183, 28, 28]);
  });

  it('moves the colours of the page’s custom properties, too', async () => {
    await open(
      '',
      '<style>sdg-quick-check { --sdg-color-surface: #333; --sdg-color-text: #444; --sdg-color-text-muted: #222 }</style>',
    );

    expect(surface()).to.deep.equal([51, 51, 51]);
    expect(contrast(text(), surface())).to.be.at.least(4.5);
  });

  it('says what is wrong with a value, and does without', async () => {
    await open('accent="blurple" radius="huge" width="wide" theme="sepia"');

    expect(fill()).to.deep.equal([12, 90, 99]);
    const told = toldBy(page).join('\n');
    expect(told).to.include('accent="blurple" is not an opaque colour');
    expect(told).to.include('radius="huge" is not one of medium, none, small, large');
    expect(told).to.include('width="wide" is not a length');
    expect(told).to.include('theme="sepia" is not one of auto, light, dark');
  });

  it('is that of the check for its result, too', async () => {
    await open('accent="#7b1fa2" radius="none"');
    await answerAll(page, nb.start);

    const card = page.visitor.find('sdg-result-card');
    await until(() => page.visitor.find('.known'), 'a bar');
    expect(rgb(style(page.visitor.find('.known')).fill)).to.deep.equal([123, 31, 162]);
    expect(rgb(style(card).backgroundColor)).to.deep.equal([255, 255, 255]);
  });
});
