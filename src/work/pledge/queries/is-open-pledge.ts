import type {
  ApprovedPledge,
  ClaimedPledge,
  Pledge,
  ProposedPledge,
  ReturnedPledge,
  RunningPledge,
} from '../state.ts'

/** A pledge that something can still become of. */
export type OpenPledge =
  | ProposedPledge
  | ReturnedPledge
  | ApprovedPledge
  | RunningPledge
  | ClaimedPledge

/** Whether something can still become of a pledge: it is not refused, withdrawn or judged. */
export function isOpenPledge(pledge: Pledge): pledge is OpenPledge {
  switch (pledge.status) {
    case 'proposed':
    case 'returned':
    case 'approved':
    case 'running':
    case 'claimed':
      return true
    default:
      return false
  }
}
