const check = document.querySelector('sdg-quick-check');
const language = document.querySelector('select');
const button = document.querySelector('button');
const status = document.querySelector('[role=status]');

// A property that is set before the element is there waits for it.
check.profile = {
  id: 'asker',
  languages: ['nb', 'nn', 'en'],
  name: 'Asker Næringsråd',
  region: {name: 'Asker', municipalities: ['3203']},
  advisers: [
    {name: 'Kari Eksempel', role: {nb: 'Rådgiver', nn: 'Rådgjevar', en: 'Adviser'}, email: 'kari@council.example'},
  ],
};

check.addEventListener('sdg-complete', () => (status.textContent = 'Sjekken er ferdig.'));
check.addEventListener('sdg-submitted', ({detail}) => (status.textContent = `Sendt. Kvittering: ${detail.receipt.id}`));

language.addEventListener('change', () => (check.lang = language.value));

button.addEventListener('click', () => {
  if (check.isConnected) check.remove();
  else status.before(check);
  button.textContent = check.isConnected ? 'Lukk sjekken' : 'Åpne sjekken';
});
