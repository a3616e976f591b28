import { type CivilDate, dayOf, shiftDay } from '../../calendar/index.ts'
import {
  ok,
  type Refusal,
  type Result,
  refusal,
  refuse,
  unreachable,
} from '../../foundation/index.ts'
import {
  type CompiledCondition,
  compileCondition,
  type Fields,
  type SubjectId,
} from '../../vocabulary/index.ts'
import {
  attributesOfMember,
  attributesOfUnit,
  memberAttributeSpecs,
  unitAttributeSpecs,
} from '../attributes.ts'
import type { MemberOn } from '../member/member-on.ts'
import type { PopulationCode } from '../refusals.ts'
import type { OrganisationRules } from '../rules/organisation-rules.ts'
import type { Organisation } from './organisation.ts'
import type { Selector, Tie } from './selector.ts'

type Faults = Refusal<PopulationCode>

/**
 * The subjects that a selector names, each once, in the order of the view. A condition that could be
 * answered with missing is refused with `selector-may-miss` (ask `known` beside), one that a subject's
 * attributes do not answer with `selector-undecided`, and a unit that does not stand with
 * `unit-unknown`; faults of the condition itself carry the codes of `compileCondition`.
 */
export function population(
  view: Organisation,
  selector: Selector,
  rules: OrganisationRules,
): Result<readonly SubjectId[], Faults> {
  const range = rangeOf(view, selector)
  if (!range.ok) return range
  const where = whereOf(selector, rules)
  if (!where.ok) return where
  return selector.of === 'units'
    ? chosen(
        view.units.slice(...range.value),
        ({ unit }) => unit,
        attributesOfUnit,
        where.value,
        view.day,
      )
    : chosen(
        membersTied(view, selector, range.value),
        ({ member }) => member,
        (member) => attributesOfMember(member, view.units[view.positions.get(member.home) ?? -1]),
        where.value,
        view.day,
      )
}

/** Positions from a first to an end that no longer belongs. */
type Range = readonly [from: number, until: number]

function rangeOf(view: Organisation, { under }: Selector): Result<Range, Faults> {
  if (under === undefined) return ok([0, view.units.length])
  const position = view.positions.get(under)
  if (position !== undefined) return ok([position, view.ends[position] ?? position])
  return refuse(refusal('unit-unknown', { subject: under, path: ['under'], actual: under }))
}

function whereOf(
  { of, where }: Selector,
  rules: OrganisationRules,
): Result<CompiledCondition | undefined, Faults> {
  if (where === undefined) return ok(undefined)
  const attributes = of === 'units' ? unitAttributeSpecs(rules) : memberAttributeSpecs(rules)
  const compiled = compileCondition(where, { attributes, elapsed: 'as-of' }, ['where'])
  if (!compiled.ok || !compiled.value.mayMiss) return compiled
  const actual = compiled.value.reads
  return refuse(refusal('selector-may-miss', { path: ['where'], actual: [...actual] }))
}

/** The members that are tied to a unit of the range, in the order of the view, each once. */
function membersTied(
  view: Organisation,
  { under, through }: { readonly under?: unknown; readonly through: Tie },
  [from, until]: Range,
): readonly MemberOn[] {
  switch (through.tie) {
    case 'home': {
      const end = under === undefined ? view.members.length : (view.homeStarts[until] ?? 0)
      return view.members.slice(view.homeStarts[from] ?? 0, end)
    }
    case 'affiliation': {
      const { starts, entries } = view.active
      const tied = entries.slice(starts[from], starts[until])
      return onceRising(
        view,
        tied.filter((at) => isActive(view, at, through.kind, [from, until])),
      )
    }
    case 'post': {
      const held = view.units.slice(from, until).flatMap(({ posts }) => posts)
      const some = held.filter(({ post }) => through.post === undefined || post === through.post)
      return onceRising(
        view,
        some.flatMap(({ member }) => view.memberPositions.get(member) ?? []),
      )
    }
    default:
      return unreachable(through)
  }
}

function isActive(
  view: Organisation,
  at: number,
  kind: string | undefined,
  [from, until]: Range,
): boolean {
  if (kind === undefined) return true
  const affiliations = view.members[at]?.affiliations ?? []
  return affiliations.some((each) => {
    const place = view.positions.get(each.unit) ?? -1
    return each.kind === kind && place >= from && place < until
  })
}

function onceRising(view: Organisation, positions: readonly number[]): readonly MemberOn[] {
  const rising = [...new Set(positions)].sort((a, b) => a - b)
  return rising.flatMap((position) => view.members[position] ?? [])
}

function chosen<T, Id extends SubjectId>(
  candidates: readonly T[],
  idOf: (candidate: T) => Id,
  attributesOf: (candidate: T) => Fields,
  where: CompiledCondition | undefined,
  day: CivilDate,
): Result<readonly Id[], Faults> {
  if (!where) return ok(candidates.map(idOf))
  const found: Id[] = []
  const until = shiftDay(dayOf(day), 1)
  const missing: string[] = []
  for (const candidate of candidates) {
    // What does not fit the rules is missing too: `missing` says what is, or is empty.
    const input = { ...nothing, until, attributes: attributesOf(candidate), missing, faults: [] }
    const answer = where.run(input)
    if (answer === 'yes') found.push(idOf(candidate))
    if (answer !== 'missing') continue
    const subject = idOf(candidate)
    const parts = { path: ['where'], expected: [...where.reads], actual: [...missing] }
    return refuse(refusal('selector-undecided', { subject, ...parts }))
  }
  return ok(found)
}

const nothing = { fact: undefined, inputs: {}, value: () => undefined, factsOf: () => [] }
