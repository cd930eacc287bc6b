// Shows what the demo's endpoint has received. What a visitor wrote is text here and never markup.
const submissions = await (await fetch('received')).json();

document.querySelector('#count').textContent =
  submissions.length === 0 ? 'Ingenting ennå. Ta sjekken, og trykk Send.' : `${submissions.length} kommet inn.`;

const verdicts = {
  true: 'Regnet ut på nytt: stemmer',
  false: 'Regnet ut på nytt: stemmer ikke',
  'unknown-definition': 'Ukjent utgave av sjekken: ikke regnet ut',
};

for (const {envelope, receivedAt, verified} of submissions) {
  const article = document.createElement('article');
  const heading = document.createElement('h2');
  heading.textContent = new Date(receivedAt).toLocaleString('nb');
  const verdict = document.createElement('p');
  verdict.textContent = verdicts[verified];
  const details = document.createElement('pre');
  details.tabIndex = 0;
  details.textContent = JSON.stringify(envelope, null, 2);
  article.append(heading, verdict, details);
  document.querySelector('#list').append(article);
}
