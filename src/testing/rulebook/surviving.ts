import type { CompiledRulebook } from '../../assessment/index.ts'
import { en } from '../../language/index.ts'
import { asWritten, type Rulebook } from '../../rulebook/index.ts'
import { parseRulebook, type RulebookCase } from '../../schema/index.ts'
import { SpecificationError } from '../specification.ts'
import { failureLines } from './case-failure.ts'
import { failuresOf } from './case-failures.ts'
import { type Mutant, mutantOf } from './mutant.ts'
import { mutateRulebook } from './mutate-rulebook.ts'
import { type Compile, type PreparedCase, preparedCases, runnerOf } from './prepared.ts'
import { reportOf } from './report-of.ts'
import { rulebookOf } from './rulebook-of.ts'

/** What the cases say to small changes of the rulebook. */
export interface MutationReport {
  /** Changes that compile; the others are no rulebooks. */
  readonly mutants: number
  /** Changes that do not compile. */
  readonly stillborn: number
  /** Changes for which no case fails: the cases would not notice them. */
  readonly survivors: readonly Mutant[]
}

/**
 * Would anybody notice? Makes one small change of the rulebook after the other and lists those for which no
 * case fails. A survivor asks for a case (at the edge, under the cap), or it changes nothing that anyone
 * can see: then say so beside the test. Throws a {@link SpecificationError} where a case fails as it is.
 *
 * @example
 * ```ts
 * import { smallest } from 'pledgebook/rulebooks'
 * import { mutantText, surviving } from 'pledgebook/testing'
 *
 * const kept = { kind: 'verdict', on: '2026-03-06', fields: { outcome: 'fulfilled' } }
 * const given = { facts: [{ ...kept, times: 2 }] }
 * const { survivors } = surviving(smallest, [
 *   { name: 'two kept pledges', period: '2026', given, expect: { values: { total: 10 }, grade: 'star' } },
 * ])
 * survivors.map(mutantText).includes('service values.0.of.of.1.caps.0.points: 10 → 11') // => true
 * ```
 */
export function surviving(
  rules: Rulebook | CompiledRulebook,
  cases: readonly RulebookCase[],
  { compile }: { readonly compile?: Compile } = {},
): MutationReport {
  const rulebook = rulebookOf(rules)
  const prepared = heldCases(rulebook, cases, compile)
  const survivors: Mutant[] = []
  let [mutants, stillborn] = [0, 0]
  for (const mutant of mutateRulebook(rulebook)) {
    const fate = fateOf(rulebook, mutant, prepared, compile)
    if (fate === 'stillborn') stillborn++
    else mutants++
    if (fate === 'survives') survivors.push(mutant)
  }
  return { mutants, stillborn, survivors }
}

/** Cases that fail already would fail for every change. */
function heldCases(
  rulebook: Rulebook,
  cases: readonly RulebookCase[],
  compile: Compile | undefined,
): readonly PreparedCase[] {
  const report = reportOf(rulebook, cases, en, compile)
  const failures = [...report.faults, ...report.cases.flatMap((each) => each.failures)]
  const parsed = parseRulebook(rulebook)
  const unread = parsed.ok
    ? []
    : parsed.refusals.map(({ code, path }) => `${code} at ${path.join('.')}`)
  const prepared = preparedCases(cases)
  if (report.ok && parsed.ok && prepared.ok) return prepared.value
  const lines = [...unread, ...failures.flatMap(failureLines)]
  throw new SpecificationError(['the cases do not hold as it is', ...lines].join('\n  '))
}

type Fate = 'stillborn' | 'survives' | 'dies'

function fateOf(
  rulebook: Rulebook,
  mutant: Mutant,
  prepared: readonly PreparedCase[],
  compile: Compile | undefined,
): Fate {
  // Shape first: what compiles rulebooks trusts their types.
  const parsed = parseRulebook(mutantOf(rulebook, mutant))
  if (!parsed.ok) return 'stillborn'
  const { rulesFor, run } = runnerOf(asWritten<Rulebook>(parsed.value), compile)
  const asking = prepared.filter(({ inputs }) => inputs === undefined)
  // A case that answers a choice cannot tell whether it is open: only those that ask for it can.
  const isAnswer = mutant.from === '?'
  const running = isAnswer ? [] : prepared.filter(({ inputs }) => inputs !== undefined)
  if (running.some(({ each }) => !rulesFor(each.choices).ok)) return 'stillborn'
  const fails = (one: PreparedCase) => failuresOf(one.each, run(one)).length > 0
  return [...running, ...asking].some(fails) ? 'dies' : 'survives'
}
