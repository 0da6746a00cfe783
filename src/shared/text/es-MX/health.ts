/** How the till is: what was found, and for what is not well one sentence on how to mend it. */
export const health = {
  lookedAt: 'Revisado {{when}}',
  looking: 'Revisando la caja…',
  notAnswered: 'La caja no contestó. Intenta de nuevo.',
  verdict: {
    well: 'Todo bien para vender',
    attention_one: 'Se puede vender. Hay {{count}} cosa por atender',
    attention_other: 'Se puede vender. Hay {{count}} cosas por atender',
    'cannot-sell': 'Ahora no se puede vender',
  },
  level: { good: 'Bien', advice: 'Consejo', attention: 'Atención', broken: 'Falla' },
  mark: {
    attention: 'Salud: algo necesita atención',
    broken: 'Salud: algo falla',
  },
  area: {
    chipi: 'Conexión con Chipi',
    key: 'Llave',
    token: 'Acceso',
    credits: 'Saldo en Chipi',
    clock: 'Reloj',
    budget: 'Llamadas a Chipi',
    catalog: 'Catálogo',
    queue: 'Pendientes',
    printer: 'Impresora',
    drawer: 'Cajón',
    book: 'Libro de ventas',
    backup: 'Respaldo',
    disk: 'Disco',
    keychain: 'Llavero',
    program: 'Programa',
  },
  well: {
    'chipi-online': 'Contesta en {{median}}; la última vez tardó {{last}}.',
    'chipi-untried': 'Todavía no se le ha preguntado nada.',
    'key-accepted': 'Chipi acepta la llave {{key}}.',
    'key-kept': 'La llave {{key}} está guardada.',
    'key-practice': 'En modo práctica no hace falta.',
    'token-lasts': 'Dura {{left}} más ({{at}}).',
    'token-renews': 'Se renueva solo.',
    'token-practice': 'En modo práctica se renueva solo.',
    'credits-unsaid': 'Ninguna venta se ha rechazado por falta de saldo.',
    'clock-right': 'Va bien: {{span}} de diferencia con Chipi.',
    'clock-untold': 'Se compara con el de Chipi en la primera llamada.',
    'budget-free': '{{used}} de {{limit}} en el último minuto.',
    'catalog-coming': 'El primer catálogo está llegando.',
    'catalog-fresh': '{{products}} productos, actualizado hace {{age}}.',
    'queue-empty': 'Nada espera: ni ventas ni tickets.',
    'queue-moving': '{{open}} en proceso; la caja las sigue sola.',
    'printer-printed': '{{printer}} imprimió bien ({{at}}).',
    'printer-sent': '{{printer}} recibió lo último ({{at}}); esta impresora no avisa si salió.',
    'printer-unused': '{{printer}}, sin usar desde que abrió la caja.',
    'drawer-none': 'No hay cajón conectado.',
    'drawer-ready': 'Se abre por la impresora con cada cobro en efectivo.',
    'book-checked': '{{entries}} anotaciones, todas comprobadas ({{at}}).',
    'book-opened': '{{entries}} anotaciones; se comprobó al abrir.',
    'book-busy': 'La caja está trabajando en él. Se puede vender.',
    'backup-fresh': 'Hace {{age}}, con {{entries}} anotaciones y comprobado.',
    'backup-soon': 'El primero se hace solo al poco rato de abrir.',
    'disk-roomy': '{{free}} libres.',
    'disk-writable': 'Se puede escribir.',
    'keychain-open': 'Guarda la llave y el acceso.',
    'program-runs':
      'Versión {{version}} (Electron {{electron}}), {{memory}} de memoria, abierta hace {{up}}.',
  },
  ill: {
    'chipi-offline': {
      says: 'No hay conexión desde hace {{span}}.',
      mend: 'Revisa el módem, el cable o el Wi-Fi y prueba otra vez.',
    },
    'chipi-trouble': {
      says: 'Contesta mal o no contesta desde hace {{span}}.',
      mend: 'La caja sigue preguntando sola; si dura, avisa a Chipi.',
    },
    'chipi-slow': {
      says: 'Tarda {{median}} en contestar.',
      mend: 'Revisa si otro equipo está usando mucho el internet de la tienda.',
    },
    'key-missing': {
      says: 'Esta caja no tiene llave de Chipi.',
      mend: 'Quien administra la pone en Ajustes › Conexión con Chipi.',
    },
    'key-refused': {
      says: 'Chipi no acepta la llave {{key}} o el acceso.',
      mend: 'Quien administra la revisa en Ajustes › Conexión con Chipi.',
    },
    'token-missing': {
      says: 'No hay acceso que mandar a Chipi.',
      mend: 'Quien administra lo arregla en Ajustes › Conexión con Chipi.',
    },
    'token-ends-soon': {
      says: 'Vence en {{left}} ({{at}}).',
      mend: 'Quien administra pega uno nuevo antes, en Ajustes › Conexión con Chipi.',
    },
    'token-ended': {
      says: 'Ya venció ({{at}}).',
      mend: 'Quien administra pega uno nuevo en Ajustes › Conexión con Chipi.',
    },
    'credits-lacking': {
      says: 'Chipi rechazó una venta por falta de saldo ({{at}}).',
      mend: 'Quien administra recarga el saldo en su panel de Chipi.',
    },
    'clock-drifts': {
      says: 'Tiene {{span}} de diferencia con el de Chipi.',
      mend: 'Pon la fecha y hora automáticas en la computadora.',
    },
    'clock-wrong': {
      says: 'Tiene {{span}} de diferencia con el de Chipi, y el acceso puede fallar.',
      mend: 'Pon la fecha y hora automáticas en la computadora.',
    },
    'budget-tight': {
      says: '{{used}} de {{limit}} en el último minuto.',
      mend: 'No hay nada que hacer: las ventas pasan primero y lo demás espera.',
    },
    'budget-quiet': {
      says: 'Chipi pidió esperar {{left}}.',
      mend: 'No hay nada que hacer: la caja espera sola y manda primero las ventas.',
    },
    'catalog-none': {
      says: 'Todavía no hay productos que vender.',
      mend: 'Sincroniza con Chipi; si no se puede, revisa primero la conexión.',
    },
    'catalog-old': {
      says: 'Es de hace {{age}}.',
      mend: 'Sincroniza con Chipi; mientras, el precio se confirma en cada venta.',
    },
    'queue-stuck': {
      says: 'Una venta espera respuesta desde hace {{age}}.',
      mend: 'Ábrela en En proceso: no devuelvas dinero hasta que la caja lo diga.',
    },
    'queue-review': {
      says: 'Ventas que solo una persona puede decidir: {{review}}.',
      mend: 'Quien administra las decide en En proceso.',
    },
    'queue-tickets': {
      says: 'Tickets sin imprimir: {{tickets}}.',
      mend: 'Revisa la impresora; salen solos en cuanto pueda.',
    },
    'printer-none': {
      says: 'No hay impresora elegida, así que los tickets no salen.',
      mend: 'Elige una en Ajustes › Impresora.',
    },
    'printer-failed': {
      says: '{{printer}} no imprimió ({{at}}).',
      mend: '{{why}} Después, pruébala.',
    },
    'printer-replaced': {
      says: '{{printer}} no imprimió ({{at}}) y el ticket salió en la otra.',
      mend: '{{why}} Después, pruébala.',
    },
    'printer-paper-low': {
      says: 'A {{printer}} le queda poco papel.',
      mend: 'Ten a la mano un rollo nuevo y cámbialo cuando no haya fila.',
    },
    'drawer-stayed-shut': {
      says: 'La última vez no se abrió ({{at}}).',
      mend: '{{why}} Mientras, ábrelo con su llave.',
    },
    'drawer-out-of-reach': {
      says: 'No se puede abrir con la impresora elegida.',
      mend: 'En Ajustes › Impresora conéctala por red, USB o puerto serie.',
    },
    'book-unwritten': {
      says: 'El disco no acepta lo último de las ventas: {{sales}} sin anotar (desde {{at}}).',
      mend: 'No cierres la caja: libera espacio en el disco y se anota solo.',
    },
    'book-unreadable': {
      says: 'Ventas que no se pueden leer: {{sales}}.',
      mend: 'Comprueba el libro y avisa a soporte; las demás ventas están bien.',
    },
    'book-damaged': {
      says: 'La última comprobación encontró un daño ({{at}}).',
      mend: 'Cierra la caja y ábrela otra vez: te dirá cómo reconstruirlo.',
    },
    'book-unchecked': {
      says: 'Hace días que no se comprueba ({{at}}).',
      mend: 'Compruébalo ahora; se puede seguir vendiendo.',
    },
    'backup-failed': {
      says: 'El último no se pudo hacer ({{at}}).',
      mend: 'Libera espacio en el disco y respalda ahora.',
    },
    'backup-old': {
      says: 'No hay uno nuevo desde hace {{age}}.',
      mend: 'Respalda ahora; se puede seguir vendiendo.',
    },
    'disk-unwritable': {
      says: 'No se puede escribir donde se guardan las ventas.',
      mend: 'Quien administra da permiso de escritura a la carpeta de Mostrador.',
    },
    'disk-low': {
      says: 'Quedan {{free}} libres.',
      mend: 'Borra archivos que no uses; las ventas necesitan lugar.',
    },
    'disk-full': {
      says: 'Solo quedan {{free}} libres.',
      mend: 'Borra archivos ahora: sin lugar no se puede anotar ninguna venta.',
    },
    'keychain-none': {
      says: 'Esta computadora no tiene llavero: aquí solo se puede practicar.',
      mend: 'Instala uno (en Linux, «gnome-keyring»), cierra tu sesión y vuelve a entrar.',
    },
    'keychain-shut': {
      says: 'La computadora no deja leer el llavero.',
      mend: 'Desbloquéalo con la contraseña de tu usuario y abre la caja otra vez.',
    },
    'program-heavy': {
      says: 'Usa {{memory}} de memoria.',
      mend: 'Cierra la caja y ábrela otra vez cuando no haya clientes.',
    },
  },
  remedy: {
    sync: 'Sincronizar',
    'test-printer': 'Probar impresora',
    'check-book': 'Comprobar el libro',
    'back-up': 'Respaldar ahora',
    reconnect: 'Probar conexión',
    'open-settings': 'Abrir ajustes',
    'open-sales': 'Ver en proceso',
    'open-tickets': 'Ver tickets',
  },
  mending: 'Un momento…',
  copy: 'Copiar para soporte',
  copied: 'Copiado',
  reportTitle: 'Mostrador, salud de la caja {{terminal}}, {{when}}',
}
