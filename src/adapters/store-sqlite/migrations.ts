/**
 * The steps from one schema to the next, oldest first: the number of steps already taken is the database’s
 * `user_version`. A released step is never changed; `migrations.test.ts` opens a database of each.
 */
export const migrations: readonly string[] = [
  `
CREATE TABLE IF NOT EXISTS submission (
  id            TEXT PRIMARY KEY,      -- the contributor’s secret number
  reference     TEXT NOT NULL UNIQUE,  -- the public one
  submission_id TEXT UNIQUE,           -- the client’s own, so that a repeat gets the same receipt
  slug          TEXT NOT NULL,
  kind          TEXT NOT NULL,
  state         TEXT NOT NULL,
  task          TEXT,                  -- what the dispatcher has to do; NULL: nothing
  payload       TEXT,                  -- erased some days after the end
  logo          BLOB,
  revision      INTEGER NOT NULL DEFAULT 1,
  sent_revision INTEGER NOT NULL DEFAULT 0,
  score         INTEGER NOT NULL DEFAULT 0,
  reasons       TEXT NOT NULL DEFAULT '',
  text_key      TEXT,
  domain        TEXT,
  created       INTEGER NOT NULL,
  updated       INTEGER NOT NULL,
  ended         INTEGER,
  attempts      INTEGER NOT NULL DEFAULT 0,
  next_at       INTEGER NOT NULL DEFAULT 0,
  lease_until   INTEGER NOT NULL DEFAULT 0,
  forge_id      TEXT,
  branch        TEXT,
  url           TEXT,
  comments      TEXT,
  polled        INTEGER NOT NULL DEFAULT 0,
  fault         TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS submission_task ON submission (task, next_at) WHERE task IS NOT NULL;
CREATE INDEX IF NOT EXISTS submission_created ON submission (created);
CREATE INDEX IF NOT EXISTS submission_state ON submission (state, polled);
CREATE INDEX IF NOT EXISTS submission_ended ON submission (ended, state) WHERE ended IS NOT NULL;
CREATE INDEX IF NOT EXISTS submission_text ON submission (text_key, created);
CREATE INDEX IF NOT EXISTS submission_domain ON submission (domain, created);
CREATE TABLE IF NOT EXISTS nonce (value TEXT PRIMARY KEY, expires INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS journal (at INTEGER NOT NULL, event TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
`,
  `
ALTER TABLE submission ADD COLUMN version INTEGER NOT NULL DEFAULT 0;    -- counts the changes: the one decided on is the one changed
ALTER TABLE submission ADD COLUMN content_key TEXT;                      -- digest of what came under submission_id
ALTER TABLE submission ADD COLUMN sent_payload TEXT;                     -- the text the forge has
ALTER TABLE submission ADD COLUMN held_payload TEXT;                     -- an amendment that waits for a person
ALTER TABLE submission ADD COLUMN held_logo BLOB;
ALTER TABLE submission ADD COLUMN opened_at INTEGER;
ALTER TABLE submission ADD COLUMN untold INTEGER NOT NULL DEFAULT 0;     -- an accepted amendment that nobody will read
ALTER TABLE submission ADD COLUMN forgetting INTEGER NOT NULL DEFAULT 0; -- its author asked that it be erased
CREATE INDEX submission_opened ON submission (opened_at) WHERE opened_at IS NOT NULL;
CREATE INDEX submission_slug ON submission (slug, state);
-- What the hourly caps count: one line for each text let in or held, without whose.
CREATE TABLE admission (at INTEGER NOT NULL, held INTEGER NOT NULL) STRICT;
CREATE INDEX admission_at ON admission (held, at);
INSERT INTO admission (at, held) SELECT created, state = 'retenue' FROM submission;
-- What waited for a person without saying so is a conflict like the others.
UPDATE submission SET state = 'conflit' WHERE task IS NULL AND fault LIKE 'human%' AND state IN ('recue', 'en-cours', 'ouverte');
UPDATE submission SET sent_payload = payload WHERE sent_revision = revision;
UPDATE submission SET opened_at = updated WHERE forge_id IS NOT NULL AND state IN ('en-cours', 'ouverte', 'conflit');
`,
  `
-- What is pending is counted at every commit: in the index alone, whatever the texts weigh.
CREATE INDEX submission_pending ON submission (state, forge_id);
`,
  `
ALTER TABLE submission ADD COLUMN released INTEGER NOT NULL DEFAULT 0; -- the text to send had been held
`,
];
