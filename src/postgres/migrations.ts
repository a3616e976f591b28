import type { Tables } from './tables.ts'

/**
 * What leads from each version of the tables to the next, the first from nothing. A step that was ever
 * published stays as it is; another one follows it.
 */
export const migrations: readonly ((tables: Tables) => string)[] = [first]

function first(tables: Tables): string {
  return [
    bookkeeping(tables),
    streams(tables),
    events(tables),
    besides(tables),
    ...[tables.version, tables.organisation, tables.event, tables.command].map((table) =>
      unalterable(tables, table, table === tables.organisation ? ['DELETE'] : ['UPDATE', 'DELETE']),
    ),
  ].join('\n')
}

function bookkeeping({ version, organisation, refuse }: Tables): string {
  return `
CREATE TABLE ${version} (version integer PRIMARY KEY);
-- ordering 'transaction': place is added to ids of transactions; 'counter': place is the last one given.
CREATE TABLE ${organisation} (
  organisation integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE,
  ordering text NOT NULL CHECK (ordering IN ('transaction', 'counter')),
  place bigint NOT NULL
);
CREATE FUNCTION ${refuse}() RETURNS trigger LANGUAGE plpgsql AS $refuse$
BEGIN
  RAISE EXCEPTION 'pledgebook: what stands in % is never changed', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$refuse$;`
}

function streams({ stream }: Tables): string {
  return `
-- The last append led from version "before" to "version"; 0 to 0 where it was only read.
CREATE TABLE ${stream} (
  organisation integer NOT NULL,
  stream text COLLATE "C" NOT NULL,
  before integer NOT NULL,
  version integer NOT NULL CHECK (version >= before),
  PRIMARY KEY (organisation, stream)
) WITH (fillfactor = 80);`
}

function events({ event, command }: Tables): string {
  return `
CREATE TABLE ${command} (
  organisation integer NOT NULL,
  id text COLLATE "C" NOT NULL,
  hash text NOT NULL,
  request text,
  place bigint NOT NULL,
  number bigint GENERATED ALWAYS AS IDENTITY,
  as_expected boolean NOT NULL CONSTRAINT pledgebook_as_expected CHECK (as_expected),
  PRIMARY KEY (organisation, id)
);
-- In the order of place, number, at: an append has one place and one number.
CREATE TABLE ${event} (
  organisation integer NOT NULL,
  stream text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  place bigint NOT NULL,
  number bigint NOT NULL,
  at integer NOT NULL,
  command text COLLATE "C" NOT NULL,
  schema integer NOT NULL,
  data text NOT NULL,
  PRIMARY KEY (organisation, stream, version),
  UNIQUE (organisation, place, number, at)
);`
}

function besides({ label, snapshot, checkpoint }: Tables): string {
  return `
-- The key is SHA-256 of the label: both texts together may be too long for an index.
CREATE TABLE ${label} (
  organisation integer NOT NULL,
  key bytea NOT NULL,
  stream text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation, key, stream)
);
CREATE INDEX ON ${label} (organisation, stream);
CREATE TABLE ${snapshot} (
  organisation integer NOT NULL,
  stream text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  made text NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (organisation, stream)
);
CREATE TABLE ${checkpoint} (
  organisation integer NOT NULL,
  reader text COLLATE "C" NOT NULL,
  position text NOT NULL,
  PRIMARY KEY (organisation, reader)
);`
}

/** Triggers that refuse changes of what stands in a table, whoever asks. */
function unalterable({ refuse }: Tables, table: string, changes: readonly string[]): string {
  return `
CREATE TRIGGER pledgebook_unalterable BEFORE ${changes.join(' OR ')} ON ${table}
  FOR EACH ROW EXECUTE FUNCTION ${refuse}();
CREATE TRIGGER pledgebook_not_emptied BEFORE TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION ${refuse}();`
}
