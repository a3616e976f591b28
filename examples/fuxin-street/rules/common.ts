import { civilDate, type Rulebook } from 'pledgebook'

/** What every rulebook of the street shares: its year, its clocks, its currency. */
export const common: Pick<Rulebook, 'version' | 'inForce' | 'zone' | 'cycle'> = {
  version: '2026-1',
  inForce: { from: civilDate('2026-01-01') },
  zone: 'Asia/Shanghai',
  cycle: 'year',
}

/** Yuan and fen. */
export const yuan: Required<Pick<Rulebook, 'money'>> = { money: { currency: 'CNY', decimals: 2 } }

/** Where the source says it. */
export const ofSource = 'Fuxin Street, part 5'

/** What no source says. */
export const ours = "the example's own"
