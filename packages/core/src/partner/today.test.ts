import {describe, it} from 'node:test';
import {today} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';

// Each date is made from local parts: the clock on the visitor's wall, in whatever zone this runs.
describe('today', () => {
  it('is the day on the visitor’s clock, from just after midnight until just before the next', () => {
    expect(today(new Date(2027, 2, 8, 0, 30))).to.equal('2027-03-08');
    expect(today(new Date(2027, 2, 8, 12))).to.equal('2027-03-08');
    expect(today(new Date(2027, 2, 8, 23, 59, 59, 999))).to.equal('2027-03-08');
    expect(today(new Date(2027, 11, 31, 23, 30))).to.equal('2027-12-31');
    expect(today(new Date(2028, 1, 29, 23, 30))).to.equal('2028-02-29');
  });

  it('is neither yesterday nor tomorrow for one who lives ahead of or behind the rest of the world', () => {
    class Elsewhere extends Date {
      readonly #minutesAhead: number;

      constructor(instant: string, minutesAhead: number) {
        super(instant);
        this.#minutesAhead = minutesAhead;
      }

      override getTimezoneOffset(): number {
        return -this.#minutesAhead;
      }
    }

    // Half past midnight and half past eleven in the evening in Norway, in winter and in summer.
    expect(today(new Elsewhere('2027-01-14T23:30:00Z', 60))).to.equal('2027-01-15');
    expect(today(new Elsewhere('2027-01-15T22:30:00Z', 60))).to.equal('2027-01-15');
    expect(today(new Elsewhere('2027-07-14T22:30:00Z', 120))).to.equal('2027-07-15');
    expect(today(new Elsewhere('2027-07-15T21:30:00Z', 120))).to.equal('2027-07-15');
    expect(today(new Elsewhere('2027-01-16T07:30:00Z', -480))).to.equal('2027-01-15');
  });

  it('names the same day as the calendar on the wall, also where the clock is changed', () => {
    const anyDate = fc.date({min: new Date(2020, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true});
    fc.assert(
      fc.property(anyDate, (date) => {
        const pad = (number: number) => String(number).padStart(2, '0');

        const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
        expect(today(date)).to.equal(day);
      }),
      {numRuns: 1_000},
    );
  });

  it('is now, when nobody says otherwise', () => {
    const before = today(new Date());

    expect([before, today(new Date())]).to.include(today());
  });
});
