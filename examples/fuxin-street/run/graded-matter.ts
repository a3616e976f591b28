import type { Matter, SubjectId } from 'pledgebook'
import type { PopulationName } from '../rules/rulebooks.ts'

/** Which grade a matter is: of whom, in which population. */
export function gradedMatter({ id }: Matter) {
  const [, population = '', subject = ''] = id.split('/')
  return { population: population as PopulationName, subject: subject as SubjectId }
}
