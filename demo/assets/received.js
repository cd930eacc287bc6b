// Shows what the demo's endpoint has received. What a visitor wrote is text here and never markup.
const submissions = await (await fetch('received')).json();

document.querySelector('#count').textContent =
  submissions.length === 0 ? 'Ingenting ennå. Ta sjekken, og trykk Send.' : `${submissions.length} kommet inn.`;

const verdicts = {
  true: 'Regnet ut på nytt: stemmer',
  false: 'Regnet ut på nytt: stemmer ikke',
  'no-result': 'Bare en plan: ingenting å regne ut',
  'unknown-definition': 'Ukjent utgave av sjekken: ikke regnet ut',
};

/** What the opportunities of a plan are called. An envelope has their ids. */
async function titles() {
  const {catalogue} = await import('../sdg-widgets/nb.opportunities.js');
  return new Map(catalogue.opportunities.map(({id, title}) => [id, title.nb]));
}

const hasPlan = submissions.some(({envelope}) => envelope.plan);
const titleOf = hasPlan ? await titles() : new Map();

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Who wants to be called, and what they have agreed to. */
function contactOf({name, email, phone, consent}) {
  const agreed = element('p', consent.text, element('br'), new Date(consent.at).toLocaleString('nb'));
  return [element('h3', 'Kontakt'), element('p', [name, email, phone].filter(Boolean).join(', ')), agreed];
}

for (const {envelope, receivedAt, verified} of submissions) {
  const article = element('article', element('h2', new Date(receivedAt).toLocaleString('nb')));
  article.append(element('p', verdicts[verified]));
  if (envelope.plan) {
    const planned = envelope.plan.opportunities.map((id) => element('li', titleOf.get(id) ?? id));
    article.append(element('h3', 'Planen'), element('ol', ...planned));
  }
  if (envelope.contact) article.append(...contactOf(envelope.contact));
  if (envelope.brief) {
    const brief = element('p', envelope.brief);
    brief.className = 'brief';
    article.append(element('h3', 'Notat til rådgiveren'), brief);
  }
  const json = element('pre', JSON.stringify(envelope, null, 2));
  json.tabIndex = 0;
  article.append(element('details', element('summary', 'Hele innsendingen'), json));
  document.querySelector('#list').append(article);
}
