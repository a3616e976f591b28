import type { Refusal } from '../../../foundation/index.ts'

/** Before anything else: another member's or cycle's register, or time that runs backwards. */
export type RegisterGuardCode = 'register-other' | 'time-went-back'

/** Why `enter` is refused. */
export type EnterPledgeCode =
  | RegisterGuardCode
  | 'kind-unknown'
  | 'already-entered'
  | 'pledges-too-many'

/** Why `release` is refused. */
export type ReleasePledgeCode = RegisterGuardCode | 'not-entered' | 'already-released'

/** Every refusal code of a register and of its closing check. */
export type RegisterCode = EnterPledgeCode | ReleasePledgeCode | 'exemption-unknown'

/** A refusal of a command to a register. Its subject is the pledge. */
export type RegisterRefusal = Refusal<EnterPledgeCode | ReleasePledgeCode>
