import type { LedgerCommand } from '../../assessment/index.ts'
import type { PledgeCommand } from '../../work/pledge/index.ts'
import type { SimulatedYearCommand } from './simulated-year-command.ts'
import type { SimulatedRecordCommand } from './world/foresee-fact.ts'
import type { SimulatedMemberCommand } from './world/foresee-member.ts'
import type { SimulatedUnitCommand } from './world/foresee-unit.ts'

/** A command to a book, as a simulation draws it. */
export type SimulatedCommand =
  | ({ readonly to: 'unit' } & SimulatedUnitCommand)
  | ({ readonly to: 'member' } & SimulatedMemberCommand)
  | ({ readonly to: 'pledge' } & PledgeCommand)
  | ({ readonly to: 'record' } & SimulatedRecordCommand)
  | ({ readonly to: 'ledger' } & LedgerCommand)
  | SimulatedYearCommand
