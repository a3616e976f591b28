import { type Exact, invariant, unreachable } from '../../foundation/index.ts'
import {
  type FactsNode,
  type FirstNode,
  type LinkedNode,
  optionScope,
  type Rulebook,
  type ValueNode,
} from '../../rulebook/index.ts'
import {
  type CompiledCondition,
  type Condition,
  type ConditionScope,
  compileCondition,
  type FactKind,
} from '../../vocabulary/index.ts'
import { compileTallies } from '../appraisal/index.ts'
import {
  type CompiledNode,
  compileConstant,
  compileDecided,
  compileFirst,
  compileInput,
  compileLess,
  compileLinked,
  compileSum,
  compileValueRef,
  compileWeighted,
  exempted,
  type Run,
} from '../program/index.ts'
import { compileFacts } from '../scoring/index.ts'

/** What the clauses of one rulebook compile in: the rulebook, and the values that are finished above. */
export interface NodeContext {
  readonly rulebook: Rulebook
  readonly finished: readonly FinishedValue[]
}

/** A named value that stands further up. */
export interface FinishedValue {
  readonly name: string
  readonly node: CompiledNode
  /** Runs the node, whatever it reckons in. */
  readonly exact: (run: Run) => Exact
}

/** Compiles one clause with all below it. The rulebook was checked: names are known, choices are made. */
export function compileNode(node: ValueNode, context: NodeContext): CompiledNode {
  const exemptions = (context.rulebook.profiles ?? []).flatMap((profile, index) =>
    profile.exempt
      .filter((exemption) => exemption.of === node.clause)
      .map(({ points }) => ({ profile: index, by: profile.clause, points })),
  )
  return exempted(node.clause, compileBare(node, context), exemptions)
}

function compileBare(node: ValueNode, context: NodeContext): CompiledNode {
  const below = (part: ValueNode) => compileNode(part, context)
  switch (node.kind) {
    case 'constant':
      return compileConstant(node)
    case 'input':
      return compileInput(node, named(context.rulebook.catalogue.inputs, node.input))
    case 'value':
      return compileReference(node.value, node, context)
    case 'linked':
      return compileLinkedNode(node, context)
    case 'facts':
      return compileFactsNode(node, context)
    case 'tallies':
      return compileTallies(node, context.rulebook.raters ?? [])
    case 'sum':
      return compileSum(node, node.of.map(below))
    case 'less':
      return compileLess(node, below(node.from), node.deductions.map(below))
    case 'weighted':
      return compileWeighted(
        node,
        node.of.map(({ value }) => below(value)),
      )
    case 'first':
      return compileFirstNode(node, context)
    case 'decided':
      return compileDecided(node, below(node.of))
    default:
      return unreachable(node)
  }
}

function compileReference(
  name: string,
  node: ValueNode & { readonly kind: 'value' },
  { finished }: NodeContext,
): CompiledNode {
  const index = finished.findIndex((value) => value.name === name)
  const referred = finished[index]
  invariant(referred !== undefined, 'a checked clause reads a value that stands further up')
  return compileValueRef(node, index, referred.node)
}

function compileLinkedNode(node: LinkedNode, { rulebook }: NodeContext): CompiledNode {
  const { value } = named(rulebook.catalogue.links ?? [], node.link)
  invariant(value !== undefined, 'a checked clause reads the value of a link that has bounds')
  return compileLinked(node, value)
}

function compileFactsNode(node: FactsNode, { rulebook }: NodeContext): CompiledNode {
  const { facts, attributes, inputs } = rulebook.catalogue
  const kind = kindNamed(facts, node.fact)
  const where = node.where && compiled(node.where, { fact: kind, attributes, inputs })
  return compileFacts(node, { kind, where, cycle: rulebook.cycle })
}

function compileFirstNode(node: FirstNode, context: NodeContext): CompiledNode {
  const scope = optionScope(context.rulebook.catalogue)
  const options = node.options.map(({ when, value }) => ({
    when: compiled(when, scope),
    value: compileNode(value, context),
  }))
  return compileFirst(node, options, compileNode(node.otherwise, context))
}

/** Compiles a condition that was checked already. */
export function compiled(condition: Condition, scope: ConditionScope): CompiledCondition {
  const result = compileCondition(condition, scope, [])
  invariant(result.ok, 'a checked condition compiles')
  return result.value
}

function kindNamed(kinds: readonly FactKind[], name: string): FactKind {
  const found = kinds.find(({ kind }) => kind === name)
  invariant(found !== undefined, 'a checked clause names a known kind of fact')
  return found
}

function named<T extends { readonly name: string }>(specs: readonly T[], name: string): T {
  const found = specs.find((spec) => spec.name === name)
  invariant(found !== undefined, 'a checked clause names what the catalogue has')
  return found
}
