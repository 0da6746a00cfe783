/** Two sounds a cashier learns in a minute: rising means done, falling means look at the screen. */
export type Tones = { readonly done: () => void; readonly failed: () => void }

type Note = { readonly hertz: number; readonly atSeconds: number; readonly lengthSeconds: number }

const DONE: readonly Note[] = [
  { hertz: 659, atSeconds: 0, lengthSeconds: 0.12 },
  { hertz: 988, atSeconds: 0.11, lengthSeconds: 0.28 },
]
const FAILED: readonly Note[] = [
  { hertz: 392, atSeconds: 0, lengthSeconds: 0.2 },
  { hertz: 262, atSeconds: 0.19, lengthSeconds: 0.4 },
]

/** Tones made on the spot, nothing to load. The sound device is opened at the first tone and kept. */
export function createTones(isMuted: () => boolean): Tones {
  let device: AudioContext | null = null
  const play = (notes: readonly Note[]): void => {
    if (isMuted()) return
    try {
      device ??= new AudioContext()
      for (const note of notes) strike(device, note)
    } catch {
      // A computer without a sound device still sells; the screen says the same in words.
    }
  }
  return { done: () => play(DONE), failed: () => play(FAILED) }
}

function strike(device: AudioContext, { hertz, atSeconds, lengthSeconds }: Note): void {
  const start = device.currentTime + atSeconds
  const volume = device.createGain()
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(0.25, start + 0.015)
  volume.gain.exponentialRampToValueAtTime(0.001, start + lengthSeconds)
  const tone = device.createOscillator()
  tone.type = 'triangle'
  tone.frequency.value = hertz
  tone.connect(volume).connect(device.destination)
  tone.start(start)
  tone.stop(start + lengthSeconds)
}
