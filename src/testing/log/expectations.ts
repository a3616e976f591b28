import type { RefusedError, Result } from '../../foundation/index.ts'
import type {
  Appended,
  AppendRefusal,
  EventLog,
  Page,
  Position,
  StoredEvent,
} from '../../log/index.ts'
import { differences, shown } from '../differences.ts'
import { SpecificationError } from '../specification.ts'

type Answer = Result<Appended, AppendRefusal>

/** Holds two values equal, or throws with where they differ. */
export function same(what: string, actual: unknown, expected: unknown): void {
  const lines = differences(expected, actual)
  if (lines.length > 0) throw new SpecificationError([what, ...lines].join('\n  '))
}

/** What became of an append, in a word: `kept`, `repeated`, or the codes. */
export function outcome(answer: Answer): string {
  if (answer.ok) return answer.value.repeated ? 'repeated' : 'kept'
  return answer.refusals.map(({ code }) => code).join(' ')
}

/** The events of an append that was to be kept now. */
export async function kept(what: string, answer: Promise<Answer>): Promise<readonly StoredEvent[]> {
  const answered = await answer
  same(`${what} ${answered.ok ? '' : shown(answered.refusals[0])}`, outcome(answered), 'kept')
  return answered.ok ? answered.value.events : []
}

/** Holds an append to one refusal in each stream given: `[stream, expected, actual]`. */
export function sameConflicts(
  what: string,
  answer: Answer,
  conflicts: readonly (readonly [stream: string, expected: number, actual: number])[],
): void {
  const refusals = conflicts.map(([subject, expected, actual]) => ({
    ...{ code: 'version-conflict', subject, path: [] },
    ...{ expected, actual },
  }))
  same(what, answer, { ok: false, refusals })
}

/** Everything from a position on, read in pages of the size given. */
export async function everything(
  log: EventLog,
  limit = 1000,
  from?: Position,
): Promise<{ events: readonly StoredEvent[]; next: Position | undefined }> {
  const events: StoredEvent[] = []
  let after = from
  for (;;) {
    const page: Page = await log.readAll({ limit, ...(after !== undefined && { after }) })
    if (page.events.length > limit) throw new SpecificationError(`a page holds more than ${limit}`)
    events.push(...page.events)
    if (page.atEnd) return { events, next: page.next }
    if (page.next === after)
      throw new SpecificationError('a page leads nowhere, and is not the last')
    after = page.next
  }
}

/** Events as `stream@version`, for short differences. */
export function placesOf(events: readonly StoredEvent[]): readonly string[] {
  return events.map(({ stream, version }) => `${stream}@${version}`)
}

/** The only stream asked for. */
export async function streamOf(log: EventLog, stream: string): Promise<readonly StoredEvent[]> {
  const [events = []] = await log.read([{ stream }])
  return events
}

/** Holds a promise to reject with a refusal of the code given: by name, which two copies share. */
export async function rejects(what: string, code: string, asked: () => Promise<unknown>) {
  const error = await asked().then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  const refused = error instanceof Error && error.name === 'RefusedError'
  const found = refused ? (error as RefusedError).refusals.map((each) => each.code) : String(error)
  same(`${what} is rejected`, found, [code])
}
