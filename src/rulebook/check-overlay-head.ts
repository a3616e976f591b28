import { parseCivilDate } from '../calendar/index.ts'
import { parseId } from '../foundation/index.ts'
import { noteFault, type Overlaying } from './overlaying.ts'

/** Whom the overlay is for, what it is called, and when it holds. */
export function checkOverlayHead(run: Overlaying): void {
  const { parent, overlay } = run
  const { id, version, over } = overlay
  for (const [name, text] of Object.entries({ id, version })) {
    if (!parseId('rulebook', text).ok || text.includes('+')) {
      noteFault(run, 'id-invalid', id, [name], "id without '+'", text)
    }
  }
  if (over.id !== parent.id || over.version !== parent.version) {
    const [expected, actual] = [parent, over].map((each) => `${each.id} ${each.version}`)
    noteFault(run, 'overlay-of-other-rules', id, ['over'], expected ?? null, actual)
  }
  checkDays(run)
}

function checkDays(run: Overlaying): void {
  const { parent, overlay } = run
  const { inForce } = overlay
  if (!inForce) return
  const { from, until = parent.inForce.until } = inForce
  const end = parent.inForce.until
  const early = parseCivilDate(from).ok && from < parent.inForce.from
  const late = end !== undefined && parseCivilDate(until).ok && until !== undefined && until > end
  if (!early && !late) return
  const expected = `from ${parent.inForce.from}${end === undefined ? '' : ` until ${end}`}`
  const actual = `from ${from}${until === undefined ? '' : ` until ${until}`}`
  noteFault(run, 'overlay-outside-in-force', overlay.id, ['inForce'], expected, actual)
}
