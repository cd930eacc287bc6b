import {until} from '@sdg-widgets/tooling/visitor.js';
import {checkEndpoint, type CheckOptions, type FormatCheck} from '@sdg-widgets/client/check-endpoint.js';
import {expect} from '@open-wc/testing';

type Checking = Window & {readonly checkEndpoint?: typeof checkEndpoint};

const partner = 'asker';
const summaryOf = (checks: readonly FormatCheck[]) =>
  Object.fromEntries(checks.map(({format, arrives}) => [format, arrives]));
const changesOf = (checks: readonly FormatCheck[]) => checks.map(({change}) => change).join('\n');

describe('trying out an endpoint', () => {
  let elsewhere = '';
  before(async () => {
    elsewhere = await (await fetch('/site/other-origin')).text();
  });

  it('finds nothing to change in our collector, on another origin, which stores nothing of it', async () => {
    const endpoint = `${elsewhere}/site/api/submissions`;
    const checks = await checkEndpoint({endpoint, partner});

    expect(summaryOf(checks)).to.deep.equal({json: 'yes', text: 'yes', form: 'yes'});
    for (const {status, change} of checks) {
      expect(status).to.equal(200);
      expect(change).to.equal('Nothing. The test was not stored.');
    }
  });

  it('names the fields that the receiver refuses', async () => {
    const checks = await checkEndpoint({endpoint: `${elsewhere}/site/api/submissions`});

    expect(summaryOf(checks)).to.deep.equal({json: 'no', text: 'no', form: 'no'});
    for (const {status, change} of checks) {
      expect(status).to.equal(422);
      expect(change).to.include('partner: Nobody is registered by this key');
    }
  });

  it('says that a test has to be deleted where a receiver keeps everything', async () => {
    const checks = await checkEndpoint({endpoint: '/site/faults/status/201', formats: ['form']});

    expect(summaryOf(checks)).to.deep.equal({form: 'yes'});
    expect(changesOf(checks)).to.include('a test that can be deleted');
  });

  it('says which headers are missing where the answer may not be read', async () => {
    const checks = await checkEndpoint({endpoint: `${elsewhere}/site/faults/status/201`});

    expect(summaryOf(checks)).to.deep.equal({json: 'no', text: 'unread', form: 'unread'});
    expect(checks[0]!.change).to.include('Respond to OPTIONS with 2xx').and.include('submit-format="text"');
    expect(checks[1]!.change).to.include(`Access-Control-Allow-Origin: ${location.origin}`);
  });

  it('tells a server that is not there from one that answers late', async () => {
    const gone = await checkEndpoint({endpoint: 'https://127.0.0.1:1/', formats: ['json']});
    const late = await checkEndpoint({endpoint: '/site/faults/silent/check', formats: ['text'], timeoutMs: 500});

    expect(changesOf(gone)).to.include('No server responds at https://127.0.0.1:1');
    expect(changesOf(late)).to.include('No response within 0.5 seconds');
  });

  it('says what a status means', async () => {
    for (const [status, words] of [
      [404, 'does not accept POST'],
      [415, 'does not support this format'],
      [429, 'wait, and check again'],
      [500, 'The receiver fails'],
    ] as const) {
      const checks = await checkEndpoint({endpoint: `/site/faults/status/${status}`, formats: ['json']});

      expect(checks[0]!.status).to.equal(status);
      expect(changesOf(checks)).to.include(words);
    }
  });

  it('refuses an address that is not https, as the elements do', async () => {
    const checks = await checkEndpoint({endpoint: 'http://collector.example/submissions'});

    expect(summaryOf(checks)).to.deep.equal({json: 'no', text: 'no', form: 'no'});
    expect(changesOf(checks)).to.include('must be an https: address');
  });

  it('sees that it is the policy of the page which forbids it', async () => {
    const check = await openUnder("connect-src 'self'");
    const checks = await check({endpoint: `${elsewhere}/site/api/submissions`, partner, formats: ['json']});

    expect(summaryOf(checks)).to.deep.equal({json: 'no'});
    expect(changesOf(checks)).to.include(`Add "connect-src ${elsewhere}"`);
  });
});

/** `checkEndpoint` on a page with a policy of its own. */
async function openUnder(policy: string): Promise<(options: CheckOptions) => Promise<readonly FormatCheck[]>> {
  const frame = document.createElement('iframe');
  const markup = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module">
      import {checkEndpoint} from '/packages/client/dist/check-endpoint.js';
      window.checkEndpoint = checkEndpoint;
    </script>`;
  frame.src = `/site/page?${new URLSearchParams({markup})}`;
  document.body.append(frame);
  return until(() => (frame.contentWindow as Checking | null)?.checkEndpoint, 'the page');
}
