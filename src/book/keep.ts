import {
  canonicalJson,
  type Json,
  ok,
  type Refusal,
  type Refused,
  type Result,
  refusal,
  refuse,
  unwrap,
} from '../foundation/index.ts'
import {
  answerAgain,
  type CommandReused,
  type EventLog,
  type LoggedCommand,
  type StoredEvent,
} from '../log/index.ts'
import { clockFault } from './clock.ts'
import type { AnyDesk, DeskCommand, Following } from './desk.ts'
import { draft } from './draft.ts'
import type { ReadCommand } from './read-command.ts'
import type { Shell } from './shell.ts'
import { type View, viewOf } from './view.ts'

/** What became of a command that was accepted. */
export interface Kept {
  readonly events: readonly StoredEvent[]
  /** Those written first, then those only read. */
  readonly streams: readonly string[]
  readonly repeated: boolean
}

/** Decides a command from outside and keeps what comes of it, or says why not. */
export async function keepCommand(
  shell: Shell,
  { desk, asked, request }: ReadCommand,
): Promise<Result<Kept>> {
  const hash = shell.world.hash(unwrap(canonicalJson(request)))
  const command = { id: asked.id, hash, request }
  const far = shell.clock && clockFault(shell.clock, asked)
  if (far) return (await answered(shell, command)) ?? refuse(far)
  return keeping(shell, command, async (view) => {
    const drafted = await draft(desk, asked, view, shell.guard)
    return drafted.ok ? ok(command) : drafted
  })
}

/** The same for what follows from an event; `undefined` where nothing does. */
export async function keepFollowing(
  shell: Shell,
  desk: AnyDesk,
  { id, make }: Following,
): Promise<Result<Kept | undefined>> {
  let isNothing = false
  const kept = await keeping(shell, { id, hash: followedHash }, async (view) => {
    const made = await make(view)
    if (!made.ok) return made
    isNothing = made.value === undefined
    if (made.value === undefined) return refuse(refusal('nothing-follows'))
    const command = { ...made.value, id }
    const drafted = await draft(desk, command, view)
    return drafted.ok ? ok(followed(desk, command)) : drafted
  })
  return isNothing && !kept.ok ? ok(undefined) : kept
}

/**
 * What follows is known by its id alone: run again after a crash, it may be made of more than was known
 * the first time, and then the first stands. Nothing that comes in at the door has this hash.
 */
const followedHash = 'follows'

function followed({ to }: AnyDesk, made: DeskCommand): LoggedCommand {
  // A command of the domain is JSON throughout.
  return { id: made.id, hash: followedHash, request: { to, ...made } as unknown as Json }
}

type Prepare = (view: View) => Promise<Result<LoggedCommand>>

/** Looks, decides and appends, again after each race that was lost, as often as the shell allows. */
async function keeping(
  shell: Shell,
  command: LoggedCommand,
  prepare: Prepare,
): Promise<Result<Kept>> {
  for (let attempt = 1; attempt <= shell.attempts; attempt++) {
    const view = viewOf(shell.world, shell.log)
    const prepared = await prepare(view)
    if (!prepared.ok) return (await answered(shell, command)) ?? prepared
    const appended = await shell.log.append(view.batch(prepared.value))
    if (appended.ok) {
      const { events, repeated } = appended.value
      return ok({ events, repeated, streams: repeated ? streamsOf(events) : view.streams() })
    }
    if (!isRace(appended.refusals)) return appended
    await shell.pause(attempt)
  }
  return refuse(refusal('busy', { subject: command.id, expected: shell.attempts }))
}

/**
 * What a command was answered that is kept already: done once, it is mostly refused the second time, and
 * who sends it again asks for what became of it.
 */
async function answered(
  { log }: Shell,
  { id, hash, request }: LoggedCommand,
): Promise<Result<Kept> | undefined> {
  const found = await log.find(id)
  if (!found) return undefined
  const text = request === undefined ? undefined : unwrap(canonicalJson(request))
  const answer = answerAgain(found, { id, hash, request: text })
  if (!answer.ok)
    return whyNot(log, { id, hash, ...(request !== undefined && { request }) }, answer)
  const { events, repeated } = answer.value
  return ok({ events, repeated, streams: streamsOf(events) })
}

/** Why it is not the same, the log may know better: somebody in it was forgotten, say. It keeps nothing. */
async function whyNot(
  log: EventLog,
  command: LoggedCommand,
  differs: Refused<CommandReused>,
): Promise<Result<never>> {
  const asked = await log.append({ command, writes: [] })
  return asked.ok || isRace(asked.refusals) ? differs : asked
}

function isRace(refusals: readonly Refusal[]): boolean {
  return refusals.every(({ code }) => code === 'version-conflict')
}

function streamsOf(events: readonly StoredEvent[]): readonly string[] {
  return [...new Set(events.map(({ stream }) => stream))]
}
