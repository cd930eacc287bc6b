// A receiver that misbehaves as it is told, over real sockets.
import {createServer} from 'node:http';

/** What it may do with a request, once its body is there. */
export const answers = {
  status:
    (status, {body = '', headers = {}} = {}) =>
    (request, response) =>
      response.writeHead(status, headers).end(body),
  json:
    (status, body, headers = {}) =>
    (request, response) =>
      response.writeHead(status, {'content-type': 'application/json', ...headers}).end(JSON.stringify(body)),
  /** The connection breaks off. */
  reset: () => (request) => request.socket.resetAndDestroy(),
  /** It has said 2xx, and half of a body. */
  truncated: () => (request, response) => {
    response.writeHead(201, {'content-length': 100});
    response.write('{"id":', () => request.socket.resetAndDestroy());
  },
  endless: () => (request, response) => {
    response.writeHead(201, {'content-type': 'application/json'});
    const more = () => response.destroyed || response.write('x'.repeat(64 * 1024), () => setTimeout(more));
    more();
  },
  /** It has said 2xx, and never goes on. */
  stalled: () => (request, response) => response.writeHead(201).write('{'),
};

/**
 * A server on a port of its own that answers each POST by the next of `script`, the last one for good. It tells what it was asked, and
 * how many bytes have left it.
 */
export async function startReceiver(...script) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const {method, headers, url} = request;
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({method, headers, url, body: Buffer.concat(chunks).toString(), at: performance.now()});
    // What a redirect may lead to; a page elsewhere. As many receivers, it does not know HEAD.
    if (method === 'GET') return void response.end(url === '/reply' ? '{"id":"read later"}' : '<p>Takk');
    if (method !== 'POST') return void response.writeHead(405).end();
    const posts = requests.filter((each) => each.method === 'POST').length;
    await script[Math.min(posts, script.length) - 1](request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/submissions`,
    requests,
    posts: () => requests.filter(({method}) => method === 'POST'),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
