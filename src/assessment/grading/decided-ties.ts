import { type Refusal, refusal } from '../../foundation/index.ts'
import { checkText, longestReason, type SubjectId } from '../../vocabulary/index.ts'
import type { CompiledQuota } from './compile-quotas.ts'
import type { TieDecision } from './tie-decision.ts'

/** The codes of a decision about a tie that does not fit the tie. */
export type TieCode =
  | 'not-tied'
  | 'tie-seats-differ'
  | 'tie-decided-twice'
  | 'own-case'
  | 'text-invalid'

/** A decision and its position among those handed in. */
interface Listed {
  readonly decision: TieDecision
  readonly index: number
}

/** The quota, or the share of one grade, at whose edge somebody ties. */
type Decidable = Pick<CompiledQuota, 'clause' | 'grade' | 'isShare'>

/** The decisions that people made, found by whom they name. */
export interface DecidedTies {
  /** What was decided about those who tie, or `undefined` where nobody has decided yet. */
  readonly settle: (
    quota: Decidable,
    tied: readonly SubjectId[],
    seats: number,
  ) => TieDecision | undefined
  /** Everything wrong with the decisions, those that met no tie included; asked when all ties are settled. */
  readonly refusals: () => readonly Refusal<TieCode>[]
}

/** Reads the decisions once, so that a tie finds its own by any of its names. */
export function decidedTies(decided: readonly TieDecision[]): DecidedTies {
  const byName = listedByName(decided)
  const faults: (readonly Refusal<TieCode>[] | undefined)[] = decided.map(() => undefined)
  const shared = new Map<string, string[]>()
  return {
    settle: ({ clause, grade, isShare }, tied, seats) => {
      if (isShare) shared.set(clause, [...(shared.get(clause) ?? []), grade])
      const names = byName.get(clause)
      const naming = new Set(names && tied.flatMap((subject) => names.get(subject) ?? []))
      // The shares of all grades have one clause: only the grade tells which tie it is.
      const found = [...naming].filter(({ decision }) => !isShare || decision.grade === grade)
      const [first, ...others] = found.sort((a, b) => a.index - b.index)
      if (!first) return undefined
      const wrong = unfit(first, tied, seats)
      faults[first.index] = wrong
      for (const again of others) faults[again.index] = [fault('tie-decided-twice', again)]
      return wrong.length > 0 ? undefined : first.decision
    },
    refusals: () =>
      decided.flatMap((decision, index) => {
        const grades = decision.grade === undefined ? shared.get(decision.clause) : undefined
        return faults[index] ?? [astray({ decision, index }, grades)]
      }),
  }
}

function listedByName(decided: readonly TieDecision[]) {
  const byName = new Map<string, Map<SubjectId, Listed[]>>()
  for (const [index, decision] of decided.entries()) {
    const listed = { decision, index }
    const names = byName.get(decision.clause) ?? new Map<SubjectId, Listed[]>()
    byName.set(decision.clause, names)
    for (const subject of decision.seated) {
      names.set(subject, [...(names.get(subject) ?? []), listed])
    }
  }
  return byName
}

function unfit(
  listed: Listed,
  tied: readonly SubjectId[],
  seats: number,
): readonly Refusal<TieCode>[] {
  const { seated } = listed.decision
  const known = new Set(tied)
  if (seated.some((subject) => !known.has(subject))) return [strangers(listed, tied)]
  // A name that stands twice fills one seat only.
  const isFull = seated.length === seats && new Set(seated).size === seats
  const unequal = isFull ? [] : [{ ...fault('tie-seats-differ', listed), expected: seats }]
  return [...unequal, ...unsaid(listed, known)]
}

/** What is wrong with who decided and why. */
function unsaid(
  { decision, index }: Listed,
  tied: ReadonlySet<SubjectId>,
): readonly Refusal<TieCode>[] {
  const { clause: subject, by, reason } = decision
  const at = (step: string) => ['decided', index, step]
  return [
    ...(by === undefined ? [] : checkText(by, { subject, path: at('by'), longest: longestReason })),
    ...(by !== undefined && tied.has(by)
      ? [refusal('own-case', { subject, path: at('by'), actual: by })]
      : []),
    ...(reason === undefined
      ? []
      : checkText(reason, { subject, path: at('reason'), longest: longestReason })),
  ]
}

function strangers(listed: Listed, tied: readonly SubjectId[]): Refusal<TieCode> {
  const known = new Set(tied)
  const actual = listed.decision.seated.filter((subject) => !known.has(subject))
  return { ...fault('not-tied', listed), expected: [...tied], actual }
}

/** One that met no tie: at the edge of no grade that it names, or where it had to name one. */
function astray(listed: Listed, grades: readonly string[] | undefined): Refusal<TieCode> {
  if (!grades) return strangers(listed, [])
  const { path, ...rest } = fault('not-tied', listed)
  return { ...rest, path: [...path, 'grade'], expected: [...grades], actual: null }
}

function fault(code: TieCode, { decision, index }: Listed): Refusal<TieCode> {
  const { clause, seated } = decision
  return refusal(code, { subject: clause, path: ['decided', index], actual: [...seated] })
}
