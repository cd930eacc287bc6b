import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';
import {fromFragment, toFragment} from '@sdg-widgets/core';

const takeAlong = {
  definition: {id: 'check', version: '1'},
  mode: 'core',
  answers: {sector: 'build', plan: 1, waste: 'dk'},
  date: '2026-11-22',
};

const bytesOf = (fragment) => Buffer.from(fragment.slice('sdg=1.'.length), 'base64url');
const fragmentOf = (...bytes) => `sdg=1.${Buffer.concat(bytes).toString('base64url')}`;

describe('a link to take along, in Node', () => {
  it('brings everything back', async () => {
    assert.deepEqual(await fromFragment(await toFragment(takeAlong)), takeAlong);
  });

  // Browsers refuse these by themselves; zlib does not.
  it('is damaged by what stands after its end', async () => {
    const bytes = bytesOf(await toFragment(takeAlong));

    for (const garbage of [Buffer.alloc(1), Buffer.alloc(9), Buffer.from('x'), bytes, gzipSync('[]')])
      assert.deepEqual(await fromFragment(fragmentOf(bytes, garbage)), {problem: 'damaged'}, String(garbage));
  });

  it('is damaged wherever it is cut off, and whichever bit is wrong, and nothing is left unhandled', async () => {
    const bytes = bytesOf(await toFragment(takeAlong));

    for (let length = 0; length < bytes.length; length++)
      assert.deepEqual(await fromFragment(fragmentOf(bytes.subarray(0, length))), {problem: 'damaged'});
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] ^= 1 << (bit & 7);
      const found = await fromFragment(fragmentOf(flipped));
      // The time and the platform in gzip's head mean nothing to us.
      assert.deepEqual(found, 'problem' in found ? {problem: 'damaged'} : takeAlong);
    }
  });

  it('unpacks no more than 8 KiB of what somebody has packed tight', async () => {
    assert.deepEqual(await fromFragment(fragmentOf(gzipSync(Buffer.alloc(2_500_000)))), {problem: 'damaged'});
  });
});
