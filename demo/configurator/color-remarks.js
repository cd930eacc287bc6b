// What becomes of the colours that a partner chooses, as the elements themselves will have it.
import {element} from './dom.js';

/** What the browser makes of a colour, as three numbers; `undefined` of one that only the page knows it is pasted into. */
function rgbOf(text, scheme) {
  if (!text || /var\(/.test(text) || !CSS.supports('color', text)) return undefined;
  const probe = element('i', {hidden: true});
  Object.assign(probe.style, {colorScheme: scheme, color: `color-mix(in srgb, ${text}, ${text})`});
  document.body.append(probe);
  const [red, green, blue, alpha = 1] =
    getComputedStyle(probe)
      .color.match(/-?[\d.]+(?:e-?\d+)?/g)
      ?.map(Number) ?? [];
  probe.remove();
  if (alpha !== 1 || blue === undefined) return undefined;
  return [red, green, blue].map((part) => Math.round(255 * Math.min(1, Math.max(0, part))));
}

const css = (color) => `rgb(${color.join(' ')})`;
const sum = ([red, green, blue]) => red + green + blue;
const isSame = (one, other) => one.every((part, index) => part === other[index]);

/** Samples of a button and a link on both schemes, and a sentence on what was moved. `paletteOf` is of the files' palette.js. */
export function colorRemarks({accent, surface, theme}, words, paletteOf) {
  const schemes = theme === 'auto' ? ['light', 'dark'] : [theme];
  const isUnknown = [accent, surface].some((text) => text.includes('var('));
  const cards = schemes.map((scheme) => {
    const wish = rgbOf(accent, scheme);
    const palette = paletteOf({accent: wish, surface: rgbOf(surface, scheme)}, {isDark: scheme === 'dark'});
    const button = element('span', {className: 'sample-button'}, words.button);
    const link = element('span', {className: 'sample-link'}, words.link);
    Object.assign(button.style, {backgroundColor: css(palette.fill), color: css(palette.label)});
    link.style.color = css(palette.link);
    const sample = element('div', {className: 'sample'}, button, link);
    sample.style.backgroundColor = css(palette.surface);
    const remark = wish && !isUnknown ? remarkOn(wish, palette, words) : '';
    return element(
      'div',
      {},
      element('p', {className: 'sample-name'}, words[scheme]),
      sample,
      remark && element('p', {className: 'hint'}, remark),
    );
  });
  return [...cards, isUnknown && element('p', {className: 'hint'}, words.unknown)].filter(Boolean);
}

function remarkOn(wish, {link, fill}, words) {
  if (isSame(wish, link)) return words.kept;
  const where = isSame(wish, fill) ? words.inLinks : words.inBoth;
  return sum(link) < sum(wish) ? words.darkened(where) : words.lightened(where);
}
