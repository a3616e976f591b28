import type { CompiledRulebook } from '../../assessment/index.ts'
import { type PopulationPin, pinOf } from '../../cycle/index.ts'
import { invariant, unwrap } from '../../foundation/index.ts'
import type { RulebookRef } from '../../vocabulary/index.ts'
import type { YearBase } from './year-base.ts'
import type { PopulationSetup } from './year-setup.ts'

/** The rulebook by which a population is judged from now on. */
export function rulebookOf(
  { rulebooks }: YearBase,
  { rulebook }: PopulationSetup,
): CompiledRulebook {
  const found = rulebooks.find(({ ref }) => isSame(ref, rulebook))
  invariant(found !== undefined, 'a book has the rulebook of each of its populations')
  return found
}

/** The rulebook that a cycle pinned, by its very text, where the book was opened with it. */
export function pinnedRulebook(
  { rulebooks, hash }: YearBase,
  { name, rulebook: pinned, hash: text }: PopulationPin,
): CompiledRulebook | undefined {
  return rulebooks.find(({ ref, rulebook }) => {
    if (!isSame(ref, pinned)) return false
    const pin = pinOf(name, rulebook, hash)
    return pin.ok && pin.value.hash === text
  })
}

/** Every population pinned to the text of its rules, as a cycle is opened and closed with it. */
export function pinsOf(year: YearBase): readonly PopulationPin[] {
  return year.populations.map((population) =>
    unwrap(pinOf(population.name, rulebookOf(year, population).rulebook, year.hash)),
  )
}

function isSame(a: RulebookRef, b: RulebookRef): boolean {
  return a.id === b.id && a.version === b.version
}
