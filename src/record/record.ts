import { type Decider, decider, evolution, type Result, unreachable } from '../foundation/index.ts'
import { type CertifyFact, certifyFact } from './certify-fact.ts'
import type { RecordContext } from './context.ts'
import { type CorrectFact, correctFact } from './correct-fact.ts'
import type { RecordEvent } from './events.ts'
import { recipe } from './evolve.ts'
import { type RecordFact, recordFact } from './record-fact.ts'
import type { RecordRefusal } from './refusals.ts'
import { type ResubmitFact, resubmitFact } from './resubmit-fact.ts'
import { type ReturnFact, returnFact } from './return-fact.ts'
import type { RecordState } from './state.ts'
import { type WithdrawFact, withdrawFact } from './withdraw-fact.ts'

/** What can be done about one fact. */
export type RecordCommand =
  | RecordFact
  | CertifyFact
  | ReturnFact
  | ResubmitFact
  | CorrectFact
  | WithdrawFact

function decide(
  command: RecordCommand,
  state: RecordState | undefined,
  context: RecordContext,
): Result<readonly RecordEvent[], RecordRefusal> {
  switch (command.type) {
    case 'record':
      return recordFact(command, state, context)
    case 'certify':
      return certifyFact(command, state, context)
    case 'return':
      return returnFact(command, state, context)
    case 'resubmit':
      return resubmitFact(command, state, context)
    case 'correct':
      return correctFact(command, state, context)
    case 'withdraw':
      return withdrawFact(command, state, context)
    default:
      return unreachable(command)
  }
}

/**
 * The life of one recorded fact, one stream each: recorded by one person, certified by another or sent
 * back with a reason and resubmitted, and corrected or withdrawn where it was wrong. Nothing stored is
 * edited, and nothing counts before its stamp: see `vouchedFact`.
 *
 * @example
 * ```ts
 * import { type Catalogue, civilDate, commandId, factId, instant, memberId, record, utc } from 'pledgebook'
 *
 * const service = { kind: 'service', title: { en: 'service' }, recordedBy: [], certifiedBy: ['community'], evidence: 0 }
 * const hours = { name: 'hours', type: 'number', from: 0, to: 24, decimals: 1 } as const
 * const catalogue: Catalogue = { facts: [{ ...service, fields: [hours] }], attributes: [], inputs: [] }
 * const recorded = record.decide(
 *   {
 *     id: commandId('c-1'), type: 'record', at: instant('2026-03-02T09:00Z'), actor: memberId('m-1'),
 *     fact: factId('f-1'), kind: 'service', subject: memberId('m-1'), on: civilDate('2026-03-01'),
 *     fields: { hours: 2.5 }, evidence: [],
 *   },
 *   undefined,
 *   { catalogue, actorRoles: [], zone: utc },
 * )
 * recorded.ok && record.replay(recorded.value)?.status // => 'awaiting'
 * ```
 */
export const record: Decider<
  RecordCommand,
  RecordState,
  RecordEvent,
  RecordContext,
  RecordRefusal
> = /* @__PURE__ */ decider(decide, /* @__PURE__ */ evolution<RecordState, RecordEvent>(recipe))
