import type { RaiseObjection } from '../../../record/index.ts'
import type { Catalogue } from '../../../vocabulary/index.ts'
import type { SimulatedObjectionCommand } from '../simulated-year-command.ts'
import { aboutSubjects } from './about.ts'
import { follow, isCounted } from './follow.ts'
import { lastDay } from './foresee-cycle.ts'
import { foreseeFact } from './foresee-fact.ts'
import { type Foreseen, no, unless } from './foreseen.ts'
import { regrade } from './judged.ts'
import { roleNames } from './permitted.ts'
import { dayOfInstant, type World } from './world.ts'
import type { MeasureModel, NoticeModel, ObjectionModel } from './year-model.ts'

type Look = Exclude<SimulatedObjectionCommand, RaiseObjection>

/** What a command about an objection to a grade will come to. */
export function foreseeObjection(
  world: World,
  command: SimulatedObjectionCommand,
  catalogue: Catalogue,
): Foreseen {
  const known = world.objections.get(command.matter.id)
  if (known && command.at < lastAtOf(known)) return no('time-went-back')
  if (command.type === 'raise') return foreseePlea(world, command, known)
  if (known?.objection !== command.objection) return no('objection-unknown')
  const status = known.stages.at(-1)?.status
  if (status !== (command.type === 'admit' ? 'raised' : 'admitted')) return no('status-wrong')
  return unless(judgeFaults(world, command, known), () => {
    const { at } = command
    if (command.type === 'admit') known.stages.push({ status: 'admitted', at })
    else rule(world, command, known, catalogue)
  })
}

function lastAtOf({ stages }: ObjectionModel): string {
  return stages.at(-1)?.at ?? ''
}

function foreseePlea(
  world: World,
  { objection, objector, matter, at }: RaiseObjection,
  known: ObjectionModel | undefined,
): Foreseen {
  const [cycle = '', population = '', subject = '', measure] = matter.id.split('/')
  if (known?.objection === objection) return no('objection-known')
  if (objector.kind !== 'subject' || objector.subject !== subject) return no('not-entitled')
  const status = known?.stages.at(-1)?.status
  if (status === 'raised' || status === 'admitted') return no('already-open')
  if (known) return no('rounds-used-up')
  const notice =
    measure === undefined ? world.cycles.get(cycle)?.shown : lastNotice(world, matter.id)
  if (!notice || at < notice.postedAt) return no('notice-missing')
  const day = dayOfInstant(at)
  if (day < notice.from) return no('window-not-open')
  return unless([day > lastDay(notice.from) && 'window-closed'], () => {
    const stages: ObjectionModel['stages'] = [{ status: 'raised', at }]
    const model = { objection, matter: matter.id, cycle, population, subject, stages, taken: false }
    world.objections.set(matter.id, model)
  })
}

/** The one that begins last; of those that begin together the last by its name. */
function lastNotice(world: World, matter: string): NoticeModel | undefined {
  const own = [...world.notices.values()].filter((each) => each.matter === matter)
  const sorted = own.sort((a, b) =>
    (a.from === b.from && a.notice < b.notice) || a.from < b.from ? -1 : 1,
  )
  return sorted.at(-1)
}

/** Another judge than the one who judged first, and nobody with a part in it. */
function judgeFaults(world: World, { actor, at }: Look, { subject, matter }: ObjectionModel) {
  const roles = roleNames(world, actor, at)
  const { members } = aboutSubjects(world, [subject], at)
  return [
    !roles.includes('judge') && 'role-missing',
    (subject === actor || members.includes(actor)) && 'own-case',
    (roles.includes('appraiser') || measureIn(world, matter)?.decider === actor) && 'judged-before',
  ]
}

/** What a ruling found wrong is taken back, as far as its judge may, and the results are drawn up anew. */
function rule(
  world: World,
  { at, actor, outcome, remedy, id }: Extract<Look, { readonly type: 'rule' }>,
  known: ObjectionModel,
  catalogue: Catalogue,
): void {
  known.stages.push({ status: outcome === 'rejected' ? 'rejected' : 'upheld', at })
  if (outcome === 'rejected') return
  if (isMeasure(known.matter)) {
    lift(world, known, at)
    return
  }
  for (const { kind, id: fact, note: reason } of remedy) {
    const found = world.facts.get(fact)
    if (kind !== 'fact' || !found) continue
    const counted = isCounted(found)
    const withdrawal = { id, at, actor, type: 'withdraw', fact: fact as never, reason } as const
    const foreseen = foreseeFact(world, withdrawal, catalogue, roleNames(world, actor, at))
    if (!foreseen.ok) continue
    foreseen.happen()
    follow(world, { to: 'record', ...withdrawal }, counted)()
  }
  const cycle = world.cycles.get(known.cycle)
  if (cycle?.stage !== 'provisional' || at < cycle.lastAt) return
  known.taken = true
  cycle.lastAt = at
  const appraisal = world.appraisals.get(known.matter)
  if (appraisal) regrade(world, appraisal, at)
}

/** Whether a matter is a measure: after the name of the grade there is the one of its clause. */
export function isMeasure(matter: string): boolean {
  return matter.split('/').length > 3
}

/** The measure that a matter names, where it names one. */
export function measureIn(world: World, matter: string): MeasureModel | undefined {
  const [cycle, population, subject, clause = ''] = matter.split('/')
  return world.appraisals.get(`${cycle}/${population}/${subject}`)?.measures.get(clause)
}

/** A measure that was objected to with success is taken back, where it has no effect yet. */
function lift(
  world: World,
  { cycle, population, subject, matter }: ObjectionModel,
  at: string,
): void {
  const appraisal = world.appraisals.get(`${cycle}/${population}/${subject}`)
  const measure = measureIn(world, matter)
  if (!appraisal || !measure || at < appraisal.lastAt) return
  if (!['proposed', 'accepted', 'notified'].includes(measure.stage)) return
  measure.stage = 'lifted'
  appraisal.lastAt = at
}
