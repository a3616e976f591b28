import type { Json, Messages, Path } from '../foundation/index.ts'

/** Every code that this room refuses with. */
export type CalendarCode =
  | 'civil-date-invalid'
  | 'count-invalid'
  | 'date-out-of-range'
  | 'dated-disorder'
  | 'dated-duplicate'
  | 'instant-invalid'
  | 'no-such-day'
  | 'period-invalid'
  | 'period-kind-invalid'
  | 'time-of-day-invalid'
  | 'work-calendar-invalid'
  | 'work-calendar-too-short'
  | 'zone-invalid'
  | 'zone-unknown'

const en: Messages<CalendarCode> = {
  'civil-date-invalid': ({ actual }) =>
    `${show(actual)} is no date. Give an existing day of the years 0001 to 9999 as YYYY-MM-DD, such as 2026-03-31.`,
  'count-invalid': ({ actual }) => `${show(actual)} cannot be counted. Give a whole number.`,
  'date-out-of-range': () => 'The date lies outside the years 1 to 9999. Give a smaller count.',
  'dated-disorder': ({ path, expected, actual }) =>
    `The entry from ${plain(actual)} at ${placeOf(path)} stands too late in the list. Put the entries in order of their days; ${plain(expected)} is expected here.`,
  'dated-duplicate': ({ path, actual }) =>
    `The entry at ${placeOf(path)} is the second one from ${plain(actual)}. Keep one of them.`,
  'instant-invalid': ({ actual }) =>
    `${show(actual)} is no instant. Give an existing time with its offset, such as 2026-03-31T16:00+08:00.`,
  'no-such-day': ({ expected, actual }) =>
    `There is no ${plain(actual)}. Take ${plain(expected)}, or name another rounding.`,
  'period-invalid': ({ actual }) =>
    `${show(actual)} is no period. Write it like 2026, 2026-H1, 2026-Q3, 2026-03, 2026-W07, 2026-03-14 or 2025-09-01..2026-09-01, with at least one day and at most a hundred years.`,
  'period-kind-invalid': ({ actual, expected }) =>
    `${show(actual)} is no kind of period. Use ${plain(expected)}.`,
  'time-of-day-invalid': ({ actual }) =>
    `${show(actual)} is no time of day. Write HH:MM, from 00:00 to 24:00.`,
  'work-calendar-invalid': ({ path, expected, actual }) =>
    `The work calendar has ${show(actual)} at ${placeOf(path)}. Put ${plain(expected)} there.`,
  'work-calendar-too-short': ({ expected, actual }) =>
    `The work calendar knows ${plain(expected)} only, too little to count from ${plain(actual)}. Pass in one that covers more.`,
  'zone-invalid': ({ actual }) =>
    `${show(actual)} is no zone table. Its changes rise, and it has one offset more than changes, each less than a day.`,
  'zone-unknown': ({ actual }) =>
    `${show(actual)} is no time zone that this machine knows. Give an IANA name, such as Asia/Shanghai.`,
}

const zh: Messages<CalendarCode> = {
  'civil-date-invalid': ({ actual }) =>
    `${show(actual)}不是日期。请按YYYY-MM-DD写出公元1年至9999年中存在的一天，例如2026-03-31。`,
  'count-invalid': ({ actual }) => `${show(actual)}不能用于计数。请给出整数。`,
  'date-out-of-range': () => '日期超出公元1年至9999年。请减小天数或月数。',
  'dated-disorder': ({ path, actual }) =>
    `位置${placeOf(path)}：自${plain(actual)}起的一项排得太靠后。请按日期先后排列。`,
  'dated-duplicate': ({ path, actual }) =>
    `位置${placeOf(path)}：自${plain(actual)}起的已有一项。请只保留一项。`,
  'instant-invalid': ({ actual }) =>
    `${show(actual)}不是时刻。请写出存在的时间并注明时差，例如2026-03-31T16:00+08:00。`,
  'no-such-day': ({ actual }) => `没有${plain(actual)}这一天。请选当月的另一天，或指定别的取法。`,
  'period-invalid': ({ actual }) =>
    `${show(actual)}不是周期。请写成2026、2026-H1、2026-Q3、2026-03、2026-W07、2026-03-14或2025-09-01..2026-09-01，至少一天，至多一百年。`,
  'period-kind-invalid': ({ actual }) =>
    `${show(actual)}不是周期的种类。可用day（日）、week（周）、month（月）、quarter（季度）、half-year（半年）、year（年），或自定的cycle（起点为某月1日至28日，1至1200个月）。`,
  'time-of-day-invalid': ({ actual }) => `${show(actual)}不是钟点。请写成HH:MM，自00:00至24:00。`,
  'work-calendar-invalid': ({ path, actual }) =>
    `工作日历中${placeOf(path)}处的${show(actual)}有误。日期须存在、在起止之内且不重复，调休上班日不得同时为假日。`,
  'work-calendar-too-short': ({ expected, actual }) =>
    `工作日历只包含${plain(expected)}，不足以从${plain(actual)}推算。请提供范围更大的日历。`,
  'zone-invalid': ({ actual }) =>
    `${show(actual)}不是时区表。变更时刻须递增，时差比变更多一个，且都小于一天。`,
  'zone-unknown': ({ actual }) =>
    `本机没有时区${show(actual)}的数据。请给出IANA名称，例如Asia/Shanghai。`,
}

/** The sentences for the refusals of this room, in English and in Chinese. */
export const calendarMessages: {
  readonly en: Messages<CalendarCode>
  readonly zh: Messages<CalendarCode>
} = { en, zh }

function show(value: Json): string {
  return JSON.stringify(value)
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : show(value)
}

function placeOf(path: Path): string {
  return path.length === 0 ? '.' : path.join('.')
}
