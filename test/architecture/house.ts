/** The rooms from the ground up; rooms on one storey do not know each other. */
const storeys: readonly (readonly string[])[] = [
  ['foundation'],
  ['calendar'],
  ['vocabulary'],
  ['rulebook'],
  ['organisation'],
  ['record'],
  ['work/pledge', 'work/demand', 'work/duty', 'work/inspection'],
  ['assessment/program'],
  [
    'assessment/scoring',
    'assessment/appraisal',
    'assessment/grading',
    'assessment/consequence',
    'assessment/explanation',
    'assessment/ledger',
  ],
  ['assessment/standing'],
  ['assessment/population'],
  ['assessment'],
  ['cycle'],
  ['report'],
  ['language'],
  ['schema'],
  ['log'],
  ['sqlite', 'postgres'],
  ['book'],
  ['rulebooks'],
  ['interop'],
  ['testing'],
  ['front'],
]

/** Doors of their own: whoever uses only the front door must not load them. */
const behindTheirOwnDoor = ['schema', 'log', 'sqlite', 'postgres', 'book', 'rulebooks', 'testing']

/** The room a file belongs to, or undefined where the plan knows no such room. */
export function roomOf(path: string): string | undefined {
  if (path === 'src/index.ts') return 'front'
  const [, first, second] = path.split('/')
  const nested = `${first}/${second}`
  if (storeyOf(nested) !== undefined) return nested
  if (first === undefined || storeyOf(first) === undefined) return undefined
  // assessment and work hold rooms; an unknown folder in them is a room nobody planned
  const isFolder = path.split('/').length > 3
  return first === 'assessment' && isFolder ? undefined : first
}

/** How high a room stands; undefined where there is no such room. */
function storeyOf(room: string): number | undefined {
  const index = storeys.findIndex((rooms) => rooms.includes(room))
  return index < 0 ? undefined : index
}

/** What is wrong with one file importing another, in words; undefined when it may. */
export function whyNot(from: string, to: string): string | undefined {
  const here = roomOf(from)
  const there = roomOf(to)
  if (here === undefined || there === undefined || here === there) return undefined
  if (to !== doorOf(there)) return `enters ${there} beside its door`
  if (isHidden(here, there)) return `enters ${there}, an inner room of assessment`
  if (here === 'front' && behindTheirOwnDoor.includes(there)) {
    return `brings ${there}, which has a door of its own, through the front door`
  }
  const [below, above] = [storeyOf(there), storeyOf(here)]
  if (below === undefined || above === undefined || below >= above) {
    return `is in ${here}, which stands no higher than ${there}`
  }
  return undefined
}

/** Only assessment itself sees its inner rooms. */
function isHidden(here: string, there: string): boolean {
  return there.startsWith('assessment/') && here.split('/')[0] !== 'assessment'
}

function doorOf(room: string): string {
  return room === 'front' ? 'src/index.ts' : `src/${room}/index.ts`
}
