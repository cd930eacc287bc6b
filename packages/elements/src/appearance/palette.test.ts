import {describe, it} from 'node:test';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {expect} from 'chai';
import fc from 'fast-check';
import {contrast, type Rgb} from './color.js';
import {paletteOf, type Palette, type RequestedColors} from './palette.js';

const channel = fc.integer({min: 0, max: 255});
const color: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel);

const wishes = fc.record(
  Object.fromEntries(
    ['accent', 'surface', 'raised', 'line', 'text', 'muted', 'border', 'link', 'focus', 'fill', 'label'].map((role) => [
      role,
      color,
    ]),
  ) as Record<keyof RequestedColors, typeof color>,
  {requiredKeys: []},
);

/** The pairs of roles that do not have the contrast they promise. */
function unreadable(palette: Palette, highContrast: boolean): string[] {
  const [forText, forGraphics] = highContrast ? [7, 4.5] : [4.5, 3];
  const pairs = [
    ...(['text', 'muted', 'accent', 'link', 'error'] as const).map((role) => [role, forText] as const),
    ...(['border', 'focus', 'fill', 'hover'] as const).map((role) => [role, forGraphics] as const),
  ].flatMap(([role, least]) => (['surface', 'raised'] as const).map((on) => [role, on, least] as const));
  return [...pairs, ['label', 'fill', forText] as const, ['label', 'hover', forText] as const]
    .filter(([role, on, least]) => contrast(palette[role], palette[on]) < least)
    .map(([role, on, least]) => `${role} on ${on} is below ${least}`);
}

describe('a palette', () => {
  it('is readable whatever colours are wished for, by visitors who prefer more contrast, too', () => {
    fc.assert(
      fc.property(wishes, fc.boolean(), fc.boolean(), (wished, isDark, highContrast) => {
        expect(unreadable(paletteOf(wished, {isDark, highContrast}), highContrast)).to.deep.equal([]);
      }),
      {numRuns: sized(200, 10_000)},
    );
  });

  it('is readable at the corners of the colour space', () => {
    const steps = [0, 1, 2, 85, 127, 128, 170, 253, 254, 255];
    for (const red of steps)
      for (const green of steps)
        for (const blue of steps)
          for (const isDark of [false, true])
            for (const highContrast of [false, true])
              for (const wished of ['accent', 'surface'])
                expect(
                  unreadable(paletteOf({[wished]: [red, green, blue]}, {isDark, highContrast}), highContrast),
                  `${wished} ${String([red, green, blue])}`,
                ).to.deep.equal([]);
  });

  it('leaves an accent as it is that is readable', () => {
    fc.assert(
      fc.property(color, fc.boolean(), (chosen, isDark) => {
        const {accent, fill, surface, raised} = paletteOf({accent: chosen}, {isDark});
        const least = Math.min(contrast(chosen, surface), contrast(chosen, raised));
        if (least >= 4.5) expect(accent).to.deep.equal(chosen);
        if (least >= 3) expect(fill).to.deep.equal(chosen);
      }),
    );
  });

  it('moves another no further than it must', () => {
    const {accent, fill, surface, raised} = paletteOf({accent: [255, 200, 0]});

    expect(Math.min(contrast(accent, surface), contrast(accent, raised))).to.be.within(4.5, 4.6);
    expect(Math.min(contrast(fill, surface), contrast(fill, raised))).to.be.within(3, 3.06);
  });
});
