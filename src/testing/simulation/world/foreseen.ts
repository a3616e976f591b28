/** What a command will come to: it happens, or it is refused with these codes. */
export type Foreseen = (
  | { readonly ok: true; readonly happen: () => void }
  | { readonly ok: false; readonly codes: readonly string[] }
) & {
  /** What it may come to instead, where a simulation cannot know: nobody is wrong then. */
  readonly doubt?: Doubt
}

/** The codes with which it may be refused as well, none where it may happen; and what is known then. */
export interface Doubt {
  readonly codes: readonly string[]
  readonly happen: () => void
}

/** It happens where nothing speaks against it. */
export function unless(codes: readonly (string | false)[], happen: () => void): Foreseen {
  const found = codes.filter((code) => code !== false)
  return found.length === 0 ? { ok: true, happen } : no(...found)
}

/** It is refused. */
export function no(...codes: readonly string[]): Foreseen {
  return { ok: false, codes: [...new Set(codes)].sort() }
}
