import {contrast, type Rgb} from '@sdg-widgets/elements/color.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {emulateMedia, executeServerCommand} from '@web/test-runner-commands';
import {openMarkup, untilReady, type Page} from './page.js';

const isChromium = navigator.userAgent.includes('Chrome/');
const inChromium = isChromium ? it : it.skip;

const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';
const rgb = (color: string) => color.match(/[\d.]+/g)!.map(Number) as unknown as Rgb;

describe('the look of an element, for a visitor who', () => {
  let page: Page;

  afterEach(async () => {
    page.close();
    if (isChromium) await emulateMedia({media: 'screen', colorScheme: 'light'});
  });

  const style = (selector: string) => page.frame.contentWindow!.getComputedStyle(page.visitor.find(selector)!);
  const open = async (attributes: string, head = '') => {
    page = await openMarkup(`<sdg-quick-check ${attributes}></sdg-quick-check>`, head + loader);
    await untilReady(page);
  };
  const openQuestion = async (attributes: string, head = '') => {
    await open(attributes, head);
    page.visitor.press(nb.start);
    await until(() => page.visitor.find('[part=option]'), 'a question');
  };
  const contrastOf = (selector: string) =>
    contrast(rgb(style(selector).color), rgb(style('sdg-quick-check').backgroundColor));

  for (const {title, attributes} of [
    {title: 'a page that asks for no look', attributes: ''},
    {title: 'a page that asks for one', attributes: 'accent="#ffd400" surface="#777"'},
  ]) {
    inChromium(`prefers more contrast has 7:1 and 4.5:1 on ${title}`, async () => {
      await executeServerCommand('prefers-contrast', 'more');
      try {
        await openQuestion(attributes);

        for (const part of ['[part=question]', '[part=progress]', '[part=option]'])
          await until(() => contrastOf(part) >= 7, `7:1 for ${part} instead of ${contrastOf(part)}`);
        const {borderTopColor, backgroundColor} = style('[part=option]');
        expect(contrast(rgb(borderTopColor), rgb(backgroundColor))).to.be.at.least(4.5);
        const button = style('button[part=primary]');
        expect(contrast(rgb(button.color), rgb(button.backgroundColor))).to.be.at.least(7);
      } finally {
        await executeServerCommand('prefers-contrast', 'no-preference');
      }
    });
  }

  inChromium('has a dark system sees it dark where the page is, and only there', async () => {
    await emulateMedia({colorScheme: 'dark'});
    await open('accent="#7b1fa2"');
    expect(style('sdg-quick-check').backgroundColor).to.equal('rgb(255, 255, 255)');

    page.document.documentElement.style.colorScheme = 'light dark';
    await until(() => style('sdg-quick-check').backgroundColor === 'rgb(20, 25, 30)', 'a dark one');
    await emulateMedia({colorScheme: 'light'});

    await until(() => style('sdg-quick-check').backgroundColor === 'rgb(255, 255, 255)', 'a light one');
  });

  inChromium('has colours of their own sees these, and a ring around what has focus', async () => {
    await executeServerCommand('forced-colors', 'active');
    try {
      await openQuestion(
        'accent="#ffd400" surface="#333"',
        '<style>sdg-quick-check { --sdg-color-focus: #444 }</style>',
      );
      const {color, backgroundColor} = style('[part=option]');
      const system = page.document.body.appendChild(page.document.createElement('p'));
      system.style.cssText = 'color: CanvasText; background: Canvas';
      const own = page.frame.contentWindow!.getComputedStyle(system);
      expect([color, backgroundColor]).to.deep.equal([own.color, own.backgroundColor]);

      page.visitor.find('input')!.focus();
      expect(style('[part=option]').outlineStyle).to.equal('solid');
      expect(style('[part=option]').outlineColor).to.not.equal(style('[part=option]').backgroundColor);
    } finally {
      await executeServerCommand('forced-colors', 'none');
    }
  });

  inChromium('wants less motion is spared it', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    try {
      await openQuestion('accent="#7b1fa2"');

      for (const element of page.visitor.all('sdg-quick-check [part], [part=option], button')) {
        const {transitionDuration, animationName} = page.frame.contentWindow!.getComputedStyle(element);
        expect([transitionDuration, animationName], element.outerHTML).to.deep.equal(['0s', 'none']);
      }
    } finally {
      await emulateMedia({reducedMotion: 'no-preference'});
    }
  });
});

describe('a card that a server has rendered, until a script runs', () => {
  it('can be read in whatever accent the page has', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch('/site/sdg-widgets/result-card.css')).text());
    const card = document.body.appendChild(document.createElement('div'));
    const root = card.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    const swatch = root.appendChild(document.createElement('span'));
    const context = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {
      willReadFrequently: true,
    })!;
    const colorOf = (role: string): Rgb => {
      swatch.style.color = `var(--_${role})`;
      context.fillStyle = getComputedStyle(swatch).color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3) as unknown as Rgb;
    };
    const steps = [0, 64, 128, 192, 255];
    const unreadable: string[] = [];
    const seen = new Set<string>();
    for (const scheme of ['light', 'dark']) {
      card.style.colorScheme = scheme;
      for (const red of steps)
        for (const green of steps)
          for (const blue of steps) {
            card.style.setProperty('--sdg-color-accent', `rgb(${red} ${green} ${blue})`);
            const [accent, surface, raised, label] = ['accent', 'surface', 'raised', 'label'].map(colorOf) as [
              Rgb,
              Rgb,
              Rgb,
              Rgb,
            ];
            seen.add(String(accent));
            const least = Math.min(contrast(accent, surface), contrast(accent, raised), contrast(accent, label));
            if (least < 4.5) unreadable.push(`${scheme} ${red} ${green} ${blue}: ${String(accent)} has ${least}`);
          }
    }
    card.remove();

    expect(unreadable).to.deep.equal([]);
    expect(seen.size).to.be.greaterThan(100);
  });
});
