import type { Pledge, PledgeApproval, PledgeRun } from './state.ts'

const { freeze } = Object

/** Freezes what a replay leaves open: the state itself and the lists that could still grow. */
export function freezePledge(pledge: Pledge): void {
  for (const past of pledge.history) {
    freeze(past.comments)
    freeze(past)
  }
  freeze(pledge.history)
  freeze(pledge.comments)
  if ('approval' in pledge && pledge.approval) freezeApproval(pledge.approval)
  if ('run' in pledge && pledge.run) freezeRun(pledge.run)
  freeze(pledge)
}

function freezeApproval(approval: PledgeApproval): void {
  freeze(approval.publications)
  freeze(approval.given)
  freeze(approval)
}

function freezeRun(run: PledgeRun): void {
  for (const correction of run.corrections) freeze(correction)
  freeze(run.progress)
  freeze(run.checks)
  freeze(run.reminders)
  freeze(run.corrections)
  freeze(run.extensions)
  freeze(run.reviews)
  freeze(run)
}
