import {until} from '@sdg-widgets/tooling/visitor.js';
import {openMarkup, untilReady, type Page} from './page.js';

const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';
const sheet = (file: string) => `<link rel="stylesheet" href="/node_modules/${file}">`;

/** The lines that a page with these custom properties copies. */
async function snippet(name: string): Promise<string> {
  const guide = await (await fetch('/docs/guides/look.md')).text();
  return guide.match(/<meta\s+name="sdg-widgets"[^>]*>/g)!.find((meta) => meta.includes(`var(--${name}`))!;
}

/** What a page is made with, how it turns dark, and the colours of its button and surface before and after. */
const themes = [
  {
    title: 'Designsystemet',
    name: 'ds-',
    head: sheet('@digdir/designsystemet-css/dist/theme/designsystemet.css'),
    dark: {'data-color-scheme': 'dark'},
    colors: ['rgb(0, 98, 186)', 'rgb(255, 255, 255)'],
    darkColors: ['rgb(76, 145, 207)', 'rgb(23, 24, 26)'],
  },
  {
    title: 'a WordPress block theme',
    name: 'wp--',
    // As WordPress prints a theme's palette, and a theme its dark one.
    head: `<style>
      :root { --wp--preset--color--base: #fffdf7; --wp--preset--color--primary: #9b2d1f }
      .is-style-dark { --wp--preset--color--base: #1f1d1a; --wp--preset--color--primary: #ffb4a6 }
    </style>`,
    dark: {class: 'is-style-dark'},
    colors: ['rgb(155, 45, 31)', 'rgb(255, 253, 247)'],
    darkColors: ['rgb(255, 180, 166)', 'rgb(31, 29, 26)'],
  },
  {
    title: 'Bootstrap',
    name: 'bs-',
    head: sheet('bootstrap/dist/css/bootstrap.css'),
    dark: {'data-bs-theme': 'dark'},
    colors: ['rgb(13, 110, 253)', 'rgb(255, 255, 255)'],
    // A touch lighter, so that it stands out from a panel on the dark ground, too.
    darkColors: ['rgb(16, 111, 255)', 'rgb(33, 37, 41)'],
  },
] as const;

describe('on a page made with', () => {
  let page: Page;

  afterEach(() => page.close());

  for (const {title, name, head, dark, colors, darkColors} of themes) {
    it(`${title} the element has its colours, and turns dark with it`, async () => {
      page = await openMarkup('<sdg-quick-check></sdg-quick-check>', head + (await snippet(name)) + loader);
      await untilReady(page);
      const colorOf = (element: Element) => page.frame.contentWindow!.getComputedStyle(element).backgroundColor;
      const seen = () => [
        colorOf(page.visitor.find('button[part=primary]')!),
        colorOf(page.visitor.find('sdg-quick-check')!),
      ];
      const untilSeen = (wanted: readonly string[]) => until(() => String(seen()) === String(wanted), String(wanted));

      await untilSeen(colors);
      for (const [attribute, value] of Object.entries(dark))
        page.document.documentElement.setAttribute(attribute, value);

      await untilSeen(darkColors);
    });
  }
});
