// What the check of an endpoint says, in plain words; what is for its operator is as the check says it.

/** Which sentence fits what became of one format. */
export function outcomeOf({arrives, status}) {
  if (arrives === 'yes') return 'arrives';
  if (arrives === 'unread') return 'unread';
  if (status === undefined) return 'silent';
  const known = {403: 'forbidden', 404: 'nowhere', 405: 'nowhere', 415: 'format', 428: 'proof', 429: 'busy'};
  return known[status] ?? (status < 500 ? 'refused' : 'fails');
}

const isThere = (found) => ['arrives', 'proof'].includes(outcomeOf(found));

/** How it stands for what the partner has chosen: `works`, `probably`, `other` with the `format` that would do, or `nothing`. */
export function verdictOf(checks, format) {
  const chosen = checks.find((each) => each.format === format);
  if (isThere(chosen)) return {verdict: 'works'};
  if (chosen.arrives === 'unread') return {verdict: 'probably'};
  const other = checks.find(isThere) ?? checks.find(({arrives}) => arrives === 'unread');
  return other ? {verdict: 'other', format: other.format} : {verdict: 'nothing'};
}
