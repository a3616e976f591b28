import type { MeasureCounts } from '../year/measure-counts.ts'
import type { Appraisal, MeasureStatus } from './state.ts'

const place: Readonly<Record<MeasureStatus, Exclude<keyof MeasureCounts, 'unconfirmed'>>> = {
  proposed: 'open',
  accepted: 'open',
  notified: 'open',
  declined: 'declined',
  lifted: 'lifted',
  'carried-out': 'carriedOut',
}

/**
 * How many measures some appraisals have, by what became of them, and how many of the appraisals are not
 * confirmed: what `apply` of a cycle asks for. Give it every appraisal of the cycle.
 */
export function measureCountsOf(appraisals: Iterable<Appraisal>): MeasureCounts {
  const counts = { unconfirmed: 0, open: 0, declined: 0, carriedOut: 0, lifted: 0 }
  for (const appraisal of appraisals) {
    if (appraisal.status === 'provisional') counts.unconfirmed += 1
    else for (const { status } of appraisal.measures) counts[place[status]] += 1
  }
  return counts
}
