/** Whether a mutant belongs to the one of `every` that are asked: by its number, scattered over the files. */
export function isAsked(id, every) {
  return (Math.imul(Number(id) + 1, 0x9e3779b1) >>> 8) % Number(every) === 0
}
