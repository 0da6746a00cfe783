/** Dots for all but the last character: enough to see that the key was taken, too little to copy from. */
export function masked(text: string): string {
  return '•'.repeat(Math.max(text.length - 1, 0)) + text.slice(-1)
}
