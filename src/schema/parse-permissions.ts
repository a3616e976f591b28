import { type Parsed, parseWith } from './parse-with.ts'
import type { Permission } from './permission.ts'
import { permissionsSchema } from './permission-schema.ts'

/**
 * Reads who may do what, for the option `permissions` of `openBook`, from where a host keeps it. Whether there
 * are such desks, types and roles is for `checkPermissions`: here the lines only get their shape.
 *
 * @example
 * ```ts
 * import { parsePermissions } from 'pledgebook/schema'
 *
 * const line = { clause: '1.2', to: 'pledge', types: ['approve'], by: ['committee'], where: 'anywhere' }
 * parsePermissions([line]).ok // => true
 * parsePermissions([{ ...line, by: 'committee' }]).ok // => false
 * ```
 */
export function parsePermissions(value: unknown): Parsed<readonly Permission[]> {
  return parseWith(permissionsSchema(), value)
}
