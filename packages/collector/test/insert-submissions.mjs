/** Writes submissions as they stand after they were received. Each names what matters to a test; the rest is alike. */
export function insertSubmissions(db, submissions) {
  return db.transaction().execute((tx) => insertAll(tx, submissions));
}

// A statement has a limited number of parameters.
const rowsAtOnce = 500;

async function insertAll(db, submissions) {
  const insert = async (table, rows) => {
    for (let first = 0; first < rows.length; first += rowsAtOnce)
      await db
        .insertInto(table)
        .values(rows.slice(first, first + rowsAtOnce))
        .execute();
  };
  await insert('submissions', submissions.map(rowOf));
  await insert(
    'submission_bands',
    submissions.flatMap(({id, bands = {}}) =>
      Object.entries(bands).map(([dimension, band]) => ({submission_id: id, dimension, band})),
    ),
  );
  await insert(
    'submission_gaps',
    submissions.flatMap(({id, gaps = []}) => gaps.map((question) => ({submission_id: id, question}))),
  );
  await insert(
    'submission_plans',
    submissions.flatMap(({id, plan = []}) => plan.map((opportunity) => ({submission_id: id, opportunity}))),
  );
}

function rowOf({id, partner = 'asker', at, sector = null, size = null, municipality = null, stage = null, ...rest}) {
  const {follows = null, verified = 'true'} = rest;
  return {
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
    ...{sector, size, municipality, stage, follows, verified},
  };
}
