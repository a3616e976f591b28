/** One line of who may do what. What no line permits is not permitted. */
export interface Permission {
  /** The clause that says so, for refusals and for people. */
  readonly clause: string
  /** The desk: `pledge`, `record`, `unit`. */
  readonly to: string
  /** The types of command. */
  readonly types: readonly string[]
  /** Names of posts and of roles that the host grants, or `anyone` who acts. */
  readonly by: 'anyone' | readonly string[]
  readonly where: Where
}

/**
 * How the actor stands to whom the command is about:
 *
 * - `own`: the actor is the member, or one of the group; where it is about a unit, the actor holds a post
 *   in it. A post or role that is asked for besides may be held anywhere.
 * - `unit`: the post or role is held in the unit to which the command belongs: the member's home, the unit
 *   itself. For `anyone`, it is where the actor's own home is.
 * - `above`: it is held in a unit above that one.
 * - `anywhere`: it is held, wherever.
 *
 * What moves a member or a unit to another place, or adds one (`transfer`, `affiliate`, `move`), is asked in
 * both: where it is, and where it goes. Different lines may permit the two.
 *
 * A role that is granted without a unit is held in every unit.
 */
export type Where = 'own' | 'unit' | 'above' | 'anywhere'
