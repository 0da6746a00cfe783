import { readdir } from 'node:fs/promises'

/** Where Linux puts printers on USB, and lines that keep their name. */
const PLACES = [
  { folder: '/dev/usb', pattern: /^lp\d+$/ },
  { folder: '/dev', pattern: /^(ttyUSB|ttyACM|rfcomm)\d+$|^cu\.(usb|Bluetooth)/ },
] as const

/** Devices that may be receipt printers: device files, and the serial lines that the system names. */
export async function listDevices(): Promise<readonly string[]> {
  const files = await Promise.all(PLACES.map(lookIn))
  return [...new Set([...files.flat(), ...(await serialPorts())])]
}

async function lookIn({ folder, pattern }: (typeof PLACES)[number]): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter(name => pattern.test(name)).map(name => `${folder}/${name}`)
}

/** On Windows the only way to know the COM ports. A computer without the native part has none. */
async function serialPorts(): Promise<readonly string[]> {
  try {
    const { SerialPort } = await import('serialport')
    const ports = await SerialPort.list()
    // Old computers list 32 lines that lead nowhere; those that exist have a maker.
    return ports.filter(port => port.manufacturer !== undefined).map(port => port.path)
  } catch {
    return []
  }
}
