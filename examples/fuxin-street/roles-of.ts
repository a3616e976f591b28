import type { CivilDate } from 'pledgebook'
import type { Year } from './year.ts'

/** The roles that someone holds on a day: what the street gave them, and their posts. */
export function rolesOf(
  { data, units }: Pick<Year, 'data' | 'units'>,
  id: string,
  day: CivilDate,
): readonly string[] {
  const given = data.street.officers.find((officer) => officer.id === id)?.roles ?? []
  const posts = [...units.values()].flatMap(({ posts: all }) => all)
  const held = posts.filter(
    ({ member, from, until }) =>
      member === id && from <= day && (until === undefined || day < until),
  )
  return [...given, ...held.map(({ post }) => post)]
}
