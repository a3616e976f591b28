import { random } from '../random.ts'
import { type Member, scoringRules, veto } from './rules.ts'

/** Members drawn from a seed, so that every part of the rules is met. */
export function members(size: number): readonly Member[] {
  const { below, chance } = random(11)
  return Array.from({ length: size }, () => {
    const member: Record<string, number | boolean> = {}
    for (const { number, flag } of scoringRules) {
      member[number] = below(101)
      member[flag] = chance(70)
    }
    member[veto.number] = below(3)
    return member
  })
}
