import type { BoundUses } from '../../rulebook/index.ts'

/** The extensions of one rulebook, and the names of its values: what whoever asks one needs to know. */
export interface Asked {
  readonly bound: BoundUses
  readonly names: readonly string[]
}
