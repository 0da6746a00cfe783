/** Printers: why they do not print and what to do, tickets that wait, and the drawer. */
export const printing = {
  outcome: {
    elsewhere: 'Salió en la otra impresora, «{{name}}». {{why}}',
    unsure: 'Puede que el ticket no haya salido completo. {{why}}',
  },
  trouble: {
    'host-not-found': 'La red no conoce «{{host}}». Revisa cómo está escrito, o usa su número (IP).',
    refused:
      'En {{host}} hay algo, pero no recibe tickets en el puerto {{port}}. Revisa que sea la impresora y que ya haya terminado de encender.',
    'no-route':
      'Esta computadora no llega a {{host}}. Revisa el cable o el Wi-Fi, y que estén en la misma red.',
    'no-answer':
      'Nadie contesta en {{host}} (puerto {{port}}). Revisa que la impresora esté encendida y su número (IP).',
    stuck: 'La impresora dejó de recibir. Revisa papel y tapa, o apágala y préndela.',
    'cut-off': 'Se cortó la conexión mientras imprimía. Revisa el cable y que siga encendida.',
    'paper-out': 'Falta papel. Pon un rollo nuevo.',
    'cover-open': 'La tapa está abierta. Ciérrala bien.',
    offline: 'La impresora está en pausa. Oprime su botón de avance, o apágala y préndela.',
    cutter: 'La cuchilla se atoró. Abre la tapa, quita el papel atorado, y apágala y préndela.',
    'printer-fault': 'La impresora marca una falla suya. Apágala, espera un minuto y préndela.',
    'device-missing': 'No hay impresora en {{path}}. Revisa el cable y que esté encendida.',
    'not-a-device': '{{path}} no es una impresora. Elige otra entrada.',
    'no-permission':
      'Esta cuenta no tiene permiso de usar {{path}}. En Linux: sudo usermod -aG lp,dialout $USER, y vuelve a entrar a la sesión.',
    'device-busy': 'Otro programa está usando {{path}}. Ciérralo e intenta otra vez.',
    'queue-missing':
      'La impresora «{{name}}» ya no está en esta computadora. Revisa que esté instalada y conectada.',
    'queue-stopped':
      'La computadora detuvo la impresora «{{name}}» ({{detail}}). Revisa papel y tapa, y reactívala.',
    driver: 'La computadora no pudo imprimir en «{{name}}»: {{detail}}.',
    'timed-out': 'La impresora «{{name}}» no contestó. Revisa que esté encendida y con papel.',
  },
  /** In the story of a sale. */
  doubted: 'El ticket se mandó a imprimir, y no se sabe si salió',
  queue: {
    title: 'Tickets sin imprimir',
    banner_one: '{{count}} ticket sin imprimir',
    banner_other: '{{count}} tickets sin imprimir',
    seeThem: 'Ver',
    state: {
      waiting: 'Sale solo en cuanto se pueda.',
      kept: 'Ya pasó media hora: imprímelo si el cliente lo pide.',
      unsure: 'Puede que haya salido. Mira la impresora: si lo imprimes otra vez dirá COPIA.',
    },
    restarted: 'La caja se cerró mientras imprimía.',
    lateCode: 'Trae el código de una tarjeta, y llegó cuando el cliente ya no estaba.',
    since: 'Desde las {{time}}',
    print: 'Imprimir',
    printCopy: 'Imprimir copia',
    drop: 'Descartar',
    itCameOut: 'Sí salió',
  },
  connection: {
    title: 'Cómo está conectada',
    kind: {
      none: 'Sin impresora',
      system: 'Instalada en la computadora',
      tcp: 'Por red (IP)',
      device: 'USB directo',
      serial: 'Puerto serie',
      'raw-queue': 'Cola en crudo',
    },
    help: {
      none: 'Los tickets se guardan y se pueden imprimir después.',
      system: 'Imprime con el controlador de la computadora. Sirve con cualquier impresora.',
      tcp: 'Impresoras de tickets con cable de red o Wi-Fi. Rápida, corta el papel y abre el cajón.',
      device: 'Impresoras de tickets por USB, sin instalar nada. En Linux.',
      serial: 'Impresoras con cable serie, Bluetooth, o USB que aparece como puerto serie (COM).',
      'raw-queue':
        'Impresora de tickets instalada en la computadora, sin pasar por el controlador. Corta el papel y abre el cajón.',
    },
    host: 'Número (IP) o nombre',
    hostHelp:
      'Sale en la hoja de configuración de la impresora: apágala y préndela con el botón de avance oprimido.',
    port: 'Puerto',
    portBad: 'Un número entre 1 y 65535; casi siempre 9100.',
    hostBad: 'Escríbelo sin espacios, por ejemplo 192.168.1.50.',
    path: 'Entrada',
    pathHelp: 'Por ejemplo {{example}}.',
    found: 'Conectadas ahora',
    baud: 'Velocidad',
    baudUnit: '{{rate}} baudios',
    queue: 'Impresora instalada',
    missing: 'Falta este dato.',
  },
  profile: {
    title: 'Papel y letras',
    letters: 'Letras de la impresora',
    lettersHelp: 'Si los acentos salen mal en la prueba, elige otra.',
    page: { cp858: 'PC858', cp850: 'PC850', cp1252: 'Windows 1252', cp437: 'PC437' },
    cutter: 'Corte',
    cut: { partial: 'Parcial', full: 'Completo', none: 'Sin cuchilla' },
    qr: 'Poner el folio también en código QR',
    logo: 'Poner el logotipo de la tienda',
    logoChoose: 'Elegir imagen (PNG)…',
    logoRemove: 'Quitar imagen',
    logoNone: 'Todavía no hay imagen.',
    logoTaken: 'Así sale en el ticket:',
    logoProblem: {
      'not-a-png':
        'Ese archivo no es una imagen PNG que se pueda leer. Guárdala como PNG e intenta otra vez.',
      'too-large': 'Esa imagen es demasiado grande. Usa una de menos de 2 MB y 4000 puntos por lado.',
      'cannot-write': 'No se pudo guardar la imagen. Revisa el espacio en disco.',
    },
  },
  fallback: {
    title: 'Segunda impresora',
    intro: 'Si la primera no puede, el ticket sale aquí enseguida.',
    test: 'Probar la segunda',
  },
  drawer: {
    title: 'Cajón de dinero',
    opens: 'Abrir el cajón al cobrar y al devolver',
    intro: 'Se conecta a la impresora de tickets. Solo se abre cuando hay efectivo de por medio.',
    pin: 'Cable del cajón',
    pinNumber: 'Pin {{pin}}',
    open: 'Abrir cajón',
    opened: 'Cajón abierto.',
    none: 'No hay impresora que abra el cajón. Elige cómo está conectada en Ajustes › Impresora.',
    practising: 'En práctica no se abre: en el cajón hay dinero de verdad. Sal de la práctica para abrirlo.',
    failed: 'El cajón no se abrió. {{why}}',
  },
}
