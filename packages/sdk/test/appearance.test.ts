import {contrast, type Rgb} from '@sdg-widgets/elements/color.js';
import {nb} from '@sdg-widgets/elements/messages/nb.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
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

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

/** What is on the screen now, by CSS pixels from the corner of the window. */
async function screenPixels(): Promise<(x: number, y: number) => Rgb> {
  const png = await executeServerCommand<string, undefined>('screenshot');
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const scale = image.width / innerWidth;
  return (x, y) =>
    [...context.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data].slice(0, 3) as unknown as Rgb;
}

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

    const markup = JSON.stringify(profile);
    await open(`profile-url="/site/page?${String(new URLSearchParams({markup}))}"`, tokens + meta);
    await untilFill(27, 94, 32);
    page.close();

    await open('', tokens + meta);
    expect(fill()).to.deep.equal([13, 71, 161]);
    expect(style(button()).borderTopLeftRadius).to.equal('0px');
    page.close();

    await open('', tokens);
    expect(fill()).to.deep.equal([183, 28, 28]);
  });

  it('is that of a profile which the page gives as an object', async () => {
    const head = `<script>
      document.addEventListener('sdg-language-request', ({target}) => target.profile ??= {advisers: [], appearance: {accent: '#1b5e20'}}, true);
    </script>`;
    await open('', head);

    expect(fill()).to.deep.equal([27, 94, 32]);
  });

  it('is not that of a component of the page’s own around it', async () => {
    page = await openMarkup('<page-part theme="sepia" width="3"></page-part>', heard + loader);
    const root = page.document.querySelector('page-part')!.attachShadow({mode: 'open'});
    root.innerHTML = '<sdg-quick-check accent="#7b1fa2"></sdg-quick-check>';
    const part = page.document.body.appendChild(page.document.createElement('sdg-quick-check'));
    await until(() => root.firstElementChild?.shadowRoot?.querySelector('[part=title]'), 'the check in it');
    part.remove();

    expect(toldBy(page)).to.deep.equal([]);
  });

  it('moves the colours of the page’s custom properties, too', async () => {
    await open(
      '',
      '<style>sdg-quick-check { --sdg-color-surface: #333; --sdg-color-text: #444; --sdg-color-text-muted: #222 }</style>',
    );

    expect(surface()).to.deep.equal([51, 51, 51]);
    expect(contrast(text(), surface())).to.be.at.least(4.5);
  });

  it('is readable on the screen, too, for 200 accents on surfaces of any colour', async () => {
    const roles = [
      'surface',
      'raised',
      'text',
      'muted',
      'accent',
      'error',
      'border',
      'fill',
      'fill-hover',
      'on-accent',
    ];
    const size = 4;
    const random = seeded(200);
    const color = () => `rgb(${[random(), random(), random()].map((part) => Math.floor(part * 256)).join(' ')})`;
    await open('accent="red" surface="black"');
    const {document} = page;
    const grid = document.body.appendChild(document.createElement('div'));
    grid.style.cssText = 'position:fixed;inset:0;background:#fff';
    const swatch = page.visitor.find('[part=content]')!.appendChild(document.createElement('span'));
    for (let row = 0; row < 100; row++) {
      for (let column = 0; column < 2; column++) {
        element().setAttribute('accent', color());
        element().setAttribute('surface', row % 2 ? color() : ['white', 'rgb(20 25 30)'][column]!);
        const asked = element().getAttribute('surface')!.replace('white', 'rgb(255 255 255)');
        await until(() => String(surface()) === String(rgb(asked)), 'its surface');
        roles.forEach((role, at) => {
          swatch.style.background = `var(--_${role})`;
          const cell = grid.appendChild(document.createElement('div'));
          const [x, y] = [(column * roles.length + at) * size, row * size];
          cell.style.cssText = `position:absolute;inset:${y}px auto auto ${x}px;inline-size:${size}px;block-size:${size}px`;
          cell.style.background = style(swatch).backgroundColor;
        });
      }
    }
    const pixel = await screenPixels();

    const unreadable: string[] = [];
    for (let row = 0; row < 100; row++) {
      for (let column = 0; column < 2; column++) {
        const seen = Object.fromEntries(
          roles.map(
            (role, at) => [role, pixel((column * roles.length + at + 0.5) * size, (row + 0.5) * size)] as const,
          ),
        );
        const pairs = [
          ...['text', 'muted', 'accent', 'error'].flatMap((role) => [
            [role, 'surface', 4.5],
            [role, 'raised', 4.5],
          ]),
          ...['border', 'fill', 'fill-hover'].flatMap((role) => [
            [role, 'surface', 3],
            [role, 'raised', 3],
          ]),
          ...['fill', 'fill-hover'].map((role) => ['on-accent', role, 4.5]),
        ] as [string, string, number][];
        for (const [role, on, least] of pairs) {
          const found = contrast(seen[role]!, seen[on]!);
          if (found < least) unreadable.push(`${role} ${String(seen[role])} on ${on} ${String(seen[on])}: ${found}`);
        }
      }
    }
    expect(unreadable).to.deep.equal([]);
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
