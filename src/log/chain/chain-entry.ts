import type { Json } from '../../foundation/index.ts'

/** The kind of the stream that a chain is kept in. */
export const chainKind = 'chain'

/** The stream that a chain is kept in, an entry for each append. */
export const chainStream = `${chainKind}/log`

/** The shape of the entries. */
export const chainSchema = 1

/** What the chain keeps of one append: enough to find every change of it. */
export interface ChainEntry {
  /** The hash of the entry before; empty for the first. */
  readonly previous: string
  /** The hash that the command was kept with, and the hash of its request where that was kept. */
  readonly command: { readonly hash: string; readonly request?: string }
  /** In the order of the batch. */
  readonly writes: readonly ChainedWrite[]
}

/** What one append wrote to one stream. */
export interface ChainedWrite {
  readonly stream: string
  /** The version of the first of its events. */
  readonly first: number
  /** Of each event. */
  readonly hashes: readonly string[]
  /** Those that came with it. */
  readonly labels: readonly string[]
}

/** Reads an entry from what a log keeps, or nothing where somebody made something else of it. */
export function chainEntryOf(data: Json): ChainEntry | undefined {
  const entry = data as Partial<ChainEntry> | null
  if (typeof entry !== 'object' || entry === null) return undefined
  const { previous, command, writes } = entry
  if (typeof previous !== 'string' || typeof command?.hash !== 'string') return undefined
  if (!Array.isArray(writes) || !writes.every(isWrite)) return undefined
  const request = typeof command.request === 'string' ? { request: command.request } : {}
  return { previous, command: { hash: command.hash, ...request }, writes }
}

function isWrite(value: unknown): value is ChainedWrite {
  const write = value as Partial<ChainedWrite> | null
  return (
    typeof write === 'object' &&
    write !== null &&
    typeof write.stream === 'string' &&
    typeof write.first === 'number' &&
    areTexts(write.hashes) &&
    areTexts(write.labels)
  )
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
