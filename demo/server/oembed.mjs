// oEmbed 1.0 (https://oembed.com) for what the demo shows in a frame: a content system that is given the address of such a
// page, or of the frame itself, asks here for the markup.
import {readFileSync} from 'node:fs';
import {languageOf, languages} from '@sdg-widgets/core';
import {allPacks} from '@sdg-widgets/sdk/all-packs.js';
import {Hono} from 'hono';
import {html} from 'hono/html';

/** What each widget is called, by language. */
const titles = Object.fromEntries(
  languages.map((language) => [
    language,
    {
      'quick-check': allPacks.check[language].messages.name,
      'opportunity-finder': allPacks.finder[language].messages.name,
      'result-card': allPacks.result[language].messages.note,
    },
  ]),
);

/** As large as the start screen needs; a content system that can changes the height as the frame says. */
const size = {width: 720, height: 640};

/** The page of the demo that shows a frame, and says where to ask for it. */
const pageWithFrame = '/frame.html';
const framedPage = '/sdg-widgets/frame.html';

/** `GET /oembed?url=…`, and the page that leads there. */
export function createOembed() {
  const app = new Hono();

  app.get('/oembed', (context) => {
    const {url, maxwidth, maxheight, format = 'json'} = context.req.query();
    context.header('access-control-allow-origin', '*');
    if (format !== 'json') return context.json({title: 'Only format=json is known here.'}, 501);
    const frame = frameOf(url, context.req.url);
    if (!frame) return context.json({title: `url="${url ?? ''}" is no page of ours with a frame.`}, 404);
    const title = titleOf(frame);
    const width = atMost(maxwidth, size.width);
    const height = atMost(maxheight, size.height);
    // WordPress shows the quotation until the frame reports, and listens for its height only where there is one. Elsewhere it
    // is the link that stays when frames are taken out.
    const markup = html`<blockquote><a href="${url}">${title}</a></blockquote>
      <iframe src="${frame.href}" width="${width}" height="${height}" title="${title}" frameborder="0"></iframe>`;
    return context.json({
      ...{version: '1.0', type: 'rich', provider_name: 'SDG Widgets', provider_url: new URL('/', context.req.url).href},
      ...{title, width, height, html: String(markup)},
    });
  });

  // The link for discovery has to be whole, and only the server knows where the page stands.
  app.get(pageWithFrame, (context) => {
    const endpoint = new URL('oembed', context.req.url);
    endpoint.search = new URLSearchParams({format: 'json', url: context.req.url});
    return context.html(readPage().replace('href="oembed"', html`href="${endpoint.href}"`));
  });
  return app;
}

const readPage = () => readFileSync(new URL('../frame.html', import.meta.url), 'utf8');

/** The address for the frame, with its settings in the query: WordPress writes behind the `#`. */
function frameOf(url, here) {
  if (!URL.canParse(url)) return undefined;
  const page = new URL(url);
  if (page.origin !== new URL(here).origin) return undefined;
  const [, src] = /<iframe\s[^>]*src="([^"]+)"/.exec(readPage());
  const frame = page.pathname === pageWithFrame ? new URL(src.replaceAll('&amp;', '&'), page) : page;
  for (const [name, value] of new URLSearchParams(frame.hash.slice(1))) frame.searchParams.set(name, value);
  frame.hash = '';
  const isOurs = frame.pathname === framedPage && Object.hasOwn(titles.nb, frame.searchParams.get('widget') ?? '');
  return isOurs ? frame : undefined;
}

function titleOf({searchParams}) {
  const names = titles[languageOf(searchParams.get('lang') ?? '') ?? 'nb'];
  return [names[searchParams.get('widget')], searchParams.get('partner-name')].filter(Boolean).join(' – ');
}

/** What was asked for, when it is a number of pixels. */
function atMost(asked, most) {
  const pixels = Number(asked);
  return pixels >= 1 ? Math.min(Math.floor(pixels), most) : most;
}
