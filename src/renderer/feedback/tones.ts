/** What the till says without words. A cashier learns them in a minute: rising is good, falling means look here. */
export const SIGNALS = ['press', 'accepted', 'refused', 'done', 'failed', 'attention'] as const
export type Signal = (typeof SIGNALS)[number]

type Note = { readonly hertz: number; readonly atSeconds: number; readonly lengthSeconds: number }

/** The click of a key, too short to be a tone. */
const CLICK_SECONDS = 0.02

const NOTES: Readonly<Record<Signal, readonly Note[]>> = {
  press: [{ hertz: 1_200, atSeconds: 0, lengthSeconds: CLICK_SECONDS }],
  accepted: [{ hertz: 784, atSeconds: 0, lengthSeconds: 0.09 }],
  refused: [
    { hertz: 220, atSeconds: 0, lengthSeconds: 0.09 },
    { hertz: 220, atSeconds: 0.12, lengthSeconds: 0.12 },
  ],
  done: [
    { hertz: 659, atSeconds: 0, lengthSeconds: 0.12 },
    { hertz: 988, atSeconds: 0.11, lengthSeconds: 0.28 },
  ],
  failed: [
    { hertz: 392, atSeconds: 0, lengthSeconds: 0.2 },
    { hertz: 262, atSeconds: 0.19, lengthSeconds: 0.4 },
  ],
  attention: [
    { hertz: 587, atSeconds: 0, lengthSeconds: 0.14 },
    { hertz: 587, atSeconds: 0.2, lengthSeconds: 0.14 },
    { hertz: 587, atSeconds: 0.4, lengthSeconds: 0.2 },
  ],
}

/** Plays a signal; `loudness` is 0 (silent) to 1. */
export type Speaker = (signal: Signal, loudness: number) => void

/** Tones made on the spot, nothing to load. The sound device is opened at the first tone and kept. */
export function createSpeaker(): Speaker {
  let device: AudioContext | null = null
  return (signal, loudness) => {
    if (loudness === 0) return
    try {
      device ??= new AudioContext()
      for (const note of NOTES[signal]) strike(device, note, loudness)
    } catch {
      // A computer without a sound device still sells; the screen says the same in words.
    }
  }
}

function strike(device: AudioContext, { hertz, atSeconds, lengthSeconds }: Note, loudness: number): void {
  const start = device.currentTime + atSeconds
  const volume = device.createGain()
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(loudness * 0.5, start + Math.min(0.015, lengthSeconds / 4))
  volume.gain.exponentialRampToValueAtTime(0.001, start + lengthSeconds)
  const tone = device.createOscillator()
  tone.type = 'triangle'
  tone.frequency.value = hertz
  tone.connect(volume).connect(device.destination)
  tone.start(start)
  tone.stop(start + lengthSeconds)
}
