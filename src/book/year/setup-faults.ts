import { parseWorkCalendar, parseZoneTable } from '../../calendar/index.ts'
import { isRecord, type Path } from '../../foundation/index.ts'
import { parseNoticeRules, parseObjectionRules } from '../../schema/index.ts'
import {
  type OptionFault,
  wanted,
  wantedAs,
  wantedFunction,
  wantedList,
  wantedRecord,
  wantedText,
} from '../wanted.ts'

/** What is no `YearSetup`, by its shape alone: whether its rules can be applied is asked afterwards. */
export function setupFaults(value: unknown): readonly OptionFault[] {
  return wantedRecord(value, ['year'], (year) => {
    const at = (name: string) => ['year', name]
    return [
      ...wantedList(
        year['populations'],
        at('populations'),
        'a list of populations',
        populationFaults,
      ),
      ...wanted(roles.has(year['roles']), at('roles'), "'highest' or 'each'"),
      ...wantedRecord(year['hearing'], at('hearing'), hearingFaults),
      ...wantedRecord(year['effect'], at('effect'), effectFaults),
      ...wantedList(year['judgedBy'], at('judgedBy'), 'a list of roles', wantedText),
      ...wantedFunction(year['partIn'], at('partIn')),
      ...wantedFunction(year['nextCycle'], at('nextCycle')),
    ]
  })
}

const roles: ReadonlySet<unknown> = new Set([undefined, 'highest', 'each'])

function populationFaults(value: unknown, path: Path): readonly OptionFault[] {
  return wantedRecord(value, path, ({ name, rulebook, selector, knownOf }) => [
    ...wantedText(name, [...path, 'name']),
    ...wantedRecord(rulebook, [...path, 'rulebook'], ({ id, version }) => [
      ...wantedText(id, [...path, 'rulebook', 'id']),
      ...wantedText(version, [...path, 'rulebook', 'version']),
    ]),
    ...selectorFaults(selector, [...path, 'selector']),
    ...wantedFunction(knownOf, [...path, 'knownOf']),
  ])
}

function selectorFaults(value: unknown, path: Path): readonly OptionFault[] {
  return wantedRecord(value, path, ({ of, through }) => {
    if (of === 'units') return []
    if (of !== 'members') return wanted(false, [...path, 'of'], "'units' or 'members'")
    const isTie = isRecord(through) && ties.has(through['tie'])
    return wanted(isTie, [...path, 'through'], 'a home, an affiliation or a post')
  })
}

const ties: ReadonlySet<unknown> = new Set(['home', 'affiliation', 'post'])

function hearingFaults(hearing: Readonly<Record<string, unknown>>): readonly OptionFault[] {
  const at = (...names: string[]) => ['year', 'hearing', ...names]
  return [
    ...wantedAs(hearing['notice'], at('notice'), parseNoticeRules),
    ...wantedAs(hearing['objections'], at('objections'), parseObjectionRules),
    ...wantedRecord(hearing['calendar'], at('calendar'), ({ zone, work }) => [
      ...wanted(parseZoneTable(zone).ok, at('calendar', 'zone'), 'a zone table'),
      ...wanted(
        work === undefined || parseWorkCalendar(work).ok,
        at('calendar', 'work'),
        'a work calendar',
      ),
    ]),
  ]
}

function effectFaults({ clause, after }: Readonly<Record<string, unknown>>) {
  const isCount = isRecord(after) && typeof after['days'] === 'number' && counts.has(after['count'])
  return [
    ...wantedText(clause, ['year', 'effect', 'clause']),
    ...wanted(after === null || isCount, ['year', 'effect', 'after'], 'a number of days, or null'),
  ]
}

const counts: ReadonlySet<unknown> = new Set(['calendar', 'working'])
