/** What shows that something happened: a pointer that the host can follow, never the thing itself. */
export interface Evidence {
  /** What sort of thing it points to: `'photo'`, `'sign-in-sheet'`, `'handbook-page'`. */
  readonly kind: string
  /** Where the host finds it. Opaque to the library. */
  readonly ref: string
  /** A digest of the thing, in the host's own notation, so that an exchange would be seen. */
  readonly digest?: string
}
