// What has arrived, for a page that shows it: as the collector's own list, for whoever asks.

/** The newest first: each envelope as it was sent, and what the collector says of it. */
export async function listReceived(db) {
  const rows = await db
    .selectFrom('submissions')
    .leftJoin('contacts', 'contacts.submission_id', 'submissions.submission_id')
    .select(['envelope', 'verified', 'submissions.received_at', 'name', 'email', 'phone', 'brief'])
    .select(['consent_text', 'consent_at'])
    .orderBy('submissions.received_at', 'desc')
    .execute();
  return rows.map(({envelope, verified, received_at, name, email, phone, brief, consent_text, consent_at}) => {
    const reachable = {...(email && {email}), ...(phone && {phone})};
    const contact = {name, ...reachable, consent: {text: consent_text, at: consent_at}};
    return {
      receivedAt: received_at,
      verified,
      envelope: {...JSON.parse(envelope), ...(name && {contact}), ...(brief && {brief})},
    };
  });
}
