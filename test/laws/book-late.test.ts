import fc from 'fast-check'
import {
  compileRulebook,
  type Instant,
  instantOf,
  memberId,
  unwrap,
  type ValueNode,
} from 'pledgebook'
import { type Book, memoryLog } from 'pledgebook/book'
import { expect, test } from 'vitest'
import { openHall, text } from '../book/hall.ts'

/** Something that happens to the points of two people, so many minutes after what was before. */
interface Step {
  readonly after: number
  readonly of: 'm-1' | 'm-2'
  readonly what: 'serve' | 'keep' | 'end' | 'bring' | 'number'
  readonly year: '2025' | '2026'
  /** Half hours, or which fact is ended. */
  readonly size: number
  /** Whether what was put off is run after it. */
  readonly settles: boolean
}

const step = fc.record<Step>({
  after: fc.constantFrom(0, 0, 1, 60, 5000),
  of: fc.constantFrom('m-1', 'm-2'),
  what: fc.constantFrom('serve', 'serve', 'keep', 'end', 'bring', 'number'),
  year: fc.constantFrom('2025', '2026', '2026'),
  size: fc.integer({ min: 0, max: 24 }),
  settles: fc.boolean(),
})

const outcomes = ['fulfilled', 'partly-fulfilled'] as const

const start = Date.parse('2026-02-01T00:00Z')

/** The commands of some steps, each with its time; some of them will be refused. */
function commandsOf(steps: readonly Step[]) {
  let minute = 0
  return steps.map(({ after, of: subject, what, year, size, settles }, index) => {
    minute += after
    const at = instantOf(start + minute * 60_000)
    const base = { id: `c-${index}`, at, actor: 'm-clerk' }
    const fact = { ...base, to: 'record', type: 'record', fact: `f-${index}`, subject }
    const content = { on: `${year}-01-15`, evidence: [] }
    const stamp = { ...base, id: `s-${index}`, to: 'record', type: 'certify', fact: `f-${index}` }
    const ended = { fact: `f-${size % (index + 1)}`, reason: 'In error' }
    const all = {
      serve: [
        { ...fact, ...content, kind: 'service', fields: { hours: size / 2 } },
        { ...stamp, actor: 'm-head' },
      ],
      keep: [{ ...fact, ...content, kind: 'verdict', fields: { outcome: outcomes[size % 2] } }],
      end: [{ ...base, to: 'record', type: 'withdraw', ...ended, actor: 'm-head' }],
      bring: [
        {
          ...{ ...base, to: 'opening', type: 'bring-points', subject, cycle: year },
          ...{ clause: 'service', amount: size * 100, ground: 'The old ledger' },
        },
      ],
      number: [
        {
          ...{ ...base, to: 'opening', type: 'bring-input', subject, cycle: year },
          ...{ input: 'last-year', value: size, ground: 'The old ledger' },
        },
      ],
    }
    return { at, settles, commands: all[what] }
  })
}

/** Two pledges kept or half kept are worth nothing more, three are: what comes later changes what was. */
const three: ValueNode = {
  ...{ kind: 'ladder', clause: 'three', title: { en: 'three' }, how: 'highest', below: 0 },
  of: { kind: 'count', clause: 'verdicts', fact: 'verdict' },
  steps: [{ from: 3, reached: 'at', points: 5 }],
}

/** What is left of last year's total, where somebody brought that along. */
const carried: ValueNode = {
  ...{ kind: 'first', clause: 'carried', title: { en: 'carried' } },
  options: [
    {
      when: { op: 'known', left: 'input.last-year' },
      value: { kind: 'input', clause: 'carried.fifth', input: 'last-year', times: 0.2 },
    },
  ],
  otherwise: { kind: 'constant', clause: 'carried.none', points: 0 },
}

const rulebook = unwrap(
  compileRulebook({
    ...text,
    catalogue: {
      ...text.catalogue,
      inputs: [{ name: 'last-year', from: 0, to: 100, decimals: 1 }],
    },
    values: text.values.map(({ name, of }) => ({
      name,
      of: of.kind === 'sum' ? { ...of, of: [...of.of, three, carried] } : of,
    })),
  }),
)

const grants = [{ role: 'community', member: memberId('m-head') }]
// Nobody in particular: the book takes every subject for a member.
const open = (reactions: 'now' | 'settle', log = memoryLog()) =>
  openHall({ reactions, grants, rulebooks: [rulebook], organisation: undefined as never }, log)

/** The points of everybody at every instant of a list. */
async function known(book: Book, instants: readonly Instant[]) {
  const keys = ['m-1', 'm-2'].flatMap((holder) =>
    ['2025', '2026'].map((cycle) => ({ holder: memberId(holder), cycle })),
  )
  return Promise.all(
    keys.flatMap((key) => instants.map((knownAt) => book.balance(key, { knownAt }))),
  )
}

test('an account tells of every instant the same, whether its postings ran at once or late', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const [prompt, late] = [open('now'), open('settle')]
      const all = commandsOf(steps)
      for (const { commands, settles } of all) {
        for (const command of commands) {
          const [one, other] = [await prompt.execute(command), await late.execute(command)]
          expect(other.ok).toBe(one.ok)
        }
        if (settles) await late.settle()
      }
      await late.settle()
      const instants = all.map(({ at }) => at)
      expect(await known(late, instants)).toEqual(await known(prompt, instants))
      // Nothing is left to do, and nothing is done twice.
      const before = await known(late, instants)
      await late.settle()
      expect(await known(late, instants)).toEqual(before)
    }),
  )
})

test('whichever postings run first, the points in the end are those that the facts give', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 14 }),
      fc.infiniteStream(fc.boolean()),
      async (steps, putOff) => {
        const prompt = open('now')
        const log = memoryLog()
        const [hasty, late] = [open('now', log), open('settle', log)]
        const all = commandsOf(steps)
        for (const { commands } of all) {
          for (const command of commands) {
            await prompt.execute(command)
            await (putOff.next().value ? late : hasty).execute(command)
          }
        }
        await late.settle()
        const end = [instantOf(Date.parse('2030-01-01T00:00Z'))]
        expect(await known(late, end)).toEqual(await known(prompt, end))
      },
    ),
  )
})

test('in whatever order facts are told, the points in the end are those that they give', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 10 }),
      fc.infiniteStream(fc.nat()),
      async (steps, order) => {
        const [prompt, late] = [open('now'), open('settle')]
        const all = commandsOf(steps.filter(({ what }) => what === 'serve' || what === 'keep'))
        const shuffled = all
          .map((each) => ({ ...each, place: order.next().value }))
          .sort((a, b) => a.place - b.place)
        for (const { commands, settles } of all) {
          for (const command of commands) await prompt.execute(command)
          if (settles) await prompt.settle()
        }
        for (const { commands, settles } of shuffled) {
          for (const command of commands) await late.execute(command)
          if (settles) await late.settle()
        }
        await late.settle()
        const end = [instantOf(Date.parse('2030-01-01T00:00Z'))]
        expect(await known(late, end)).toEqual(await known(prompt, end))
      },
    ),
  )
})
