import { listRowWork } from '../store-sqlite/row-queue.ts';
import type { Sql } from '../store-sql/database.ts';
import type { JobQueue } from './job-queue.ts';

/**
 * The steps from one schema to the next, oldest first; how many were taken is `annuaire_schema.version`. A released step
 * is never changed. The columns are those of the SQLite store, of which `docs/rgpd.md` tells each.
 */
export const migrations: readonly Step[] = [
  `
CREATE TABLE submission (
  id            TEXT PRIMARY KEY,
  reference     TEXT NOT NULL UNIQUE,
  submission_id TEXT UNIQUE,
  slug          TEXT NOT NULL,
  kind          TEXT NOT NULL,
  state         TEXT NOT NULL,
  task          TEXT,
  payload       TEXT,
  logo          BYTEA,
  revision      INTEGER NOT NULL DEFAULT 1,
  sent_revision INTEGER NOT NULL DEFAULT 0,
  score         INTEGER NOT NULL DEFAULT 0,
  reasons       TEXT NOT NULL DEFAULT '',
  text_key      TEXT,
  domain        TEXT,
  created       BIGINT NOT NULL,
  updated       BIGINT NOT NULL,
  ended         BIGINT,
  attempts      INTEGER NOT NULL DEFAULT 0,
  next_at       BIGINT NOT NULL DEFAULT 0,
  lease_until   BIGINT NOT NULL DEFAULT 0,
  forge_id      TEXT,
  branch        TEXT,
  url           TEXT,
  comments      TEXT,
  polled        BIGINT NOT NULL DEFAULT 0,
  fault         TEXT,
  version       INTEGER NOT NULL DEFAULT 0,
  content_key   TEXT,
  sent_payload  TEXT,
  held_payload  TEXT,
  held_logo     BYTEA,
  opened_at     BIGINT,
  untold        INTEGER NOT NULL DEFAULT 0,
  forgetting    INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX submission_task ON submission (next_at, created) WHERE task IS NOT NULL;
CREATE INDEX submission_created ON submission (created);
CREATE INDEX submission_state ON submission (state, polled);
CREATE INDEX submission_pending ON submission (state, forge_id);
CREATE INDEX submission_ended ON submission (ended, state) WHERE ended IS NOT NULL;
CREATE INDEX submission_text ON submission (text_key, created);
CREATE INDEX submission_domain ON submission (domain, created);
CREATE INDEX submission_opened ON submission (opened_at) WHERE opened_at IS NOT NULL;
CREATE INDEX submission_slug ON submission (slug, state);
CREATE TABLE nonce (value TEXT PRIMARY KEY, expires BIGINT NOT NULL);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE journal (at BIGINT NOT NULL, event TEXT NOT NULL, detail TEXT NOT NULL);
CREATE TABLE admission (at BIGINT NOT NULL, held INTEGER NOT NULL);
CREATE INDEX admission_at ON admission (held, at);
-- What each network did in the hour, by a name that changes every day.
CREATE TABLE visit (kind TEXT NOT NULL, network TEXT NOT NULL, at BIGINT NOT NULL);
CREATE INDEX visit_network ON visit (kind, network, at);
CREATE INDEX visit_at ON visit (at);
`,
  `
ALTER TABLE submission ADD COLUMN released INTEGER NOT NULL DEFAULT 0;
`,
  // The queue was two columns of the row, as in SQLite.
  async (sql, queue) => {
    await queue.adopt(sql, await listRowWork(sql));
    await sql.run(`
DROP INDEX submission_task;
ALTER TABLE submission DROP COLUMN next_at, DROP COLUMN lease_until;
CREATE INDEX submission_task ON submission (created) WHERE task IS NOT NULL;
`);
  },
];

type Step = string | ((sql: Sql, queue: Pick<JobQueue, 'adopt'>) => Promise<void>);
