import { useStores } from '#renderer/stores.tsx'
import { useKeys } from '#renderer/ui/use-keys.ts'
import { usePaste } from '#renderer/ui/use-paste.ts'

/** A number is typed, corrected, finished and pasted in the same way the first time and the second. */
export function useNumberKeys(): void {
  const { counter } = useStores()
  useKeys({
    Enter: counter.finish,
    Backspace: counter.erase,
    Delete: counter.eraseAll,
    other: character => (/[\p{L}\p{N}]/u.test(character) ? counter.press(character) : undefined),
  })
  usePaste(text => counter.write(text, 'pasted'))
}
