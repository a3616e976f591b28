import type { Refusal } from '../../foundation/index.ts'

/**
 * How a log and its chain differ, at the first place where they do. Subject: the stream; path: the stream and
 * the version.
 *
 * - `entry-changed`: what stands there is not what was appended.
 * - `entry-missing`: nothing stands there any more.
 * - `entry-moved`: it stands there, but everything else is no longer in the order in which it was appended.
 * - `entry-unchained`: it was written past the chain.
 * - `command-changed`: what is kept of the command (subject: its id; path: its entry) is not what came.
 * - `labels-missing`: the stream cannot be found any more under what `expected` lists.
 * - `log-cut-off`: the log ends before the head that was kept. Expected: the version of the head.
 * - `log-rewritten`: the log is consistent in itself, but it is not the one whose head was kept: up to this
 *   version somebody wrote it anew.
 */
export type ChainRefusal = Refusal<ChainCode>

/** Every code with which a log is found to be tampered with. */
export type ChainCode =
  | 'entry-changed'
  | 'entry-missing'
  | 'entry-moved'
  | 'entry-unchained'
  | 'command-changed'
  | 'labels-missing'
  | 'log-cut-off'
  | 'log-rewritten'
