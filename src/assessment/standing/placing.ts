import { type CivilDate, dayOf } from '../../calendar/index.ts'
import { decimal, type Exact, exact, invariant, negate, zero } from '../../foundation/index.ts'
import type { ExtensionKey, OrderKey, Rulebook } from '../../rulebook/index.ts'
import type { QuotaPool } from '../../vocabulary/index.ts'
import { type Run, viewOf } from '../program/index.ts'
import type { Asked } from './asked.ts'

/** What a standing needs so that it can be placed among others; `undefined` where the rules have none of it. */
export interface Placing {
  /** More is better in every part. */
  readonly keyOf: ((run: Run) => readonly Exact[]) | undefined
  readonly poolsOf: ((run: Run) => readonly QuotaPool[]) | undefined
}

/** Where nobody is compared. */
export const unplaced: Placing = { keyOf: undefined, poolsOf: undefined }

/** Compiles order and pools. The rulebook was checked: what they read is there for everybody. */
export function compilePlacing({ grading, quotas = [] }: Rulebook, asked: Asked): Placing {
  const keys = grading.order?.map((key) => compileKey(key, asked))
  const shares = grading.kind === 'shares' ? [grading] : []
  const pools = [...shares, ...quotas].flatMap(({ clause, per }) =>
    per ? [{ clause, name: nameIn(per) }] : [],
  )
  return {
    keyOf: keys && ((run) => keys.map((key) => key(run))),
    poolsOf:
      pools.length === 0
        ? undefined
        : (run) => pools.map(({ clause, name }) => ({ clause, pool: wordOf(run, name) })),
  }
}

function compileKey(key: OrderKey, asked: Asked): (run: Run) => Exact {
  const { first } = key
  const value = 'by' in key ? read(key.by, asked) : told(key, asked)
  return isTurned(first) ? (run) => negate(value(run)) : value
}

/** More is better in every part of a key. */
function isTurned(first: OrderKey['first']): boolean {
  return first === 'lowest' || first === 'earliest'
}

function read(by: string, { names }: Asked): (run: Run) => Exact {
  const name = nameIn(by)
  return by.startsWith('value.') ? finished(names.indexOf(name)) : attribute(name)
}

/** What a tie-break of somebody's own says; where it is refused, the whole standing is. */
function told(key: ExtensionKey, { bound, names }: Asked): (run: Run) => Exact {
  const kinds = bound.get(key)?.live?.extension.facts ?? []
  return (run) => {
    const answer = run.asking?.ask(key, () => viewOf(run, kinds, names))
    return typeof answer === 'number' ? decimal(answer) : zero
  }
}

function finished(index: number): (run: Run) => Exact {
  return ({ results }) => {
    const value = results[index]
    invariant(value !== undefined, 'a checked order reads a value that there is')
    return value
  }
}

function attribute(name: string): (run: Run) => Exact {
  return ({ attributes }) => {
    const value = attributes[name]
    // The check has let no other text stand in an order than the day of a date.
    if (typeof value === 'string') return exact(dayOf(value as CivilDate))
    invariant(typeof value === 'number', 'a checked order reads a number that everybody has')
    return decimal(value)
  }
}

function wordOf({ attributes }: Run, name: string): string {
  const word = attributes[name]
  invariant(typeof word === 'string', 'a checked quota reads a choice that everybody has')
  return word
}

/** `'value.total'` names `total`. */
function nameIn(reference: string): string {
  return reference.slice(reference.indexOf('.') + 1)
}
