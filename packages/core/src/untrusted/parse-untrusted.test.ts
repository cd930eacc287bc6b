import {describe, it} from 'node:test';
import {Envelope, parseUntrusted} from '@sdg-widgets/core/schemas.js';
import {expect} from 'chai';
import fc from 'fast-check';

/** Names that are known to what reads a value, wherever they come. */
const hostile = fc.object({
  key: fc.constantFrom(
    'length',
    'toString',
    'valueOf',
    'toJSON',
    'then',
    'constructor',
    'submissionId',
    'definition',
    'id',
  ),
  values: [fc.constantFrom(null, true, 0, 1, 'x', '__proto__')],
  maxDepth: 5,
});

describe('what comes from outside', () => {
  it('is refused and never throws, whatever its keys are', () =>
    fc.assert(
      fc.property(hostile, hostile, (document, id) => {
        for (const value of [document, {...document, submissionId: id, definition: {id, version: id}}])
          expect(parseUntrusted(Envelope, value)).to.have.property('issues').that.is.not.empty;
      }),
      {numRuns: 1000, examples: [[{length: {toString: 1}}, {length: {toString: 1}}]]},
    ));

  it('is named by path when a key may not be there', () => {
    const parsed = parseUntrusted(Envelope, {definition: {id: {length: {toString: 1}}}});

    expect('issues' in parsed && parsed.issues.map(({path}) => path)).to.deep.equal(['definition.id.length.toString']);
  });
});
