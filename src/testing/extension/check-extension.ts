import { copyOf, freezeDeep, type Result, refusal, refuse } from '../../foundation/index.ts'
import {
  askExtension,
  type Bounds,
  type BoundUse,
  type Extension,
  type ExtensionCode,
  type ExtensionView,
  type GroupBallots,
  type Output,
  readParams,
} from '../../rulebook/index.ts'
import { differences, shown } from '../differences.ts'
import type {
  ExtensionClaims,
  ExtensionFinding,
  ExtensionLaw,
  ExtensionSample,
} from './extension-claims.ts'
import { ballotsOfSample, viewOfSample } from './sample-view.ts'
import { type NamedSample, variantsOfSample } from './variants-of-sample.ts'

/**
 * Holds an extension to what every extension promises, on your samples and on what is made of them: it is
 * pure, total and deterministic, answers at once and within its bounds, and explains itself; and along
 * your lists it does not fall, or does not rise. An empty list means that nothing was found.
 *
 * @example
 * ```ts
 * import { defineItem } from 'pledgebook'
 * import { checkExtension } from 'pledgebook/testing'
 * import * as z from 'zod'
 *
 * const base = { id: 'trips', version: '1', params: z.object({ each: z.number() }), facts: ['trip'] }
 * const trips = defineItem({
 *   ...base,
 *   bounds: { from: 0, to: 10, decimals: 1 },
 *   value: ({ each }, { facts }) => (facts['trip'] ?? []).length * each,
 * })
 * const trip = { kind: 'trip', on: '2026-03-01' }
 * checkExtension(trips, { samples: [{ params: { each: 2 }, facts: [trip] }] }).map(({ law }) => law)
 * // => ['explains', 'bounds']
 * ```
 */
export function checkExtension(
  extension: Extension,
  { samples, rising = [], falling = [] }: ExtensionClaims,
): readonly ExtensionFinding[] {
  if (samples.length === 0) return [found('samples', '', 'there is none')]
  const named = samples.map((sample, index) => ({ name: `sample ${index + 1}`, sample }))
  const unread = named.flatMap((each) => sampleFaults(extension, each))
  if (unread.length > 0) return unread
  const all = [...named, ...named.flatMap(variantsOfSample)]
  // First of all: what an extension keeps of one answer for the next shows only while it is new.
  const forgetful = memoryFaults(extension, all)
  const impure = all.flatMap((each) => purityFaults(extension, each))
  if (impure.length > 0) return once(impure)
  return once([
    ...named.flatMap((each) => reasonFaults(extension, each)),
    ...all.flatMap((each) => answerFaults(extension, each)),
    ...forgetful,
    ...rising.flatMap((list, index) => orderFaults(extension, list, 'rises', index)),
    ...falling.flatMap((list, index) => orderFaults(extension, list, 'falls', index)),
  ])
}

function found(law: ExtensionLaw, sample: string, why: string): ExtensionFinding {
  return { law, sample, why }
}

/** Each law once, where it was first seen broken: what is made of a sample mostly breaks it again. */
function once(findings: readonly ExtensionFinding[]): readonly ExtensionFinding[] {
  const laws = findings.map(({ law }) => law)
  return findings.filter(({ law }, index) => laws.indexOf(law) === index)
}

function sampleFaults(
  { params: schema, facts }: Extension,
  { name, sample }: NamedSample,
): readonly ExtensionFinding[] {
  const read = readParams(schema, sample.params)
  const strange = (sample.facts ?? []).filter(({ kind }) => !facts.includes(kind))
  return [
    ...('broken' in read ? [found('samples', name, `its parameters: ${shown(read.why)}`)] : []),
    ...('issues' in read
      ? read.issues.map(({ path, why }) => {
          return found('samples', name, `its parameters at ${path.join('.')}: ${shown(why)}`)
        })
      : []),
    ...strange.map(({ kind }) => found('samples', name, `it reads no facts of the kind ${kind}`)),
  ]
}

function seenBy({ sort, facts }: Extension, sample: ExtensionSample): ExtensionView | GroupBallots {
  return copyOf(sort === 'aggregate' ? ballotsOfSample(sample) : viewOfSample(sample, facts))
}

/** An extension gets frozen things; here it gets others, so that a change can be told from a failure. */
function purityFaults(extension: Extension, { name, sample }: NamedSample) {
  const read = readParams(extension.params, sample.params)
  if (!('params' in read)) return []
  const [params, view] = [copyOf(read.params), seenBy(extension, sample)]
  const before = copyOf({ params, view })
  runFreely(extension, params, view)
  const changed = differences(before, { params, view })
  return changed.length === 0 ? [] : [found('pure', name, `it changed ${changed.join('; ')}`)]
}

function runFreely(extension: Extension, params: unknown, view: unknown): void {
  const bound = boundOf(extension, params)
  askExtension(bound, () => view as ExtensionView)
}

function ask(extension: Extension, sample: ExtensionSample): Result<Output> {
  const read = readParams(extension.params, sample.params)
  if (!('params' in read)) return refuse(refusal('extension-failed', { actual: 'its parameters' }))
  const bounds = boundsOf(extension, read.params)
  if (!bounds.ok) return bounds
  const bound = boundOf(extension, read.params, bounds.value)
  return askExtension(bound, () => freezeDeep(seenBy(extension, sample)))
}

function boundsOf(extension: Extension, params: unknown): Result<Bounds | undefined> {
  if (extension.sort !== 'item' && extension.sort !== 'aggregate')
    return { ok: true, value: undefined }
  try {
    return { ok: true, value: extension.bounds?.(params) }
  } catch (thrown) {
    return refuse(refusal('extension-failed', { actual: `its bounds: ${String(thrown)}` }))
  }
}

function boundOf(extension: Extension, params: unknown, bounds?: Bounds): BoundUse {
  const { id, version, sort } = extension
  const mayMiss = sort === 'gate' && extension.mayMiss
  const info = { path: [], clause: 'sample', use: id, sort, id, version, mayMiss }
  return { info: bounds ? { ...info, bounds } : info, live: { extension, params } }
}

const laws: { readonly [C in ExtensionCode]: ExtensionLaw } = {
  'extension-failed': 'total',
  'extension-async': 'sync',
  'extension-out-of-bounds': 'bounds',
}

function answerFaults(extension: Extension, { name, sample }: NamedSample) {
  const answer = ask(extension, sample)
  if (!answer.ok) {
    const [{ code, expected, actual }] = answer.refusals
    const law = Object.entries(laws).find(([each]) => each === code)?.[1] ?? 'total'
    return [found(law, name, `expected ${shown(expected)}, got ${shown(actual)}`)]
  }
  const { gives } = sample
  const { output } = answer.value
  if (gives === undefined || gives === output) return []
  return [found('gives', name, `expected ${shown(gives)}, got ${shown(output)}`)]
}

function reasonFaults(extension: Extension, { name, sample }: NamedSample) {
  const answer = ask(extension, sample)
  if (!answer.ok || answer.value.reason !== undefined) return []
  return [found('explains', name, `no reason for ${shown(answer.value.output)}`)]
}

/** Asked forwards, backwards and forwards again: what is kept between two answers shows. */
function memoryFaults(extension: Extension, all: readonly NamedSample[]) {
  const answers = (list: readonly NamedSample[]) =>
    new Map(list.map(({ name, sample }) => [name, ask(extension, sample)]))
  const first = answers(all)
  const others = [answers([...all].reverse()), answers(all)]
  return all.flatMap(({ name }) =>
    others.flatMap((other) => {
      const changed = differences(first.get(name), other.get(name))
      return changed.length === 0 ? [] : [found('deterministic', name, changed.join('; '))]
    }),
  )
}

function orderFaults(
  extension: Extension,
  list: readonly ExtensionSample[],
  law: 'rises' | 'falls',
  index: number,
) {
  const name = `${law === 'rises' ? 'rising' : 'falling'} list ${index + 1}`
  const outputs = list.map((sample) => {
    const answer = ask(extension, sample)
    return answer.ok ? answer.value.output : undefined
  })
  const wrong = outputs.findIndex((output, place) => !follows(outputs[place - 1], output, law))
  if (wrong < 0) return []
  return [
    found(
      law,
      `${name}, entry ${wrong + 1}`,
      `${shown(outputs[wrong - 1])}, then ${shown(outputs[wrong])}`,
    ),
  ]
}

function follows(before: unknown, after: unknown, law: 'rises' | 'falls'): boolean {
  if (typeof after !== 'number') return false
  if (typeof before !== 'number') return true
  return law === 'rises' ? after >= before : after <= before
}
