// The council's own language switch: the check follows the page's lang, and keeps the answers.
const buttons = document.querySelectorAll('button[data-language]');

function show() {
  for (const button of buttons) {
    button.setAttribute('aria-pressed', String(button.dataset.language === document.documentElement.lang));
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    document.documentElement.lang = button.dataset.language;
    show();
  });
}
show();
