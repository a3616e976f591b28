import type { Refusal } from '../../foundation/index.ts'

/** Before anything else: another subject's stream, a text that cannot stand, or time that runs backwards. */
export type OpeningStepCode = 'opening-other' | 'text-invalid' | 'time-went-back'

/** Why a command about what was before is refused, by its type. */
export interface OpeningCodes {
  readonly 'bring-points': OpeningStepCode | 'amount-invalid'
  readonly 'bring-results': OpeningStepCode | 'results-invalid'
  readonly 'bring-input': OpeningStepCode | 'decimal-invalid'
}

/** Every refusal code of what was before. */
export type OpeningCode = OpeningCodes[keyof OpeningCodes]

/** Why a command about what was before is refused. Its subject is whom it is about. */
export type OpeningRefusal = Refusal<OpeningCode>
