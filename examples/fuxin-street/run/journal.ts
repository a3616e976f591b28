import { commandId, type Instant, type Json, type Refusal } from 'pledgebook'
import { type EventLog, sha256 } from 'pledgebook/book'

/** A command that was refused: nothing else came of it. */
export interface RefusedCommand {
  readonly room: string
  readonly command: AnyCommand
  readonly refusals: readonly Refusal[]
}

/** What every command has. */
export interface AnyCommand {
  readonly id: string
  readonly type: string
  readonly at: Instant
  readonly actor: string
}

/** What the street itself notes beside the book: what was refused, and up to which day it was run. */
export interface Journal {
  readonly refused: readonly RefusedCommand[]
  /** The last day up to which everything was run; nothing: never to an end. */
  readonly ran: string | undefined
  readonly isRefused: (id: string) => boolean
  readonly noteRefused: (refused: RefusedCommand) => Promise<void>
  readonly noteRun: (day: string) => Promise<void>
}

type Entry =
  | ({ readonly type: 'refused' } & RefusedCommand)
  | { readonly type: 'ran'; readonly day: string }

const stream = 'street/journal'

/** Reads the journal of a log, so that a run that was stopped goes on where it stood. */
export async function openJournal(log: EventLog): Promise<Journal> {
  const [stored = []] = await log.read([{ stream }])
  // Our own entries in our own form.
  const entries = stored.map(({ data }) => data as unknown as Entry)
  const note = async (id: string, entry: Entry) => {
    const data = JSON.parse(JSON.stringify(entry)) as Json
    const command = { id: commandId(id), hash: sha256(JSON.stringify(data)) }
    const writes = [{ stream, expected: entries.length, events: [{ schema: 1, data }] }]
    const kept = await log.append({ command, writes })
    if (!kept.ok) throw new Error(`the journal is written by two: ${kept.refusals[0].code}`)
    entries.push(entry)
  }
  return {
    get refused() {
      return entries.flatMap((entry) => (entry.type === 'refused' ? [entry] : []))
    },
    get ran() {
      const days = entries.flatMap((entry) => (entry.type === 'ran' ? [entry.day] : []))
      return days.sort().at(-1)
    },
    isRefused: (id) => entries.some((each) => each.type === 'refused' && each.command.id === id),
    noteRefused: (refused) =>
      note(`${refused.command.id}:refused`, { type: 'refused', ...refused }),
    noteRun: (day) => note(`ran:${day}`, { type: 'ran', day }),
  }
}
