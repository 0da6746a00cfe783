import type { printing as spanish } from '../es-MX/printing.ts'
import type { Translated } from '../translated.ts'

/** Printers: why they do not print and what to do, tickets that wait, and the drawer. */
export const printing: Translated<typeof spanish> = {
  outcome: {
    elsewhere: 'It came out of the other printer, “{{name}}”. {{why}}',
    unsure: 'The ticket may not have come out whole. {{why}}',
  },
  trouble: {
    'host-not-found': 'The network does not know “{{host}}”. Check its spelling, or use its number (IP).',
    refused:
      'Something is at {{host}}, but it takes no tickets on port {{port}}. Check that it is the printer and has finished starting.',
    'no-route':
      'This computer cannot reach {{host}}. Check the cable or Wi-Fi, and that both are on one network.',
    'no-answer':
      'Nobody answers at {{host}} (port {{port}}). Check that the printer is on, and its number (IP).',
    stuck: 'The printer stopped taking data. Check paper and lid, or turn it off and on.',
    'cut-off': 'The connection broke while it was printing. Check the cable and that it is still on.',
    'paper-out': 'It is out of paper. Put in a new roll.',
    'cover-open': 'The lid is open. Close it firmly.',
    offline: 'The printer is paused. Press its feed button, or turn it off and on.',
    cutter: 'The cutter is jammed. Open the lid, remove the paper, and turn it off and on.',
    'printer-fault': 'The printer reports a fault of its own. Turn it off, wait a minute, and turn it on.',
    'device-missing': 'There is no printer at {{path}}. Check the cable and that it is on.',
    'not-a-device': '{{path}} is not a printer. Choose another port.',
    'no-permission':
      'This account may not use {{path}}. On Linux: sudo usermod -aG lp,dialout $USER, then log in again.',
    'device-busy': 'Another program is using {{path}}. Close it and try again.',
    'queue-missing':
      'The printer “{{name}}” is no longer on this computer. Check that it is installed and connected.',
    'queue-stopped':
      'The computer stopped the printer “{{name}}” ({{detail}}). Check paper and lid, and resume it.',
    driver: 'The computer could not print on “{{name}}”: {{detail}}.',
    'timed-out': 'The printer “{{name}}” did not answer. Check that it is on and has paper.',
  },
  doubted: 'The ticket was sent to the printer, and nobody knows whether it came out',
  queue: {
    title: 'Tickets not printed',
    banner_one: '{{count}} ticket not printed',
    banner_other: '{{count}} tickets not printed',
    seeThem: 'See',
    state: {
      waiting: 'It comes out by itself as soon as it can.',
      kept: 'Half an hour has passed: print it if the customer asks.',
      unsure: 'It may have come out. Look at the printer: printed again, it will say COPIA.',
    },
    restarted: 'The till closed while it was printing.',
    lateCode: 'It bears a gift card code, and came after the customer had left.',
    since: 'Since {{time}}',
    print: 'Print',
    printCopy: 'Print a copy',
    drop: 'Discard',
    itCameOut: 'It came out',
  },
  connection: {
    title: 'How it is connected',
    kind: {
      none: 'No printer',
      system: 'Installed on the computer',
      tcp: 'Network (IP)',
      device: 'Direct USB',
      serial: 'Serial port',
      'raw-queue': 'Raw queue',
    },
    help: {
      none: 'Tickets are kept and can be printed later.',
      system: "Prints with the computer's driver. Works with any printer.",
      tcp: 'Receipt printers with a network cable or Wi-Fi. Fast; cuts the paper and opens the drawer.',
      device: 'Receipt printers on USB, with nothing to install. On Linux.',
      serial: 'Printers with a serial cable, Bluetooth, or USB that shows as a serial port (COM).',
      'raw-queue':
        'A receipt printer installed on the computer, past its driver. Cuts the paper and opens the drawer.',
    },
    host: 'Number (IP) or name',
    hostHelp: "It is on the printer's configuration page: turn it on with the feed button held down.",
    port: 'Port',
    portBad: 'A number from 1 to 65535; nearly always 9100.',
    hostBad: 'Write it without spaces, for example 192.168.1.50.',
    path: 'Port',
    pathHelp: 'For example {{example}}.',
    found: 'Connected now',
    baud: 'Speed',
    baudUnit: '{{rate}} baud',
    queue: 'Installed printer',
    missing: 'This is missing.',
  },
  profile: {
    title: 'Paper and letters',
    letters: "The printer's letters",
    lettersHelp: 'If accents look wrong on the test page, choose another.',
    page: { cp858: 'PC858', cp850: 'PC850', cp1252: 'Windows 1252', cp437: 'PC437' },
    cutter: 'Cut',
    cut: { partial: 'Partial', full: 'Full', none: 'No cutter' },
    qr: 'Print the folio as a QR code as well',
    logo: "Print the shop's logo",
    logoChoose: 'Choose a picture (PNG)…',
    logoRemove: 'Remove the picture',
    logoNone: 'There is no picture yet.',
    logoTaken: 'This is how it prints:',
    logoProblem: {
      'not-a-png': 'That file is not a PNG picture that can be read. Save it as PNG and try again.',
      'too-large': 'That picture is too large. Use one under 2 MB and 4000 dots a side.',
      'cannot-write': 'The picture could not be saved. Check the disk space.',
    },
  },
  fallback: {
    title: 'Second printer',
    intro: 'If the first one cannot, the ticket comes out here at once.',
    test: 'Test the second one',
  },
  drawer: {
    title: 'Cash drawer',
    opens: 'Open the drawer when cash is taken or given back',
    intro: 'It is plugged into the receipt printer. It only opens when cash changes hands.',
    pin: "The drawer's wire",
    pinNumber: 'Pin {{pin}}',
    open: 'Open drawer',
    opened: 'Drawer opened.',
    none: 'No printer can open the drawer. Choose how it is connected in Settings › Printer.',
    practising: 'Practice leaves it shut: the cash in it is real. Leave practice to open it.',
    failed: 'The drawer did not open. {{why}}',
  },
}
