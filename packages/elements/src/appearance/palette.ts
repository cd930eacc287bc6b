import {bisect, black, contrast, luminance, mix, toLab, white, withLightness, type Rgb} from './color.js';

/** What a page wishes for; everything else is derived. A wish that cannot be read is moved to the nearest colour that can. */
export interface RequestedColors {
  readonly surface?: Rgb | undefined;
  readonly raised?: Rgb | undefined;
  readonly line?: Rgb | undefined;
  readonly accent?: Rgb | undefined;
  readonly text?: Rgb | undefined;
  readonly muted?: Rgb | undefined;
  readonly border?: Rgb | undefined;
  readonly link?: Rgb | undefined;
  readonly focus?: Rgb | undefined;
  readonly fill?: Rgb | undefined;
  readonly label?: Rgb | undefined;
}

/**
 * Every colour of an element by its role. However it was chosen: text, accent, link, muted and error have at least 4.5:1 on `surface`
 * and on `raised`, border, focus and fill 3:1; label has 4.5:1 on `fill` and `hover`, which has 3:1 on both surfaces (WCAG
 * 2.2, 1.4.3 and 1.4.11). With more contrast, 7:1 instead of 4.5:1, and 4.5:1 instead of 3:1. A line only separates, and
 * carries nothing.
 */
export interface Palette {
  readonly surface: Rgb;
  readonly raised: Rgb;
  readonly line: Rgb;
  readonly text: Rgb;
  readonly muted: Rgb;
  readonly border: Rgb;
  /** Outlined buttons, chosen answers. */
  readonly accent: Rgb;
  readonly link: Rgb;
  /** The ring around what has focus. */
  readonly focus: Rgb;
  /** Filled buttons and bars. */
  readonly fill: Rgb;
  /** The fill under the pointer. */
  readonly hover: Rgb;
  /** On the fill. */
  readonly label: Rgb;
  readonly error: Rgb;
}

/** What a palette is for. */
interface Setting {
  /** Counts where no surface is wished for. */
  readonly isDark?: boolean;
  /** The visitor prefers more contrast. */
  readonly highContrast?: boolean;
}

/** AAA, for what is read most. */
const forReading = 7;

// What the style sheet has where nothing was chosen.
const light = {surface: white, text: [22, 33, 42], accent: [12, 90, 99], error: [163, 19, 26]} as const;
const dark = {surface: [20, 25, 30], text: [238, 243, 245], accent: [126, 208, 214], error: [255, 163, 160]} as const;

/**
 * Derives a palette. A colour that is readable as it was wished for stays untouched; another keeps its hue and moves as little as
 * it can.
 */
export function paletteOf(wishes: RequestedColors, {isDark = false, highContrast = false}: Setting = {}): Palette {
  const [forText, forGraphics] = highContrast ? [forReading, 4.5] : [4.5, 3];
  // So that one of black and white is readable on it: any colour leaves 4.5 to one of them, and not 7.
  const forFill = highContrast ? forReading : forGraphics;

  const wished = wishes.surface ?? (isDark ? dark : light).surface;
  const [ink, paper] = contrast(black, wished) >= contrast(white, wished) ? [black, white] : [white, black];
  const surface = readable(wished, forText, [ink]);
  const standard = ink === black ? light : dark;

  // Towards the text, as paper on a desk; where that leaves the text too little room, away from it.
  const toInk = mix(surface, ink, 0.05);
  const raised = readable(
    wishes.raised ?? (contrast(ink, toInk) < forReading ? mix(surface, paper, 0.05) : toInk),
    forText,
    [ink],
  );
  const surfaces = [surface, raised];

  const ours = isReadable(standard.text, forReading, surfaces) ? standard.text : ink;
  const text = readable(wishes.text ?? ours, forText, surfaces);
  const brand = wishes.accent ?? standard.accent;
  const fill = readable(wishes.fill ?? brand, forFill, surfaces);
  const label = [wishes.label, white].find((color) => color && contrast(color, fill) >= forText) ?? black;
  return {
    surface,
    raised,
    line: wishes.line ?? mix(surface, text, highContrast ? 0.6 : 0.2),
    text,
    muted: readable(wishes.muted ?? mix(text, surface, 0.25), forText, surfaces),
    border: readable(wishes.border ?? mix(text, surface, 0.4), forGraphics, surfaces),
    accent: readable(brand, forText, surfaces),
    link: readable(wishes.link ?? brand, forText, surfaces),
    focus: readable(wishes.focus ?? text, forGraphics, surfaces),
    fill,
    hover: hovered(fill, label, (color) => isReadable(color, forFill, surfaces) && contrast(color, label) >= forText),
    label,
    error: readable(standard.error, forText, surfaces),
  };
}

const isReadable = (color: Rgb, least: number, surfaces: readonly Rgb[]) =>
  surfaces.every((surface) => contrast(color, surface) >= least);

/** The nearest colour of the same hue that has this contrast on every surface. */
function readable(color: Rgb, least: number, surfaces: readonly Rgb[]): Rgb {
  if (isReadable(color, least, surfaces)) return color;
  const lab = toLab(color);
  const found = [0, 1]
    .filter((end) => isReadable(end ? white : black, least, surfaces))
    .map((end) => bisect(end, lab[0], (lightness) => isReadable(withLightness(lab, lightness), least, surfaces)))
    .sort((one, other) => Math.abs(one - lab[0]) - Math.abs(other - lab[0]));
  return withLightness(lab, found[0]!);
}

/** A step away from the label, so that it gains; none where the fill would no longer stand out. */
function hovered(fill: Rgb, label: Rgb, isAllowed: (color: Rgb) => boolean): Rgb {
  const lab = toLab(fill);
  const lightness = lab[0] + (luminance(label) > luminance(fill) ? -0.06 : 0.06);
  const moved = withLightness(lab, Math.min(1, Math.max(0, lightness)));
  return isAllowed(moved) ? moved : fill;
}
