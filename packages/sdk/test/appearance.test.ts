import {contrast, type Rgb} from '@sdg-widgets/elements/color.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {answerAll, openMarkup, openPage, untilReady, type Page} from './page.js';

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
    expect(files.filter((name) => /appearance|typography/.test(name))).to.deep.equal([]);
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

  it('has marks of answers that are as light as its surface, on a dark page, too', async () => {
    await open('surface="#fff" start="immediate"', '<style>:root { color-scheme: dark }</style>');
    const scheme = () => style(page.visitor.find('input[type=radio]')).colorScheme;
    expect(scheme()).to.equal('light');

    element().setAttribute('surface', '#111');
    await until(() => scheme() === 'dark', 'marks on a dark surface');
    element().removeAttribute('surface');

    await until(() => surface()[0] === 20 && scheme() === 'dark', 'those of the page');
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

  describe('is, where several are asked for,', () => {
    const colors = {attribute: '#7b1fa2', profile: '#1b5e20', page: '#0d47a1', 'custom property': '#b71c1c'};
    const radii = {attribute: 'none', profile: 'small', page: 'large', 'custom property': '3px'};
    const corners = {attribute: '0px', profile: '4px', page: '16px', 'custom property': '3px', ours: '8px'};
    const sources = ['attribute', 'profile', 'page', 'custom property', 'ours'] as const;
    type Source = (typeof sources)[number];

    const markupFrom = (...asking: readonly Source[]) => {
      const from = (source: Source, markup: string) => (asking.includes(source) ? markup : '');
      const profile = {
        ...{id: 'lund', languages: ['nb'], name: 'Lund', region: {name: 'Lund', municipalities: ['1112']}},
        appearance: {accent: colors.profile, radius: radii.profile},
      };
      const address = `/site/page?${String(new URLSearchParams({markup: JSON.stringify(profile)}))}`;
      return {
        attributes:
          from('attribute', `accent="${colors.attribute}" radius="${radii.attribute}" `) +
          from('profile', `profile-url="${address}"`),
        head:
          from('page', `<meta name="sdg-widgets" content="accent: ${colors.page}; radius: ${radii.page}">`) +
          from(
            'custom property',
            `<style>sdg-quick-check { --sdg-color-accent: ${colors['custom property']}; --sdg-radius: ${radii['custom property']} }</style>`,
          ),
      };
    };

    for (const [at, winner] of sources.entries()) {
      for (const other of sources.slice(at + 1)) {
        it(`that of the ${winner} before that of the ${other}`, async () => {
          const {attributes, head} = markupFrom(winner, other);
          await open(attributes, head);

          const wanted = winner === 'ours' ? '#0c5a63' : colors[winner];
          const bytes = [1, 3, 5].map((byte) => parseInt(wanted.slice(byte, byte + 2), 16));
          await untilFill(...(bytes as unknown as Rgb));
          expect(style(button()).borderTopLeftRadius).to.equal(corners[winner]);
        });
      }
    }
  });

  it('is that of a profile which the page gives as an object', async () => {
    const profile = {
      ...{id: 'partner', languages: ['nb'], name: 'Rådet', region: {name: 'Regionen', municipalities: ['3203']}},
      advisers: [{name: 'Kari', role: {nb: 'Rådgiver'}, phone: '66 00 00 00'}],
      appearance: {accent: '#1b5e20'},
    };
    const head = `<script>
      document.addEventListener('sdg-services-request', ({target}) => target.profile ??= ${JSON.stringify(profile)}, true);
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

  it('follows the page’s <meta> that is added, changed and taken away later', async () => {
    await open('');
    const meta = page.document.createElement('meta');
    meta.name = 'sdg-widgets';
    meta.content = 'accent: #0d47a1; radius: none';
    page.document.head.append(meta);
    await untilFill(13, 71, 161);
    expect(style(button()).borderTopLeftRadius).to.equal('0px');

    meta.content = 'accent: #7b1fa2';
    await untilFill(123, 31, 162);
    expect(style(button()).borderTopLeftRadius).to.equal('8px');
    meta.remove();

    await untilFill(12, 90, 99);
  });

  it('is set by call for all elements, those that come later, too', async () => {
    page = await openMarkup(
      '<sdg-quick-check></sdg-quick-check>',
      `<script type="module">
        import {define, setAppearance} from '/packages/sdk/dist/index.js';
        await define({elements: ['quick-check']});
        addEventListener('look', ({detail}) => setAppearance(detail));
      </script>`,
    );
    await untilReady(page);
    const {CustomEvent: Foreign} = page.frame.contentWindow as unknown as typeof globalThis;
    const set = (detail: object) => page.frame.contentWindow!.dispatchEvent(new Foreign('look', {detail}));

    set({accent: '#0d47a1'});
    await untilFill(13, 71, 161);
    const later = page.document.createElement('sdg-quick-check');
    element().replaceWith(later);
    await untilReady(page);
    await untilFill(13, 71, 161);
    set({accent: '#7b1fa2', radius: undefined});
    await untilFill(123, 31, 162);
    set({});

    await untilFill(12, 90, 99);
  });

  it('says once what is wrong, however often the page changes', async () => {
    await open('accent="blurple"');
    const times = () => toldBy(page).filter((words) => words.includes('blurple')).length;
    expect(times()).to.equal(1);

    page.document.head.append(page.document.createElement('style'));
    element().setAttribute('radius', 'none');
    await until(() => style(button()).borderTopLeftRadius === '0px', 'corners');

    expect(times()).to.equal(1);
  });

  it('takes type, borders, corners and distances from custom properties', async () => {
    await open(
      '',
      `<style>sdg-quick-check {
        --sdg-font-family: Georgia; --sdg-heading-font-family: Impact; --sdg-heading-font-weight: 400; --sdg-heading-size: 2em;
        --sdg-line-height: 2; --sdg-radius-control: 20px; --sdg-border-width: 4px; --sdg-inset: 3px;
      }</style>`,
    );
    const title = style(page.visitor.find('[part=title]'));
    expect([title.fontFamily, title.fontWeight, title.fontSize]).to.deep.equal(['Impact', '400', '32px']);
    const {fontFamily, borderTopLeftRadius, borderTopWidth} = style(button());
    expect([fontFamily, borderTopLeftRadius, borderTopWidth]).to.deep.equal(['Georgia', '20px', '4px']);
    const {paddingTop, lineHeight} = style(page.visitor.find('[part=content]'));
    expect([paddingTop, lineHeight]).to.deep.equal(['3px', '32px']);
    expect(style(page.visitor.find('[part=promise]')).borderTopLeftRadius).to.equal('8px');

    page.visitor.press(nb.start);
    const option = await until(() => page.visitor.find('[part=option]'), 'a question');
    expect([style(option).borderTopWidth, style(option).borderTopLeftRadius]).to.deep.equal(['4px', '20px']);
    element().setAttribute('radius', 'none');
    await until(() => style(option).borderTopLeftRadius === '0px', 'the attribute’s corners');
    element().setAttribute('density', 'compact');
    await until(() => style(page.visitor.find('[part=content]')).lineHeight === '22.4px', 'the attribute’s lines');
    element().setAttribute('font', 'inherit');
    await until(() => !/Georgia/.test(style(button()).fontFamily), 'the page’s font');
  });

  it('keeps borders, targets, lines and the focus ring, whatever a custom property says', async () => {
    await open(
      '',
      `<style>sdg-quick-check {
        --sdg-border-width: 0; --sdg-line-height: 0.5; --sdg-heading-size: 0; --sdg-font-size: 10px; --sdg-inset: -3px;
        --sdg-color-focus: transparent; --sdg-color-border: white; --sdg-color-link: #eee; --sdg-color-fill: #fefefe; --sdg-color-surface-raised: black;
      }</style>`,
    );
    expect(parseFloat(style(page.visitor.find('[part=title]')).fontSize)).to.be.at.least(10);
    expect(parseFloat(style(page.visitor.find('[part=content]')).lineHeight)).to.be.at.least(12.5);
    expect(button()!.getBoundingClientRect().height).to.be.at.least(44);
    expect(contrast(fill(), surface())).to.be.at.least(3);
    page.visitor.press(nb.start);
    const option = await until(() => page.visitor.find('[part=option]'), 'a question');
    expect(option.getBoundingClientRect().height).to.be.at.least(44);
    expect(parseFloat(style(option).borderTopWidth)).to.be.at.least(1);
    expect(contrast(rgb(style(option).borderTopColor), surface())).to.be.at.least(3);
    page.visitor.find('input')!.focus();
    const {outlineStyle, outlineWidth, outlineColor} = style(option);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
    expect(contrast(rgb(outlineColor), surface())).to.be.at.least(3);
    expect(contrast(text(), rgb(style(option).backgroundColor))).to.be.at.least(4.5);
  });

  it('is ours, and can be read, where what makes it readable cannot be loaded', async () => {
    const files = ['sdg-widgets', 'quick-check', 'nb.check'].map(
      (name) => `${location.origin}/site/sdg-widgets/${name}.js`,
    );
    const policy = `script-src ${files.join(' ')}`;
    const tokens = `<style>sdg-quick-check { --sdg-color-accent: yellow; --sdg-color-text: #eee; --sdg-color-border: white }</style>`;
    const markup = `<!doctype html><html lang="nb">${tokens}${loader}<sdg-quick-check></sdg-quick-check></html>`;
    page = await openPage(`/site/page?${String(new URLSearchParams({markup, policy}))}`);
    await untilReady(page);

    expect(fill()).to.deep.equal([12, 90, 99]);
    expect(contrast(text(), surface())).to.be.at.least(7);
    expect(contrast(label(), fill())).to.be.at.least(4.5);
  });

  it('moves the colours of the page’s custom properties, too', async () => {
    await open(
      '',
      '<style>sdg-quick-check { --sdg-color-surface: #333; --sdg-color-text: #444; --sdg-color-text-muted: #222 }</style>',
    );

    expect(surface()).to.deep.equal([51, 51, 51]);
    expect(contrast(text(), surface())).to.be.at.least(4.5);
  });

  it('is readable on the screen, too, for many accents on surfaces of any colour', async () => {
    const rows = sized(30, 100);
    const roles = ['surface', 'raised', 'text', 'muted', 'accent', 'error', 'border', 'fill', 'hover', 'label'];
    const size = 4;
    const random = seeded(200);
    const color = () => `rgb(${[random(), random(), random()].map((part) => Math.floor(part * 256)).join(' ')})`;
    await open('accent="red" surface="black"');
    const {document} = page;
    const grid = document.body.appendChild(document.createElement('div'));
    grid.style.cssText = 'position:fixed;inset:0;background:#fff';
    const swatch = page.visitor.find('[part=content]')!.appendChild(document.createElement('span'));
    for (let row = 0; row < rows; row++) {
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
    // A screen may lag behind. What comes last is there when this is.
    const last = grid.appendChild(document.createElement('div'));
    last.style.cssText = `position:absolute;inset:${rows * size}px auto auto 0;inline-size:${size}px;block-size:${size}px;background:#000`;
    let pixel = await screenPixels();
    while (pixel(size / 2, (rows + 0.5) * size)[0] > 0) pixel = await screenPixels();

    const unreadable: string[] = [];
    for (let row = 0; row < rows; row++) {
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
          ...['border', 'fill', 'hover'].flatMap((role) => [
            [role, 'surface', 3],
            [role, 'raised', 3],
          ]),
          ...['fill', 'hover'].map((role) => ['label', role, 4.5]),
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
