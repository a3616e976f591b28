import type { Path } from '../foundation/index.ts'
import type { Bounds, Extension, Extensions } from './extension.ts'

/**
 * One place where a rulebook uses an extension. JSON: kept beside the rulebook, it lets
 * `compileRulebook` make the rulebook runnable for replays where the extension's code is gone or another.
 */
export interface ExtensionUse {
  readonly path: Path
  readonly clause: string
  /** Its name in the rulebook. */
  readonly use: string
  readonly sort: Extension['sort']
  readonly id: string
  readonly version: string
  /** What an item can give here, and an aggregate that states it. */
  readonly bounds?: Bounds
  /** Whether a gate may answer `'missing'`. */
  readonly mayMiss?: boolean
}

/** A place where an extension is used, ready to be asked. */
export interface BoundUse {
  readonly info: ExtensionUse
  /** The extension and the parameters that it has read; `undefined` where there is only a recording. */
  readonly live: { readonly extension: Extension; readonly params: unknown } | undefined
}

/** Every place of a rulebook where an extension is used, by the very part of the rulebook. */
export type BoundUses = ReadonlyMap<object, BoundUse>

/** What a rulebook may use beyond its own data. */
export interface Usable {
  /** Functions of somebody's own, by their names in the rulebook. */
  readonly extensions?: Extensions
  /**
   * `uses` of a rulebook that was compiled before, for replays only: nothing of `extensions` is asked, and
   * every input brings what was recorded.
   */
  readonly uses?: readonly ExtensionUse[]
}
