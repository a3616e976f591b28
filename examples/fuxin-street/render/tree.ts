import { table } from '../../support/table.ts'
import type { BranchView, Change, CommunityView, TreeStage } from '../stages/tree.ts'
import { items, type Page, section } from './page.ts'

/** The tree of the street. */
export function treeLines(stage: TreeStage, page: Page): readonly string[] {
  const { say, list } = page
  const { secretary, inCharge } = stage.street
  const [first, last] = [secretary ?? '-', list(inCharge)]
  const kinds = Object.entries(stage.units).map(
    ([kind, n]) => `${page.named('unitKinds', kind)} ${n}`,
  )
  return [
    say(
      `Working committee: secretary ${first}; leaders in charge ${last}`,
      `街道党工委：书记${first}；分管领导${last}`,
    ),
    `${say('Units: ', '组织：')}${list(kinds)}`,
    ...section(say('Communities and grid branches', '社区与网格党支部'), treeTable(stage, page)),
    ...section(
      say('Leaders of resident units on committees', '驻区单位负责人任兼职委员'),
      items(stage.communities.flatMap((community) => concurrentLine(community, page))),
    ),
    ...section(say('Changed since the year began', '年内变动'), items(changeLines(stage, page))),
    ...(stage.faults.length > 0 ? [list(stage.faults)] : []),
  ]
}

function treeTable({ communities }: TreeStage, page: Page): readonly string[] {
  const { say } = page
  return table(
    [
      { title: say('unit', '组织') },
      { title: say('kind', '类别') },
      { title: say('secretary', '书记') },
      { title: say('groups', '党小组'), align: 'right' },
      { title: say('members', '党员'), align: 'right' },
      { title: say('report here', '报到'), align: 'right' },
    ],
    communities.flatMap((community) => [
      communityRow(community, page),
      ...community.branches.map((branch) => branchRow(branch, page)),
    ]),
  )
}

function communityRow(community: CommunityView, page: Page): readonly string[] {
  const { name, unit, kind, secretary, branches, members, reporting } = community
  const groups = branches.reduce((sum, branch) => sum + branch.groups, 0)
  return [
    page.title(name, unit),
    page.named('unitKinds', kind),
    ...[secretary ?? '-', `${groups}`, `${members}`, `${reporting}`],
  ]
}

function branchRow({ unit, secretary, groups, members }: BranchView, page: Page) {
  const kind = page.named('unitKinds', 'grid-branch')
  return [`  ${unit}`, kind, secretary ?? '-', `${groups}`, `${members}`, '']
}

function concurrentLine({ name, unit, concurrent }: CommunityView, page: Page): readonly string[] {
  if (concurrent.length === 0) return []
  const each = concurrent.map(({ member, from }) => `${page.title(from, '?')} (${member})`)
  return [`${page.title(name, unit)}${page.say(': ', '：')}${page.list(each)}`]
}

/** One line for each unit and day. */
function changeLines({ changes }: TreeStage, page: Page): readonly string[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = `${change.on} ${change.unit}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()].map((group) => changeLine(group, page))
}

function changeLine(group: readonly Change[], page: Page): string {
  const { say } = page
  const [{ on, name, unit }] = group as readonly [Change]
  const appointed = group.filter(({ what }) => what === 'appointed')
  // Who goes on to another post of the same unit has not left.
  const left = group.filter(
    ({ what, member }) =>
      what === 'post-ended' && appointed.every((each) => each.member !== member),
  )
  const parts = [
    ...group
      .filter(({ what }) => what === 'upgraded')
      .map(({ kind = '' }) => page.named('unitKinds', kind))
      .map((kind) => say(`becomes a ${kind}`, `升格为${kind}`)),
    ...left.map(({ member = '', post = '' }) =>
      say(
        `${page.named('posts', post)} ${member} goes`,
        `${member}不再任${page.named('posts', post)}`,
      ),
    ),
    // Concurrent members have lines of their own.
    ...appointed
      .filter(({ post }) => post !== 'committee-member')
      .map(({ member = '', post = '' }) => `${page.named('posts', post)} ${member}`),
  ]
  // Why somebody was replaced; what goes with an upgrade needs no other reason.
  const ground = left.find((each) => each.ground !== undefined)?.ground
  const because = ground === undefined ? '' : say(` (${page.said(ground)})`, `（${ground}）`)
  return `${on} ${page.title(name, unit)}${say(': ', '：')}${parts.join(say('; ', '；'))}${because}`
}
