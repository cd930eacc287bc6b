import {describe, it} from 'node:test';
import {check} from '@sdg-widgets/content/check.js';
import {employeesOf} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';

describe('employeesOf', () => {
  it('reads every size that the check offers, each beginning where the one before ends', () => {
    const sizes = check.context.find(({id}) => id === 'size')!.options.map(({value}) => employeesOf(value));

    expect(sizes[0]).to.deep.equal({min: 0, max: 0});
    sizes.slice(1).forEach(({min}, index) => expect(min).to.equal(sizes[index]!.max! + 1));
    expect(sizes.at(-1)).to.have.property('max', null);
  });

  it('reads a range and an open end', () => {
    expect(employeesOf('5-10')).to.deep.equal({min: 5, max: 10});
    expect(employeesOf('250+')).to.deep.equal({min: 250, max: null});
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (min, more) => {
        expect(employeesOf(`${min}-${min + more}`)).to.deep.equal({min, max: min + more});
        expect(employeesOf(`${min}+`)).to.deep.equal({min, max: null});
      }),
    );
  });

  it('takes what it does not know for any size', () => {
    for (const size of ['', 'undefined', 'many', '-5', '5-', '5', '1-4 ', '1-4+', '1.5+', 'Solo']) {
      expect(employeesOf(size), size).to.deep.equal({min: 0, max: null});
    }
  });
});
