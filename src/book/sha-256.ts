// Pure arithmetic, so that a book opens on any platform; a host that has a quicker one hands it in.

const primes: readonly number[] = /* @__PURE__ */ firstPrimes(64)
const begin = /* @__PURE__ */ Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)))
const rounds = /* @__PURE__ */ Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

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
  // A UTF-16 unit takes at most three bytes.
  const most = text.length * 3 + 72
  const bytes = most <= desk.length ? desk : new Uint8Array(most)
  const length = pad(bytes, writeUtf8(text, bytes))
  const state = begin.slice()
  for (let from = 0; from < length; from += 64) {
    spread(bytes, from, words)
    mix(state, words, rounds)
  }
  let hex = ''
  for (let i = 0; i < 8; i++) hex += inHex(state[i] ?? 0)
  return hex
}

// Written anew each time, and kept because making them costs as much as hashing a short text.
const desk = /* @__PURE__ */ new Uint8Array(8192)
const words = /* @__PURE__ */ new Int32Array(64)

const digits = '0123456789abcdef'

/** By digits: `toString(16)` takes the way of fractions. */
function inHex(word: number): string {
  let hex = ''
  for (let shift = 28; shift >= 0; shift -= 4) hex += digits[(word >>> shift) & 15]
  return hex
}

/** The words of one block, and those that follow from them. */
function spread(blocks: Uint8Array, from: number, words: Int32Array): void {
  for (let i = 0; i < 16; i++) {
    const at = from + i * 4
    const high = ((blocks[at] ?? 0) << 24) | ((blocks[at + 1] ?? 0) << 16)
    words[i] = high | ((blocks[at + 2] ?? 0) << 8) | (blocks[at + 3] ?? 0)
  }
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15] ?? 0
    const b = words[i - 2] ?? 0
    const low = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const high = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[i] = ((words[i - 16] ?? 0) + low + (words[i - 7] ?? 0) + high) | 0
  }
}

// Eight variables and not a list: this runs for every command, and a list would cost several times as much.
function mix(state: Int32Array, words: Int32Array, constants: Int32Array): void {
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  let e = state[4] ?? 0
  let f = state[5] ?? 0
  let g = state[6] ?? 0
  let h = state[7] ?? 0
  for (let i = 0; i < 64; i++) {
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + mixed + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (words[i] ?? 0)) | 0
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
  state[0] = (state[0] ?? 0) + a
  state[1] = (state[1] ?? 0) + b
  state[2] = (state[2] ?? 0) + c
  state[3] = (state[3] ?? 0) + d
  state[4] = (state[4] ?? 0) + e
  state[5] = (state[5] ?? 0) + f
  state[6] = (state[6] ?? 0) + g
  state[7] = (state[7] ?? 0) + h
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** Puts a one, zeros and the length in bits behind so many bytes, and tells how long the whole blocks are. */
function pad(bytes: Uint8Array, length: number): number {
  const whole = Math.ceil((length + 9) / 64) * 64
  bytes.fill(0, length, whole)
  bytes[length] = 0x80
  let bits = length * 8
  for (let at = whole - 1; bits > 0; at--) {
    bytes[at] = bits % 0x100
    bits = Math.floor(bits / 0x100)
  }
  return whole
}

/** Writes a text and tells how many bytes it took. */
function writeUtf8(text: string, into: Uint8Array): number {
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) into[at++] = unit
    else {
      const point = text.codePointAt(i) ?? unit
      // Two units for one point.
      if (point > 0xffff) i++
      at = writePoint(point, into, at)
    }
  }
  return at
}

function writePoint(point: number, into: Uint8Array, from: number): number {
  let at = from
  if (point < 0x800) into[at++] = 0xc0 | (point >> 6)
  else {
    if (point < 0x1_0000) into[at++] = 0xe0 | (point >> 12)
    else {
      into[at++] = 0xf0 | (point >> 18)
      into[at++] = tail(point >> 12)
    }
    into[at++] = tail(point >> 6)
  }
  into[at++] = tail(point)
  return at
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
