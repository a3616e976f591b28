import { memoryLog } from '../../log/index.ts'
import type { LogUnderTest } from '../log/log-under-test.ts'
import { type Audit, audit } from './audit/audit-book.ts'
import type { FaultKind, LogCall } from './fault.ts'
import { drawnFault, type FaultRates, usualFaults } from './faulty-log.ts'
import type { Finding } from './finding.ts'
import { type PlannedCommand, planFrom } from './plan.ts'
import { reportOf } from './report-of-simulation.ts'
import { type CaseRun, runCase } from './run-case.ts'
import { seeded } from './seeded.ts'
import { shrunk } from './shrunk.ts'
import { lateBook, type OpenSimulatedBook, simulatedBook } from './simulated-book.ts'
import type { SimulatedCase } from './simulated-case.ts'
import { type SimulatedRules, simulatedRules } from './simulated-rules.ts'
import type { RecordedFault, Told } from './told.ts'

/** What to simulate. */
export interface SimulationOptions {
  /** The same seed gives the same organisation, commands and faults. Any whole number. */
  readonly seed: number
  /** How many commands, from 1 on. Left out: 200. */
  readonly commands?: number
  /**
   * A new, empty log for each run, as `describeEventLog` takes it; shrinking makes many. Where it has
   * `again`, another handle is used after a crash, by whoever writes in between, and by the audit. Left out:
   * `memoryLog`.
   */
  readonly makeLog?: () => LogUnderTest | Promise<LogUnderTest>
  /** The book. Left out: the one of this library. */
  readonly openBook?: OpenSimulatedBook
  /** How often things go wrong in the rough third of all commands. Left out: `usualFaults`. */
  readonly faults?: FaultRates
  /** How many runs may be spent on a smaller case of a failure. Left out: 200; 0: none. */
  readonly shrinkRuns?: number
}

/** What a simulation did and found. */
export interface Simulation {
  readonly seed: number
  /** Nothing found: every answer was as foreseen, and the audit agrees. */
  readonly ok: boolean
  /** How many commands were sent, and how many of them were kept and refused. */
  readonly sent: number
  readonly kept: number
  readonly refused: number
  /** The same by desk and type, `'pledge.approve'`, in the order of the names. */
  readonly types: { readonly [type: string]: Sent }
  /** How many things went wrong, by their kind. */
  readonly faults: { readonly [fault in FaultKind]?: number }
  /** How many events stand in the log at the end. */
  readonly events: number
  readonly findings: readonly Finding[]
  /** For people: given, when, then; of the smallest case where something was found. */
  readonly report: string
}

/** What became of the commands of one type: what never happens is not tried. */
export interface Sent {
  readonly kept: number
  readonly refused: number
}

/**
 * A year of a small organisation that nobody wrote: commands from a seed, each with its outcome foreseen by a
 * small model of the world, through a log on which things go wrong (`faultyLog`), into a book that crashes
 * and is opened again, and now and then lets wait what follows. Afterwards an audit recomputes stages, balances and stars from the events alone.
 * It throws nothing: see `ok`, and print `report`, which names the seed and shows a small case.
 *
 * @example
 * ```ts
 * import { simulate } from 'pledgebook/testing'
 *
 * const simulation = await simulate({ seed: 7, commands: 40 })
 * simulation.ok // => true
 * simulation.sent // => 40
 * ```
 */
export async function simulate(options: SimulationOptions): Promise<Simulation> {
  const { seed, commands = 200, faults = usualFaults, shrinkRuns = 200 } = options
  const rules = simulatedRules(seed)
  const planned = planFrom(seed, commands, rules)
  const first = await played(planned, faultsFrom(seed, faults, rivalled(planned)), rules, options)
  const smallest = await shrunk(
    { planned, faults: first.run.faults, findings: first.findings },
    shrinkRuns,
    async (smaller) => {
      const again = await played(smaller.planned, writtenDown(smaller.faults), rules, options)
      return { ...smaller, faults: again.run.faults, findings: again.findings }
    },
  )
  return summary(seed, planned.length, first, smallest)
}

interface Played {
  readonly run: CaseRun
  readonly audit: Audit | undefined
  readonly findings: readonly Finding[]
}

type FaultAt = (command: number, call: LogCall) => FaultKind | undefined

async function played(
  planned: readonly PlannedCommand[],
  faultAt: FaultAt,
  rules: SimulatedRules,
  { makeLog = inMemory, openBook = simulatedBook }: SimulationOptions,
): Promise<Played> {
  const { log, again = async () => log, close } = await makeLog()
  // Of another book nobody knows whether it can put anything off.
  const openLate = openBook === simulatedBook ? lateBook : undefined
  try {
    const setup = { rules, log, again, openBook, faultAt, ...(openLate && { openLate }) }
    const run = await runCase(planned, setup)
    if (run.findings.length > 0) return { run, audit: undefined, findings: run.findings }
    const fresh = await again()
    const book = await openBook(fresh, rules)
    const audited = await audit({ log: fresh, book, rules, told: run.told })
    return { run, audit: audited, findings: audited.findings }
  } finally {
    await close?.()
  }
}

function inMemory(): LogUnderTest {
  return { log: memoryLog() }
}

/** In the rough third of all commands, each call from the seed; a command that goes on for long is spared. */
function faultsFrom(seed: number, percent: FaultRates, rivalled: ReadonlySet<number>): FaultAt {
  return (command, call) => {
    const isRivalled = call.step === 'append' && rivalled.has(command) && percent.writer
    if (isRivalled && call.number < 20) return 'writer'
    const chances = seeded(`faults ${seed} ${command}`)
    if (!chances.percent(35) || call.number >= mostCalls) return undefined
    return drawnFault(chances.fork(call.number), call, percent)
  }
}

/** The commands whose rival comes next: it writes in between. */
function rivalled(planned: readonly PlannedCommand[]): ReadonlySet<number> {
  return new Set(planned.filter(({ rival }) => rival).map(({ number }) => number - 1))
}

const mostCalls = 80

function writtenDown(faults: readonly RecordedFault[]): FaultAt {
  const byPlace = new Map(faults.map(({ command, call, fault }) => [`${command}/${call}`, fault]))
  return (command, { number }) => byPlace.get(`${command}/${number}`)
}

function summary(
  seed: number,
  sent: number,
  { run, audit: audited, findings }: Played,
  smallest: SimulatedCase,
): Simulation {
  const faults: { [fault in FaultKind]?: number } = {}
  for (const { fault } of run.faults) faults[fault] = (faults[fault] ?? 0) + 1
  const count = (outcome: string) => run.told.filter((told) => told.outcome === outcome).length
  return {
    ...{ seed, ok: findings.length === 0, faults, findings },
    ...{ sent, kept: count('kept'), refused: count('refused'), types: byType(run.told) },
    events: audited?.events ?? 0,
    report: reportOf(seed, smallest, sent),
  }
}

/** What was sent once more is counted once more. */
function byType(told: readonly Told[]): Simulation['types'] {
  const types = new Map<string, { kept: number; refused: number }>()
  for (const { planned, outcome } of told) {
    const { to, type } = planned.command
    const name = `${to}.${type}`
    const sums = types.get(name) ?? { kept: 0, refused: 0 }
    types.set(name, sums)
    sums[outcome] += 1
  }
  return Object.fromEntries([...types].sort(([a], [b]) => (a < b ? -1 : 1)))
}
