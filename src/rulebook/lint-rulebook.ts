import {
  compare,
  decimalText,
  one,
  type Path,
  type Refusal,
  refusal,
  sumOf,
  zero,
} from '../foundation/index.ts'
import { type DomainOf, type FieldSpec, neverYes } from '../vocabulary/index.ts'
import type { LintCode } from './lint-code.ts'
import type { Quota } from './quota.ts'
import type { Rulebook } from './rulebook.ts'
import { isPlaces } from './seating.ts'
import { exactShare } from './share.ts'
import { type Met, type MetCondition, whatIsRead } from './what-is-read.ts'

type Advice = readonly Refusal<LintCode>[]

/**
 * What a rulebook says in vain, for its author to look at: it compiles all the same. Kinds of fact,
 * attributes, inputs and links that no clause reads (`never-read`), rater groups that none hears
 * (`never-heard`), conditions that the catalogue never lets be yes (`never-met`), quotas of single grades
 * that are more than the whole together (`quotas-over-one`). Each with its clause or name and its path.
 *
 * For a rulebook in which `checkRulebook` finds nothing but open choices: what has faults is not looked at
 * here.
 *
 * @example
 * ```ts
 * import { lintRulebook } from 'pledgebook'
 * import { smallest } from 'pledgebook/rulebooks'
 *
 * const inputs = [{ name: 'rainfall', from: 0, to: 9, decimals: 0 }]
 * const advice = lintRulebook({ ...smallest, catalogue: { ...smallest.catalogue, inputs } })
 * advice.map(({ code, subject }) => [code, subject]) // => [['never-read', 'rainfall']]
 * ```
 */
export function lintRulebook(rulebook: Rulebook): Advice {
  const { catalogue: _, raters: __, allows: ___, ...clauses } = rulebook
  const met = whatIsRead(clauses)
  return [
    ...neverRead(rulebook, met),
    ...neverHeard(rulebook, met),
    ...neverMet(rulebook, met),
    ...overOne(rulebook),
  ]
}

function neverRead({ catalogue }: Rulebook, { words }: Met): Advice {
  const { facts, attributes, inputs, links = [] } = catalogue
  const named = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  return [
    ...unread(
      facts.map(({ kind }) => kind),
      'facts',
      'fact',
      words,
    ),
    ...unread(named(attributes), 'attributes', 'subject', words),
    ...unread(named(inputs), 'inputs', 'input', words),
    ...unread(named(links), 'links', 'link', words),
  ]
}

function unread(
  names: readonly string[],
  list: string,
  source: string,
  words: Met['words'],
): Advice {
  return names.flatMap((name, index) =>
    words.has(name) || words.has(`${source}.${name}`)
      ? []
      : [said('never-read', name, ['catalogue', list, index], 'a clause that reads it', name)],
  )
}

function neverHeard({ raters = [] }: Rulebook, { words }: Met): Advice {
  return raters.flatMap(({ group }, index) =>
    words.has(group)
      ? []
      : [said('never-heard', group, ['raters', index], 'a clause that hears it', group)],
  )
}

function neverMet({ catalogue }: Rulebook, { conditions }: Met): Advice {
  return conditions.flatMap(({ condition, clause, path, fact }) =>
    neverYes(condition, domainsOf(catalogue, fact))
      ? [
          said(
            'never-met',
            clause,
            path,
            'a condition that the catalogue lets be yes',
            condition.op,
          ),
        ]
      : [],
  )
}

/** What the catalogue says of everything that a condition may read, the fact in hand being of one kind. */
function domainsOf(catalogue: Rulebook['catalogue'], fact: MetCondition['fact']): DomainOf {
  const fieldsOf = (kind: string | undefined) =>
    catalogue.facts.find((each) => each.kind === kind)?.fields ?? []
  return (reference) => {
    const [place = '', inside] = reference.split(' ')
    const [source, name] = split(inside ?? place)
    if (source === 'fact') return domainOf(fieldsOf(inside === undefined ? fact : place), name)
    if (source === 'subject') return domainOf(catalogue.attributes, name)
    const input = catalogue.inputs.find((each) => each.name === name)
    if (source === 'input' && input) return domainOf([{ ...input, type: 'number' }], name)
    const link = (catalogue.links ?? []).find((each) => each.name === name)
    return source === 'link' && link ? { only: link.grades } : undefined
  }
}

function split(reference: string): readonly [string, string] {
  const dot = reference.indexOf('.')
  return [reference.slice(0, dot), reference.slice(dot + 1)]
}

function domainOf(fields: readonly FieldSpec[], name: string): ReturnType<DomainOf> {
  const spec = fields.find((field) => field.name === name)
  if (spec?.type === 'choice') return { only: spec.options }
  if (spec?.type !== 'number') return undefined
  return { from: spec.from, to: spec.to, whole: spec.decimals === 0 }
}

/** Seats that are more than there are people: at least one of the limits is none. */
function overOne({ quotas = [] }: Rulebook): Advice {
  const single = quotas.filter(({ counts }) => counts === 'grade')
  const bases = [...new Set(single.map(baseOf))]
  return bases.flatMap((base) => {
    const list = single.filter((quota) => baseOf(quota) === base)
    const sum = sumOf(list.map(({ share }) => (isPlaces(share) ? zero : exactShare(share))))
    const last = list.at(-1)
    if (!last || compare(sum, one) <= 0) return []
    return [said('quotas-over-one', last.clause, ['quotas'], 'at most 1', decimalText(sum))]
  })
}

function baseOf({ base, per }: Quota): string {
  return `${typeof base === 'object' ? base.atLeast : base} ${per ?? ''}`
}

function said(
  code: LintCode,
  subject: string,
  path: Path,
  expected: string,
  actual: string,
): Refusal<LintCode> {
  return refusal(code, { subject, path, expected, actual })
}
