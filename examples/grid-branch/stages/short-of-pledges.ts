import { compileCondition, type ShortOfPledges, shortOfPledges, unwrap } from 'pledgebook'
import type { Member } from '../data.ts'
import { memberOn } from '../subject-input.ts'
import type { Year } from '../year.ts'

/** Who has fewer pledges than the rules ask for, those left out who may pledge and need not. */
export function pledgesShort(year: Year): readonly ShortOfPledges[] {
  const { world, members, registers, asOf } = year
  const { exempt } = world.pledgeRules
  const attributes = world.catalogue.attributes
  const condition = exempt && unwrap(compileCondition(exempt, { attributes }, []))
  const atClosing = [...members.values()].map((member) => ({
    member: member.subject,
    register: registers.get(member.subject),
    exempt:
      condition?.run(askedOf(memberOn(year, member.subject, asOf) ?? member)) ?? ('no' as const),
  }))
  return unwrap(shortOfPledges(world.pledgeRules, atClosing))
}

function askedOf({ attributes = {} }: Member) {
  const nothing = { fact: undefined, inputs: {}, value: () => undefined, factsOf: () => [] }
  return { ...nothing, attributes, missing: [], faults: [] }
}
