// Just what a palette needs of colour science. Sources: WCAG 2.2 for luminance and contrast, B. Ottosson 2020 for OKLab.

/** sRGB as a screen has it: three whole numbers from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const black: Rgb = [0, 0, 0];
export const white: Rgb = [255, 255, 255];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const linearToLms: Matrix = [
  [0.412221, 0.536333, 0.051446],
  [0.211903, 0.6807, 0.107397],
  [0.088302, 0.281719, 0.629979],
];
const lmsToLab: Matrix = [
  [0.210454, 0.793618, -0.004072],
  [1.977998, -2.428592, 0.450594],
  [0.025904, 0.782772, -0.808676],
];
const labToLms: Matrix = [
  [1, 0.396338, 0.215804],
  [1, -0.105561, -0.063854],
  [1, -0.089484, -1.291486],
];
const lmsToLinear: Matrix = [
  [4.076742, -3.307712, 0.23097],
  [-1.268438, 2.609757, -0.341319],
  [-0.004196, -0.703419, 1.707615],
];

const each = ([a, b, c]: Triple, change: (value: number) => number): Triple => [change(a), change(b), change(c)];
const times = (matrix: Matrix, [a, b, c]: Triple): Triple =>
  each([0, 1, 2], (row) => {
    const [x, y, z] = matrix[row]!;
    return x * a + y * b + z * c;
  });

const toLinear = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const fromLinear = (value: number) => (value <= 0.0031308 ? value * 3294.6 : 269.025 * value ** (1 / 2.4) - 14.025);

/** The relative luminance of WCAG, 0 to 1. */
export function luminance(color: Rgb): number {
  const [red, green, blue] = each(color, toLinear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of WCAG, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(first, second) / Math.min(first, second);
}

/** So much of the other colour, 0 to 1, in the one. */
export const mix = (one: Rgb, other: Rgb, amount: number): Rgb =>
  each([0, 1, 2], (at) => Math.round(one[at]! + (other[at]! - one[at]!) * amount));

/** OKLab: lightness from 0 to 1, and two axes of colour. */
export const toLab = (color: Rgb): Triple =>
  times(lmsToLab, each(times(linearToLms, each(color, toLinear)), Math.cbrt));

/** The colour with another lightness and the same hue, and as much of its chroma as sRGB has room for. */
export function withLightness([, a, b]: Triple, lightness: number): Rgb {
  if (lightness <= 0 || lightness >= 1) return lightness > 0 ? white : black;
  const linearAt = (chroma: number) =>
    times(
      lmsToLinear,
      each(times(labToLms, [lightness, a * chroma, b * chroma]), (value) => value ** 3),
    );
  const isInGamut = (chroma: number) => linearAt(chroma).every((value) => value > -1e-4 && value < 1.0001);
  const chroma = isInGamut(1) ? 1 : bisect(0, 1, isInGamut);
  return each(linearAt(chroma), (value) => Math.round(fromLinear(Math.min(1, Math.max(0, value)))));
}

/** The value nearest to `outside` that is still inside, between `inside`, where it is, and `outside`, where it is not. */
export function bisect(inside: number, outside: number, isInside: (value: number) => boolean): number {
  for (let step = 0; step < 16; step++) {
    const middle = (inside + outside) / 2;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
