/** Receivers that do not answer a CORS preflight, and the format that each can read. */
const simpleHosts: readonly (readonly [RegExp, 'text' | 'form'])[] = [
  // Apps Script gives the body as text (`e.postData.contents`), and redirects to a response that a page may read.
  [/^script\.google\.com$/, 'text'],
  // Zapier and Make split a form into fields, but not a text.
  [/^hooks\.zapier\.com$/, 'form'],
  [/^hook\.([\w-]+\.)*(make|integromat)\.com$/, 'form'],
];

/** Detects a receiver's format by its host; `json` if the host is unknown. */
export function detectFormat({hostname}: URL): 'json' | 'text' | 'form' {
  return simpleHosts.find(([host]) => host.test(hostname))?.[1] ?? 'json';
}
