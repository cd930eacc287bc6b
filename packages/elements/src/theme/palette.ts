import {bisect, black, contrast, luminance, mix, toLab, white, withLightness, type Rgb} from './color.js';

/** What a page wishes for; everything else is derived. A wish that cannot be read is moved to the nearest colour that can. */
export interface Wishes {
  readonly surface?: Rgb | undefined;
  readonly accent?: Rgb | undefined;
  readonly text?: Rgb | undefined;
  readonly muted?: Rgb | undefined;
  readonly border?: Rgb | undefined;
  readonly onFill?: Rgb | undefined;
}

/**
 * Every colour of an element by its role. However it was chosen: text, accent, muted and error have at least 4.5:1 on `surface` and on
 * `raised`, border and fill 3:1; on-fill has 4.5:1 on `fill` and `fillHover`, which has 3:1 on both surfaces (WCAG 2.2, 1.4.3
 * and 1.4.11). A line only separates, and carries nothing.
 */
export interface Palette {
  readonly surface: Rgb;
  readonly raised: Rgb;
  readonly line: Rgb;
  readonly text: Rgb;
  readonly muted: Rgb;
  readonly border: Rgb;
  /** Links, outlined buttons, chosen answers. */
  readonly accent: Rgb;
  /** Filled buttons and bars. */
  readonly fill: Rgb;
  readonly fillHover: Rgb;
  readonly onFill: Rgb;
  readonly error: Rgb;
}

const forText = 4.5;
const forGraphics = 3;
/** AAA, for what is read most. */
const forReading = 7;

// What the style sheet has where nothing was chosen.
const light = {surface: white, text: [22, 33, 42], accent: [12, 90, 99], error: [163, 19, 26]} as const;
const dark = {surface: [20, 25, 30], text: [238, 243, 245], accent: [126, 208, 214], error: [255, 163, 160]} as const;

/**
 * Derives a palette. A colour that is readable as it was wished for stays untouched; another keeps its hue and moves as little as
 * it can. `isDark` counts where no surface is wished for.
 */
export function paletteOf(wishes: Wishes, isDark = false): Palette {
  const surface = wishes.surface ?? (isDark ? dark : light).surface;
  const [ink, paper] = contrast(black, surface) >= contrast(white, surface) ? [black, white] : [white, black];
  const standard = ink === black ? light : dark;

  // Towards the text, as paper on a desk; where that leaves the text too little room, away from it.
  const toInk = mix(surface, ink, 0.05);
  const raised = contrast(ink, toInk) < forReading ? mix(surface, paper, 0.05) : toInk;
  const surfaces = [surface, raised];

  const ours = isReadable(standard.text, forReading, surfaces) ? standard.text : ink;
  const text = readable(wishes.text ?? ours, forText, surfaces);
  const brand = wishes.accent ?? standard.accent;
  const fill = readable(brand, forGraphics, surfaces);
  const onFill = [wishes.onFill, white].find((color) => color && contrast(color, fill) >= forText) ?? black;
  return {
    surface,
    raised,
    line: mix(surface, text, 0.2),
    text,
    muted: readable(wishes.muted ?? mix(text, surface, 0.25), forText, surfaces),
    border: readable(wishes.border ?? mix(text, surface, 0.4), forGraphics, surfaces),
    accent: readable(brand, forText, surfaces),
    fill,
    fillHover: hovered(fill, onFill, surfaces),
    onFill,
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
function hovered(fill: Rgb, label: Rgb, surfaces: readonly Rgb[]): Rgb {
  const lab = toLab(fill);
  const lightness = lab[0] + (luminance(label) > luminance(fill) ? -0.06 : 0.06);
  const moved = withLightness(lab, Math.min(1, Math.max(0, lightness)));
  return isReadable(moved, forGraphics, surfaces) && contrast(moved, label) >= forText ? moved : fill;
}
