// Encodes screenshots of stories as small PNG files, and compares them with tolerance for differences that a person cannot see.
import {crc32, deflateSync} from 'node:zlib';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

// Rounds each color channel to a multiple of this. The difference is invisible, and fewer levels need fewer bytes.
const levelStep = 8;
const levels = Uint8Array.from({length: 256}, (_, value) => Math.min(255, Math.round(value / levelStep) * levelStep));

// pixelmatch's threshold: above the difference of a radio button's edge between Chromium 147 and 156, below another shade of a color.
const threshold = 0.055;

/** Reads a PNG and reduces its color levels. */
export function readReduced(picture) {
  const read = PNG.sync.read(Buffer.from(picture));
  for (let at = 0; at < read.data.length; at += 1) read.data[at] = levels[read.data[at]];
  return read;
}

function blank(width, height) {
  const picture = new PNG({width, height});
  picture.data.fill(255);
  return picture;
}

/**
 * Compares a screenshot with the committed one. Returns `undefined` if a person would see no difference, else the number of
 * different pixels and a picture of them. Tolerates 16 pixels: another rasterizer changes a few, a moved button changes hundreds.
 */
export function compareImages(now, committed) {
  const before = PNG.sync.read(committed);
  const [width, height] = ['width', 'height'].map((side) => Math.max(now[side], before[side]));
  const [beforeData, nowData] = [before, now].map((picture) => {
    const canvas = blank(width, height);
    PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
    return canvas.data;
  });
  const difference = new PNG({width, height});
  const count = pixelmatch(beforeData, nowData, difference.data, width, height, {threshold});
  return count > 16 ? {count, picture: PNG.sync.write(difference)} : undefined;
}

/** Encodes a PNG with a palette if possible, which takes a third of the bytes. */
export function encodePng({width, height, data}) {
  const colors = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 1; x <= width; x += 1, at += 4) {
      const color = data.readUIntBE(at, 3);
      if (!colors.has(color)) colors.set(color, colors.size);
      rows[y * (width + 1) + x] = colors.get(color);
    }
  }
  if (colors.size > 256) return PNG.sync.write({width, height, data}, {colorType: 2, deflateLevel: 9});
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bit depth 8, color type 3 (palette).
  header.set([8, 3], 8);
  const palette = Buffer.concat(Array.from(colors.keys(), (color) => Buffer.from([color >> 16, color >> 8, color])));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[
      ['IHDR', header],
      ['PLTE', palette],
      ['IDAT', deflateSync(rows, {level: 9})],
      ['IEND', Buffer.alloc(0)],
    ].map(chunk),
  ]);
}

function chunk([type, content]) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
