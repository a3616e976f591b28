import { type PledgeCommand, pledgeId } from 'pledgebook'
import { at, on, type Unnumbered } from './command.ts'
import { cadres, former, type Person, people } from './people.ts'
import { branches, communities } from './places.ts'
import { metBy } from './records.ts'

type Step = Unnumbered<PledgeCommand>

const due = '2026-11-30'

/** Every self-employed member signs one agreement with the secretary of the community (诚信经营). */
export function agreementCommands(): readonly Step[] {
  const traders = people.filter(({ category }) => category === 'self-employed')
  return traders.flatMap((trader, index) => [...signing(trader, index), ...ending(trader, index)])
}

/** The community of a trader, and who acts for it: Daqiao's first secretary was still there. */
function communityOf({ home }: Person) {
  const branch = branches.findIndex(({ unit }) => unit === home)
  const place = Math.floor(branch / (branches.length / communities.length))
  const [secretary, , inspector, cadre] = cadres[place]!
  return { secretary: place === 0 ? former : secretary!, inspector: inspector!, cadre: cadre! }
}

function signing(trader: Person, index: number): readonly Step[] {
  const { secretary, cadre } = communityOf(trader)
  const [proposed, signed] = ['2026-01-12', '2026-01-19']
  const pledge = pledgeId(`agreement-${trader.id}`)
  const items = [
    { text: '按十条标准诚信经营', measure: '年度检查', quantity: { amount: 10, unit: '条' } },
  ]
  return [
    {
      ...{ type: 'propose', pledge, at: at(proposed, 9, index), actor: trader.id, by: trader.id },
      ...{ kind: 'agreement', items, due: on(due) },
    },
    { type: 'approve', pledge, at: at(proposed, 14, index), actor: secretary },
    {
      ...{ type: 'give', pledge, at: at(signed, 9, index), actor: trader.id },
      ...{ form: 'writing', on: on(signed), where: '社区' },
    },
    {
      ...{ type: 'publish', pledge, at: at(signed, 14, index), actor: cadre },
      ...{ way: 'shop-wall', on: on(signed), where: '商铺墙上' },
    },
  ]
}

/** Two say nothing at the end, and are overdue; of the others the year's check is the measure. */
function ending(trader: Person, index: number): readonly Step[] {
  if (index % 24 === 7) return []
  const { inspector } = communityOf(trader)
  const pledge = pledgeId(`agreement-${trader.id}`)
  const evidence = [{ kind: 'page', ref: `pages/shop-${trader.id}` }]
  const met = metBy(trader)
  const outcome = met === 10 ? 'fulfilled' : met >= 8 ? 'partly-fulfilled' : 'not-fulfilled'
  return [
    {
      ...{ type: 'claim', pledge, at: at('2026-11-27', 9, index), actor: trader.id },
      ...{ text: '十条标准已落实', evidence },
    },
    {
      ...{ type: 'verify', pledge, at: at('2026-12-04', 9, index), actor: inspector, outcome },
      ...{ excused: false, reason: `检查符合${met}条`, evidence },
    },
  ]
}
