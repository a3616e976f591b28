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
  /**
   * Of what is asked in two places (see {@link Where}): the one in which this line is enough by itself. Left
   * out: each of them needs a line that holds there. What has one place only is asked there by every line.
   *
   * - `here`: where the command belongs: the member's own place, the unit itself.
   * - `there`: where a member goes, whose member gets a post, who is served.
   */
  readonly alone?: 'here' | 'there'
}

/**
 * How the actor stands to whom the command is about:
 *
 * - `own`: the actor is the member, or one of the group; where a pledge, a fact, points or a result is a
 *   unit's, the actor holds a post in it. A command to the desk `unit` is nobody's own: for whoever holds a
 *   post in it there is `unit`. A post or role that is asked for besides may be held anywhere.
 * - `unit`: the post or role is held in the unit to which the command belongs: the member's home, the unit
 *   itself. For `anyone`, it is where the actor's own home is.
 * - `above`: it is held in a unit above that one.
 * - `anywhere`: it is held, wherever.
 *
 * What changes two places is asked in both: where it belongs, and in the other one. Different lines may permit
 * the two.
 *
 * - `transfer`, `affiliate`, `end-affiliation`: where the member belongs, and the unit that is named;
 * - `move`: the unit, and the one that will be above it;
 * - `appoint`: the unit of the post, and where the member belongs;
 * - `serve`: the unit, and every unit that is served from then on or no longer; `found` asks those besides
 *   the unit above.
 *
 * What belongs to several at once is one thing: a pledge of members of two units, a member whom another unit
 * manages. Any of them is enough.
 *
 * A role that is granted without a unit is held in every unit.
 */
export type Where = 'own' | 'unit' | 'above' | 'anywhere'
