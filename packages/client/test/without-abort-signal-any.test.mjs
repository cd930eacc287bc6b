// As a browser does that is older than `AbortSignal.any`, which ky looks for when it is loaded.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {seal} from './envelopes.mjs';
import {answers, startReceiver} from './receiver.mjs';

it('is not tried again once it is aborted in a pause', async () => {
  delete AbortSignal.any;
  const {createSubmit} = await import('@sdg-widgets/client');
  const receiver = await startReceiver(answers.status(500));
  const stop = new AbortController();
  const progress = [];
  const onProgress = ({status}) => {
    progress.push(status);
    stop.abort(new Error('Another result'));
  };
  // Time enough on a busy machine.
  const timing = {timeoutMs: 600_000, retryDelayMs: 20, deadlineMs: 3_600_000};
  const sending = createSubmit({endpoint: receiver.address, timing})(await seal(), {signal: stop.signal, onProgress});

  try {
    await assert.rejects(sending, /Another result/);
  } finally {
    receiver.close();
  }
  assert.deepEqual(progress, ['retrying']);
  assert.equal(receiver.posts().length, 1);
});
