/** What a log takes at most; everything beyond is refused with `batch-invalid` or `query-invalid`. */
export const logLimits = {
  /** Events of one append. */
  events: 10_000,
  /** Streams that one append writes, and streams that it only reads. */
  streams: 10_000,
  /** Labels of one write. */
  labels: 200,
  /** UTF-16 units of a stream's name, of a label, and of a reader's name. */
  name: 512,
  /** UTF-16 units of one event's canonical text, and of a request's. */
  text: 16_777_216,
  /** What one page holds. */
  page: 10_000,
  /** The greatest version and the greatest schema: what four bytes with a sign hold. */
  number: 2_147_483_647,
} as const
