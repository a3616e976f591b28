import fc from 'fast-check'

// One seed for all laws, so that a run can be repeated and a busy morning never ends in a red one by
// chance: SEED=4711 npm test tries another, SEED=random any. A failing law prints the seed it had.
const asked = process.env['SEED']

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20260101) })
