/** Writes submissions as they stand after they were received. Each names what matters to a test; the rest is alike. */
export function insertSubmissions(db, submissions) {
  return db.transaction().execute((tx) => insertAll(tx, submissions));
}

async function insertAll(db, submissions) {
  for (const {id, partner = 'asker', at, bands = {}, gaps = [], plan = [], ...rest} of submissions) {
    const row = {sector: null, size: null, municipality: null, stage: null, follows: null, verified: 'true', ...rest};
    await db
      .insertInto('submissions')
      .values({
        submission_id: id,
        partner,
        received_at: at.toISOString(),
        body_hash: '',
        envelope: '{"definition":{},"answers":{}}',
        recomputed: null,
        definition_id: 'check',
        definition_version: '1',
        mode: 'core',
        language: 'nb',
        month: at.toISOString().slice(0, 7),
        group_id: null,
        ...row,
      })
      .execute();
    const insert = (table, rows) => rows.length > 0 && db.insertInto(table).values(rows).execute();
    const submission_id = id;
    await insert(
      'submission_bands',
      Object.entries(bands).map(([dimension, band]) => ({submission_id, dimension, band})),
    );
    await insert(
      'submission_gaps',
      gaps.map((question) => ({submission_id, question})),
    );
    await insert(
      'submission_plans',
      plan.map((opportunity) => ({submission_id, opportunity})),
    );
  }
}
