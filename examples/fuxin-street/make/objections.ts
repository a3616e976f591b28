import { type ObjectionCommand, objectionId } from 'pledgebook'
import { wronged } from './appraised.ts'
import { at, type Unnumbered } from './command.ts'
import { appraisers, cadres, discipline, gridSecretaries } from './people.ts'
import { branches } from './places.ts'
import { shortfallOf } from './records.ts'

type Step = Unnumbered<ObjectionCommand>

const branch = branches[wronged.branch]!.unit
const cadre = cadres[0]![4]!

const ofBranch = {
  matter: { kind: 'grade', id: `street-2026/branches/${branch}` },
  objection: objectionId('objection-1'),
}
const ofCadre = {
  matter: { kind: 'grade', id: `street-2026/cadres/${cadre}` },
  objection: objectionId('objection-2'),
}

/**
 * Two objections: the branch was marked down for a service day that was held, and the ruling says so; the
 * cadre's late mornings stand. One of those who appraised tries to rule, and may not.
 */
export const objections: readonly Step[] = [
  {
    ...{ type: 'raise', at: at('2027-01-13', 10), actor: gridSecretaries[wronged.branch]! },
    ...ofBranch,
    objector: { kind: 'subject', subject: branch },
    reason: '十月党员奉献日已开展，有签到册为证',
    evidence: [{ kind: 'sign-in-sheet', ref: 'sheets/2026-10-21' }],
  },
  {
    ...{ type: 'raise', at: at('2027-01-14', 16), actor: cadre, ...ofCadre },
    objector: { kind: 'subject', subject: cadre },
    reason: '三次迟到系公交晚点',
    evidence: [{ kind: 'statement', ref: 'statements/2027-01-14' }],
  },
  { ...reviewed('2027-01-14', 17), ...ofBranch, reason: '有证据，予以受理' },
  { ...reviewed('2027-01-15', 9), ...ofCadre, reason: '予以受理' },
  {
    ...{ type: 'rule', at: at('2027-01-16', 9), actor: appraisers[2], ...ofCadre },
    ...{ outcome: 'rejected', reason: '考勤册有本人签字', remedy: [] },
  },
  {
    ...{ type: 'rule', at: at('2027-01-18', 15), actor: discipline, ...ofBranch },
    ...{ outcome: 'upheld', reason: '签到册属实，奉献日已开展' },
    remedy: [{ kind: 'fact', id: shortfallOf(wronged.branch, wronged.off), note: '扣分撤销' }],
  },
  {
    ...{ type: 'rule', at: at('2027-01-18', 16), actor: discipline, ...ofCadre },
    ...{ outcome: 'rejected', reason: '考勤册有本人签字，当日公交正点', remedy: [] },
  },
]

function reviewed(day: string, hour: number) {
  return { type: 'admit', at: at(day, hour), actor: discipline } as const
}
