import type {Kysely, Migration} from 'kysely';
import type {Schema} from './schema.js';

// Text and integers only: they behave alike in both databases.
const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('submissions')
      .addColumn('submission_id', 'text', (column) => column.primaryKey())
      .addColumn('partner', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('body_hash', 'text', (column) => column.notNull())
      .addColumn('envelope', 'text', (column) => column.notNull())
      .addColumn('verified', 'text', (column) => column.notNull())
      .addColumn('recomputed', 'text')
      .addColumn('definition_id', 'text', (column) => column.notNull())
      .addColumn('definition_version', 'text', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('stage', 'text')
      .addColumn('sector', 'text')
      .addColumn('size', 'text')
      .addColumn('municipality', 'text')
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('follows', 'text')
      .addColumn('group_id', 'text')
      .execute();
    await db.schema
      .createIndex('submissions_by_partner')
      .on('submissions')
      .columns(['partner', 'received_at', 'submission_id'])
      .execute();
    await db.schema
      .createIndex('submissions_by_time')
      .on('submissions')
      .columns(['received_at', 'submission_id'])
      .execute();
    await db.schema.createIndex('submissions_by_group').on('submissions').columns(['partner', 'group_id']).execute();

    await db.schema
      .createIndex('submissions_by_follows')
      .on('submissions')
      .column('follows')
      .where('follows', 'is not', null)
      .execute();

    for (const [table, ...columns] of [
      ['submission_bands', 'dimension', 'band'],
      ['submission_gaps', 'question'],
      ['submission_plans', 'opportunity'],
    ] as const) {
      let create = db.schema.createTable(table).addColumn('submission_id', 'text', (column) => column.notNull());
      for (const name of columns) create = create.addColumn(name, 'text', (column) => column.notNull());
      await create.addPrimaryKeyConstraint(`${table}_key`, ['submission_id', columns[0]] as never).execute();
    }

    await db.schema
      .createTable('contacts')
      .addColumn('submission_id', 'text', (column) => column.primaryKey())
      .addColumn('partner', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('email', 'text')
      .addColumn('phone', 'text')
      .addColumn('consent_text', 'text', (column) => column.notNull())
      .addColumn('consent_at', 'text', (column) => column.notNull())
      .addColumn('brief', 'text')
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('delete_after', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('contacts_by_end').on('contacts').column('delete_after').execute();

    await db.schema
      .createTable('deliveries')
      .addColumn('delivery_id', 'text', (column) => column.primaryKey())
      .addColumn('submission_id', 'text', (column) => column.notNull())
      .addColumn('partner', 'text', (column) => column.notNull())
      .addColumn('webhook', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('next_at', 'text', (column) => column.notNull())
      .addColumn('last_error', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('deliveries_due').on('deliveries').columns(['status', 'next_at']).execute();

    await db.schema
      .createTable('groups')
      .addColumn('group_id', 'text', (column) => column.primaryKey())
      .addColumn('partner', 'text', (column) => column.notNull())
      .addColumn('published_at', 'text', (column) => column.notNull())
      .addColumn('members', 'integer', (column) => column.notNull())
      .addColumn('month', 'text')
      .addColumn('sector', 'text')
      .addColumn('size', 'text')
      .addColumn('municipality', 'text')
      .execute();
    await db.schema.createIndex('groups_by_partner').on('groups').column('partner').execute();

    await db.schema
      .createTable('group_counts')
      .addColumn('group_id', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('group_counts_key', ['group_id', 'kind', 'subject', 'value'])
      .execute();

    await db.schema
      .createTable('group_remainders')
      .addColumn('partner', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('owed', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('group_remainders_key', ['partner', 'kind', 'subject', 'value'])
      .execute();

    await db.schema
      .createTable('publications')
      .addColumn('partner', 'text', (column) => column.primaryKey())
      .addColumn('published_at', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('rate_counts')
      .addColumn('counter', 'text', (column) => column.notNull())
      .addColumn('starts_at', 'text', (column) => column.notNull())
      .addColumn('hits', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('rate_counts_key', ['counter', 'starts_at'])
      .execute();
    await db.schema
      .createTable('salts')
      .addColumn('day', 'text', (column) => column.primaryKey())
      .addColumn('salt', 'text', (column) => column.notNull())
      .execute();
  },
};

/** By name, in order. A released migration never changes: add another one. */
export const migrations: Readonly<Record<string, Migration>> = {'001-first': first};

export type Database = Kysely<Schema>;
