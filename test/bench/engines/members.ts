import { random } from '../random.ts'
import { flags, type Member, numbers, veto } from './rules.ts'

/** Members drawn from a seed, so that every part of the rules is met, as they come from JSON. */
export function members(size: number): readonly Member[] {
  const { below, chance } = random(11)
  const drawn = Array.from({ length: size }, () => {
    return Object.fromEntries<number | boolean>([
      ...numbers.map((name) => [name, below(101)] as const),
      ...flags.map((name) => [name, chance(70)] as const),
      [veto.number, below(3)],
    ])
  })
  return JSON.parse(JSON.stringify(drawn)) as Member[]
}
