// Answers the form of demo/skjema.html as a council's own server might: reads the envelope that the card has put into the form,
// and shows it as a note that is readable without JavaScript.
import {readFileSync} from 'node:fs';
import {EnvelopeError, parseEnvelope, parseProfile} from '@sdg-widgets/core/schemas.js';
import {OtherCheckError, renderResultCard} from '@sdg-widgets/sdk/server.js';
import {Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {html, raw} from 'hono/html';

const profileUrl = 'profiles/asker-naeringsrad.json';
const profile = parseProfile(JSON.parse(readFileSync(new URL(`../${profileUrl}`, import.meta.url), 'utf8')));
const partnerName = 'Asker Næringsråd';
const largestBody = 128 * 1024;

/** `POST /svar` with the fields of the form. The envelope goes on to `collector`, without the contact details. */
export function createOwnForm({collector}) {
  const app = new Hono();
  const tooLarge = (context) =>
    context.html(
      page('Det ble for mye på en gang', html`<p>Gå tilbake, gjør meldingen kortere, og send igjen.</p>`),
      413,
    );

  app.post('/svar', bodyLimit({maxSize: largestBody, onError: tooLarge}), async (context) => {
    const {name, sdg} = await context.req.parseBody();
    const thanks = typeof name === 'string' && name.trim() ? `Takk, ${name.trim()}` : 'Takk';
    if (typeof sdg !== 'string' || !sdg) {
      return context.html(page(thanks, html`<p>Vi har fått meldingen. Ingen svar fra sjekken var med.</p>`));
    }
    try {
      const envelope = parseEnvelope(JSON.parse(sdg));
      const card = renderResultCard({
        envelope,
        profile,
        partnerName,
        styleSheet: 'sdg-widgets/result-card.css',
        attributes: {partner: 'asker', 'profile-url': profileUrl, 'privacy-url': 'personvern.html'},
      });
      await passOn(collector, {...envelope, partner: 'asker'});
      const lead = html`<p class="lead">
        Vi har fått meldingen og svarene deres. Dette er notatet vi leser før vi ringer.
      </p>`;
      return context.html(page(thanks, html`${lead}${raw(card)}`));
    } catch (error) {
      if (error instanceof OtherCheckError) {
        return context.html(
          page(
            thanks,
            html`<p>Vi har fått meldingen. Sjekken har fått en ny utgave siden dere svarte. Ta den gjerne igjen.</p>`,
          ),
          422,
        );
      }
      if (!(error instanceof EnvelopeError || error instanceof SyntaxError)) throw error;
      return context.html(
        page(
          thanks,
          html`<p>
            Vi har fått meldingen, men kunne ikke lese svarene fra sjekken. Ta sjekken igjen, og send på nytt.
          </p>`,
        ),
        400,
      );
    }
  });
  return app;
}

/** As a server would to a collector elsewhere. Throws when it was not kept, so that nobody is thanked for it. */
async function passOn(collector, envelope) {
  const headers = {'content-type': 'application/json'};
  const response = await collector.request('/submissions', {
    method: 'POST',
    headers,
    body: JSON.stringify(envelope),
  });
  if (!response.ok) throw new Error(`The collector answered ${response.status}: ${await response.text()}`);
}

function page(title, content) {
  return html`<!doctype html>
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Asker Næringsråd (demonstrasjon)</title>
        <link rel="icon" href="assets/icon.svg" />
        <link rel="stylesheet" href="assets/site.css" />
        <link rel="preload" as="style" href="sdg-widgets/result-card.css" />
        <script src="sdg-widgets/sdg-widgets.js" defer></script>
      </head>
      <body>
        <p class="notice">Dette er en demonstrasjon. Asker Næringsråd står ikke bak siden, og navnene er oppdiktet.</p>
        <header><p class="brand">Asker Næringsråd</p></header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
        <footer>
          <p><a href="skjema.html">Tilbake til skjemaet</a> · <a href="received.html">Se hva som er kommet inn</a></p>
        </footer>
      </body>
    </html>`;
}
