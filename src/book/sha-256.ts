// Pure arithmetic, so that a book opens on any platform; a host that has a quicker one hands it in.

const primes: readonly number[] = /* @__PURE__ */ firstPrimes(64)
const rounds: readonly number[] = /* @__PURE__ */ primes.map((prime) => fraction(Math.cbrt(prime)))

/**
 * SHA-256 of a text in UTF-8, in hexadecimal (FIPS 180-4): what a book hashes with where it is handed no
 * other.
 *
 * @example
 * ```ts
 * import { sha256 } from 'pledgebook/book'
 *
 * sha256('abc').slice(0, 16) // => 'ba7816bf8f01cfea'
 * ```
 */
export function sha256(text: string): string {
  const blocks = padded(utf8(text))
  const state = new Uint32Array(8)
  for (let i = 0; i < 8; i++) state[i] = fraction(Math.sqrt(at(primes, i)))
  const words = new Uint32Array(64)
  for (let from = 0; from < blocks.length; from += 64) absorb(state, words, blocks, from)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

function absorb(state: Uint32Array, words: Uint32Array, blocks: Uint8Array, from: number): void {
  const view = new DataView(blocks.buffer, from, 64)
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(i * 4)
  for (let i = 16; i < 64; i++) {
    const [a, b] = [at(words, i - 15), at(words, i - 2)]
    const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[i] = at(words, i - 16) + low + at(words, i - 7) + high
  }
  mix(state, words)
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + mixed + ((e & f) ^ (~e & g)) + at(rounds, i) + at(words, i)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = at(state, i) + word
}

/** Every index here is within its list. */
function at(list: { readonly [index: number]: number }, index: number): number {
  return list[index] ?? 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function padded(bytes: readonly number[]): Uint8Array {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const blocks = new Uint8Array(length)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 0x2000_0000))
  view.setUint32(length - 4, (bytes.length * 8) >>> 0)
  return blocks
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point))
    else if (point < 0x1_0000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point))
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point))
  }
  return bytes
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f)
}

/** The first 32 bits of what stands behind the point. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x1_0000_0000)
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  }
  return found
}
