import { bindUse } from './bind-use.ts'
import { checkSureAttribute } from './check-attribute.ts'
import { checkChoice } from './check-choice.ts'
import { checkFilled } from './check-names.ts'
import { checkValueName } from './check-value-name.ts'
import { at, fault, type Spot } from './checking.ts'
import type { GradingBase } from './grading-base.ts'
import type { NamedKey, OrderKey } from './quota.ts'

/** The order in which subjects are placed: each key once, and there for everybody. */
export function checkOrder({ order }: GradingBase, names: ReadonlySet<string>, spot: Spot): void {
  if (!order) return
  const here = at(spot, 'order')
  checkFilled(order, here)
  const seen = new Set<string>()
  order.forEach((key, index) => {
    checkKey(key, names, at(here, index))
    // An extension may give several keys, with other parameters each.
    if (!('by' in key)) return
    if (seen.has(key.by)) fault(at(here, index, 'by'), 'duplicate', 'each only once', key.by)
    seen.add(key.by)
  })
}

function checkKey(key: OrderKey, names: ReadonlySet<string>, spot: Spot): void {
  if ('by' in key) checkNamed(key, names, spot)
  else bindUse('tie-break', key, spot)
  const ways = isDate(key, spot) ? ['earliest', 'latest'] : ['highest', 'lowest']
  checkChoice(key.first, ways, true, at(spot, 'first'))
}

/** Whether a key is the day of something: who joined first. */
function isDate(key: OrderKey, { checking }: Spot): boolean {
  const by = 'by' in key ? key.by : ''
  const { attributes } = checking.rulebook.catalogue
  return attributes.some(({ name, type }) => type === 'date' && by === `subject.${name}`)
}

function checkNamed(key: NamedKey, names: ReadonlySet<string>, spot: Spot): void {
  const { by } = key
  const [source, name] = [by.slice(0, by.indexOf('.')), by.slice(by.indexOf('.') + 1)]
  const here = at(spot, 'by')
  if (source === 'value') checkValueName(name, names, here)
  else if (source === 'subject')
    checkSureAttribute(name, isDate(key, spot) ? 'date' : 'number', here)
  else fault(here, 'reference-out-of-place', ['value', 'subject'], by)
}

/** Notes the fault where a clause compares subjects and nothing says in which order. */
export function needOrder(spot: Spot): void {
  const { order } = spot.checking.rulebook.grading
  if (!order) fault(spot, 'order-missing', 'an order of grading', null)
}
