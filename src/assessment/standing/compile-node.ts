import { type Exact, invariant, unreachable } from '../../foundation/index.ts'
import {
  type BoundUses,
  type CountNode,
  type ExtensionNode,
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
import { compilePlurality, compileShare, compileTallies } from '../appraisal/index.ts'
import {
  type ApplyingPart,
  type CompiledNode,
  compileAttribute,
  compileConstant,
  compileDecided,
  compileElapsedNode,
  compileExtension,
  compileExtreme,
  compileFirst,
  compileInput,
  compileLadder,
  compileLess,
  compileLinked,
  compileMean,
  compileRatio,
  compileScaled,
  compileSubPeriods,
  compileSum,
  compileValueRef,
  compileWeighted,
  exempted,
  type ProfileExemption,
  type Run,
} from '../program/index.ts'
import { compileCount, compileFacts, compileGroup, type FactsParts } from '../scoring/index.ts'

/** What the clauses of one rulebook compile in: the rulebook, and the values that are finished above. */
export interface NodeContext {
  readonly rulebook: Rulebook
  readonly finished: readonly FinishedValue[]
  /** Where the rulebook uses extensions. */
  readonly bound: BoundUses
  /** The clauses whose values nothing bounds are named here. Without it, there must be none. */
  readonly unbounded?: string[]
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
  return exempted(node.clause, compileBare(node, context), exemptionsOf(node, context))
}

function exemptionsOf({ clause }: ValueNode, { rulebook }: NodeContext): ProfileExemption[] {
  return (rulebook.profiles ?? []).flatMap((profile, index) =>
    profile.exempt
      .filter(({ of }) => of === clause)
      .map(({ points }) => ({ profile: index, by: profile.clause, points })),
  )
}

function compileBare(node: ValueNode, context: NodeContext): CompiledNode {
  const below = (part: ValueNode) => compileNode(part, context)
  switch (node.kind) {
    case 'constant':
      return compileConstant(node)
    case 'input':
      return compileInput(node, named(context.rulebook.catalogue.inputs, node.input))
    case 'attribute':
      return compileAttribute(node, context.rulebook.catalogue.attributes)
    case 'elapsed':
      return compileElapsedNode(node, {
        attributes: context.rulebook.catalogue.attributes,
        elapsed: 'period',
      })
    case 'value':
      return compileReference(node.value, node, context)
    case 'linked':
      return compileLinkedNode(node, context)
    case 'facts':
      return compileFacts(node, factsParts(node, context))
    case 'group':
      return compileGroup(
        node,
        node.of.map((item) => {
          const exemptions = exemptionsOf(item, context)
          return { ...factsParts(item, context), node: item, exemptions }
        }),
      )
    case 'count':
      return compileCount(node, factsParts(node, context))
    case 'tallies':
      return compileTallies(node, context.rulebook.raters ?? [], context.bound)
    case 'share':
      return compileShare(node)
    case 'plurality':
      return compilePlurality(node, context.rulebook.raters ?? [])
    case 'sub-periods':
      return compileSubPeriods(node, below(node.of), context.rulebook.cycle)
    case 'sum':
      return compileSum(node, node.of.map(below))
    case 'less':
      return compileLess(node, below(node.from), node.deductions.map(below))
    case 'weighted':
      return compileWeighted(node, applyingParts(node.of, context))
    case 'mean':
      return compileMean(node, applyingParts(node.of, context))
    case 'ladder':
      return compileLadder(node, below(node.of))
    case 'scaled':
      return compileScaled(node, below(node.of))
    case 'ratio':
      return compileRatio(node, below(node.of), below(node.to)) ?? unbounded(node.clause, context)
    case 'highest':
    case 'lowest':
      return compileExtreme(node, node.of.map(below))
    case 'first':
      return compileFirstNode(node, context)
    case 'decided':
      return compileDecided(node, below(node.of))
    case 'extension':
      return compileExtensionNode(node, context)
    default:
      return unreachable(node)
  }
}

function compileExtensionNode(node: ExtensionNode, { bound, finished }: NodeContext) {
  const use = bound.get(node)
  invariant(use !== undefined, 'a checked item was bound')
  return compileExtension(
    node,
    use,
    finished.map(({ name }) => name),
  )
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
  return compileLinked(node, named(rulebook.catalogue.links ?? [], node.link))
}

/** What a clause over facts needs besides its own data. */
function factsParts(node: FactsNode | CountNode, { rulebook }: NodeContext): FactsParts {
  const { facts, attributes, inputs } = rulebook.catalogue
  const kind = kindNamed(facts, node.fact)
  const scope: ConditionScope = { fact: kind, attributes, inputs, elapsed: 'period' }
  const where = node.where && compiled(node.where, scope)
  const factors = node.kind === 'facts' ? (node.multipliers?.of ?? []) : []
  const multipliers = factors.map(({ when }) => compiled(when, scope))
  return { kind, scope, where, multipliers, cycle: rulebook.cycle }
}

/** What a condition among the clauses of a value may read. */
function scopeIn({ rulebook, finished }: NodeContext): ConditionScope {
  const above = finished.map(({ name }) => name)
  return optionScope(rulebook, above)
}

function applyingParts(
  parts: readonly { readonly value: ValueNode; readonly applies?: Condition }[],
  context: NodeContext,
): readonly ApplyingPart[] {
  const scope = scopeIn(context)
  return parts.map(({ value, applies }) => ({
    clause: value.clause,
    applies: applies && compiled(applies, scope),
    value: compileNode(value, context),
  }))
}

/** Stands in for a clause that nothing bounds; compiling is refused for it. */
function unbounded(clause: string, { unbounded: named }: NodeContext): CompiledNode {
  invariant(named !== undefined, 'a value has bounds')
  named.push(clause)
  return compileConstant({ kind: 'constant', clause, points: 0 })
}

function compileFirstNode(node: FirstNode, context: NodeContext): CompiledNode {
  const scope = scopeIn(context)
  const options = node.options.map(({ when, value }) => ({
    when: compiled(when, scope),
    value: compileNode(value, context),
  }))
  return compileFirst(node, options, compileNode(node.otherwise, context))
}

/** A run holds the checked values of the attributes in the order of the catalogue. */
function withSlots(scope: ConditionScope): ConditionScope {
  const { attributes } = scope
  if (!attributes) return scope
  return { ...scope, slots: new Map(attributes.map(({ name }, index) => [name, index])) }
}

/** Compiles a condition that was checked already. */
export function compiled(condition: Condition, scope: ConditionScope): CompiledCondition {
  return compiledByName(condition, withSlots(scope))
}

/** The same for attributes that are not checked yet: they are read by name. */
export function compiledByName(condition: Condition, scope: ConditionScope): CompiledCondition {
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
