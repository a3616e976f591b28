import { describe, type Json, type Path, type Refusal, refusal } from '../../foundation/index.ts'
import type { Permission } from '../../schema/index.ts'
import type { PermissionCode } from '../book-code.ts'
import { commandTypes, deskNames } from './command-names.ts'

/** What a table of permissions is held against. */
export interface KnownRoles {
  /** The posts of the organisation and the roles that the host grants. */
  readonly roles: readonly string[]
}

/**
 * Everything that is wrong with a table of permissions, `[]` where nothing is: desks and types that there
 * are not (`desk-unknown`, `type-unknown`), posts and roles that nobody can have (`role-unknown`, only
 * where `known` says which there are), a line that permits nothing (`permission-empty`) and a clause that
 * stands twice with the same words (`permission-twice`). The subject is the clause.
 *
 * @example
 * ```ts
 * import { checkPermissions } from 'pledgebook/book'
 *
 * const line = { clause: '2.1', to: 'pledge', types: ['aprove'], by: ['secretary'], where: 'unit' } as const
 * checkPermissions([line]).map(({ code, actual }) => [code, actual]) // => [['type-unknown', 'aprove']]
 * ```
 */
export function checkPermissions(
  permissions: readonly Permission[],
  known?: KnownRoles,
): readonly Refusal<PermissionCode>[] {
  const seen = new Set<string>()
  return permissions.flatMap((line, index) => {
    const text = JSON.stringify([line.to, [...line.types].sort(), line.by, line.where, line.alone])
    const twice = seen.has(text) ? [fault('permission-twice', line, [index], null, line.to)] : []
    seen.add(text)
    return [...twice, ...lineFaults(line, index, known)]
  })
}

function lineFaults(
  line: Permission,
  index: number,
  known: KnownRoles | undefined,
): readonly Refusal<PermissionCode>[] {
  const { to, types, by } = line
  const there = commandTypes(to)
  if (!there) return [fault('desk-unknown', line, [index, 'to'], deskNames, to)]
  const empty = types.length === 0 || by.length === 0
  return [
    ...(empty ? [fault('permission-empty', line, [index], null, null)] : []),
    ...types.flatMap((type, at) =>
      there.includes(type) ? [] : [fault('type-unknown', line, [index, 'types', at], there, type)],
    ),
    ...(by === 'anyone' || !known ? [] : by).flatMap((role, at) => {
      const roles = known?.roles ?? []
      if (roles.includes(role)) return []
      return [fault('role-unknown', line, [index, 'by', at], roles.slice(0, 100), role)]
    }),
  ]
}

function fault<Code extends PermissionCode>(
  code: Code,
  { clause: subject }: Permission,
  path: Path,
  expected: Json,
  actual: unknown,
): Refusal<Code> {
  return refusal(code, { subject, path, expected, actual: describe(actual) })
}
