/** Receivers that answer no preflight, and how each reads what arrives. */
const simpleHosts: readonly (readonly [RegExp, 'text' | 'form'])[] = [
  // Apps Script hands any body on as text (`e.postData.contents`), and redirects to where its reply can be read.
  [/^script\.google\.com$/, 'text'],
  // Zapier and Make take a form apart into fields, and a text not.
  [/^hooks\.zapier\.com$/, 'form'],
  [/^hook\.([\w-]+\.)*(make|integromat)\.com$/, 'form'],
];

/** The format that a receiver understands, as far as its host tells. */
export function detectFormat({hostname}: URL): 'json' | 'text' | 'form' {
  return simpleHosts.find(([host]) => host.test(hostname))?.[1] ?? 'json';
}
