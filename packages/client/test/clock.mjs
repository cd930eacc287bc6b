// The clock of a test that sends: a timeout comes when the test says so, neither after seconds nor too early on a busy machine.
import {AsyncLocalStorage} from 'node:async_hooks';

const clocks = new AsyncLocalStorage();
const startTimer = globalThis.setTimeout;
globalThis.setTimeout = (act, ms, ...rest) => {
  const timer = startTimer(act, ms, ...rest);
  clocks.getStore()?.({act, ms, timer});
  return timer;
};

/**
 * @param {readonly number[]} lengths Of the timeouts and pauses that the test ends, in milliseconds.
 * @returns `run(act)`: runs `act` by this clock, one at a time. `expire(ms)`: ends the last timeout of that length, as soon as it has started.
 */
export function createClock(...lengths) {
  const started = new Map();
  const expected = new Map();
  const note = ({act, ms, timer}) => {
    if (!lengths.includes(ms)) return;
    started.set(ms, {act, timer});
    expected.get(ms)?.();
  };
  return {
    run(act) {
      started.clear();
      return clocks.run(note, act);
    },
    async expire(ms) {
      if (!started.has(ms)) await new Promise((resolve) => expected.set(ms, resolve));
      const {act, timer} = started.get(ms);
      started.delete(ms);
      expected.delete(ms);
      clearTimeout(timer);
      act();
    },
  };
}
