import {describe, it} from 'node:test';
import {isNumberLike, organisationNumber} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';

const anyDigits = fc.string({unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8});

describe('organisationNumber', () => {
  for (const text of ['312001004', '312 001 004', ' 312\u00a0001\u202f004 ', '312.001.004', '3 1 2 0 0 1 0 0 4']) {
    it(`reads "${text}"`, () => {
      expect(organisationNumber(text)).to.equal('312001004');
    });
  }

  for (const text of [
    '',
    '312001005',
    '31200100',
    '3120010040',
    '312-001-004',
    '312001004 AS',
    'NO312001004',
    '31200100⁴',
  ]) {
    it(`refuses "${text}"`, () => {
      expect(organisationNumber(text)).to.equal(undefined);
    });
  }

  it('accepts at most one check digit, and none of a number that has one when any digit is mistyped', () => {
    fc.assert(
      fc.property(anyDigits, fc.nat(8), fc.integer({min: 1, max: 9}), (digits, position, change) => {
        const valid = [...'0123456789'].map((check) => digits + check).filter(organisationNumber);
        expect(valid).to.have.lengthOf.at.most(1);
        for (const number of valid) {
          const mistyped = [...number];
          mistyped[position] = String((Number(mistyped[position]) + change) % 10);
          expect(organisationNumber(mistyped.join(''))).to.equal(undefined);
        }
      }),
    );
  });
});

describe('isNumberLike', () => {
  for (const text of ['312 001 005', '3', '312.001.0', '\u00a0312']) {
    it(`takes "${text}" for a number`, () => {
      expect(isNumberLike(text)).to.equal(true);
    });
  }

  for (const text of ['', ' . ', '7 fjell AS', 'Eksempelbygg']) {
    it(`does not take "${text}" for one`, () => {
      expect(isNumberLike(text)).to.equal(false);
    });
  }
});
