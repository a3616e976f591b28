import type { SubjectInput } from '../../assessment/index.ts'
import { allOk, decimal, exactText, type Result } from '../../foundation/index.ts'
import {
  type CaseFact,
  type CaseGiven,
  type CaseLinked,
  parseSubjectInput,
  type RulebookCase,
} from '../../schema/index.ts'

/** Whom a case is about that names nobody. */
const somebody = 'subject'

/** What a case gives, as the inputs that are reckoned: of its one subject, or of each of its population. */
export function inputsOf(each: RulebookCase): Result<readonly SubjectInput[]> {
  const { subjects, given = {} } = each
  if (!subjects) return allOk([inputOf(each, somebody, '', given)])
  return allOk(
    subjects.map((one) => inputOf(each, one.subject, `${one.subject}/`, one.given ?? {})),
  )
}

/** Read like any foreign input, so that whatever an input may hold, a case may give. */
function inputOf(
  { period, asOf }: RulebookCase,
  subject: string,
  prefix: string,
  { facts, links, ...given }: CaseGiven,
): Result<SubjectInput> {
  return parseSubjectInput({
    ...given,
    subject,
    period,
    ...(asOf === undefined ? {} : { asOf }),
    ...(facts === undefined ? {} : { facts: factsOf(facts, subject, prefix) }),
    ...(links === undefined ? {} : { links: linksOf(links) }),
  })
}

function factsOf(facts: readonly CaseFact[], subject: string, prefix: string): readonly object[] {
  return facts.flatMap(({ id, times = 1, fields = {}, ...fact }, place) => {
    const own = id ?? `${prefix}f-${place + 1}`
    return Array.from({ length: times }, (_, index) => {
      return { ...fact, fields, subject, id: index === 0 ? own : `${own}+${index}` }
    })
  })
}

function linksOf(links: NonNullable<CaseGiven['links']>): object {
  const entries = Object.entries(links).map(([name, linked]) => {
    return [name, isList(linked) ? linked.map(exactly) : exactly(linked)]
  })
  return Object.fromEntries(entries)
}

function exactly({ value, ...linked }: CaseLinked): object {
  return { ...linked, value: typeof value === 'number' ? exactText(decimal(value)) : value }
}

function isList(linked: CaseLinked | readonly CaseLinked[]): linked is readonly CaseLinked[] {
  return Array.isArray(linked)
}
