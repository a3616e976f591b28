/**
 * Where an append's place among all comes from.
 *
 * - `transaction`: from the id that PostgreSQL gives a transaction. Appends to different streams do not
 *   wait for each other; `readAll` asks which transactions are still open.
 * - `counter`: from a number that the organisation counts up. Its appends wait for each other, one commit
 *   at a time; nothing but plain SQL is asked of the server.
 */
export type Ordering = 'transaction' | 'counter'
