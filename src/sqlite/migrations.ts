const bookkeeping = `
CREATE TABLE pledgebook_version (version INTEGER PRIMARY KEY) STRICT;
CREATE TABLE pledgebook_organisation (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;`

const events = `
-- What a command appended stands side by side: from position "first" to "last", which is less where it is none.
CREATE TABLE pledgebook_command (
  number INTEGER PRIMARY KEY,
  organisation INTEGER NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  request TEXT,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  UNIQUE (organisation, id)
) STRICT;
CREATE TABLE pledgebook_event (
  position INTEGER PRIMARY KEY,
  organisation INTEGER NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  kind TEXT NOT NULL,
  command TEXT NOT NULL,
  schema INTEGER NOT NULL,
  data TEXT NOT NULL,
  UNIQUE (organisation, stream, version)
) STRICT;
CREATE INDEX pledgebook_event_order ON pledgebook_event (organisation, position, kind);`

const besides = `
CREATE TABLE pledgebook_label (
  organisation INTEGER NOT NULL,
  label TEXT NOT NULL,
  stream TEXT NOT NULL,
  PRIMARY KEY (organisation, label, stream)
) STRICT, WITHOUT ROWID;
CREATE INDEX pledgebook_label_stream ON pledgebook_label (organisation, stream, label);
CREATE TABLE pledgebook_snapshot (
  organisation INTEGER NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  made TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (organisation, stream)
) STRICT;
CREATE TABLE pledgebook_checkpoint (
  organisation INTEGER NOT NULL,
  reader TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (organisation, reader)
) STRICT, WITHOUT ROWID;`

/** The tables in which nothing is ever changed, and when a new row is refused. */
const tables: readonly (readonly [table: string, refused: string])[] = [
  ['pledgebook_version', isThere('pledgebook_version', 'version = NEW.version')],
  [
    'pledgebook_organisation',
    isThere('pledgebook_organisation', 'number = NEW.number OR name = NEW.name'),
  ],
  [
    'pledgebook_command',
    `${isThere('pledgebook_command', 'number = NEW.number')}
  OR ${isThere('pledgebook_command', 'organisation = NEW.organisation AND id = NEW.id')}`,
  ],
  // Comes after all others, and is the next of its stream: so it is in nobody's place.
  [
    'pledgebook_event',
    `NEW.position <= (SELECT coalesce(max(position), 0) FROM pledgebook_event)
  OR NEW.version <> 1 + (
    SELECT coalesce(max(version), 0) FROM pledgebook_event
    WHERE organisation = NEW.organisation AND stream = NEW.stream)`,
  ],
]

function isThere(table: string, where: string): string {
  return `EXISTS (SELECT 1 FROM ${table} WHERE ${where})`
}

function refuseChanges(table: string): string {
  return ['UPDATE', 'DELETE']
    .map((change) => trigger(table, change, 'true', 'what stands there is never changed'))
    .join('\n')
}

/** A row put in another's place (`INSERT OR REPLACE`) deletes it without asking the trigger for deletions. */
function refuseInserts(table: string, refused: string): string {
  return trigger(table, 'INSERT', refused, 'a new row comes after all others, in place of none')
}

function trigger(table: string, change: string, when: string, says: string): string {
  return `
CREATE TRIGGER ${table}_${change.toLowerCase()} BEFORE ${change} ON ${table}
WHEN ${when}
BEGIN
  SELECT RAISE(ABORT, '${table}: ${says}');
END;`
}

/**
 * What leads from each version of the tables to the next, the first from nothing. A step that was ever
 * published stays as it is; another one follows it.
 */
export const migrations: readonly string[] = [
  [
    bookkeeping,
    events,
    besides,
    ...tables.map(([table]) => refuseChanges(table)),
    ...tables.map(([table, refused]) => refuseInserts(table, refused)),
  ].join('\n'),
]
