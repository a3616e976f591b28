import type { PledgeEvent } from '../../../src/work/pledge/index.ts'
import { type Random, random } from '../random.ts'

type Step = (data: Data) => { readonly type: PledgeEvent['type'] } & Record<string, unknown>

interface Data {
  readonly chance: Random
  readonly stream: number
  readonly day: string
}

const texts = [
  'visit the elderly who live alone',
  'keep the stairs of block 3 clear',
  '每月入户走访',
]
const reasons = ['seen on the sheets', 'as discussed at the meeting', '按承诺内容逐项核对']

const evidence = ({ chance, stream }: Data) => [
  { kind: 'photo', ref: `album/${stream}/${chance.below(40)}` },
  ...(chance.chance(50) ? [{ kind: 'sign-in-sheet', ref: 'folder/7', digest: 'sha256:ab' }] : []),
]

const items = ({ chance }: Data) =>
  Array.from({ length: 1 + chance.below(2) }, () => ({
    text: chance.pick(texts),
    measure: 'sign-in sheet, one visit a week',
    quantity: { amount: 12 + chance.below(40), unit: 'visits' },
  }))

const terms = (data: Data) => ({ items: items(data), due: '2026-12-31', post: null })
const reason = ({ chance }: Data) => ({ reason: chance.pick(reasons) })
const shown = (data: Data) => ({ text: data.chance.pick(texts), evidence: evidence(data) })

const proposed: Step = (data) => ({
  type: 'proposed',
  by: `m-${data.stream % 5000}`,
  with: data.chance.chance(10) ? ['m-7', 'm-8'] : [],
  led: null,
  kind: data.chance.pick(['annual', 'immediate']),
  ...terms(data),
})
const commented: Step = ({ chance }) => ({
  type: 'commented',
  commenter: `k-${chance.below(900)}`,
  fits: chance.chance(90),
  text: chance.chance(30) ? 'a lot for one person' : null,
})
const returned: Step = (data) => ({ type: 'returned', ...reason(data) })
const revised: Step = (data) => ({ type: 'revised', ...terms(data) })
const approved: Step = ({ day }) => ({ type: 'approved', on: day })
const published: Step = ({ chance, day }) => ({
  type: 'published',
  way: chance.pick(['members-meeting', 'public-meeting', 'notice-board']),
  on: day,
  where: 'hall of the community',
  audience: chance.chance(50) ? chance.below(80) : null,
})
const given: Step = ({ day }) => ({ type: 'given', form: 'oath', on: day, where: null })
const started: Step = ({ day }) => ({ type: 'started', on: day })
const progressed: Step = (data) => ({
  type: 'progressed',
  toward: data.chance.chance(70) ? { item: 0, amount: data.chance.below(9) } : null,
  ...shown(data),
})
const checked: Step = (data) => ({ type: 'checked', finding: 'behind', ...shown(data) })
const reminded: Step = () => ({ type: 'reminded', text: 'the sheet for March is missing' })
const asked: Step = (data) => ({ type: 'correction-requested', due: '2026-11-20', ...reason(data) })
const corrected: Step = (data) => ({ type: 'corrected', ...shown(data) })
const extended: Step = (data) => ({ type: 'extended', due: '2027-01-31', ...reason(data) })
const reviewed: Step = (data) => ({
  type: 'reviewed',
  month: data.day.slice(0, 7),
  outcome: 'met',
  points: 5 + data.chance.below(11) / 10,
  ...reason(data),
})
const claimed: Step = (data) => ({ type: 'claimed', on: data.day, ...shown(data) })
const verified: Step = (data) => ({
  type: 'verified',
  on: data.day,
  outcome: data.chance.pick(['fulfilled', 'fulfilled', 'partly-fulfilled']),
  excused: false,
  evidence: evidence(data),
  ...reason(data),
})
const withdrawn: Step = (data) => ({ type: 'withdrawn', ...reason(data) })

/** Ten events each. The first life is the usual one and comes in half of the streams. */
const lives: readonly (readonly Step[])[] = [
  [
    proposed,
    commented,
    commented,
    approved,
    published,
    given,
    started,
    progressed,
    claimed,
    verified,
  ],
  [
    proposed,
    commented,
    approved,
    published,
    started,
    reviewed,
    reviewed,
    reviewed,
    reviewed,
    verified,
  ],
  [proposed, approved, given, started, progressed, checked, asked, corrected, claimed, verified],
  [proposed, commented, returned, revised, approved, given, started, progressed, claimed, verified],
  [
    proposed,
    approved,
    started,
    progressed,
    reminded,
    extended,
    progressed,
    reviewed,
    claimed,
    asked,
  ],
  [
    proposed,
    commented,
    commented,
    approved,
    published,
    given,
    started,
    progressed,
    extended,
    withdrawn,
  ],
]

/** So many streams of ten events, each as it comes out of a store: parsed from JSON. */
export function pledgeStreams(count: number): readonly (readonly PledgeEvent[])[] {
  const chance = random(1)
  return Array.from({ length: count }, (_, stream) => {
    const life = lives[chance.chance(50) ? 0 : chance.below(lives.length)] ?? []
    const events = life.map((step, index) => eventOf(step, chance, stream, index))
    // Written by the steps above, field by field as the events' types have them.
    return JSON.parse(JSON.stringify(events)) as PledgeEvent[]
  })
}

function eventOf(step: Step, chance: Random, stream: number, index: number) {
  const day = `2026-${String(index + 1).padStart(2, '0')}-${10 + chance.below(18)}`
  const base = {
    at: `${day}T10:${10 + chance.below(49)}+08:00`,
    actor: `m-${chance.below(5000)}`,
    cause: `c-${stream}-${index}`,
    pledge: `p-${stream}`,
  }
  const { type, ...data } = step({ chance, stream, day })
  return { type, ...base, ...data }
}
