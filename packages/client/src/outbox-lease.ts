import type {Turn} from './outbox.js';

const lastsMs = 10_000;
const renewedEveryMs = 2_000;
/** As long as two pages may take to see what the other has written. */
const settlesMs = 100;

/**
 * `request` of Web Locks, by a note in `localStorage` that its holder renews: for a page over plain http. Whoever
 * sleeps for ten seconds can lose it, and may ask. Rejects, without acting, where nothing can be stored.
 */
export async function request<T>(name: string, act: (turn: Turn) => T): Promise<Awaited<T>> {
  const lease = `lease:${name}`;
  const holder = Math.random().toString(36).slice(2);
  const renew = () => localStorage.setItem(lease, `${holder} ${Date.now() + lastsMs}`);
  const isFree = () => !(Number(localStorage.getItem(lease)?.split(' ')[1]) > Date.now());
  const isOurs = () => localStorage.getItem(lease)?.startsWith(`${holder} `) === true;
  for (;;) {
    if (isFree()) {
      renew();
      // Of two that saw it free, the one that wrote last has it.
      await after(settlesMs);
      if (isOurs()) break;
    }
    await after(renewedEveryMs);
  }
  const keep = () => {
    if (isOurs() || isFree()) renew();
  };
  const clock = setInterval(keep, renewedEveryMs);
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
