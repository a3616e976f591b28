import type { CompiledRulebook } from '../assessment/index.ts'
import { utc, type ZoneTable, zoneFromIntl } from '../calendar/index.ts'
import {
  canonicalJson,
  ok,
  okUnless,
  type Refusal,
  type Result,
  refusal,
  refuse,
} from '../foundation/index.ts'
import {
  checkNoticeRules,
  checkObjectionRules,
  type HearingRuleCode,
  type HearingRuleRefusal,
} from '../record/index.ts'
import type { FactKind } from '../vocabulary/index.ts'
import type { OpenBookCode, PermissionCode } from './book-code.ts'
import { grantsByMember } from './grants.ts'
import { optionFaults } from './option-faults.ts'
import type { BookOptions } from './options.ts'
import { checkPermissions } from './permissions/check-permissions.ts'
import { sha256 } from './sha-256.ts'
import type { PledgeWorld, World } from './world.ts'
import type { YearSetup } from './year/year-setup.ts'

type Fault = Refusal<OpenBookCode | PermissionCode | HearingRuleCode>

/** Puts together what a book is opened with, or says what does not go together. */
export function makeWorld(options: BookOptions): Result<World, Fault | Refusal<'zone-unknown'>> {
  const odd = optionFaults(options)
  if (odd[0]) return refuse(odd[0], ...odd.slice(1))
  const named = zoneOf(options)
  if (!named.ok) return named
  const zone = named.value
  const { hash = sha256, organisation, rulebooks = [], grants = [] } = options
  const faults: readonly Fault[] = [
    ...zoneFaults(rulebooks, zone.name),
    ...twiceFaults(rulebooks),
    ...kindFaults(rulebooks),
    ...pledgeFaults(options),
    ...postingFaults(options),
    ...yearFaults(options),
    ...checkPermissions(options.permissions ?? [], rolesOf(options)),
  ]
  return okUnless(faults, () => ({
    ...{ zone, hash, organisation, rulebooks },
    pledges: options.pledges ?? pledgesIn(rulebooks),
    posting: postingIn(options),
    catalogue: { facts: [...latestKinds(rulebooks).values()], attributes: [], inputs: [] },
    grants: grantsByMember(grants),
  }))
}

/** The zone that was handed in, else the one in which the rulebooks count, as the platform knows it. */
function zoneOf({
  zone,
  rulebooks: [first] = [],
}: BookOptions): Result<ZoneTable, Refusal<'zone-unknown'>> {
  if (zone || !first) return ok(zone ?? utc)
  return zoneFromIntl(first.rulebook.zone)
}

/** The posts of the organisation and the roles that somebody was granted; unknown where there are no rules. */
function rolesOf({ organisation, grants = [] }: BookOptions) {
  if (!organisation) return undefined
  const posts = organisation.posts.map(({ name }) => name)
  return { roles: [...new Set([...posts, ...grants.map(({ role }) => role)])] }
}

function zoneFaults(rulebooks: readonly CompiledRulebook[], zone: string): readonly Fault[] {
  return rulebooks
    .filter(({ rulebook }) => rulebook.zone !== zone)
    .map(({ ref, rulebook }) =>
      refusal('zone-differs', { subject: ref.id, expected: zone, actual: rulebook.zone }),
    )
}

function twiceFaults(rulebooks: readonly CompiledRulebook[]): readonly Fault[] {
  const seen = new Set<string>()
  return rulebooks.flatMap(({ ref }) => {
    const text = JSON.stringify([ref.id, ref.version])
    if (seen.has(text)) return [refusal('rulebook-twice', { subject: ref.id, actual: ref.version })]
    seen.add(text)
    return []
  })
}

/** The versions of each rulebook, the latest last; rulebooks in the order given. */
function latestOf(rulebooks: readonly CompiledRulebook[]): readonly CompiledRulebook[] {
  const latest = new Map<string, CompiledRulebook>()
  for (const each of rulebooks) {
    const before = latest.get(each.ref.id)
    const isLater = !before || before.rulebook.inForce.from <= each.rulebook.inForce.from
    if (isLater) latest.set(each.ref.id, each)
  }
  return [...latest.values()]
}

function latestKinds(rulebooks: readonly CompiledRulebook[]): ReadonlyMap<string, FactKind> {
  const kinds = new Map<string, FactKind>()
  const latest = latestOf(rulebooks)
  // Kinds that only an older version has are kept: its facts may still be corrected.
  for (const { rulebook } of [...rulebooks, ...latest]) {
    for (const kind of rulebook.catalogue.facts) kinds.set(kind.kind, kind)
  }
  return kinds
}

function kindFaults(rulebooks: readonly CompiledRulebook[]): readonly Fault[] {
  const kinds = new Map<string, { readonly text: string; readonly of: string }>()
  return latestOf(rulebooks).flatMap(({ ref, rulebook }) =>
    rulebook.catalogue.facts.flatMap((kind) => {
      const text = textOf(kind)
      const before = kinds.get(kind.kind)
      kinds.set(kind.kind, { text, of: ref.id })
      if (before === undefined || before.text === text) return []
      const parts = { subject: kind.kind, expected: before.of, actual: ref.id }
      return [refusal('fact-kind-ambiguous', parts)]
    }),
  )
}

function textOf(kind: FactKind): string {
  const text = canonicalJson(kind)
  return text.ok ? text.value : ''
}

function withPledges(rulebooks: readonly CompiledRulebook[]): readonly CompiledRulebook[] {
  return latestOf(rulebooks).filter(({ pledges }) => pledges !== undefined)
}

function pledgeFaults({ pledges, rulebooks = [] }: BookOptions): readonly Fault[] {
  const found = withPledges(rulebooks)
  if (pledges || found.length <= 1) return []
  return [refusal('pledge-rules-ambiguous', { actual: found.map(({ ref }) => ref.id) })]
}

function pledgesIn(rulebooks: readonly CompiledRulebook[]): PledgeWorld | undefined {
  const [rulebook] = withPledges(rulebooks)
  return rulebook?.pledges && { rules: rulebook.pledges, rulebook }
}

/** Every version that says what is posted, the latest first. */
function postingIn({ rulebooks = [], posting }: BookOptions): readonly CompiledRulebook[] {
  return rulebooks
    .filter((each) => each.posting !== undefined)
    .filter(({ ref }) => posting === undefined || ref.id === posting)
    .sort((a, b) => (a.rulebook.inForce.from < b.rulebook.inForce.from ? 1 : -1))
}

function postingFaults(options: BookOptions): readonly Fault[] {
  const ids = [...new Set(postingIn(options).map(({ ref }) => ref.id))]
  if (options.posting !== undefined && ids.length === 0) {
    return [refusal('rulebook-unknown', { path: ['posting'], actual: options.posting })]
  }
  return ids.length > 1 ? [refusal('posting-ambiguous', { actual: ids })] : []
}

function yearFaults({ year, organisation, rulebooks = [] }: BookOptions): readonly Fault[] {
  if (!year) return []
  const missing = organisation ? [] : [refusal('organisation-missing', { path: ['year'] })]
  const unknown = year.populations.flatMap(({ rulebook: { id, version } }, index) => {
    if (rulebooks.some(({ ref }) => ref.id === id && ref.version === version)) return []
    const path = ['year', 'populations', index, 'rulebook']
    return [refusal('rulebook-unknown', { path, actual: `${id} ${version}` })]
  })
  return [...missing, ...unknown, ...hearingFaults(year)]
}

/** Rules of hearings that cannot be applied, or that the text leaves open: nobody is to learn it from an objection. */
function hearingFaults({ hearing: { notice, objections } }: YearSetup): readonly Fault[] {
  const below = (part: string) => (each: HearingRuleRefusal) => ({
    ...each,
    path: ['year', 'hearing', part, ...each.path],
  })
  return [
    ...checkNoticeRules(notice).map(below('notice')),
    ...checkObjectionRules(objections).map(below('objections')),
  ]
}
