import { roundings } from '../foundation/index.ts'
import type { Amount, FundedAmount, PooledAmount, PrincipalAmount, RankedAmount } from './amount.ts'
import { bindUse } from './bind-use.ts'
import { checkAttribute } from './check-attribute.ts'
import { checkChoice } from './check-choice.ts'
import { checkSum } from './check-money.ts'
import { checkFilled } from './check-names.ts'
import { checkDecimal } from './check-number.ts'
import { needOrder } from './check-order.ts'
import { checkValueName } from './check-value-name.ts'
import { at, fault, listed, noKind, type Spot } from './checking.ts'
import { isOpen } from './open.ts'

const kinds = ['fixed', 'by-rank', 'of-principal', 'pool', 'while-funds-last', 'extension']

/** How much money a measure proposes: sums that fit the currency, sources that exist, choices made. */
export function checkAmount(amount: Amount, names: ReadonlySet<string>, spot: Spot): void {
  if (!spot.checking.rulebook.money) fault(spot, 'money-missing', 'a currency', null)
  switch (amount.kind) {
    case 'fixed':
      checkSum(amount.amount, at(spot, 'amount'))
      return
    case 'by-rank':
      checkRanked(amount, spot)
      return
    case 'of-principal':
      checkPrincipal(amount, names, spot)
      return
    case 'pool':
      checkPooled(amount, names, spot)
      return
    case 'while-funds-last':
      checkFunded(amount, spot)
      return
    case 'extension':
      bindUse('measure', amount, spot)
      return
    default:
      noKind(amount, kinds, spot)
  }
}

function checkRanked({ amounts, tie }: RankedAmount, spot: Spot): void {
  needOrder(spot)
  checkFilled(amounts, at(spot, 'amounts'))
  amounts.forEach((amount, index) => {
    checkSum(amount, at(spot, 'amounts', index))
  })
  checkChoice(tie, ['same', 'share', 'refuse'], true, at(spot, 'tie'))
}

function checkPrincipal(amount: PrincipalAmount, names: ReadonlySet<string>, spot: Spot): void {
  const { of, share, proportion, rounding } = amount
  checkSource(of, at(spot, 'of'))
  if (share !== undefined) checkDecimal(share, at(spot, 'share'))
  if (proportion) checkProportion(proportion, share, names, spot)
  checkChoice(rounding, roundings, true, at(spot, 'rounding'))
}

/** What is paid in proportion is paid: nothing can be withheld of what is taken off. */
function checkProportion(
  { value, full }: NonNullable<PrincipalAmount['proportion']>,
  share: number | undefined,
  names: ReadonlySet<string>,
  spot: Spot,
): void {
  const here = at(spot, 'proportion')
  checkValueName(value, names, at(here, 'value'))
  if (checkDecimal(full, at(here, 'full')) && full <= 0) {
    fault(at(here, 'full'), 'not-positive', 'above 0', full)
  }
  if (share !== undefined && share <= 0) {
    fault(at(spot, 'share'), 'not-positive', 'above 0', share)
  }
}

/** A number among the attributes or the inputs; who has none is refused when it is reckoned. */
function checkSource(of: string, spot: Spot): void {
  const [source, name] = [of.slice(0, of.indexOf('.')), of.slice(of.indexOf('.') + 1)]
  const inputs = spot.checking.rulebook.catalogue.inputs.map((input) => input.name)
  if (source === 'subject') checkAttribute(name, 'number', spot)
  else if (source !== 'input') fault(spot, 'reference-out-of-place', ['subject', 'input'], of)
  else if (!inputs.includes(name)) fault(spot, 'input-unknown', listed(inputs), name)
}

function checkPooled(amount: PooledAmount, names: ReadonlySet<string>, spot: Spot): void {
  const { pool, by, leftover } = amount
  checkPool(pool, at(spot, 'pool'))
  if (by.startsWith('value.')) checkValueName(by.slice('value.'.length), names, at(spot, 'by'))
  else if (by !== 'equal') fault(at(spot, 'by'), 'choice-invalid', ['equal', 'value.…'], by)
  checkChoice(leftover, ['largest-remainder', 'stays'], true, at(spot, 'leftover'))
}

function checkFunded({ each, pool, partial, tie }: FundedAmount, spot: Spot): void {
  needOrder(spot)
  checkSum(each, at(spot, 'each'))
  if (each <= 0) fault(at(spot, 'each'), 'not-positive', 'above 0', each)
  checkPool(pool, at(spot, 'pool'))
  checkChoice(partial, ['pay', 'skip'], true, at(spot, 'partial'))
  checkChoice(tie, ['share', 'skip', 'refuse'], true, at(spot, 'tie'))
}

function checkPool(pool: PooledAmount['pool'], spot: Spot): void {
  if ('fixed' in pool) checkFixedPool(pool.fixed, at(spot, 'fixed'))
  else checkWithheld(pool.withheldBy, at(spot, 'withheldBy'))
}

function checkFixedPool(sum: number, spot: Spot): void {
  checkSum(sum, spot)
  if (sum < 0) fault(spot, 'negative', 'at least 0', sum)
}

/** What is withheld is divided once: two pools of one source would give it away twice. */
function checkWithheld(clause: string, spot: Spot): void {
  const { withheld, rulebook } = spot.checking
  const isPartial = rulebook.measures?.some(({ amount }) => isOpen(amount)) === true
  if (isPartial && !withheld.has(clause)) return
  if (!withheld.has(clause)) fault(spot, 'pool-unknown', listed(withheld.keys()), clause)
  else if (withheld.get(clause) === true) fault(spot, 'duplicate', 'each pool once', clause)
  else withheld.set(clause, true)
}
