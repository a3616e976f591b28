import type { SubjectId, Tally } from 'pledgebook'
import { between, randomFor } from '../../support/random.ts'
import { appraisedBranches } from './appraised.ts'
import { cadres, gridSecretaries, leadersInCharge, people } from './people.ts'
import { branches, communities } from './places.ts'

/** What is known of a subject from outside the street's own records. */
export interface Mark {
  readonly subject: SubjectId
  readonly period: string
  readonly attributes?: Readonly<Record<string, number | boolean>>
  readonly inputs?: Readonly<Record<string, number>>
}

/** Full bonuses and grants in yuan. The source's are cut short or illegible: these are ours. */
const sums = { leader: 8000, cadre: 4800, grant: 600 }

const period = '2026'

/** Inputs of branches, bonuses, and the home units' marks for everybody in service. */
export function marks(): readonly Mark[] {
  return [
    ...branches.map(({ unit: subject }, index) => {
      const { basic } = appraisedBranches[index]!
      return { subject, period, attributes: { grant: sums.grant }, inputs: { basic } }
    }),
    ...leadersInCharge.map((subject) => ({ subject, period, attributes: { bonus: sums.leader } })),
    ...cadres.flat().map((subject) => ({ subject, period, attributes: { bonus: sums.cadre } })),
  ]
}

/** The home units' marks for everybody in service, 6:4; three were ill for more than half the year. */
export function homeUnitMarks(): readonly Mark[] {
  const random = randomFor("home units' marks")
  const inService = people.filter(({ category }) => category === 'in-service')
  return inService.map(({ id: subject }, index) => {
    const level = between(random, 80, 95)
    const inputs = {
      daily: level + between(random, -20, 40) / 10,
      'year-end': level + between(random, -30, 40) / 10,
    }
    const isLongIll = index % 227 === 100
    if (isLongIll) return { subject, period, attributes: { 'long-ill': true } }
    return { subject, period, attributes: { 'long-ill': false }, inputs: tenths(inputs) }
  })
}

function tenths(inputs: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(inputs).map(([k, v]) => [k, Math.round(v * 10) / 10]))
}

/** One count of forms, and its day. */
export interface CountedForms {
  readonly subject: SubjectId
  readonly on: string
  readonly tally: Tally
}

const choices = ['very-satisfied', 'satisfied', 'fair', 'not-satisfied'] as const

/** Ten forms about each branch: 120, as the source has it. Counts only. */
export function forms(): readonly CountedForms[] {
  return branches.map(({ unit: subject }, index) => {
    const counts = choices.map((choice, place) => ({
      choice,
      count: appraisedBranches[index]!.forms[place]!,
    }))
    return { subject, on: '2026-12-18', tally: { group: 'forms', entitled: 10, counts } }
  })
}

/** The confirmed grade of the year before. */
export interface Earlier {
  readonly population: string
  readonly subject: SubjectId
  readonly period: string
  readonly grade: string
}

/** Last year's grades: Daqiao's class cost its secretary the post, and one cadre had the same class. */
export function history(): readonly Earlier[] {
  const stars = ['four', 'four', 'five', 'four', 'four', 'three', 'five', 'three', 'three']
  const ofBranches = [...stars, 'five', 'four', 'two'].map((star) => `${star}-star`)
  const ofCommunities = ['not-competent', 'advanced', 'competent', 'good']
  const last = (population: string, subject: SubjectId, grade: string) => ({
    ...{ population, subject, period: '2025', grade },
  })
  return [
    ...branches.map(({ unit }, at) => last('branches', unit, ofBranches[at]!)),
    ...communities.map(({ unit }, at) => last('communities', unit, ofCommunities[at]!)),
    ...cadres.flatMap((list, community) =>
      list.map((subject, place) => {
        const isLow = community === 2 && place === 4
        return last('cadres', subject, isLow ? 'not-competent' : 'competent')
      }),
    ),
    ...gridSecretaries.map((subject) => last('secretaries', subject, 'competent')),
  ]
}
