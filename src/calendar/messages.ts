import type { Json, Messages } from '../foundation/index.ts'

/** Every refusal code of this room. */
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
  'civil-date-invalid': (r) => `${text(r.actual)} is not ${text(r.expected)}.`,
  'count-invalid': (r) => `${text(r.actual)} is not ${text(r.expected)}.`,
  'date-out-of-range': () => 'The date would lie outside the years 1 to 9999.',
  'dated-disorder': (r) => `The entry from ${text(r.actual)} must come on ${text(r.expected)}.`,
  'dated-duplicate': (r) => `There are two entries from ${text(r.actual)}; keep one.`,
  'instant-invalid': (r) => `${text(r.actual)} is not ${text(r.expected)}.`,
  'no-such-day': (r) => `${text(r.actual)} does not exist; choose ${text(r.expected)}.`,
  'period-invalid': (r) => `${text(r.actual)} is not a period such as ${text(r.expected)}.`,
  'period-kind-invalid': (r) => `${text(r.actual)} is not a kind of period: ${text(r.expected)}.`,
  'time-of-day-invalid': (r) => `${text(r.actual)} is not ${text(r.expected)}.`,
  'work-calendar-invalid': (r) =>
    `The work calendar has ${text(r.actual)} at ${place(r.path)}, where ${text(r.expected)} belongs.`,
  'work-calendar-too-short': (r) =>
    `The work calendar covers ${text(r.expected)}, which is not enough for ${text(r.actual)}.`,
  'zone-invalid': (r) => `${text(r.actual)} is not a zone table ${text(r.expected)}.`,
  'zone-unknown': (r) => `${text(r.actual)} is not ${text(r.expected)}, known on this machine.`,
}

const zh: Messages<CalendarCode> = {
  'civil-date-invalid': (r) => `「${text(r.actual)}」不是存在的日期(YYYY-MM-DD)。`,
  'count-invalid': (r) => `「${text(r.actual)}」不是整数。`,
  'date-out-of-range': () => '日期超出公元 1 年至 9999 年。',
  'dated-disorder': (r) => `自 ${text(r.actual)} 起的一项顺序有误,应按日期先后排列。`,
  'dated-duplicate': (r) => `自 ${text(r.actual)} 起的有两项,请保留一项。`,
  'instant-invalid': (r) =>
    `「${text(r.actual)}」不是带时差的时刻(YYYY-MM-DDTHH:MM[:SS[.mmm]],后接 Z 或 ±HH:MM)。`,
  'no-such-day': (r) => `${text(r.actual)} 这一天不存在,请选当月的其他日期。`,
  'period-invalid': (r) => `「${text(r.actual)}」不是周期,例如 2026、2026-Q3、2026-03。`,
  'period-kind-invalid': (r) =>
    `「${text(r.actual)}」不是周期种类(日、周、月、季度、半年、年,或自定循环)。`,
  'time-of-day-invalid': (r) => `「${text(r.actual)}」不是 00:00 至 24:00 的时间。`,
  'work-calendar-invalid': (r) => `工作日历的 ${place(r.path)} 有误:「${text(r.actual)}」。`,
  'work-calendar-too-short': (r) =>
    `工作日历只包含 ${text(r.expected)},不足以推算 ${text(r.actual)}。`,
  'zone-invalid': (r) => `「${text(r.actual)}」不是有效的时区表。`,
  'zone-unknown': (r) => `本机不认识时区「${text(r.actual)}」。`,
}

/** The sentences for the refusals of this room, in English and Chinese. */
export const calendarMessages = { en, zh }

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function place(path: readonly (string | number)[]): string {
  return path.length === 0 ? '.' : path.join('.')
}
