import {describe, it} from 'node:test';
import {trades as rule} from '@sdg-widgets/content/trades.js';
import {tradeOf} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';

const exceptions = rule.exceptions.map(({prefix}) => prefix);

describe('tradeOf', () => {
  it('puts every code of a division into the one trade that names it, except the exceptions', () => {
    const named = rule.trades.flatMap(({id, divisions}) => divisions.map((division) => ({id, division})));
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.nat(999), ({id, division}, rest) => {
        const code = `${division}.${String(rest).padStart(3, '0')}`;
        fc.pre(!exceptions.some((prefix) => code.startsWith(prefix)));

        expect(tradeOf(code, rule)).to.equal(id);
        expect(tradeOf(division, rule)).to.equal(id);
      }),
    );
  });

  it('puts each of the 99 divisions into one trade, or none when the standard has no such division', () => {
    for (let number = 1; number <= 99; number += 1) {
      const division = String(number).padStart(2, '0');
      const naming = rule.trades.filter(({divisions}) => divisions.includes(division)).map(({id}) => id);
      expect(naming, division).to.have.lengthOf.at.most(1);
      expect(tradeOf(division, rule), division).to.equal(naming[0]);
    }
  });

  it('puts vehicle repair into trade, and other repair not', () => {
    expect(tradeOf('95.310', rule)).to.equal('trade');
    expect(tradeOf('95.320', rule)).to.equal('trade');
    expect(tradeOf('95.210', rule)).to.equal('culture_personal');
  });

  it('never goes by letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\dA-Z.]*[A-Z][\dA-Z.]*$/), (code) => {
        expect(tradeOf(code, rule)).to.equal(undefined);
      }),
    );
  });

  for (const code of ['', '4', '411', '41.', '00.000', '٤١.000', ' 41.000']) {
    it(`knows no trade for "${code}"`, () => {
      expect(tradeOf(code, rule)).to.equal(undefined);
    });
  }
});
