import {describe, it} from 'node:test';
import {advice} from '@sdg-widgets/content/result.nn.js';
import {check as picked} from '@sdg-widgets/content/check.nn.js';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {definitionHash, withWeights} from '@sdg-widgets/core';
import {expect} from 'chai';

const reversed = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Array.isArray(value)
      ? value.map(reversed)
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reversed(inner)]),
        );

describe('definitionHash', () => {
  const {sha256, ...content} = shipped;

  it('is the same wherever it is computed, and in whatever order the keys stand', async () => {
    expect(await definitionHash(content)).to.equal(sha256);
    expect(await definitionHash(reversed(content) as typeof content)).to.equal(sha256);
  });

  it('changes with every word', async () => {
    const changed = structuredClone(content);
    changed.questions[0]!.options[0]!.label.en = 'No';

    expect(await definitionHash(changed)).to.not.equal(sha256);
  });

  it('is that of the complete definition for one language of it', async () => {
    const nynorsk = withWeights(picked, advice);
    expect(nynorsk.languages).to.deep.equal(['nn']);
    expect(await definitionHash(nynorsk)).to.equal(sha256);
  });
});
