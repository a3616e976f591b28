import type { Hash } from '../../cycle/index.ts'
import { canonicalJson, type Json, unwrap } from '../../foundation/index.ts'
import type { Batch } from '../batch.ts'
import { batchOf } from '../batch-of.ts'
import type { CheckedBatch, CheckedWrite } from '../checked-batch.ts'
import { type ChainedWrite, chainSchema, chainStream } from './chain-entry.ts'
import type { ChainHead } from './chain-head.ts'
import { hashOfText } from './hash-of-event.ts'

/** A batch with its entry of the chain, and the head that there is once it is kept. */
export interface Linked {
  readonly batch: Batch
  readonly head: ChainHead
}

/** Puts the entry before everything else, so that whoever reads everything meets the claim first. */
export function linked(checked: CheckedBatch, head: ChainHead, hash: Hash): Linked {
  const { id, hash: own, request } = checked.command
  const command = { hash: own, ...(request !== undefined && { request: hash(request) }) }
  const writes = checked.writes.map((write) => chained(write, id, hash))
  const data = { previous: head.hash, command, writes } as unknown as Json
  const version = head.version + 1
  const place = { stream: chainStream, version, command: id, schema: chainSchema }
  const entry = { stream: chainStream, expected: head.version, events: [{ schema: 1, data }] }
  const batch = batchOf(checked)
  return {
    batch: { ...batch, writes: [entry, ...batch.writes] },
    head: { version, hash: hashOfText(place, unwrap(canonicalJson(data)), hash) },
  }
}

function chained(
  { stream, expected, events, labels }: CheckedWrite,
  command: Batch['command']['id'],
  hash: Hash,
): ChainedWrite {
  const hashes = events.map(({ schema, text }, index) =>
    hashOfText({ stream, version: expected + 1 + index, command, schema }, text, hash),
  )
  return { stream, first: expected + 1, hashes, labels }
}
