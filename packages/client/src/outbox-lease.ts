/**
 * The lock that lets one page send a pending submission.
 *
 * @internal
 */
export interface Lock {
  /** Only a lease can be lost; a Web Lock cannot. */
  readonly isLost?: () => boolean;
}

/** A holder that does not renew for this long loses the lease, for example while asleep. */
const leaseMs = 10_000;
const renewIntervalMs = 2_000;
/** The longest time until one page sees a write of another. */
const settleMs = 100;

/**
 * Replaces `navigator.locks.request` on a page served over plain http. Uses a lease in `localStorage`, which the holder renews.
 * A holder can lose the lease; see `Lock.isLost`. Rejects without calling `act` if storage is not available.
 *
 * @internal
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
      // If two pages saw a free lease, the last write wins.
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
