/** The names of the tables as SQL writes them. */
export interface Tables {
  readonly version: string
  readonly organisation: string
  readonly stream: string
  readonly event: string
  readonly command: string
  readonly label: string
  readonly snapshot: string
  readonly checkpoint: string
  /** The function of the triggers. */
  readonly refuse: string
}

/** The tables in a schema, or wherever the connection looks first (`search_path`). */
export function tablesIn(schema: string | undefined): Tables {
  const named = (name: string) => `${schema === undefined ? '' : `"${schema}".`}pledgebook_${name}`
  return {
    version: named('version'),
    organisation: named('organisation'),
    stream: named('stream'),
    event: named('event'),
    command: named('command'),
    label: named('label'),
    snapshot: named('snapshot'),
    checkpoint: named('checkpoint'),
    refuse: named('refuse'),
  }
}
