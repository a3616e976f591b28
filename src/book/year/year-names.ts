import type { AppraisalKey, CycleId, DeterminationKey } from '../../cycle/index.ts'
import type { Matter, NoticeId } from '../../record/index.ts'
import type { SubjectId } from '../../vocabulary/index.ts'

/** `cycle/<cycle>`. */
export function cycleStream(cycle: CycleId): string {
  return `cycle/${cycle}`
}

/** `appraisal/<cycle>/<population>/<subject>`. */
export function appraisalStream({ cycle, population, subject }: AppraisalKey): string {
  return `appraisal/${[cycle, population, subject].map(namePart).join('/')}`
}

/** `notice/<notice>`. */
export function noticeStream(notice: NoticeId): string {
  return `notice/${notice}`
}

/** `objection/to/<kind>/<id>`: all objections to one matter. */
export function objectionStream(matter: Matter): string {
  return `objection/${matterName(matter)}`
}

/** `basis/<cycle>/<population>`: what the results of a population rest on. */
export function basisStream(cycle: CycleId, population: string): string {
  return `basis/${namePart(cycle)}/${namePart(population)}`
}

/** `determination/<cycle>/<population>`, and with a subject `determination/<cycle>/<population>/<subject>`. */
export function determinationStream({ cycle, population, subject }: DeterminationKey): string {
  const parts = subject === undefined ? [cycle, population] : [cycle, population, subject]
  return `determination/${parts.map(namePart).join('/')}`
}

/** Under which everything that people decided in the grading of a cycle is found. */
export function determinationsLabel(cycle: CycleId): string {
  return `determinations:${namePart(cycle)}`
}

/** Under which what people decided about the clauses of one population is found. */
export function clausesLabel(cycle: CycleId, population: string): string {
  return `determinations:${namePart(cycle)}/${namePart(population)}`
}

/** Under which all appraisals of a cycle are found. */
export function appraisalsLabel(cycle: CycleId): string {
  // Without this, `2026/cadres` would have the label of a population of `2026`.
  return `appraisals:${namePart(cycle)}`
}

/** Under which those of one population are found. */
export function populationLabel(cycle: CycleId, population: string): string {
  return `appraisals:${namePart(cycle)}/${namePart(population)}`
}

/** Under which everything that one subject was judged to be is found. */
export function judgedLabel(subject: SubjectId): string {
  return `appraisals-of:${subject}`
}

/** Under which the notices of a matter are found: those of a cycle's results, too. */
export function noticesLabel(matter: Matter): string {
  return `notices:${matterName(matter)}`
}

/** Under which all objections to what a cycle showed are found. */
export function objectionsLabel(cycle: CycleId): string {
  return `objections:${cycle}`
}

/** Kind and id of a matter, first something that a stream's name may begin with. */
function matterName({ kind, id }: Matter): string {
  return `to/${namePart(kind)}/${namePart(id)}`
}

const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._:-]*$/u

/**
 * A text as one part of a name: no two texts become one, and ids mostly stay as they are. Whatever may not
 * stand in a name, or would end the part, is written by its number: `@2f.`.
 */
function namePart(text: string): string {
  if (plain.test(text) && text === text.normalize('NFC')) return text
  return [...text].map((each) => (/^[A-Za-z0-9]$/.test(each) ? each : numbered(each))).join('')
}

function numbered(character: string): string {
  return `@${(character.codePointAt(0) ?? 0).toString(16)}.`
}
