/** A whole number from 0 on with leading zeros. */
export function pad(value: number, width: 2 | 3 | 4): string {
  const digits = String(value)
  return digits.length < width ? '000'.slice(digits.length + 3 - width) + digits : digits
}
