import type {Lock} from './outbox.js';

const leaseMs = 10_000;
const renewIntervalMs = 2_000;
/** As long as two pages may take to see what the other has written. */
const settleMs = 100;

/**
 * `request` of Web Locks, by a note in `localStorage` that its holder renews: for a page over plain http. Whoever
 * sleeps for ten seconds can lose it, and may ask. Rejects, without acting, where nothing can be stored.
 */
export async function request<T>(name: string, act: (lock: Lock) => T): Promise<Awaited<T>> {
  const leaseKey = `lease:${name}`;
  const holder = Math.random().toString(36).slice(2);
  const renew = () => localStorage.setItem(leaseKey, `${holder} ${Date.now() + leaseMs}`);
  const isFree = () => !(Number(localStorage.getItem(leaseKey)?.split(' ')[1]) > Date.now());
  const isHeld = () => localStorage.getItem(leaseKey)?.startsWith(`${holder} `) === true;
  for (;;) {
    if (isFree()) {
      renew();
      // Of two that saw it free, the one that wrote last has it.
      await delay(settleMs);
      if (isHeld()) break;
    }
    await delay(renewIntervalMs);
  }
  const renewIfPossible = () => {
    if (isHeld() || isFree()) renew();
  };
  const timer = setInterval(renewIfPossible, renewIntervalMs);
  const release = () => isHeld() && localStorage.removeItem(leaseKey);
  addEventListener('pagehide', release);
  try {
    return await act({
      isLost() {
        renewIfPossible();
        return !isHeld();
      },
    });
  } finally {
    clearInterval(timer);
    removeEventListener('pagehide', release);
    release();
  }
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
