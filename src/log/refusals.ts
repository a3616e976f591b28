import type { Refusal } from '../foundation/index.ts'

/**
 * A stream has another number of events than the batch was decided on: read it again and decide anew.
 * Subject: the stream; expected and actual: the numbers. One for each stream, in the order of the batch,
 * those written first.
 */
export type VersionConflict = Refusal<'version-conflict'>

/**
 * The id of a command stands with another content. Subject: the id; actual: the fields that differ, or
 * `null` where one of the two requests is not kept.
 */
export type CommandReused = Refusal<'command-reused'>

/** A batch that no log can keep. Subject: the command's id; path: the place in the batch. */
export type BatchInvalid = Refusal<'batch-invalid'>

/**
 * A question that has no answer, such as a page of no events. A mistake of the program: queries reject
 * with a `RefusedError` that carries it.
 */
export type QueryInvalid = Refusal<'query-invalid'>

/**
 * Something personal of somebody who was forgotten: without a key it cannot be sealed. Subject: who. Only a
 * log with forgetting (`forgettable`) refuses so.
 */
export type PersonForgotten = Refusal<'person-forgotten'>

/** Whatever an append can be refused with. */
export type AppendRefusal = VersionConflict | CommandReused | BatchInvalid | PersonForgotten

/** Every code of a log. */
export type LogCode = (AppendRefusal | QueryInvalid)['code']
