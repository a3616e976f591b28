import { type CivilDate, compareInstants, type Instant } from '../../calendar/index.ts'
import {
  describe,
  isThousandths,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  type Thousandths,
} from '../../foundation/index.ts'
import { checkText, type FactId, type RulebookRef } from '../../vocabulary/index.ts'
import { checkSame } from './check-account.ts'
import { checkTurnover } from './check-turnover.ts'
import type { LedgerCommandBase } from './command-base.ts'
import type { Entry } from './entry.ts'
import type { EntryMade } from './events.ts'
import { entryIdAt } from './position-of.ts'
import type { PostingLine } from './posting-of.ts'
import type { PostRefusal } from './refusals.ts'
import { points } from './signed-amount.ts'
import { byClause } from './standing.ts'
import type { LedgerState } from './state.ts'

/**
 * Says what every clause gives the holder now. What is entered is the difference from what stands for
 * each clause (posted and pending, reversals included), so that a late fact, a cap or a highest-only
 * rule never edits what stands, and posting the same lines twice enters nothing. Neither does a line
 * that rests on other facts now and gives the same points.
 *
 * The lines are all there are: a clause that stands and is not among them falls to zero. What was
 * voided, expired or reversed does not stand, so the next `post` with the same line enters it again:
 * points that should go for good go by correcting their facts.
 */
export interface PostLines extends LedgerCommandBase<'post'> {
  /** The version of the rules that gave the lines. */
  readonly rulebook: RulebookRef
  /** One line a clause, as `postingOf` makes them. */
  readonly lines: readonly PostingLine[]
  /** The civil day for which the entries count. */
  readonly effectiveOn: CivilDate
  /** The first moment at which it is too late to settle them; without it they stay pending. */
  readonly settleBy?: Instant
}

/** Decides on {@link PostLines}. Nothing to enter is accepted, with no event. */
export function postLines(
  command: PostLines,
  state: LedgerState | undefined,
): Result<readonly EntryMade[], PostRefusal> {
  const [fault, ...more] = [...checkPlace(command, state), ...checkLines(command)]
  // Not as arguments: a call holds fewer than there can be faults.
  if (fault) return { ok: false, refusals: [fault, ...more] }
  const differences = differencesOf(command.lines, state)
  const amounts = differences.map(({ amount }) => amount)
  return okUnless(checkTurnover(state, amounts, command.holder), () =>
    differences.map((each, index) => entered(command, each, (state?.entries.length ?? 0) + index)),
  )
}

function checkPlace(command: PostLines, state: LedgerState | undefined): readonly PostRefusal[] {
  const { holder: subject, cycle, at, settleBy, rulebook } = command
  const faults: PostRefusal[] = state ? checkStanding(command, state) : []
  faults.push(...checkText(cycle, { path: ['cycle'], subject, longest: 64 }))
  for (const name of ['id', 'version'] as const) {
    faults.push(...checkText(rulebook[name], { path: ['rulebook', name], subject, longest: 200 }))
  }
  if (settleBy !== undefined && compareInstants(settleBy, at) <= 0) {
    const times = { expected: settleBy, actual: at }
    faults.push(refusal('deadline-passed', { subject, path: ['settleBy'], ...times }))
  }
  return faults
}

function checkStanding(command: PostLines, state: LedgerState): PostRefusal[] {
  const same = checkSame(command, state)
  if (!same.ok) return [...same.refusals]
  if (command.rulebook.id === state.rulebook) return []
  const ids = { expected: state.rulebook, actual: describe(command.rulebook.id) }
  return [refusal('rulebook-other', { subject: command.holder, path: ['rulebook', 'id'], ...ids })]
}

type LineRefusal = Refusal<'amount-invalid' | 'clause-repeated' | 'text-invalid'>

function checkLines({ lines, holder }: PostLines): readonly LineRefusal[] {
  const seen = new Set<string>()
  return lines.flatMap(({ clause, amount }, index): readonly LineRefusal[] => {
    const path = ['lines', index]
    const place = { path: [...path, 'clause'], subject: holder, longest: 200 }
    const inClause = checkText(clause, place)
    if (inClause.length > 0) return inClause
    const isRepeated = seen.has(clause)
    seen.add(clause)
    if (isRepeated) return [refusal('clause-repeated', { subject: clause, path, actual: clause })]
    if (isThousandths(amount)) return []
    const parts = { expected: 'a safe integer of thousandths', actual: String(amount) }
    return [refusal('amount-invalid', { subject: clause, path: [...path, 'amount'], ...parts })]
  })
}

/** What a clause's line lacks, or has too much, compared with what stands. */
interface Difference {
  readonly clause: string
  /** Not zero; it can go beyond safe integers until the turnover is checked. */
  readonly amount: number
  readonly facts: readonly FactId[]
}

/** In the order of the lines; then the clauses that stand and have no line any more. */
function differencesOf(
  lines: readonly PostingLine[],
  state: LedgerState | undefined,
): readonly Difference[] {
  const standing = new Map(byClause(state).map((each) => [each.clause, each.standing]))
  const differences = lines.map(({ clause, amount, facts }): Difference => {
    const stands = standing.get(clause) ?? 0
    standing.delete(clause)
    return { clause, amount: amount - stands, facts }
  })
  for (const [clause, stands] of standing)
    differences.push({ clause, amount: 0 - stands, facts: [] })
  return differences.filter(({ amount }) => amount !== 0)
}

function entered(command: PostLines, difference: Difference, position: number): EntryMade {
  const { holder, cycle, at, actor, rulebook, effectiveOn, settleBy } = command
  const entry: Entry = {
    id: entryIdAt(position),
    ...betweenAccounts(command, difference),
    clause: difference.clause,
    rulebook: { id: rulebook.id, version: rulebook.version },
    facts: [...difference.facts],
    effectiveOn,
    recordedAt: at,
    recordedBy: actor,
    ...(settleBy !== undefined && { settleBy }),
  }
  return { type: 'entered', at, actor, cause: command.id, holder, cycle, entry }
}

/** From the clause to the holder, or back. */
function betweenAccounts({ holder }: PostLines, { clause, amount }: Difference) {
  const issuer = { kind: 'issuer', clause } as const
  const merit = { kind: 'holder', holder, account: 'merit' } as const
  const size: Thousandths = points(Math.abs(amount))
  return amount > 0
    ? { from: issuer, to: merit, amount: size }
    : { from: merit, to: issuer, amount: size }
}
