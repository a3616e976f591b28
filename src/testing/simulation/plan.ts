import { drawCommand } from './draw/draw-command.ts'
import { drawRival } from './draw/draw-rival.ts'
import { commandIdOf, instantOfMinute } from './draw/hand.ts'
import { type Seeded, seeded } from './seeded.ts'
import type { SimulatedCommand } from './simulated-command.ts'
import type { SimulatedRules } from './simulated-rules.ts'
import { foresee } from './world/foresee.ts'
import { emptyWorld } from './world/world.ts'

/** A command as it will be sent. */
export interface PlannedCommand {
  readonly number: number
  readonly command: SimulatedCommand
  /**
   * `new`; `again`: an earlier one, word for word; `reused`: with the id of an earlier one and other
   * content; `damaged`: something that no door lets in.
   */
  readonly how: 'new' | 'again' | 'reused' | 'damaged'
  /** Whether it takes away, in the same minute, what the one before rests on. */
  readonly rival?: true
}

/** Draws so many commands from a seed: each fits what the ones before it make of the world, mostly. */
export function planFrom(
  seed: number,
  count: number,
  rules: SimulatedRules,
): readonly PlannedCommand[] {
  const [chances, world] = [seeded(`plan ${seed}`), emptyWorld()]
  const planned: PlannedCommand[] = []
  let minute = 0
  for (let number = 1; number <= count; number++) {
    const own = chances.fork(number)
    if (own.percent(60)) minute += own.between(1, 300)
    const back = own.percent(2) ? Math.min(minute, own.between(1, 900)) : 0
    const at = instantOfMinute(minute - back)
    const hand = { chances: own, world, rules, at, id: commandIdOf(number) }
    const last = planned.at(-1)
    const rival = last && own.percent(15) ? drawRival(hand, last.command) : undefined
    const next = rival
      ? rivalOf(number, rival)
      : drawn(number, own, planned, (id) => drawCommand({ ...hand, id }))
    planned.push(next)
    if (next.how !== 'new') continue
    const foreseen = foresee(world, next.command, rules)
    if (foreseen.ok) foreseen.happen()
  }
  return planned
}

function rivalOf(number: number, command: SimulatedCommand): PlannedCommand {
  return { number, how: 'new', command, rival: true }
}

function drawn(
  number: number,
  chances: Seeded,
  before: readonly PlannedCommand[],
  draw: (id: SimulatedCommand['id']) => SimulatedCommand,
): PlannedCommand {
  const earlier = chances.any(before.filter(({ how }) => how === 'new'))
  const dice = chances.below(100)
  if (!earlier || dice >= 6) return { number, how: 'new', command: draw(commandIdOf(number)) }
  if (dice < 3) return { number, how: 'again', command: earlier.command }
  if (dice < 5) return { number, how: 'reused', command: draw(earlier.command.id) }
  const { at: _, ...rest } = draw(commandIdOf(number))
  // Without a time: what a door is there for.
  return { number, how: 'damaged', command: rest as SimulatedCommand }
}
