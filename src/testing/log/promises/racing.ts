import type { Batch, EventLog } from '../../../log/index.ts'
import { SpecificationError } from '../../specification.ts'
import { batch, idOf, write } from '../batches.ts'
import { everything, outcome, placesOf, same, sameConflicts, streamOf } from '../expectations.ts'
import type { LogPromise } from '../log-promise.ts'

/** Many at once: one wins, the others are told so by `version-conflict` and by nothing else. */
export const racing: readonly LogPromise[] = [
  {
    says: 'lets one of eight callers begin a stream, a hundred times',
    ask: async ({ handles }) => {
      const logs = await handles(8)
      for (let round = 0; round < 100; round++) {
        const stream = `race/s-${round}`
        const answers = await allAtOnce(logs, (at) =>
          batch(`c-${round}-${at}`, [write(stream, 0, at)]),
        )
        same(`winners of ${stream}`, answers.map(outcome).sort(), oneOf(8))
        for (const answer of answers) {
          if (!answer.ok) sameConflicts('a loser', answer, [[stream, 0, 1]])
        }
        const winner = answers.findIndex((answer) => answer.ok)
        const events = await streamOf(logs[0], stream)
        same(
          `what ${stream} holds`,
          events.map(({ data }) => data),
          [winner],
        )
      }
    },
  },
  {
    says: 'loses and doubles none of many contended increments',
    ask: async ({ handles }) => {
      const logs = await handles(8)
      await Promise.all(logs.map((log, at) => increment(log, `w-${at}`, 10)))
      const events = await streamOf(logs[0], 'count/one')
      same(
        'the counts',
        events.map(({ data }) => data),
        upTo(80),
      )
      same('in commit order', placesOf((await everything(logs[0], 7)).events), placesOf(events))
    },
  },
  {
    says: 'keeps fifty parallel appends to different streams',
    ask: async ({ handles }) => {
      const logs = await handles(5)
      const fifty = Array.from({ length: 10 }, () => logs).flat()
      const answers = await allAtOnce(fifty, (at) =>
        batch(`c-${at}`, [write(`s/${at}`, 0, at, at)]),
      )
      same(
        'the answers',
        answers.map(outcome),
        fifty.map(() => 'kept'),
      )
      const places = placesOf((await everything(logs[0], 9)).events)
      same(
        'all of them',
        [...places].sort(),
        fifty.flatMap((_, at) => [`s/${at}@1`, `s/${at}@2`]).sort(),
      )
    },
  },
  {
    says: 'answers batches that take the same streams in opposite orders',
    ask: async ({ handles }) => {
      const logs = await handles(6)
      for (let round = 0; round < 20; round++) {
        const pair = [write(`a/${round}`, 0), write(`b/${round}`, 0), write(`c/${round}`, 0)]
        const answers = await allAtOnce(logs, (at) =>
          batch(`c-${round}-${at}`, at % 2 === 0 ? pair : [...pair].reverse()),
        )
        const codes = answers.map((answer) => (answer.ok ? 'kept' : answer.refusals[0].code))
        same(`round ${round}`, codes.sort(), oneOf(6))
      }
      const { events } = await everything(logs[0], 7)
      same('everything', events.length, 60)
      // One append's events stand together: whoever else was writing comes before or after.
      const first = events.filter((_, at) => at % 3 === 0).map(({ command }) => command)
      same(
        'side by side',
        events.map(({ command }) => command),
        first.flatMap((id) => [id, id, id]),
      )
    },
  },
  {
    says: 'lets only one of two batches through that each read what the other writes',
    ask: async ({ handles }) => {
      const logs = await handles(6)
      for (let round = 0; round < 30; round++) {
        const [x, y] = [`x/${round}`, `y/${round}`]
        const answers = await allAtOnce(logs, (at) => {
          const [mine, its] = at % 2 === 0 ? [x, y] : [y, x]
          return batch(`c-${round}-${at}`, [write(mine, 0)], [{ stream: its, expected: 0 }])
        })
        const codes = answers.map((answer) => (answer.ok ? 'kept' : answer.refusals[0].code))
        same(`round ${round}`, codes.sort(), oneOf(6))
      }
    },
  },
  {
    says: 'keeps a command once that eight callers hand in at the same time',
    ask: async ({ handles }) => {
      const logs = await handles(8)
      for (let round = 0; round < 20; round++) {
        const answers = await allAtOnce(logs, () => batch(`c-${round}`, [write(`s/${round}`, 0)]))
        same(`round ${round}`, answers.map(outcome).sort(), ['kept', ...Array(7).fill('repeated')])
        const events = await streamOf(logs[0], `s/${round}`)
        for (const answer of answers) same('the answer', answer.ok && answer.value.events, events)
      }
    },
  },
  {
    says: 'lets one of two contents of one command through that come at the same time',
    ask: async ({ handles }) => {
      const logs = await handles(4)
      for (let round = 0; round < 20; round++) {
        const answers = await allAtOnce(logs, (at) =>
          batch({ id: idOf(`c-${round}`), hash: `h-${at}` }, [write(`s/${round}-${at}`, 0)]),
        )
        const expected = [...Array(3).fill('command-reused'), 'kept']
        same(`round ${round}`, answers.map(outcome).sort(), expected)
      }
      same('everything', (await everything(logs[0])).events.length, 20)
    },
  },
  {
    says: 'shows a reader everything once that reads while others write',
    ask: async ({ handles }) => {
      const [log, ...logs] = await handles(7)
      const seen: string[] = []
      const writing = Promise.all(logs.map((each, at) => writeMany(each, `s/${at}`, 20)))
      let done = false
      const written = writing.then(() => {
        done = true
      })
      let after = undefined as Awaited<ReturnType<typeof everything>>['next']
      for (let last = false; !last; ) {
        // What is asked for after the last write has ended must hold all of it.
        last = done
        const { events, next } = await everything(log, 5, after)
        seen.push(...placesOf(events))
        after = next
      }
      await written
      same('what it saw', [...seen].sort(), [...placesOf((await everything(log)).events)].sort())
      same('how much', seen.length, 120)
    },
  },
]

async function allAtOnce(logs: readonly EventLog[], batchAt: (at: number) => Batch) {
  return await Promise.all(logs.map((log, at) => log.append(batchAt(at))))
}

/** What comes of so many of which one can win, in the order of the alphabet. */
function oneOf(count: number): readonly string[] {
  return ['kept', ...Array<string>(count - 1).fill('version-conflict')]
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}

/** Reads a count and appends the next one, again where somebody else was quicker. */
async function increment(log: EventLog, worker: string, times: number): Promise<void> {
  for (let done = 0, tries = 0; done < times; tries++) {
    if (tries > 2000) throw new SpecificationError('two thousand tries were not enough')
    const count = (await streamOf(log, 'count/one')).length
    const answer = await log.append(
      batch(`${worker}-${done}`, [write('count/one', count, count + 1)]),
    )
    if (!answer.ok) same('an increment', outcome(answer), 'version-conflict')
    else done++
  }
}

async function writeMany(log: EventLog, stream: string, times: number): Promise<void> {
  for (let at = 0; at < times; at++) {
    same(
      'an append',
      outcome(await log.append(batch(`${stream}-${at}`, [write(stream, at)]))),
      'kept',
    )
  }
}
