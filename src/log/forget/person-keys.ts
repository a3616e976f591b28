/**
 * One key for each person, wherever the host keeps them: never beside the log, or its backups would
 * remember. To forget somebody is to destroy the key. Every function answers `undefined` where there is none
 * any more, and rejects where it cannot say (no connection to the keys, a text that the key does not open).
 */
export interface PersonKeys {
  /** Seals a text so that nothing of it can be told without the key, not even whether two are alike. */
  readonly seal: (person: string, text: string) => Answer
  /** The text again. */
  readonly open: (person: string, sealed: string) => Answer
  /**
   * A keyed hash of visible ASCII characters, 1 to 256 of them (HMAC-SHA-256 in hexadecimal, say): the same
   * text always gives the same, and without the key nobody can try texts against it.
   */
  readonly digest: (person: string, text: string) => Answer
}

/** Now or later. */
export type Answer = string | undefined | Promise<string | undefined>
