import {
  add,
  compare,
  decimal,
  decimalText,
  type Exact,
  negate,
  type Path,
  parseDecimal,
} from '../foundation/index.ts'
import type { AddAllowance, Allowance, AllowedRange, NamedPart } from './allowance.ts'
import { gradesOf } from './grades-of.ts'
import { noteFault, type Overlaying, type Use } from './overlaying.ts'

/** What the child's own children may change: of the parent's allowances what is left, or less. */
export function passedOn(run: Overlaying): readonly Allowance[] {
  const { overlay, used } = run
  return (overlay.passesOn ?? []).flatMap((passed, index) => {
    const path = ['passesOn', index]
    const id = typeof passed === 'string' ? passed : passed.clause
    const use = used.get(id)
    if (use) return [narrowed(run, passed, left(use), path)]
    noteFault(run, 'overlay-not-allowed', overlay.id, path, [...used.keys()].slice(0, 50), id)
    return []
  })
}

function narrowed(run: Overlaying, passed: string | Allowance, of: Allowance, path: Path) {
  if (typeof passed === 'string') return of
  if (!isWithin(run, passed, of)) {
    const { clause } = of
    noteFault(run, 'overlay-widens', clause, path, boundsText(of), boundsText(passed))
  }
  return { ...passed, source: passed.source ?? run.overlay.source }
}

/** What the changes have left of an allowance. */
function left({ allowance, count, lo, hi }: Use): Allowance {
  if (allowance.kind === 'veto') {
    return { ...allowance, atMost: Math.max(0, allowance.atMost - count) }
  }
  if (allowance.kind !== 'add') return allowance
  const { together } = allowance
  const rest: AddAllowance = { ...allowance, atMost: Math.max(0, allowance.atMost - count) }
  if (!together) return rest
  return { ...rest, together: { from: less(together.from, lo), to: less(together.to, hi) } }
}

/** What is left of a bound; decimals less decimals are decimals. */
function less(bound: number, used: Exact): number {
  return Number(decimalText(add(decimal(bound), negate(used))))
}

function isWithin({ parent }: Overlaying, passed: Allowance, of: Allowance): boolean {
  if (passed.kind === 'add' && of.kind === 'add') {
    const { together } = of
    const fits = !together || (!!passed.together && isInside(passed.together, together))
    return (
      passed.to === of.to && passed.atMost <= of.atMost && isInside(passed.each, of.each) && fits
    )
  }
  if (passed.kind === 'set' && of.kind === 'set') return isSame(passed, of) && isInside(passed, of)
  if (passed.kind === 'choose' && of.kind === 'choose') {
    return isSame(passed, of) && passed.among.every((word) => of.among.includes(word))
  }
  if (passed.kind !== 'veto' || of.kind !== 'veto') return false
  return passed.atMost <= of.atMost && isAtOrAbove(parent, passed.notBelow, of.notBelow)
}

function isSame(a: NamedPart, b: NamedPart): boolean {
  return a.of === b.of && a.field === b.field && a.part === b.part
}

function isInside(inner: AllowedRange, outer: AllowedRange): boolean {
  const decimals = [inner.from, inner.to].every((end) => parseDecimal(end).ok)
  if (!decimals) return false
  const [from, to] = [decimal(inner.from), decimal(inner.to)]
  return compare(from, decimal(outer.from)) >= 0 && compare(to, decimal(outer.to)) <= 0
}

function isAtOrAbove({ grading }: Overlaying['parent'], inner?: string, outer?: string): boolean {
  if (outer === undefined) return true
  const grades = gradesOf(grading)
  return inner !== undefined && grades.indexOf(inner) <= grades.indexOf(outer)
}

/** The bounds of an allowance for people. */
function boundsText(allowance: Allowance): string {
  switch (allowance.kind) {
    case 'add': {
      const { to, atMost, each, together } = allowance
      const sum = together ? `, ${span(together)} together` : ''
      return `${to}: ${atMost} of ${span(each)}${sum}`
    }
    case 'set':
      return `${placeText(allowance)}: ${span(allowance)}`
    case 'choose':
      return `${placeText(allowance)}: ${allowance.among.slice(0, 50).join(', ')}`
    case 'veto':
      return `${allowance.atMost}, not below ${allowance.notBelow ?? 'the lowest'}`
    default:
      return 'another kind'
  }
}

function placeText({ of, field, part }: NamedPart): string {
  return [of, field, ...(part === undefined ? [] : [part])].join(' ')
}

function span({ from, to }: AllowedRange): string {
  return `${from} to ${to}`
}
