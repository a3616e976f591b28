import type { Ordering } from './ordering.ts'
import type { Tables } from './tables.ts'

/**
 * One append, whole, in one statement; so it needs no transaction of its own. Values: organisation,
 * command (id, hash, request); streams (name, expected, how many are added, whether only held); events
 * (stream, version, schema, data); labels (stream, label). One row: the append's place and number.
 *
 * Written streams are locked in the order of their names, each by the row that says its version. A stream
 * that is only held is not waited for: whoever has locked it is about to write it. So no two appends ever
 * wait for each other. Where not every stream is as expected, a constraint undoes everything.
 *
 * An append's place is never before that of an event which it follows in a stream, even in a transaction
 * that began before.
 */
export function appendStatement(tables: Tables, ordering: Ordering): string {
  const { stream, event, command, label } = tables
  return `
WITH asked AS MATERIALIZED (
  SELECT a.stream COLLATE "C" AS stream, a.expected, a.added, a.held, e.place
  FROM unnest($5::text[], $6::bigint[], $7::integer[], $8::boolean[])
    AS a(stream, expected, added, held)
  LEFT JOIN ${event} e
    ON e.organisation = $1::integer AND e.stream = a.stream AND e.version = a.expected
), locked AS (
  INSERT INTO ${stream} AS s (organisation, stream, before, version)
  SELECT $1::integer, stream, expected, expected + added FROM asked
  WHERE NOT held AND (expected = 0 OR place IS NOT NULL) ORDER BY stream
  ON CONFLICT (organisation, stream)
    DO UPDATE SET before = excluded.before, version = excluded.version
    WHERE s.version = excluded.before
  RETURNING 1
), held AS (
  SELECT 1 FROM ${stream} s JOIN asked a ON a.stream = s.stream
  WHERE s.organisation = $1::integer AND a.held AND s.version = a.expected
    AND (SELECT count(*) FROM locked) >= 0
  FOR SHARE OF s SKIP LOCKED
), counted AS MATERIALIZED (
  SELECT (SELECT count(*) FROM locked) + (SELECT count(*) FROM held)
    = (SELECT count(*) FROM asked) AS as_expected
), ${placeOf(tables, ordering)}, kept AS (
  INSERT INTO ${command} (organisation, id, hash, request, place, as_expected)
  SELECT $1::integer, $2::text, $3::text, $4::text,
    greatest(placed.place, (SELECT max(place) FROM asked)), as_expected
  FROM placed
  RETURNING place, number
), appended AS (
  INSERT INTO ${event}
    (organisation, stream, version, place, number, at, command, schema, data)
  SELECT $1::integer, e.stream, e.version, kept.place, kept.number, e.at, $2::text, e.schema, e.data
  FROM kept, unnest($9::text[], $10::bigint[], $11::integer[], $12::text[])
    WITH ORDINALITY AS e(stream, version, schema, data, at)
), labelled AS (
  INSERT INTO ${label} (organisation, key, stream, label)
  SELECT $1::integer, sha256(convert_to(l.label, 'UTF8')), l.stream, l.label
  FROM kept, unnest($13::text[], $14::text[]) AS l(stream, label)
  ON CONFLICT DO NOTHING
)
SELECT place::text AS place, number::text AS number FROM kept`
}

/** Where an append stands among all: after every lock was taken. */
function placeOf({ organisation }: Tables, ordering: Ordering): string {
  if (ordering === 'transaction') {
    return `placed AS (
  SELECT pg_current_xact_id()::text::bigint + o.place AS place, as_expected
  FROM counted, ${organisation} o WHERE o.organisation = $1::integer
)`
  }
  return `placed AS (
  UPDATE ${organisation} o SET place = o.place + 1
  FROM counted WHERE o.organisation = $1::integer
  RETURNING o.place, as_expected
)`
}
