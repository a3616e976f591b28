import type { Messages } from '../../foundation/index.ts'
import type { OrganisationCode } from '../refusals.ts'
import { text } from './words.ts'

/** The sentences in English. */
export const en: Messages<OrganisationCode> = {
  'activity-missing': (r) =>
    `${r.subject} is to be active in ${text(r.actual)}, and there is no such unit. Found it first.`,
  'activity-not-allowed': (r) =>
    `${r.subject} cannot be active in a unit of the kind ${text(r.actual)}. Possible are: ${text(r.expected)}.`,
  'activity-not-standing': (r) =>
    `${r.subject} is to be active in ${text(r.actual)}, which does not stand on that day. Choose another unit or day.`,
  'affiliated-already': (r) =>
    `${r.subject} is active in ${text(r.actual)} in this way already. End that first.`,
  'affiliation-full': (r) =>
    `${r.subject} may have ${text(r.expected)} affiliations of the kind ${text(r.actual)} at one time. End one first.`,
  'affiliation-unknown': (r) =>
    `${r.subject}: the rules know no affiliation ${text(r.actual)}. They know: ${text(r.expected)}.`,
  'attribute-reserved': (r) =>
    `The attribute ${r.subject} has the name of something that is always there. Call it anything but ${text(r.expected)}.`,
  'category-unknown': (r) =>
    `${r.subject}: the rules know no category ${text(r.actual)}. They know: ${text(r.expected)}.`,
  'concurrent-full': (r) =>
    `${r.subject} has ${text(r.expected)} places for holders from elsewhere in the post ${text(r.actual)}. End one first.`,
  cycle: (r) =>
    `These units stand under each other in a circle: ${text(r.actual)}. Move one of them out of it.`,
  'day-taken': (r) =>
    `${r.subject} has a change of this from ${text(r.actual)} on already. Give another day.`,
  'dissolved-already': (r) => `${r.subject} is dissolved from ${text(r.actual)} on already.`,
  'domain-unknown': (r) =>
    `${r.subject}: the rules know no domain ${text(r.actual)}. They know: ${text(r.expected)}.`,
  'formation-unknown': (r) =>
    `${r.subject}: the rules know no way of formation ${text(r.actual)}. They know: ${text(r.expected)}.`,
  'holder-elsewhere': (r) =>
    `${text(r.actual)} holds a post of ${r.subject} and has a home elsewhere. Appoint the member as concurrent.`,
  'holder-missing': (r) =>
    `${text(r.actual)} cannot hold a post of ${r.subject}: there is no such member. Let the member join first.`,
  'holder-not-joined': (r) =>
    `${text(r.actual)} is no member on that day, and so cannot hold a post of ${r.subject}.`,
  'home-missing': (r) =>
    `${r.subject} is to have a home in ${text(r.actual)}, and there is no such unit. Found it first.`,
  'home-not-allowed': (r) =>
    `${r.subject} cannot have a home in a unit of the kind ${text(r.actual)}. Possible are: ${text(r.expected)}.`,
  'home-not-standing': (r) =>
    `${r.subject} is to have a home in ${text(r.actual)}, which does not stand on that day. Choose another unit or day.`,
  'joined-already': (r) =>
    `${r.subject} is a member on ${text(r.actual)} already, or joined later. Whoever left may join again from that day on: ${text(r.expected)}.`,
  'kind-unreachable': (r) =>
    `No unit of the kind ${r.subject} could ever stand. Let it stand alone, or under one of: ${text(r.expected)}.`,
  'language-invalid': (r) =>
    `${text(r.actual)} is no language tag for the name of ${r.subject}. Write it as ${text(r.expected)} is written.`,
  'left-already': (r) => `${r.subject} has left from ${text(r.expected)} on already.`,
  'manager-missing': (r) =>
    `Nobody manages ${r.subject}, who is of the category ${text(r.actual)}. Add the affiliation that the rules name.`,
  'member-duplicate': (r) =>
    `There are two states of the member ${text(r.actual)}; neither was taken. Hand in one.`,
  'member-unknown': (r) => `There is no member ${r.subject} here.`,
  'name-empty': (r) =>
    `The name of ${r.subject} stands in ${text(r.actual)} languages. Give 1 to ${text(r.expected)}.`,
  'not-affiliated': (r) =>
    `${r.subject} has no affiliation ${text(r.expected)} with ${text(r.actual)} that could end on that day.`,
  'not-concurrent': (r) =>
    `${text(r.actual)} has a home in ${r.subject} or under it, and so is no concurrent holder.`,
  'not-joined': (r) =>
    `${r.subject} is no member on ${text(r.actual)}, or only begins to be. Memberships: ${text(r.expected)}.`,
  'not-standing': (r) =>
    `${r.subject} does not stand on ${text(r.actual)}, or only begins to. It stands: ${text(r.expected)}.`,
  'not-suspended': (r) => `${r.subject} has no suspension that could end on ${text(r.actual)}.`,
  'nothing-changes': (r) => `${r.subject} is so already. Nothing would change.`,
  'parent-itself': (r) => `${r.subject} cannot stand under itself.`,
  'parent-missing': (r) =>
    `${r.subject} is to stand under ${text(r.actual)}, and there is no such unit. Found it first.`,
  'parent-needed': (r) =>
    `${r.subject} is a unit of the kind ${text(r.actual)} and needs one above it. Possible are: ${text(r.expected)}.`,
  'parent-not-allowed': (r) =>
    `${r.subject} cannot stand under a unit of the kind ${text(r.actual)}. Possible are: ${text(r.expected)}.`,
  'parent-not-standing': (r) =>
    `${r.subject} is to stand under ${text(r.actual)}, which does not stand on that day. Move it elsewhere.`,
  'places-invalid': (r) =>
    `${r.subject} has ${text(r.actual)} at ${r.path.join('.')}. Give a whole number from 0 to ${text(r.expected)}.`,
  'post-full': (r) =>
    `${r.subject} has ${text(r.expected)} places in the post ${text(r.actual)}. End one first.`,
  'post-held': (r) =>
    `${text(r.actual)} holds the post ${text(r.expected)} of ${r.subject} already on one of these days.`,
  'post-not-held': (r) =>
    `${text(r.actual)} holds no post ${text(r.expected)} of ${r.subject} that could end on that day.`,
  'post-unknown': (r) =>
    `${r.subject} is of a kind that has no post ${text(r.actual)}. It has: ${text(r.expected)}.`,
  'rules-name-unknown': (r) =>
    `${r.subject} names ${text(r.actual)} at ${r.path.join('.')}, which the rules do not have. They have: ${text(r.expected)}.`,
  'selector-may-miss': (r) =>
    `The selection reads ${text(r.actual)}, part of which may be absent. Ask 'known' of it in the same 'all'.`,
  'selector-undecided': (r) =>
    `Whether ${r.subject} belongs cannot be told: ${text(r.actual)} is missing or does not fit the rules.`,
  'served-itself': (r) => `${r.subject} cannot serve itself. Leave it out.`,
  'served-missing': (r) =>
    `${r.subject} serves ${text(r.actual)}, which does not stand on that day.`,
  'served-too-many': (r) =>
    `${r.subject} would serve ${text(r.actual)} units. It may serve ${text(r.expected)}.`,
  'served-twice': (r) => `${r.subject} names ${text(r.actual)} twice. Name it once.`,
  'suspended-already': (r) =>
    `${r.subject} is suspended already, or will be: ${text(r.expected)}. Resume first.`,
  'time-went-back': (r) =>
    `Something happened to ${r.subject} at ${text(r.expected)}; ${text(r.actual)} is before that.`,
  'unit-duplicate': (r) =>
    `There are two states of the unit ${text(r.actual)}; neither was taken. Hand in one.`,
  'unit-kind-unknown': (r) =>
    `${r.subject}: the rules know no kind of unit ${text(r.actual)}. They know: ${text(r.expected)}.`,
  'unit-known': (r) => `${r.subject} is founded already. Give the new unit an id of its own.`,
  'unit-unknown': (r) => `There is no unit ${r.subject} here.`,
  'until-needed': (r) =>
    `${r.subject} is formed as ${text(r.actual)}, for a time only. Say until when.`,
  'until-too-early': (r) =>
    `${text(r.actual)} is no end for what begins on ${text(r.expected)}. Give a later day.`,
}
