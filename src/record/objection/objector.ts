import type { MemberId, SubjectId } from '../../vocabulary/index.ts'

/** In which capacity someone objects. */
export type ObjectorKind = Objector['kind']

/**
 * Who objects, and in which capacity. Ids and tokens are opaque; that the person is who they say, and a
 * member, is the host's to know.
 */
export type Objector =
  /** Whom the matter is about. */
  | { readonly kind: 'subject'; readonly subject: SubjectId }
  /** Any member. */
  | { readonly kind: 'member'; readonly member: MemberId }
  /** One of the public, by the id that the host gave: 1 to 128 characters. */
  | { readonly kind: 'public'; readonly person: string }
  /** Someone of whom only a token is known, 1 to 128 characters: whoever shows it again is the same person. */
  | { readonly kind: 'anonymous'; readonly token: string }

/** The id or token by which an objector is known. */
export function objectorName(objector: Objector): string {
  switch (objector.kind) {
    case 'subject':
      return objector.subject
    case 'member':
      return objector.member
    case 'public':
      return objector.person
    case 'anonymous':
      return objector.token
  }
}

/** Whether two objectors are one person, whatever the capacity. A token is never equal to an id. */
export function isSameObjector(a: Objector, b: Objector): boolean {
  const bothHidden = (a.kind === 'anonymous') === (b.kind === 'anonymous')
  return bothHidden && objectorName(a) === objectorName(b)
}

/** Whether this person is known to be the objector: an anonymous one is known to be nobody. */
export function isObjector(objector: Objector, person: MemberId): boolean {
  return objector.kind !== 'anonymous' && objectorName(objector) === person
}
