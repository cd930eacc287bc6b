import type {Lock} from './outbox.js';

const leaseMs = 10_000;
const renewIntervalMs = 2_000;
/** As long as two pages may take to see what the other has written. */
const settleMs = 100;

/**
 * `request` of Web Locks, by a note in `localStorage` that its holder renews: for a page over plain http. Whoever
 * sleeps for ten seconds can lose it, and may ask. Rejects, without acting, where nothing can be stored.
 */
export async function request<T>(name: string, act: (turn: Lock) => T): Promise<Awaited<T>> {
  const lease = `lease:${name}`;
  const holder = Math.random().toString(36).slice(2);
  const renew = () => localStorage.setItem(lease, `${holder} ${Date.now() + leaseMs}`);
  const isFree = () => !(Number(localStorage.getItem(lease)?.split(' ')[1]) > Date.now());
  const isOurs = () => localStorage.getItem(lease)?.startsWith(`${holder} `) === true;
  for (;;) {
    if (isFree()) {
      renew();
      // Of two that saw it free, the one that wrote last has it.
      await after(settleMs);
      if (isOurs()) break;
    }
    await after(renewIntervalMs);
  }
  const keep = () => {
    if (isOurs() || isFree()) renew();
  };
  const clock = setInterval(keep, renewIntervalMs);
  const leave = () => isOurs() && localStorage.removeItem(lease);
  addEventListener('pagehide', leave);
  try {
    return await act({
      isLost() {
        keep();
        return !isOurs();
      },
    });
  } finally {
    clearInterval(clock);
    removeEventListener('pagehide', leave);
    leave();
  }
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
