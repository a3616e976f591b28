import type { EventLog, FoundCommand } from '../../log/index.ts'
import { type FaultKind, isFault, type LogCall } from './fault.ts'
import { type FaultyLog, faultyLog } from './faulty-log.ts'
import { type Finding, finding } from './finding.ts'
import type { PlannedCommand } from './plan.ts'
import type { OpenSimulatedBook, SimulatedBook } from './simulated-book.ts'
import type { SimulatedCommand } from './simulated-command.ts'
import type { SimulatedRules } from './simulated-rules.ts'
import type { RecordedFault, Told } from './told.ts'
import { foresee } from './world/foresee.ts'
import type { Doubt } from './world/foreseen.ts'
import { emptyWorld, type World } from './world/world.ts'

/** What a run is made of. */
interface CaseSetup {
  readonly rules: SimulatedRules
  readonly log: EventLog
  /** The same log by another handle: after a crash, and for whoever writes in between. Left out: by the same. */
  readonly again?: () => Promise<EventLog>
  readonly openBook: OpenSimulatedBook
  /** A book on the same log that lets everything wait that follows. Left out: nothing waits. */
  readonly openLate?: OpenSimulatedBook
  /** What goes wrong at which call, counted from the beginning of the command. */
  readonly faultAt: (command: number, call: LogCall) => FaultKind | undefined
}

/** All that a run leaves behind. */
export interface CaseRun {
  readonly told: readonly Told[]
  readonly faults: readonly RecordedFault[]
  readonly world: World
  readonly findings: readonly Finding[]
}

/** How often a command is sent before a simulation gives up: far more than faults can ask for. */
const mostAttempts = 60

/**
 * Sends commands one after the other, through a log on which things go wrong, and holds every answer to what
 * was foreseen. Stops at the first that is another.
 */
export async function runCase(
  planned: readonly PlannedCommand[],
  setup: CaseSetup,
): Promise<CaseRun> {
  const run = new Run(planned, setup)
  while (run.findings.length === 0 && run.next < planned.length) await run.one()
  return run
}

class Run implements CaseRun {
  readonly told: Told[] = []
  readonly faults: RecordedFault[] = []
  readonly findings: Finding[] = []
  readonly world: World = emptyWorld()
  next = 0
  readonly #planned: readonly PlannedCommand[]
  readonly #setup: CaseSetup
  readonly #kept = new Map<string, Told>()
  /** What waits, by the id of its command. */
  readonly #waiting = new Map<string, () => void>()
  #isSettling = false
  #current: PlannedCommand | undefined
  #firstCall = 0
  /** As long as the process lives. */
  #stored: EventLog
  #log: FaultyLog
  #book: Promise<SimulatedBook>
  #late: Promise<SimulatedBook>

  constructor(planned: readonly PlannedCommand[], setup: CaseSetup) {
    this.#planned = planned
    this.#setup = setup
    this.#stored = setup.log
    this.#log = this.#faulty()
    this.#book = this.#open()
    this.#late = this.#openLate()
  }

  /** Sends the next command, again and again if need be, and lets everything follow that follows. */
  async one(): Promise<void> {
    const planned = this.#planned[this.next++]
    if (!planned) return
    this.#current = planned
    this.#firstCall = this.#log.calls()
    const before = this.faults.length
    await this.#send(planned)
    // What waits anyway is not lost.
    const isLost = this.faults.length > before && !this.#waits(planned)
    if (isLost || this.#isDue()) await this.#settle(planned)
    this.#current = undefined
  }

  async #send(planned: PlannedCommand): Promise<void> {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const answer = await this.#tried(planned, async () =>
        (await (this.#waits(planned) ? this.#late : this.#book)).execute(planned.command),
      )
      if (answer === 'threw') return
      if (answer === 'unknown') {
        await this.#note(planned)
        // Whoever sent it does not always ask again.
        const isKept = this.#kept.has(planned.command.id)
        if (isKept ? planned.number % 2 === 0 : planned.number % 5 === 0) {
          if (!isKept) this.told.push({ planned, outcome: 'refused', codes: [], events: 0 })
          return
        }
        continue
      }
      const codes = answer.ok ? [] : answer.refusals.map(({ code }) => code)
      const events = answer.ok ? answer.value.events.length : 0
      return this.#judge(planned, { isKept: answer.ok, codes, events })
    }
    this.#found('never answered', planned, [`after ${mostAttempts} attempts`])
  }

  /** What a call gives; `unknown` after a fault that was put there, `threw` after any other. */
  async #tried<T>(
    planned: PlannedCommand,
    call: () => Promise<T>,
  ): Promise<T | 'unknown' | 'threw'> {
    try {
      return await call()
    } catch (thrown) {
      if (!isFault(thrown)) {
        this.#found('threw', planned, [String(thrown)])
        return 'threw'
      }
      if (this.#log.crashed()) await this.#reopen()
      return 'unknown'
    }
  }

  async #settle(planned: PlannedCommand): Promise<void> {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      this.#isSettling = true
      const settled = await this.#tried(planned, async () => (await this.#book).settle())
      this.#isSettling = false
      if (settled !== 'unknown') return this.#settled()
    }
    this.#found('never settled', planned, [`after ${mostAttempts} attempts`])
  }

  /** What waited has happened, in the order of its commands. */
  #settled(): void {
    for (const following of this.#waiting.values()) following()
    this.#waiting.clear()
  }

  /** Whether what follows from a command is to wait: some of those that come in one stretch. */
  #waits({ number, command }: PlannedCommand): boolean {
    if (!this.#setup.openLate || !isInStretch(number) || number % 7 === 0) return false
    return ['pledge', 'record', 'ledger', 'unit', 'member'].includes(command.to)
  }

  #isDue(): boolean {
    const next = this.#planned[this.next]
    return this.#waiting.size > 0 && !(next && isInStretch(next.number))
  }

  async #reopen(): Promise<void> {
    this.#stored = await this.#another()
    this.#firstCall -= this.#log.calls()
    this.#log = this.#faulty()
    this.#book = this.#open()
    this.#late = this.#openLate()
  }

  async #another(): Promise<EventLog> {
    const { again, log } = this.#setup
    return again ? again() : log
  }

  #openLate(): Promise<SimulatedBook> {
    const { openLate, openBook, rules } = this.#setup
    return Promise.resolve((openLate ?? openBook)(this.#log, rules))
  }

  #open(): Promise<SimulatedBook> {
    const { openBook, rules } = this.#setup
    return Promise.resolve(openBook(this.#log, rules))
  }

  #faulty(): FaultyLog {
    return faultyLog(this.#stored, {
      seed: 0,
      faultAt: (call) => {
        const command = this.#current
        if (!command) return undefined
        const number = call.number - this.#firstCall
        const fault = this.#setup.faultAt(command.number, { ...call, number })
        if (fault) this.faults.push({ command: command.number, call: number, fault })
        return fault
      },
      writer: () => this.#somebodyElse(),
    })
  }

  /** The next command comes in between, unless the one in hand is kept already. */
  async #somebodyElse(): Promise<void> {
    const current = this.#current
    const other = this.#planned[this.next]
    if (!current || !other || this.#isSettling) return
    if (await this.#setup.log.find(current.command.id)) return
    this.next += 1
    const { rules, openBook, openLate = openBook } = this.#setup
    const book = await (this.#waits(other) ? openLate : openBook)(await this.#another(), rules)
    const answer = await this.#tried(other, () => book.execute(other.command))
    if (answer === 'threw' || answer === 'unknown') return
    const codes = answer.ok ? [] : answer.refusals.map(({ code }) => code)
    const events = answer.ok ? answer.value.events.length : 0
    await this.#judge(other, { isKept: answer.ok, codes, events })
  }

  /** After a fault: whatever was kept has happened, told or not. */
  async #note(planned: PlannedCommand): Promise<void> {
    const found = await this.#setup.log.find(planned.command.id)
    if (!found || this.#kept.has(planned.command.id)) return
    const isLost = this.#waiting.size > 0 && !(await this.#hasPosted(planned.command.id, found))
    await this.#judge(planned, { isKept: true, codes: [], events: found.events.length, isLost })
  }

  /** Whether points of what follows from a command are in the log. */
  async #hasPosted(id: string, { events: own }: FoundCommand): Promise<boolean> {
    const after = own[0]?.position
    const since = { kinds: ['ledger'], limit: 10_000, ...(after !== undefined && { after }) }
    // What follows from a command comes behind it.
    const { events } = await this.#setup.log.readAll(since)
    return events.some(({ command }) => command.startsWith(`${id}:`))
  }

  async #judge(planned: PlannedCommand, answer: Answer): Promise<void> {
    const { command } = planned
    const before = this.#kept.get(command.id)
    const codes = [...new Set(answer.codes)].sort()
    const { codes: wanted, doubt } = this.#wanted(planned, before)
    const isDoubted = doubt !== undefined && doubt.codes.join() === codes.join()
    if (wanted.join() !== codes.join() && !isDoubted && !this.#isBusy(planned, codes)) {
      const said = (list: readonly string[]) => list.join(', ') || 'kept'
      const foreseen = wanted.includes(anyCode) ? 'refused' : said(wanted)
      // Named by both, so that a smaller case is one of the same mistake.
      this.#found(`foreseen: ${foreseen}; answered: ${said(codes)}`, planned, [])
      return
    }
    const told: Told = {
      ...{ planned, codes, events: answer.events },
      outcome: answer.isKept ? 'kept' : 'refused',
    }
    this.told.push(told)
    if (isDoubted) doubt.happen()
    if (!answer.isKept) return
    if (before) return this.#again(planned)
    this.#kept.set(command.id, told)
    if (isDoubted) return
    const foreseen = foresee(this.world, command, this.#setup.rules, (following) => {
      if (answer.isLost || this.#waits(planned)) this.#waiting.set(command.id, following)
      else following()
    })
    if (foreseen.ok) foreseen.happen()
  }

  /** What is sent again to a book that lets nothing wait has waited long enough. */
  #again(planned: PlannedCommand): void {
    const following = this.#waiting.get(planned.command.id)
    if (!following || this.#waits(planned)) return
    this.#waiting.delete(planned.command.id)
    following()
  }

  /** The codes that it must be refused with; none where it must be kept. */
  #wanted({ how, command }: PlannedCommand, before: Told | undefined): Wanted {
    if (how === 'damaged') return { codes: [anyCode] }
    if (before) return { codes: same(before.planned.command, command) ? [] : ['command-reused'] }
    const foreseen = foresee(this.world, command, this.#setup.rules)
    const { doubt } = foreseen
    return { codes: foreseen.ok ? [] : foreseen.codes, ...(doubt && { doubt }) }
  }

  /** Any refusal of what no door lets in; and who lost every race is told so. */
  #isBusy({ how, number }: PlannedCommand, codes: readonly string[]): boolean {
    if (how === 'damaged') return codes.length > 0
    const races = this.faults.filter(({ command, fault }) => command === number && isRace(fault))
    return codes.join() === 'busy' && races.length >= 3
  }

  #found(what: string, planned: PlannedCommand, lines: readonly string[]): void {
    this.findings.push(finding(what, lines, planned.number))
  }
}

/** Sixty of every hundred commands: long enough for several facts about one subject. */
function isInStretch(number: number): boolean {
  return number % 100 < 60
}

/** The codes of a refusal, none where it must be kept; and what may come instead. */
interface Wanted {
  readonly codes: readonly string[]
  readonly doubt?: Doubt
}

interface Answer {
  readonly isKept: boolean
  readonly codes: readonly string[]
  readonly events: number
  /** What follows was lost in a crash: it comes when the book is settled, after what waits already. */
  readonly isLost?: boolean
}

const anyCode = 'any'

function isRace(fault: FaultKind): boolean {
  return fault === 'conflict' || fault === 'writer'
}

function same(a: SimulatedCommand, b: SimulatedCommand): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
