/** What a scanner may be told to put before a code: the kind of barcode, by ISO/IEC 15424 (`]C1`, `]E0`, `]d2`). */
const AIM_ID = /^\][A-Za-z][0-9A-Za-z]/

/**
 * A scanned code without what the scanner adds to it: the mark of its kind in front, separators and other characters
 * that cannot be seen, and spaces at its ends. Nothing that is printed under a barcode is ever changed.
 */
export function cleanScan(code: string): string {
  return code
    .trim()
    .replace(AIM_ID, '')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
}
