import { Engine } from 'json-rules-engine'
import { gradeWith } from './grade-with.ts'
import { type Answer, type Member, scoringRules } from './rules.ts'

/**
 * json-rules-engine as its readme has it: a rule with `all` of two conditions, its points in the event.
 * Summing and grading are plain code, since the engine has neither.
 */
export async function byJsonRules(members: readonly Member[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const member of members) {
    const { events } = await engine.run(member)
    let total = 0
    for (const { params } of events) total += Number(params?.['points'])
    answers.push(gradeWith(member, total))
  }
  return answers
}

const engine = new Engine(
  scoringRules.map(({ number, atLeast, flag, points }) => ({
    conditions: {
      all: [
        { fact: number, operator: 'greaterThanInclusive', value: atLeast },
        { fact: flag, operator: 'equal', value: true },
      ],
    },
    event: { type: 'scored', params: { points } },
  })),
)
