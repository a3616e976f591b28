import {
  type CivilDate,
  type CommandId,
  civilDateIn,
  commandId,
  type LedgerCommand,
  ledger,
  type MemberId,
  postingOfFacts,
  type RecordEvent,
  type SubjectId,
} from 'pledgebook'
import type { Order } from './data.ts'
import { subjectInput } from './subject-input.ts'
import { happen, type Year } from './year.ts'

/** One command about points. */
export function runLedger(year: Year, command: LedgerCommand): void {
  const done = happen(ledger, year.ledgers, command.holder, command, undefined)
  if (!done.ok) year.refused.push({ room: 'ledger', command, refusals: done.refusals })
}

/** What follows from a fact: one posting of what differs, in the name of whoever changed the fact. */
export function postFor(
  year: Year,
  subject: SubjectId,
  { cause, at, actor }: Pick<RecordEvent, 'cause' | 'at' | 'actor'>,
  effectiveOn: CivilDate,
): void {
  const today = civilDateIn(at, year.world.zone)
  const input = subjectInput(year, subject, today)
  if (!input) return
  const envelope = { id: commandId(`${cause}:${subject}`), at, actor }
  const post = postingOfFacts(year.world.rules, input, envelope, effectiveOn)
  if (post.ok) runLedger(year, post.value)
  else {
    const command = { ...envelope, type: 'post' }
    year.refused.push({ room: 'ledger', command, refusals: post.refusals })
  }
}

/** An order for all accounts at once becomes one command for each. */
export function runOrder(year: Year, order: Order): void {
  const { at, actor, effectiveOn } = order
  for (const member of year.members.keys()) {
    const holder = member as MemberId
    if (order.type === 'post-all') {
      postFor(year, holder, { cause: order.id, at, actor }, effectiveOn)
    } else settle(year, holder, order)
  }
}

function settle(year: Year, holder: SubjectId, { id: order, at, actor }: Order): void {
  const pending = (year.ledgers.get(holder)?.entries ?? []).flatMap(({ id, status }) =>
    status === 'pending' ? [id] : [],
  )
  if (pending.length === 0) return
  const id: CommandId = commandId(`${order}:${holder}`)
  const place = { holder, cycle: year.branch.period, entries: pending }
  runLedger(year, { type: 'settle', id, at, actor, ...place })
}
