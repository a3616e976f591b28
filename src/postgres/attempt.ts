import { isRace, isSerialization } from './driver-error.ts'
import type { PostgresClient } from './postgres-client.ts'

/** How a statement is sent that may fail, and is to leave nothing behind then. */
export interface Attempt {
  readonly send: <T>(statement: () => Promise<T>) => Promise<T>
  /** Whether it failed because somebody was faster, so that a look and another attempt make sense. */
  readonly isRace: (error: unknown) => boolean
}

/** A statement is a transaction of its own. */
export const alone: Attempt = { send: (statement) => statement(), isRace }

/**
 * Lets a statement fail in a transaction that somebody else holds, as if it had never been sent; one after
 * the other, since all stand behind the same savepoint. Where only the whole transaction can be tried
 * again, its holder is told as the driver says it.
 */
export function behindSavepoint(client: PostgresClient): Attempt {
  let before: Promise<unknown> = Promise.resolve()
  return {
    send: (statement) => {
      const sent = before.then(() => sendBehind(client, statement))
      before = sent.catch(() => undefined)
      return sent
    },
    isRace: (error) => isRace(error) && !isSerialization(error),
  }
}

async function sendBehind<T>(client: PostgresClient, statement: () => Promise<T>): Promise<T> {
  await client.query('SAVEPOINT pledgebook')
  try {
    const value = await statement()
    await client.query('RELEASE SAVEPOINT pledgebook')
    return value
  } catch (error) {
    // Where not even this goes through, the first error says why.
    await client.query('ROLLBACK TO SAVEPOINT pledgebook').catch(() => undefined)
    throw error
  }
}
