import {
  type Evidence,
  type Fact,
  factId,
  type MemberId,
  memberId,
  type RecordCommand,
} from 'pledgebook'
import { between, pick, type Random, randomFor } from '../../support/random.ts'
import { at, on, two, type Unnumbered } from './command.ts'
import { clerk, organiser, type Person, people, secretary, stamp } from './people.ts'
import { services } from './texts.ts'

/** A command of the record, before it has its id. */
export type Draft = Unnumbered<RecordCommand>

/** A year of handbook pages, with what went wrong among them, and the letters of thanks. */
export function serviceRecords(): readonly Draft[] {
  const usual = people.flatMap((person) =>
    months.flatMap((month) => (isOut(person, month) ? pagesOf(person, month) : [])),
  )
  return [
    ...usual,
    ...[...returned(), ...neverStamped(), ...lateFact(), ...correction()],
    ...[...falseRecord(), ...ownStamp(), ...thanks()],
  ]
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const deeds = [
  services.clean,
  services.visit,
  services.desk,
  services.rehab,
  services.lesson,
  services.flood,
]

/** Whether a member served in a month; some months are told by hand further down. */
function isOut(person: Person, month: number): boolean {
  if (person.frail || (person.id === 'm-22' && month < 7)) return false
  // Who moved in October serves elsewhere from then on.
  if (person.id === 'm-19' && month > 10) return false
  if (byHand.has(`${person.id} ${month}`)) return false
  return randomFor(`served ${person.id} ${month}`)() < person.zeal
}

const byHand = new Set(['m-02 3', 'm-03 4', 'm-10 5', 'm-08 7', 'm-16 8', 'm-19 10', 'm-12 9'])

/** One or two pages of a month, each filled in by the community and stamped with the month's others. */
function pagesOf(person: Person, month: number): readonly Draft[] {
  const random = randomFor(`pages ${person.id} ${month}`)
  const pages = person.zeal > 0.9 ? 2 : 1
  return Array.from({ length: pages }, (_, index) => {
    const day = `${two(month)}-${two(between(random, 3 + index * 10, 10 + index * 10))}`
    const page: Page = { member: person.id, day, hours: hoursOf(random, person), what: '' }
    const written = { ...page, what: pick(random, deeds).zh }
    return [recorded(written), stamped(idOf(written), month)]
  }).flat()
}

function hoursOf(random: Random, { zeal }: Person): number {
  return between(random, 4, zeal > 0.9 ? 12 : 8) / 2
}

interface Page {
  readonly member: string
  readonly day: string
  readonly hours: number
  readonly what: string
}

const idOf = ({ member, day }: Page) => factId(`s-${member}:${day}`)

/** The community fills in the page a day or so after. */
function recorded(page: Page, entered = after(page.day, 1), by: MemberId = clerk): Draft {
  const subject = memberId(page.member)
  const head = { type: 'record', at: at(entered, 16, minuteOf(page)), actor: by } as const
  return { ...head, fact: idOf(page), kind: 'service', subject, ...detailsOf(page) }
}

function detailsOf(page: Page): Required<Pick<Fact, 'on' | 'fields' | 'evidence'>> {
  const { day, hours, what } = page
  return { on: on(day), fields: { hours, what }, evidence: [pageOf(page)] }
}

function pageOf({ member, day }: Page): Evidence {
  return { kind: 'handbook-page', ref: `handbook/${member}/2026-${day}` }
}

/** The stamp, on the second of the next month; December's on the thirtieth. */
function stamped(fact: Fact['id'], month: number): Draft {
  const day = month === 12 ? '12-30' : `${two(month + 1)}-02`
  return { type: 'certify', at: at(day, 10, Number(fact.slice(4, 6))), actor: stamp, fact }
}

/** By the member's number, so that no two are written in one minute. */
function minuteOf({ member }: Page): number {
  return Number(member.slice(2))
}

function after(day: string, days: number): string {
  return `${day.slice(0, 3)}${two(Number(day.slice(3)) + days)}`
}

/** Two pages that came back: one was put right and stamped, the other never handed in again. */
function returned(): readonly Draft[] {
  const page: Page = { member: 'm-08', day: '07-11', hours: 6, what: services.flood.zh }
  const fact = idOf(page)
  const right = { ...page, hours: 4.5 }
  return [
    recorded(page),
    { type: 'return', at: at('08-02', 10, 8), actor: stamp, fact, reason: services.noTime.zh },
    { type: 'resubmit', at: at('08-05', 16, 8), actor: clerk, fact, ...detailsOf(right) },
    { type: 'certify', at: at('08-06', 10, 8), actor: stamp, fact },
    ...returnedForGood(),
  ]
}

function returnedForGood(): readonly Draft[] {
  const member = memberId('m-19')
  const page: Page = { member, day: '10-04', hours: 8, what: services.visit.zh }
  const fact = idOf(page)
  const reason = services.noPlace.zh
  return [
    recorded(page, '10-06', member),
    { type: 'return', at: at('11-02', 10, 19), actor: stamp, fact, reason },
  ]
}

/** Pages that nobody ever stamped: no points. */
function neverStamped(): readonly Draft[] {
  const summer: Page = { member: 'm-16', day: '08-09', hours: 5, what: services.clean.zh }
  const lastDay: Page = { member: 'm-07', day: '12-30', hours: 3, what: services.desk.zh }
  return [recorded(summer), recorded(lastDay, '12-31')]
}

/** Found in autumn, of a month whose cap was nearly reached: only the difference is posted. */
function lateFact(): readonly Draft[] {
  const march: Page = { member: 'm-02', day: '03-07', hours: 8, what: services.clean.zh }
  const found: Page = { member: 'm-02', day: '03-14', hours: 5, what: services.visit.zh }
  return [
    ...[recorded(march), stamped(idOf(march), 3)],
    ...[recorded(found, '09-10'), stamped(idOf(found), 9)],
  ]
}

/** Six hours were written, four were served: the old fact ends, the new one gets its own stamp. */
function correction(): readonly Draft[] {
  const page: Page = { member: 'm-03', day: '04-18', hours: 6, what: services.rehab.zh }
  const [fact, replaced] = [idOf(page), factId('s-m-03:04-18:2')]
  const replacement = {
    fact: replaced,
    kind: 'service',
    subject: memberId('m-03'),
    ...detailsOf({ ...page, hours: 4 }),
  }
  const reason = services.fewerHours.zh
  return [
    ...[recorded(page), stamped(fact, 4)],
    { type: 'correct', at: at('06-08', 16, 3), actor: clerk, fact, reason, replacement },
    stamped(replaced, 6),
  ]
}

/** A page that was stamped in spring and proved false in October. */
function falseRecord(): readonly Draft[] {
  const page: Page = { member: 'm-10', day: '05-16', hours: 7, what: services.visit.zh }
  const [fact, finding] = [idOf(page), factId('f-m-10:05-16')]
  const evidence = [{ kind: 'comparison', ref: 'findings/m-10/2026-05-16' }, pageOf(page)]
  const found = { kind: 'false-record', subject: memberId('m-10'), on: on('10-15') }
  const fields = { finding: services.findings.zh }
  const reason = services.twoPlaces.zh
  return [
    ...[recorded(page), stamped(fact, 5)],
    { type: 'withdraw', at: at('10-16', 10, 10), actor: stamp, fact, reason },
    {
      type: 'record',
      at: at('10-19', 16, 10),
      actor: secretary,
      fact: finding,
      ...found,
      fields,
      evidence,
    },
    { type: 'certify', at: at('10-21', 10, 10), actor: stamp, fact: finding },
  ]
}

/** Whoever filled in a page may not stamp it. */
function ownStamp(): readonly Draft[] {
  const page: Page = { member: 'm-12', day: '09-12', hours: 3, what: services.desk.zh }
  const fact = idOf(page)
  return [
    recorded(page),
    { type: 'certify', at: at('09-14', 10, 12), actor: clerk, fact },
    stamped(fact, 9),
  ]
}

/** Letters of thanks: recorded by the community, stamped by the committee. */
function thanks(): readonly Draft[] {
  const letters = [
    ['m-05', '04-20', services.school],
    ['m-06', '03-30', services.resident],
    ['m-08', '06-29', services.centre],
    ['m-09', '08-17', services.resident],
    ['m-11', '06-01', services.resident],
    ['m-13', '11-09', services.centre],
  ] as const
  return letters.flatMap(([member, day, from]) => {
    const fact = factId(`t-${member}:${day}`)
    const minute = Number(member.slice(2))
    const evidence = [{ kind: 'letter', ref: `letters/${member}/2026-${day}` }]
    const content = { kind: 'thanks', subject: memberId(member), on: on(day), evidence }
    const head = { type: 'record', at: at(day, 16, minute), actor: clerk, fact } as const
    const certified = { type: 'certify', at: at(after(day, 1), 11, minute), fact } as const
    return [
      { ...head, ...content, fields: { from: from.zh } },
      { ...certified, actor: organiser },
    ]
  })
}
