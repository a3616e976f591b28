import { memberId } from 'pledgebook'
import { on } from './command.ts'
import { committeeFor, reviewerFor } from './people.ts'
import {
  announce,
  claim,
  comment,
  type Draft,
  decide,
  progress,
  propose,
  publication,
  revise,
  type Story,
  storyOf,
  verify,
} from './pledge-story.ts'
import { immediatePromises, type Promised, sentences } from './texts.ts'

/** One immediate pledge each, told by hand: every way in which a pledge can go. */
export function immediatePledges(): readonly Draft[] {
  return [
    ...kept(),
    ...[refused(21), revisedAndKept(25), sentBack(27), extended(28), corrected(29)],
    ...[keptPartlyAndLate(30), excused(31), withoutCause(32)],
    ...[overdue(33), claimedLate(34), waitingForComments(35), halfPublished(36)],
  ].flatMap(({ commands }) => commands)
}

const { lamps, snow, lesson, meal } = immediatePromises

/** Four that simply go well. */
function kept(): readonly Story[] {
  return [
    simple(22, 'm-06', lamps, ['03-02', '03-04', '03-05', '03-06'], ['03-20', '03-24'], '03-31'),
    simple(23, 'm-09', snow, ['02-02', '02-03', '02-04', '02-05'], ['03-10', '03-12'], '03-15'),
    simple(24, 'm-05', lesson, ['06-29', '06-30', '07-01', '07-02'], ['08-20', '08-25'], '08-31'),
    simple(26, 'm-12', meal, ['09-28', '09-29', '09-30', '10-09'], ['10-19', '10-21'], '10-20'),
  ]
}

type Days = readonly [proposed: string, commented: string, decided: string, announced: string]

function simple(
  number: number,
  member: string,
  promise: Promised,
  days: Days,
  [done, judged]: readonly [string, string],
  due: string,
): Story {
  const story = begun(number, member, promise, days, due)
  progress(story, done, promise.amount, sentences.progress)
  claim(story, nextDay(done), sentences.done)
  verify(story, judged, 'fulfilled', sentences.kept)
  return story
}

/** Proposed, commented on, approved, announced in one evening: it runs. */
function begun(
  number: number,
  member: string,
  promise: Promised,
  [proposed, commented, decided, announced]: Days,
  due: string,
): Story {
  const story = storyOf(number, memberId(member), 'immediate')
  propose(story, proposed, promise, due)
  comment(story, commented, true)
  decide(story, decided, 'approve')
  announce(story, [announced, announced, announced])
  return story
}

function nextDay(day: string): string {
  return `${day.slice(0, 3)}${String(Number(day.slice(3)) + 1).padStart(2, '0')}`
}

function refused(number: number): Story {
  const story = storyOf(number, memberId('m-10'), 'immediate')
  propose(story, '02-09', immediatePromises.repairs, '12-20')
  comment(story, '02-10', false)
  decide(story, '02-11', { refuse: sentences.tooMuch })
  return story
}

function revisedAndKept(number: number): Story {
  const story = storyOf(number, memberId('m-11'), 'immediate')
  const { bikes, bikesClear } = immediatePromises
  propose(story, '04-07', bikes, '05-31')
  comment(story, '04-08', true)
  decide(story, '04-09', { return: sentences.whichPlace })
  revise(story, '04-10', bikesClear, '05-31')
  // Comments were about other words: deciding before there are new ones is refused.
  decide(story, '04-12', 'approve')
  comment(story, '04-13', true)
  decide(story, '04-14', 'approve')
  announce(story, ['04-15', '04-15', '04-15'])
  progress(story, '05-18', 20, sentences.progress)
  claim(story, '05-19', sentences.done)
  verify(story, '05-22', 'fulfilled', sentences.kept)
  return story
}

function sentBack(number: number): Story {
  const story = storyOf(number, memberId('m-03'), 'immediate')
  propose(story, '11-23', immediatePromises.stairs, '12-28')
  comment(story, '11-24', true)
  decide(story, '11-25', { return: sentences.whichPlace })
  return story
}

function extended(number: number): Story {
  const { drains } = immediatePromises
  const days = ['04-20', '04-21', '04-22', '04-23'] as const
  const story = begun(number, 'm-07', drains, days, '05-31')
  progress(story, '05-20', 1, sentences.slow)
  const head = story.head('05-26', 9, committeeFor(story.by))
  story.commands.push({
    type: 'extend',
    ...head,
    due: on('06-30'),
    reason: sentences.extend.zh,
  })
  progress(story, '06-23', 2, sentences.progress)
  claim(story, '06-24', sentences.done)
  verify(story, '06-26', 'fulfilled', sentences.kept)
  return story
}

function corrected(number: number): Story {
  const days = ['05-06', '05-07', '05-08', '05-09'] as const
  const story = begun(number, 'm-08', immediatePromises.ramp, days, '07-15')
  const { commands, head, by } = story
  progress(story, '06-08', 1, sentences.progress)
  claim(story, '06-09', sentences.done)
  const asked = { due: on('06-20'), reason: sentences.putRight.zh }
  commands.push({ type: 'request-correction', ...head('06-11', 9, reviewerFor(by)), ...asked })
  // A second claim before anything is put right is refused.
  claim(story, '06-12', sentences.done)
  commands.push({ type: 'correct', ...head('06-18', 9, by), text: sentences.gentler.zh })
  claim(story, '06-19', sentences.done)
  verify(story, '06-22', 'fulfilled', sentences.kept)
  return story
}

function keptPartlyAndLate(number: number): Story {
  const days = ['04-13', '04-14', '04-15', '04-16'] as const
  const story = begun(number, 'm-16', immediatePromises.haircuts, days, '06-15')
  progress(story, '05-25', 9, sentences.slow)
  const head = story.head('06-22', 9, committeeFor(story.by))
  story.commands.push({ type: 'remind', ...head, text: sentences.remindOverdue.zh })
  progress(story, '07-06', 5, sentences.slow)
  claim(story, '07-07', sentences.partDone)
  verify(story, '07-09', 'partly-fulfilled', sentences.notEnough)
  return story
}

function excused(number: number): Story {
  const days = ['06-01', '06-02', '06-03', '06-04'] as const
  const story = begun(number, 'm-18', immediatePromises.scales, days, '08-31')
  const { commands, head, by } = story
  const seen = { finding: 'behind', text: sentences.roadWorks.zh } as const
  commands.push({ type: 'check', ...head('08-10', 9, reviewerFor(by)), ...seen })
  verify(story, '09-02', 'not-fulfilled', sentences.roadWorks, true)
  return story
}

function withoutCause(number: number): Story {
  const days = ['07-06', '07-07', '07-08', '07-09'] as const
  const story = begun(number, 'm-20', immediatePromises.heating, days, '10-31')
  const { commands, head, by } = story
  // Nobody can claim what nothing shows.
  const text = sentences.done.zh
  commands.push({ type: 'claim', ...head('10-30', 10, by), text })
  commands.push({
    type: 'remind',
    ...head('11-02', 9, committeeFor(by)),
    text: sentences.remindOverdue.zh,
  })
  verify(story, '11-10', 'not-fulfilled', sentences.noCause)
  return story
}

function overdue(number: number): Story {
  const days = ['09-07', '09-08', '09-09', '09-10'] as const
  const story = begun(number, 'm-17', immediatePromises.charger, days, '11-30')
  const { commands, head, by } = story
  progress(story, '10-20', 4, sentences.slow)
  const seen = { finding: 'behind', text: sentences.behind.zh } as const
  commands.push({ type: 'check', ...head('11-16', 9, reviewerFor(by)), ...seen })
  const text = sentences.remindOverdue.zh
  commands.push({ type: 'remind', ...head('12-03', 9, committeeFor(by)), text })
  // Too late to take it back: now only a verdict ends it.
  const reason = sentences.noTime.zh
  commands.push({ type: 'withdraw', ...head('12-04', 9, by), reason })
  return story
}

function claimedLate(number: number): Story {
  const days = ['12-01', '12-02', '12-03', '12-04'] as const
  const story = begun(number, 'm-02', immediatePromises.calendar, days, '12-28')
  progress(story, '12-29', 30, sentences.progress)
  claim(story, '12-30', sentences.done)
  return story
}

function waitingForComments(number: number): Story {
  const story = storyOf(number, memberId('m-21'), 'immediate')
  propose(story, '12-28', immediatePromises.snow, '12-31')
  comment(story, '12-29', true, 2)
  return story
}

function halfPublished(number: number): Story {
  const story = storyOf(number, memberId('m-04'), 'immediate')
  propose(story, '12-21', immediatePromises.corner, '12-31')
  comment(story, '12-22', true)
  decide(story, '12-23', 'approve')
  const { meeting, publicMeeting } = sentences
  story.commands.push(publication(story, '12-24', 19, 'members-meeting', meeting, 17))
  story.commands.push(publication(story, '12-25', 19, 'public-meeting', publicMeeting, 31))
  return story
}
