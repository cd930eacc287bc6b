import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {PNG} from 'pngjs';
import {compareImages, encodePng, readReduced} from '../src/compare-images.mjs';

const committed = readFileSync(
  new URL('../../../stories/baselines/quick-check--start-screen.narrow.png', import.meta.url),
);
const read = () => PNG.sync.read(committed);

/** The story's picture as it would be if something had changed it, pixel by pixel. */
function changed(change) {
  const picture = read();
  const {width, height, data} = read();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      picture.data.set(change([...data.subarray(at, at + 3)], {x, y, data, width, height}), at);
    }
  }
  return picture;
}

/** The colour of the main button: what is not grey, and there most of. */
function findFill() {
  const counts = new Map();
  changed((color) => {
    if (Math.max(...color) - Math.min(...color) > 48) counts.set(String(color), (counts.get(String(color)) ?? 0) + 1);
    return color;
  });
  return [...counts].sort(([, one], [, other]) => other - one)[0][0];
}

const fill = findFill();
const isFill = (color) => String(color) === fill;

describe('a picture of a story', () => {
  it('is alike when a rasteriser shades it otherwise', () => {
    const shaded = changed((color, {x, y}) =>
      color.map((value) => Math.max(0, Math.min(255, value + ((x * 7 + y * 13) % 13) - 6))),
    );

    assert.equal(compareImages(shaded, committed), undefined);
  });

  it('differs when a button has moved by two pixels of the page', () => {
    const moved = changed((color, {x, y, data, width}) => {
      const left = [...data.subarray(4 * (y * width + x - 1), 4 * (y * width + x - 1) + 3)];
      return x > 0 && (isFill(color) || isFill(left)) ? left : color;
    });

    assert.ok(compareImages(moved, committed).count > 16);
  });

  it('differs when a button has another colour, though it is as dark', () => {
    const recolored = changed(([red, green, blue]) =>
      isFill([red, green, blue]) ? [green, red, blue] : [red, green, blue],
    );

    assert.ok(compareImages(recolored, committed).count > 100);
  });

  it('differs when it is longer', () => {
    const {width, height, data} = read();
    const longer = new PNG({width, height: height + 20});
    data.copy(longer.data);

    assert.ok(compareImages(longer, committed).picture);
  });

  it('says what it said when it was written, in any number of colours', () => {
    const picture = fc.record({
      width: fc.integer({min: 1, max: 40}),
      height: fc.integer({min: 1, max: 40}),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(picture, ({width, height, seed}) => {
        const drawn = new PNG({width, height});
        for (let at = 0; at < drawn.data.length; at += 1) drawn.data[at] = at % 4 === 3 ? 255 : (seed * (at + 1)) % 251;
        const reduced = readReduced(PNG.sync.write(drawn));

        assert.deepEqual(PNG.sync.read(encodePng(reduced)).data, reduced.data);
      }),
    );
  });
});
