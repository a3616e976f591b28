import type { Path } from '../foundation/index.ts'
import type { NamedPart } from './allowance.ts'

/** A number or a word of a clause, and the steps that lead to it. */
export interface Leaf {
  readonly path: Path
  readonly value: number | string
}

/** What says what a clause is, and not what it does. */
const names: ReadonlySet<string> = /* @__PURE__ */ new Set(['clause', 'title', 'source', 'kind'])

/**
 * Every number or word of a clause that a place can mean: those of the field's name, in the clause itself
 * and not in one below; in the entry of a list only where the place names the entry. It looks at names
 * alone, so that it holds for every kind of clause that there will be.
 */
export function findLeaves(
  clause: object,
  place: Pick<NamedPart, 'field' | 'part'>,
): readonly Leaf[] {
  const leaves: Leaf[] = []
  if (!names.has(place.field)) walkFields(clause, [], false, place, leaves)
  return leaves
}

type Sought = Pick<NamedPart, 'field' | 'part'>

function walk(value: unknown, path: Path, named: boolean, sought: Sought, leaves: Leaf[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) walkEntries(value, path, named, sought, leaves)
  else if (!Object.hasOwn(value, 'clause')) walkFields(value, path, named, sought, leaves)
}

function walkFields(
  fields: object,
  path: Path,
  named: boolean,
  sought: Sought,
  leaves: Leaf[],
): void {
  const wanted = named || sought.part === undefined
  for (const [name, value] of Object.entries(fields)) {
    if (names.has(name)) continue
    const here = [...path, name]
    const isLeaf = typeof value === 'number' || typeof value === 'string'
    if (isLeaf && wanted && name === sought.field) leaves.push({ path: here, value })
    else if (!isLeaf) walk(value, here, named, sought, leaves)
  }
}

function walkEntries(
  entries: readonly unknown[],
  path: Path,
  named: boolean,
  sought: Sought,
  leaves: Leaf[],
): void {
  const { part } = sought
  if (part === undefined) return
  for (const [index, entry] of entries.entries()) {
    walk(entry, [...path, index], named || isCalled(entry, part), sought, leaves)
  }
}

/** Whether an entry has this word of its own, or holds the clause of this id. */
function isCalled(entry: unknown, word: string): boolean {
  if (typeof entry !== 'object' || entry === null) return false
  return Object.values(entry).some((value: unknown) => {
    if (typeof value !== 'object' || value === null) return value === word
    return 'clause' in value && value.clause === word
  })
}
