import {describe, it} from 'node:test';
import {addToPlan, maxPlanItems, moveInPlan, removeFromPlan} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';

const ids = ['solar', 'repair', 'food-waste', 'green-loan', 'ev-van', 'mentor', 'rental'];
const anyId = fc.constantFrom(...ids);
const anyDirection = fc.constantFrom(-1 as const, 1 as const);
const anyPlan = fc
  .record({order: fc.shuffledSubarray(ids, {minLength: ids.length}), length: fc.nat(maxPlanItems)})
  .map(({order, length}): readonly string[] => Object.freeze(order.slice(0, length)));

describe('a plan', () => {
  it('holds what the visitor adds, the newest last', () => {
    expect(addToPlan(['solar'], 'repair')).to.deep.equal(['solar', 'repair']);
  });

  it('stays the same when it is full, or has that already', () => {
    const full = ids.slice(0, maxPlanItems);

    expect(addToPlan(full, 'rental')).to.equal(full);
    expect(addToPlan(full, 'solar')).to.equal(full);
  });

  it('moves one a place, and none past its ends', () => {
    const plan = ['solar', 'repair', 'mentor'];

    expect(moveInPlan(plan, 'mentor', -1)).to.deep.equal(['solar', 'mentor', 'repair']);
    expect(moveInPlan(plan, 'solar', 1)).to.deep.equal(['repair', 'solar', 'mentor']);
    expect(moveInPlan(plan, 'solar', -1)).to.equal(plan);
    expect(moveInPlan(plan, 'mentor', 1)).to.equal(plan);
    expect(moveInPlan(plan, 'rental', 1)).to.equal(plan);
  });

  it('never holds more than five or one twice, whatever the visitor does', () => {
    const anyStep = fc.oneof(
      anyId.map((id) => (plan: readonly string[]) => addToPlan(plan, id)),
      anyId.map((id) => (plan: readonly string[]) => removeFromPlan(plan, id)),
      fc.tuple(anyId, anyDirection).map(
        ([id, by]) =>
          (plan: readonly string[]) =>
            moveInPlan(plan, id, by),
      ),
    );
    fc.assert(
      fc.property(fc.array(anyStep, {maxLength: 200, size: 'max'}), (steps) => {
        let plan: readonly string[] = [];
        for (const step of steps) {
          plan = Object.freeze(step(plan));
          expect(plan).to.have.lengthOf.at.most(5);
          expect(new Set(plan)).to.have.lengthOf(plan.length);
        }
      }),
    );
  });

  it('loses what is removed and nothing else', () => {
    fc.assert(
      fc.property(anyPlan, anyId, (plan, id) => {
        const rest = removeFromPlan(plan, id);

        expect(rest).to.deep.equal(plan.filter((each) => each !== id));
        expect(rest === plan).to.equal(!plan.includes(id));
      }),
    );
  });

  it('is what it was when a move is taken back', () => {
    fc.assert(
      fc.property(anyPlan, anyId, anyDirection, (plan, id, by) => {
        const moved = moveInPlan(plan, id, by);

        expect(moved).to.have.members([...plan]);
        if (moved !== plan) expect(moveInPlan(moved, id, by === 1 ? -1 : 1)).to.deep.equal(plan);
      }),
    );
  });
});
