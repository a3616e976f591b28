/** The folder with the newest server's programs, or nothing where none is installed. */
export function postgresPrograms(): string | undefined

/** A server of its own in a temporary folder. */
export interface PostgresServer {
  readonly folder: string
  readonly url: string
  readonly start: () => Promise<unknown>
  readonly stop: (mode?: string) => Promise<unknown>
  readonly remove: () => Promise<void>
}

/** Starts one. */
export function startPostgres(): Promise<PostgresServer>
