/**
 * A hash as the host has it, such as SHA-256 in hexadecimal: the core brings none of its own. The same
 * text must always give the same hash of 1 to 256 characters.
 */
export type Hash = (text: string) => string
