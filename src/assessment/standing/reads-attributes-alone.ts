import type { Rulebook } from '../../rulebook/index.ts'

/** Whether all that the rules of a rulebook can read is attributes: then a standing is made the short way. */
export function readsAttributesAlone(rulebook: Rulebook): boolean {
  const { catalogue, profiles = [], raters = [], appliesTo, grading, quotas = [] } = rulebook
  const { facts, inputs, links = [], attributes } = catalogue
  const others = [facts, inputs, links, profiles, raters, quotas, grading.order ?? []]
  const isAlone = others.every(({ length }) => length === 0)
  const asksDays = attributes.some(({ type }) => type === 'date')
  return isAlone && !asksDays && appliesTo === undefined && grading.steps === undefined
}
