import type { ExtensionSample } from './extension-claims.ts'

/** A sample with a name. */
export interface NamedSample {
  readonly name: string
  readonly sample: ExtensionSample
}

const most = 20

/** What can happen beside a sample: nothing, less, more. Nothing is left to chance, so that a fault comes again. */
export function variantsOfSample({ name, sample }: NamedSample): readonly NamedSample[] {
  // What must come of the sample is not said of what is made of it.
  const { gives: _, ...open } = sample
  const { facts = [], inputs = {}, ballots = [] } = open
  const made = (what: string, change: Partial<ExtensionSample>): NamedSample => {
    return { name: `${name}, ${what}`, sample: { ...open, ...change } }
  }
  const some = facts.slice(0, most)
  return [
    ...(facts.length > 0 ? [made('no facts', { facts: [] })] : []),
    ...(facts.length > 0 ? [made('each fact twice', { facts: [...facts, ...facts] })] : []),
    ...some.map((fact, index) => made(`fact ${index + 1} alone`, { facts: [fact] })),
    ...some.map((fact, index) => {
      return made(`fact ${index + 1} a hundred times`, { facts: Array(100).fill(fact) })
    }),
    ...(Object.keys(inputs).length > 0 ? [made('no inputs', { inputs: {} })] : []),
    ...ballots
      .slice(0, most)
      .flatMap((_, index) => [
        made(`one ballot, choice ${index + 1}`, { ballots: onlyOne(ballots, index, 1) }),
        made(`a thousand, choice ${index + 1}`, { ballots: onlyOne(ballots, index, 1000) }),
      ]),
  ]
}

function onlyOne(ballots: NonNullable<ExtensionSample['ballots']>, chosen: number, count: number) {
  return ballots.map((each, index) => ({ ...each, count: index === chosen ? count : 0 }))
}
