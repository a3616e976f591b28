import type { Path } from '../foundation/index.ts'
import type { Condition } from '../vocabulary/index.ts'

/** A condition where it stands: the clause, the path, and the kind of fact that the clause is about. */
export interface MetCondition {
  readonly condition: Condition
  readonly clause: string
  readonly path: Path
  readonly fact: string | undefined
}

/** What stands in the clauses of a rulebook. */
export interface Met {
  /** Every word that is not a name or a title of its own clause. */
  readonly words: Set<string>
  /** Every condition, those inside others not by themselves. */
  readonly conditions: MetCondition[]
}

type Where = Omit<MetCondition, 'condition'>

/** What a clause is called, and not what it reads. */
const names: ReadonlySet<string> = /* @__PURE__ */ new Set(['clause', 'title', 'source'])

/** Goes through the clauses of a checked rulebook, whose size and depth are bounded. */
export function whatIsRead(clauses: object): Met {
  const met: Met = { words: new Set(), conditions: [] }
  walk(clauses, { clause: '', path: [], fact: undefined }, met, false)
  return met
}

function walk(value: unknown, where: Where, met: Met, inside: boolean): void {
  if (typeof value === 'string') met.words.add(value)
  if (typeof value !== 'object' || value === null) return
  const condition = isCondition(value) ? value : undefined
  if (condition && !inside) met.conditions.push({ ...where, condition })
  const { clause = where.clause, fact = where.fact } = ownWords(value)
  for (const [step, part] of Object.entries(value)) {
    if (names.has(step)) continue
    const path = [...where.path, Array.isArray(value) ? Number(step) : step]
    walk(part, { clause, fact, path }, met, inside || condition !== undefined)
  }
}

function ownWords(value: object): { readonly clause?: string; readonly fact?: string } {
  const clause = 'clause' in value && typeof value.clause === 'string' ? value.clause : undefined
  const fact = 'fact' in value && typeof value.fact === 'string' ? value.fact : undefined
  return { ...(clause !== undefined && { clause }), ...(fact !== undefined && { fact }) }
}

function isCondition(value: object): value is Condition {
  return 'op' in value && typeof value.op === 'string'
}
