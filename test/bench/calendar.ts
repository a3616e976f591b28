// What does it cost to know the civil day of an instant, and the instant of a deadline, in Asia/Shanghai?
// The rival is date-fns with @date-fns/tz, in the way that its documentation shows: a `TZDate` at the
// instant, formatted; a `TZDate` made of local date and time, read as milliseconds. A civil day here is a
// number, there a text; so the two other pairs are told beside it, without a target: both as a text, and
// both as a number, the rival's put together from its year, month and day. Our zone table is made before,
// as the rival's formatters are. All are compared on every day from 1992 to 2100, at a minute that
// wanders through the hours; then every eighth of these days is timed.
import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns/format'
import {
  civilDate,
  type Day,
  dateOf,
  dayAt,
  dayOf,
  epochMsAt,
  zoneFromIntl,
} from '../../src/calendar/index.ts'
import { unwrap } from '../../src/foundation/index.ts'
import { play, type Rival } from './harness.ts'

const name = 'Asia/Shanghai'
const zone = unwrap(zoneFromIntl(name))
const dayMs = 86_400_000

const first = dayOf(civilDate('1992-01-01'))
const days = Array.from(
  { length: dayOf(civilDate('2101-01-01')) - first },
  (_, index) => (first + index) as Day,
)

/** One day with a minute of it: as it stands here, and in the parts that the rival takes. */
const moments = days.map((day) => {
  const [year = 0, month = 0, date = 0] = dateOf(day).split('-').map(Number)
  const minute = (day * 7919) % 1440
  // 16:00 UTC is midnight in Shanghai: instants lie on both sides of it.
  const ms = day * dayMs + minute * 60_000
  return { day, minute, ms, year, month: month - 1, date, hour: Math.floor(minute / 60) }
})
type Moment = (typeof moments)[number]
const timed = moments.filter((_, index) => index % 8 === 0)

// Numbers stand in typed lists, as whoever counts a million of them would keep them. Each loop is written
// out: one that takes the work as an argument would measure the call.
const instants = Float64Array.from(timed, ({ ms }) => ms)
const dayList = Int32Array.from(timed, ({ day }) => day)
const minuteList = Int32Array.from(timed, ({ minute }) => minute)
const found = { days: new Int32Array(timed.length), instants: new Float64Array(timed.length) }

function daysOf(): Int32Array {
  for (let i = 0; i < instants.length; i++) found.days[i] = dayAt(instants[i] ?? 0, zone)
  return found.days
}

function textsOf(): readonly string[] {
  return timed.map(({ ms }) => dateOf(dayAt(ms, zone)))
}

function deadlines(): Float64Array {
  for (let i = 0; i < dayList.length; i++) {
    found.instants[i] = epochMsAt((dayList[i] ?? 0) as Day, minuteList[i] ?? 0, zone)
  }
  return found.instants
}

interface Question {
  readonly question: string
  readonly ours: () => unknown
  readonly theirs: (moment: Moment) => unknown
  /** What the rival should say of a moment, by us. */
  readonly told: (moment: Moment) => unknown
  readonly target?: number
}

async function ask({ question, ours, theirs, told, target }: Question): Promise<void> {
  const rival: Rival = {
    name: 'date-fns with @date-fns/tz',
    ratio: 'theirs to ours',
    run: () => timed.map(theirs),
    agrees: () => moments.every((moment) => told(moment) === theirs(moment)),
    ...(target !== undefined && { target }),
  }
  await play({ question, size: timed.length, ours, rivals: [rival], rounds: 9 })
}

const asText = ({ ms }: Moment) => dateOf(dayAt(ms, zone))
const formatted = ({ ms }: Moment) => format(new TZDate(ms, name), 'yyyy-MM-dd')

const civilDay = 'the civil day of an instant in Asia/Shanghai'
await ask({ question: civilDay, ours: daysOf, theirs: formatted, told: asText, target: 1000 })
await ask({
  question: `${civilDay}, both as a text`,
  ours: textsOf,
  theirs: formatted,
  told: asText,
})
await ask({
  question: `${civilDay}, both as a number`,
  ours: daysOf,
  theirs: ({ ms }) => {
    const there = new TZDate(ms, name)
    return Date.UTC(there.getFullYear(), there.getMonth(), there.getDate()) / dayMs
  },
  told: ({ ms }) => dayAt(ms, zone),
})
await ask({
  question: 'the instant of a deadline in Asia/Shanghai',
  ours: deadlines,
  theirs: ({ year, month, date, hour, minute }) =>
    new TZDate(year, month, date, hour, minute % 60, name).getTime(),
  told: ({ day, minute }) => epochMsAt(day, minute, zone),
  target: 1000,
})
