import {describe, it} from 'node:test';
import {canonicalJson, toJson} from '@sdg-widgets/core';
import {expect} from 'chai';
import {array, assert, jsonValue, property} from 'fast-check';

/** As Prototype.js does it, or did. */
function besidesLibrary<T>(act: () => T): T {
  const prototypes = [Array.prototype, Object.prototype] as {toJSON?: () => unknown}[];
  for (const prototype of prototypes) prototype.toJSON = () => 'hooked';
  try {
    return act();
  } finally {
    for (const prototype of prototypes) delete prototype.toJSON;
  }
}

describe('toJson', () => {
  it('writes what JSON.stringify writes, also where a page has hooked into that', () => {
    assert(
      property(array(jsonValue()), (value) => {
        const [written, spaced, sorted] = [JSON.stringify(value), JSON.stringify(value, null, 2), canonicalJson(value)];

        const hooked = besidesLibrary(() => [toJson(value), toJson(value, 2), canonicalJson(value)]);

        expect(hooked).to.deep.equal([written, spaced, sorted]);
      }),
    );
  });
});
