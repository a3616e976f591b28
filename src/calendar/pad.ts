/** A whole number from 0 on with leading zeros. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
