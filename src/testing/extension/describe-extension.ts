import type { Extension } from '../../rulebook/index.ts'
import { SpecificationError } from '../specification.ts'
import { checkExtension } from './check-extension.ts'
import type { ExtensionClaims, ExtensionLaw } from './extension-claims.ts'

/** What a test runner brings along: vitest, node:test and jest all do. */
export interface ExtensionRunner {
  /** Groups tests under a name. */
  readonly describe?: (name: string, body: () => void) => unknown
  /** Runs one test. */
  readonly it: (name: string, body: () => void) => unknown
}

const laws: { readonly [Law in ExtensionLaw]: string } = {
  samples: 'has samples that it can read',
  gives: 'gives what its samples say',
  pure: 'leaves what it sees as it was',
  total: 'never throws',
  sync: 'answers at once',
  bounds: 'answers within its bounds',
  deterministic: 'answers the same question alike',
  explains: 'explains itself',
  rises: 'does not fall where it is said to rise',
  falls: 'does not rise where it is said to fall',
}

/**
 * The same as {@link checkExtension}, as tests of any runner: one for each law, which throws a
 * {@link SpecificationError} with the sample on which it was broken.
 */
export function describeExtension(
  extension: Extension,
  claims: ExtensionClaims,
  { describe, it }: ExtensionRunner,
): void {
  const findings = checkExtension(extension, claims)
  const all = () => {
    for (const [law, says] of Object.entries(laws)) {
      const broken = findings.filter((finding) => finding.law === law)
      it(says, () => {
        if (broken.length === 0) return
        const lines = broken.map(({ sample, why }) => `${sample}: ${why}`)
        throw new SpecificationError(
          [`${extension.id} does not keep: ${says}`, ...lines].join('\n  '),
        )
      })
    }
  }
  if (describe) describe(`${extension.sort} ${extension.id}, version ${extension.version}`, all)
  else all()
}
