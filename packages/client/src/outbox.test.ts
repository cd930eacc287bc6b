import {until} from '@sdg-widgets/tooling/visitor.js';
import {SubmissionError, type Envelope, type Receipt, type SubmitProgress} from '@sdg-widgets/core';
import {expect} from '@open-wc/testing';
import type * as Lease from './outbox-lease.js';
import type * as Outbox from './outbox.js';
import type * as Resume from './resume-outbox.js';

type Client = typeof Outbox & typeof Resume & {readonly lease: typeof Lease.request};
type Kept = Extract<SubmitProgress, {status: 'kept'}>;

const accepting = new URL('/site/faults/status/201', location.href).href;
const refusing = new URL('/site/faults/status/422', location.href).href;
const failing = new URL('/site/faults/status/503', location.href).href;
const silent = new URL('/site/faults/silent/outbox', location.href).href;
const hour = 60 * 60 * 1000;
const prefix = 'sdg-widgets-outbox:';

const envelopeOf = (submissionId: string) => ({submissionId, language: 'nb'}) as unknown as Envelope;
const stored = () => Object.keys(localStorage).filter((name) => name.includes('sdg-widgets'));

/** How many envelopes have arrived, as the server saw it. */
async function arrivals(): Promise<number> {
  const {requests} = (await (await fetch('/site/log')).json()) as {requests: string[]};
  return requests.filter((request) => request.startsWith('POST /faults/')).length;
}

/** A tab: a page of this origin with a line of its own, which the browser says is there or not. */
class Tab {
  readonly window: Window;
  readonly client: Client;
  readonly #frame: HTMLIFrameElement;

  constructor(frame: HTMLIFrameElement, client: Client) {
    this.#frame = frame;
    this.window = frame.contentWindow!;
    this.client = client;
  }

  static async open(isOnline: boolean): Promise<Tab> {
    const frame = document.createElement('iframe');
    const markup = `<!doctype html><script type="module">
      import * as outbox from '/packages/client/dist/outbox.js';
      import * as resume from '/packages/client/dist/resume-outbox.js';
      import {request as lease} from '/packages/client/dist/outbox-lease.js';
      window.client = {...outbox, ...resume, lease};
    </script>`;
    frame.src = `/site/page?${new URLSearchParams({markup})}`;
    document.body.append(frame);
    const client = await until(
      () => (frame.contentWindow as (Window & {client?: Client}) | null)?.client,
      'the modules of the tab',
    );
    const tab = new Tab(frame, client);
    tab.setLine(isOnline);
    return tab;
  }

  setLine(isOnline: boolean): void {
    Object.defineProperty(this.window.navigator, 'onLine', {configurable: true, get: () => isOnline});
    if (isOnline) this.window.dispatchEvent(new Event('online'));
  }

  /** Presses Send. */
  send(submissionId: string, settings: Partial<Parameters<Client['send']>[1]> = {}) {
    const progress: SubmitProgress[] = [];
    const {signal} = new AbortController();
    const outcome = this.client.send(
      envelopeOf(submissionId),
      {endpoint: accepting, ...settings},
      {signal, onProgress: (each) => progress.push(each)},
    );
    outcome.catch(() => {});
    const kept = () => until(() => progress.find((each): each is Kept => each.status === 'kept'), 'that it is kept');
    return {outcome, kept, progress};
  }

  /** As a page does that is opened later. */
  resume(): Resume.ResumedSubmission[] {
    const waiting: Resume.ResumedSubmission[] = [];
    this.client.resumeOutbox({onPending: (each) => waiting.push(each)});
    return waiting;
  }

  close(): void {
    this.#frame.remove();
  }
}

/** The code that it rejects with. An error of another window is of another class. */
const codeOf = (outcome: Promise<Receipt>) =>
  outcome.then(
    () => 'sent',
    (error: SubmissionError) => error.code,
  );

describe('the outbox', () => {
  const tabs: Tab[] = [];
  const open = async (isOnline: boolean) => {
    const tab = await Tab.open(isOnline);
    tabs.push(tab);
    return tab;
  };

  beforeEach(() => fetch('/site/log', {method: 'DELETE'}));
  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.close();
    localStorage.clear();
  });

  it('is not used while there is a line', async () => {
    const {outcome, progress} = (await open(true)).send('a');

    expect(await outcome).to.deep.equal({});
    expect(progress).to.deep.equal([]);
    expect(stored()).to.deep.equal([]);
  });

  it('keeps what is sent offline for a day at most, and sends it once when the line is back', async () => {
    const tab = await open(false);
    const {outcome, kept} = tab.send('a', {format: 'json', fallback: refusing});

    const {until: end, isInMemory} = await kept();
    expect(end.getTime() - Date.now()).to.be.within(23.9 * hour, 24 * hour);
    expect(isInMemory).to.equal(undefined);
    expect(stored()).to.deep.equal([`${prefix}a`]);
    expect(JSON.parse(localStorage.getItem(`${prefix}a`)!)).to.deep.equal({
      envelope: envelopeOf('a'),
      settings: {endpoint: accepting, format: 'json', fallback: refusing},
      until: end.getTime(),
      mayHaveArrived: false,
    });
    expect(await arrivals()).to.equal(0);

    tab.setLine(true);
    expect(await outcome).to.deep.equal({});
    expect(await arrivals()).to.equal(1);
    expect(stored()).to.deep.equal([]);
  });

  it('lets go of what the visitor deletes', async () => {
    const tab = await open(false);
    const {outcome, kept} = tab.send('a');
    (await kept()).remove();

    expect(await codeOf(outcome)).to.equal('deleted');
    expect(stored()).to.deep.equal([]);
    tab.setLine(true);
    expect(await tab.send('b').outcome).to.deep.equal({});
    expect(await arrivals()).to.equal(1);
  });

  it('stores no headers, which may be secrets, and says that closing the page would lose it', async () => {
    const tab = await open(false);
    const {outcome, kept} = tab.send('a', {headers: {'x-api-key': 'secret'}});

    expect((await kept()).isInMemory).to.equal(true);
    expect(stored()).to.deep.equal([]);
    tab.setLine(true);
    expect(await outcome).to.deep.equal({});
  });

  it('keeps it in memory where storage is full', async () => {
    const tab = await open(false);
    fillStorage();
    const {outcome, kept} = tab.send('a');

    expect((await kept()).isInMemory).to.equal(true);
    tab.setLine(true);
    expect(await outcome).to.deep.equal({});
  });

  it('tells what the receiver refuses, and keeps it no longer', async () => {
    const tab = await open(false);
    const {outcome, kept} = tab.send('a', {endpoint: refusing});
    await kept();
    tab.setLine(true);

    expect(await codeOf(outcome)).to.equal('refused');
    expect(stored()).to.deep.equal([]);
  });

  it('says that the receiver fails, not the line, and leaves it alone for longer and longer', async () => {
    const tab = await open(false);
    const rests = hurry(tab.window);
    const timing = {timeoutMs: 5_000, retryDelayMs: 1, deadlineMs: 0};
    const {outcome, kept, progress} = tab.send('a', {endpoint: failing, timing});
    expect((await kept()).isReceiverDown).to.equal(undefined);
    tab.setLine(true);
    await until(() => rests.includes(30 * 60_000), 'half an hour');

    // Without a line it has looked each minute.
    const longer = rests.filter((ms) => ms > 60_000).map((ms) => ms / 60_000);
    expect(longer.slice(0, 4)).to.deep.equal([2, 5, 10, 30]);
    const last = progress.findLast((each): each is Kept => each.status === 'kept')!;
    expect(last.isReceiverDown).to.equal(true);
    for (const each of progress) expect(each.remove).to.be.a('function');
    last.remove();
    expect(await codeOf(outcome)).to.equal('deleted');
  });

  it('does not say that nothing was sent when it is deleted on its way', async () => {
    const tab = await open(false);
    const {outcome, kept} = tab.send('a', {endpoint: silent});
    const {remove} = await kept();
    tab.setLine(true);
    await until(() => localStorage.getItem(`${prefix}a`)?.includes('"mayHaveArrived":true'), 'a post');
    // On a busy machine it would arrive in the next test.
    while ((await arrivals()) === 0);
    remove();

    const error = await outcome.catch((cause: SubmissionError) => cause);
    expect(error).to.include({code: 'deleted', mayHaveArrived: true});
  });

  it('is not sent by a page when it is settled elsewhere', async () => {
    const tab = await open(false);
    const {outcome, kept} = tab.send('a');
    await kept();
    localStorage.removeItem(`${prefix}a`);
    tab.setLine(true);

    const error = await outcome.catch((cause: SubmissionError) => cause);
    expect(error).to.include({code: 'deleted', mayHaveArrived: true});
    expect(await arrivals()).to.equal(0);
  });

  it('goes on when another result has taken the place of what it keeps', async () => {
    const tab = await open(false);
    const stop = new AbortController();
    const options = {signal: stop.signal};
    const outcome = tab.client.send(envelopeOf('a'), {endpoint: accepting}, options);
    await until(() => stored().length === 1, 'that it is kept');
    stop.abort();
    tab.setLine(true);

    expect(await outcome).to.deep.equal({});
    expect(await arrivals()).to.equal(1);
  });

  it('is asked once more by a page that is closed between two tries', async () => {
    const tab = await open(true);
    const key = `closed-${Math.random()}`;
    const {progress} = tab.send('a', {endpoint: new URL(`/site/faults/failing/${key}`, location.href).href});
    await until(() => progress.some(({status}) => status === 'retrying'), 'the second try to be near');
    expect(await arrivals()).to.equal(1);
    tab.close();

    let count = 1;
    await until(() => {
      void arrivals().then((now) => (count = now));
      return count === 2;
    }, 'what the page has sent on leaving');
    expect(stored()).to.deep.equal([]);
  });

  describe('when the page is closed', () => {
    /** What a page leaves behind that is closed while offline. */
    async function leave(submissionId: string, settings?: Parameters<Tab['send']>[1]) {
      const tab = await Tab.open(false);
      await tab.send(submissionId, settings).kept();
      tab.close();
    }

    it('is gone on with by the next one, which says what waits and what became of it', async () => {
      await leave('a');
      const tab = await open(false);
      const waiting = tab.resume();

      await until(() => waiting.length === 1, 'what waits');
      const [first] = waiting;
      expect(first!.submissionId).to.equal('a');
      expect(first!.receiver).to.equal(location.host);
      expect(first!.until.getTime()).to.be.within(Date.now() + 23.9 * hour, Date.now() + 24 * hour);
      expect(await arrivals()).to.equal(0);

      tab.setLine(true);
      expect(await first!.outcome).to.deep.equal({});
      expect(await arrivals()).to.equal(1);
      expect(stored()).to.deep.equal([]);
    });

    it('is deleted by the next one', async () => {
      await leave('a');
      const waiting = (await open(false)).resume();
      await until(() => waiting.length === 1, 'what waits');
      waiting[0]!.remove();

      expect(await codeOf(waiting[0]!.outcome)).to.equal('deleted');
      expect(stored()).to.deep.equal([]);
    });

    it('is told to the next visitor when it is refused, or has waited too long', async () => {
      await leave('a', {endpoint: refusing});
      await leave('b');
      const late = JSON.parse(localStorage.getItem(`${prefix}b`)!) as object;
      localStorage.setItem(`${prefix}b`, JSON.stringify({...late, until: Date.now() - 1}));
      const waiting = (await open(true)).resume();

      await until(() => waiting.length === 2, 'what waits');
      const codes = await Promise.all(
        waiting.map(async ({submissionId, outcome}) => [submissionId, await codeOf(outcome)]),
      );
      expect(Object.fromEntries(codes)).to.deep.equal({a: 'refused', b: 'expired'});
      expect(await arrivals()).to.equal(1);
      expect(stored()).to.deep.equal([]);
    });

    it('is not sent again where it may arrive twice, unless the visitor says so', async () => {
      await leave('a', {format: 'text'});
      const kept = JSON.parse(localStorage.getItem(`${prefix}a`)!) as object;
      localStorage.setItem(`${prefix}a`, JSON.stringify({...kept, mayHaveArrived: true}));
      const waiting = (await open(true)).resume();
      await until(() => waiting.length === 1, 'what waits');

      const error = await waiting[0]!.outcome.catch((cause: SubmissionError) => cause);
      expect(error).to.include({code: 'network', mayArriveTwice: true});
      expect(await arrivals()).to.equal(0);
      expect(await waiting[0]!.sendAgain(undefined)).to.deep.equal({});
      expect(await arrivals()).to.equal(1);
    });

    it('waits for a day at most, whatever the store says', async () => {
      await leave('a');
      const kept = JSON.parse(localStorage.getItem(`${prefix}a`)!) as object;
      localStorage.setItem(`${prefix}a`, JSON.stringify({...kept, until: Date.now() + 1_000 * hour}));
      const waiting = (await open(false)).resume();

      await until(() => waiting.length === 1, 'what waits');
      expect(waiting[0]!.until.getTime()).to.be.at.most(Date.now() + 24 * hour);
    });

    it('is left to the page that is about to send it, and sent once by however many', async () => {
      const first = await open(false);
      const {outcome, kept} = first.send('a');
      await kept();
      await leave('b');
      const others = await Promise.all([open(false), open(false)]);
      const waiting = others.map((tab) => tab.resume());
      await until(() => waiting.flat().length > 0, 'what waits');

      for (const tab of tabs) tab.setLine(true);
      await outcome;
      await Promise.all(waiting.flat().map((each) => each.outcome));
      // Whoever still waits for a turn finds nothing.
      await Promise.all(others.map((tab) => tab.client.withLock(`${prefix}a`, () => Promise.resolve())));
      await Promise.all(others.map((tab) => tab.client.withLock(`${prefix}b`, () => Promise.resolve())));
      expect(waiting.flat().map(({submissionId}) => submissionId)).to.deep.equal(['b']);
      expect(await arrivals()).to.equal(2);
      expect(stored()).to.deep.equal([]);
    });

    it('passes to another page that is open when the one that had it is closed', async () => {
      const first = await open(false);
      await first.send('a').kept();
      const second = await open(false);
      const waiting = second.resume();
      expect(waiting).to.deep.equal([]);
      first.close();

      await until(() => waiting.length === 1, 'what the first has left');
      second.setLine(true);
      expect(await waiting[0]!.outcome).to.deep.equal({});
      expect(await arrivals()).to.equal(1);
    });

    it('deletes what has been tampered with, and sends nothing of it', async () => {
      const until = Date.now() + hour;
      const whole = {envelope: envelopeOf('x'), settings: {endpoint: accepting}, until};
      const wrong: readonly unknown[] = [
        'not JSON',
        null,
        [],
        {...whole, envelope: undefined},
        {...whole, envelope: envelopeOf('y')},
        {...whole, settings: {endpoint: 'http://elsewhere.example/'}},
        {...whole, settings: {endpoint: 'javascript:alert(1)'}},
        {...whole, settings: {endpoint: accepting, fallback: 'http://elsewhere.example/'}},
        {...whole, settings: {endpoint: accepting, format: 'xml'}},
        {...whole, until: 'tomorrow'},
        {...whole, filler: 'x'.repeat(300_000)},
      ];
      const tab = await open(true);
      for (const each of wrong) {
        localStorage.setItem(`${prefix}x`, each === 'not JSON' ? each : JSON.stringify(each));
        const waiting = tab.resume();

        expect(stored(), JSON.stringify(each)?.slice(0, 200)).to.deep.equal([]);
        expect(waiting).to.deep.equal([]);
      }
      expect(await arrivals()).to.equal(0);
    });
  });

  describe('without Web Locks, over plain http', () => {
    it('one page acts at a time, and the next when that is done or closed', async () => {
      const [first, second, third] = await Promise.all([open(true), open(true), open(true)]);
      const acting: string[] = [];
      let finish = () => {};
      const act = (tab: Tab, name: string) =>
        tab.client.lease('name', async () => {
          acting.push(name);
          await new Promise<void>((resolve) => (finish = resolve));
          acting.splice(acting.indexOf(name), 1);
        });
      const all = [act(first, 'first'), act(second, 'second'), act(third, 'third')];
      const done: string[] = [];
      for (const count of [1, 2, 3]) {
        await until(() => acting.length > 0 && !done.includes(acting[0]!), `the ${count}. page`);
        expect(acting).to.have.lengthOf(1);
        done.push(acting[0]!);
        if (count === 2) {
          // Closed in the middle of it.
          ({first, second, third})[acting.pop() as 'first' | 'second' | 'third'].close();
        } else finish();
      }
      await until(() => acting.length === 0, 'the end');
      expect([...done].sort()).to.deep.equal(['first', 'second', 'third']);
      expect(all).to.have.lengthOf(3);
      await until(() => stored().length === 0 && localStorage.getItem('lease:name') === null, 'no lease');
    });
  });
});

/** Minutes pass in no time, and are noted. */
function hurry(window: Window): readonly number[] {
  const rests: number[] = [];
  const wait = window.setTimeout.bind(window);
  window.setTimeout = ((act: () => void, ms = 0) => {
    rests.push(ms);
    return wait(act, ms >= 60_000 ? 1 : ms);
  }) as typeof window.setTimeout;
  return rests;
}

/** Leaves no byte. */
function fillStorage(): void {
  for (let size = 4 * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (let index = 0; ; index++) localStorage.setItem(`filler-${size}-${index}`, 'x'.repeat(size));
    } catch {
      // Something smaller may still fit.
    }
  }
}
