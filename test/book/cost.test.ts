import { commandId, unwrap } from 'pledgebook'
import { type EventLog, memoryLog } from 'pledgebook/book'
import { expect, test } from 'vitest'
import { done, early, join, openHall, peopled, propose } from './hall.ts'

/** So many more members, appended at once as the book would have done one by one. */
async function crowd(log: EventLog, members: number): Promise<void> {
  const chunk = 5000
  for (let from = 0; from < members; from += chunk) {
    const writes = Array.from({ length: Math.min(chunk, members - from) }, (_, index) => {
      const [member, home] = [`m-x${from + index}`, `u-${(index % 2) + 1}`]
      const base = { at: early, actor: 'm-clerk', cause: `crowd-${from}`, member, on: '2020-01-01' }
      const data = { type: 'joined', ...base, home, category: 'plain', attributes: {} }
      const labels = [`members-of:${home}`]
      return { stream: `member/${member}`, expected: 0, events: [{ schema: 1, data }], labels }
    })
    unwrap(await log.append({ command: { id: commandId(`crowd-${from}`), hash: 'h' }, writes }))
  }
}

/** Which streams some commands touch in an organisation of so many members. */
async function touched(members: number): Promise<readonly (readonly string[])[]> {
  const log = memoryLog()
  const by = { by: 'anyone', where: 'anywhere' } as const
  const permissions = [
    { clause: '1', to: 'pledge', types: ['propose'], by: 'anyone', where: 'own' },
    { clause: '2', to: 'pledge', types: ['approve'], by: ['head'], where: 'above' },
    { clause: '3', to: 'member', types: ['join'], ...by },
    { clause: '4', to: 'record', types: ['record'], ...by },
  ] as const
  await peopled(openHall({}, log))
  await crowd(log, members)
  const guarded = openHall({ permissions }, log)
  const verdict = { fields: { outcome: 'fulfilled' }, evidence: [], on: '2026-01-05' }
  const steps = [
    join('m-new', 'u-1'),
    propose('p-1', 'm-1a'),
    { to: 'pledge', type: 'approve', pledge: 'p-1', actor: 'm-head' },
    { to: 'record', type: 'record', fact: 'f-1', kind: 'verdict', subject: 'm-1a', ...verdict },
  ]
  const streams: (readonly string[])[] = []
  for (const step of steps) streams.push((await done(guarded, step)).streams)
  return streams
}

test('a command touches the same streams among a thousand members and among twenty thousand', async () => {
  const small = await touched(1000)
  expect(await touched(20_000)).toEqual(small)
  expect(small).toMatchInlineSnapshot(`
    [
      [
        "member/m-new",
        "unit/m-new",
        "unit/u-1",
      ],
      [
        "pledge/p-1",
        "register/2026/m-1a",
        "member/m-1a",
      ],
      [
        "pledge/p-1",
        "member/m-1a",
        "unit/u-town",
        "member/m-head",
        "unit/u-1",
      ],
      [
        "record/f-1",
        "member/m-1a",
      ],
    ]
  `)
})
