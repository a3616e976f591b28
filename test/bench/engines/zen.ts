import { evaluateExpressionSync, ZenEngine } from '@gorules/zen-engine'
import { gradeWith } from './grade-with.ts'
import { type Answer, flags, grades, type Member, numbers, scoringRules, veto } from './rules.ts'

// Three documented ways; the best of them is the rival.

/** A decision graph with one expression node: total, then grade. */
export async function byZenGraph(members: readonly Member[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const member of members) answers.push((await graph.evaluate(member)).result)
  return answers
}

/** A decision table that collects the points of every row that holds; the rest is plain code. */
export async function byZenTable(members: readonly Member[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const member of members) {
    const { result } = await table.evaluate(member)
    let total = 0
    for (const { points } of result) total += points
    answers.push(gradeWith(member, total))
  }
  return answers
}

/** Its expression language by itself, without the graph and without a promise. */
export function byZenExpression(member: Member): Answer {
  return gradeWith(member, evaluateExpressionSync(total, member))
}

const total = scoringRules
  .map(({ number, atLeast, flag, points }) => {
    return `(${number} >= ${atLeast} and ${flag} == true ? ${points} : 0)`
  })
  .join(' + ')

const cap = grades.findIndex(({ grade }) => grade === veto.cappedAt)

const grade = grades.reduceRight((below, { grade: name, from }, index) => {
  const vetoed = `${veto.number} >= ${veto.atLeast}`
  const given = index < cap ? `(${vetoed} ? '${veto.cappedAt}' : '${name}')` : `'${name}'`
  return below === '' ? given : `$.total >= ${from} ? ${given} : (${below})`
}, '')

const columns = [...numbers, ...flags]

/** A cell that is left empty asks nothing; one that is left out never holds. */
const anything = Object.fromEntries(columns.map((name) => [name, '']))

const engine = new ZenEngine()
const graph = engine.createDecision(
  decision({
    type: 'expressionNode',
    content: {
      expressions: [
        { id: 'total', key: 'total', value: total },
        { id: 'grade', key: 'grade', value: grade },
      ],
    },
  }),
)
const table = engine.createDecision(
  decision({
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'collect',
      inputs: columns.map((name) => ({ id: name, name, field: name })),
      outputs: [{ id: 'points', name: 'points', field: 'points' }],
      rules: scoringRules.map(({ name, number, atLeast, flag, points }) => {
        const row = { _id: name, [number]: `>= ${atLeast}`, [flag]: 'true', points: `${points}` }
        return { ...anything, ...row }
      }),
    },
  }),
)

function decision(node: object): object {
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'rules', name: 'rules', ...node },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  }
}
