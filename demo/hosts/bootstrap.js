// As Bootstrap's own guide has it: light or dark by an attribute, first as the system is, then as the visitor says.
const {dataset} = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

dataset.bsTheme = system.matches ? 'dark' : 'light';
document.querySelector('#mode').addEventListener('click', () => {
  dataset.bsTheme = dataset.bsTheme === 'dark' ? 'light' : 'dark';
});
