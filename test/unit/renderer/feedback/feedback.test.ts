import { describe, expect, it } from 'vitest'
import type { SoundSettings } from '#shared/domain/settings.ts'
import { createFeedback } from '#renderer/feedback/feedback.ts'

const LOUD: SoundSettings = { volume: 'loud', taps: false }

function aTill(sound: SoundSettings = LOUD) {
  const heard: [signal: string, loudness: number][] = []
  const felt: number[] = []
  const feedback = createFeedback({
    sound: () => sound,
    speak: (signal, loudness) => heard.push([signal, loudness]),
    shake: pattern => felt.push(pattern.length),
  })
  return { feedback, heard, felt }
}

describe('what the till lets be heard and felt', () => {
  it('is as loud as this terminal was set', () => {
    const loudness = (volume: SoundSettings['volume']) => {
      const { feedback, heard } = aTill({ volume, taps: false })
      feedback.give('done')
      return heard[0]?.[1] ?? -1
    }
    expect(loudness('off')).toBe(0)
    expect(loudness('soft')).toBeLessThan(loudness('normal'))
    expect(loudness('normal')).toBeLessThan(loudness('loud'))
  })

  it('is silent once silenced, and still felt and shown', () => {
    const { feedback, heard, felt } = aTill()
    feedback.toggle()
    feedback.give('failed')
    expect(heard).toEqual([['failed', 0]])
    expect(felt).toHaveLength(1)
    expect(feedback.store.getState()).toEqual({ muted: true, last: 'failed', count: 1 })
  })

  it('clicks at every key only where that was wanted, and never hides the last signal behind a click', () => {
    const quiet = aTill()
    quiet.feedback.give('press')
    expect(quiet.heard).toEqual([])
    const clicking = aTill({ volume: 'normal', taps: true })
    clicking.feedback.give('done')
    clicking.feedback.give('press')
    expect(clicking.heard.map(([signal]) => signal)).toEqual(['done', 'press'])
    expect(clicking.feedback.store.getState()).toMatchObject({ last: 'done', count: 1 })
  })
})
