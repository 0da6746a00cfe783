/** Words that several screens share. */
export const common = {
  test: 'PRUEBA',
  action: {
    back: 'Atrás',
    continue: 'Continuar',
    cancel: 'Cancelar',
    retry: 'Intentar de nuevo',
    save: 'Guardar',
    edit: 'Corregir',
    erase: 'Borrar',
    eraseAll: 'Borrar todo',
    copy: 'Copiar',
    copied: 'Copiado',
  },
  nav: {
    label: 'Secciones',
    counter: 'Vender',
    open: 'En proceso',
    history: 'Ventas',
    setup: 'Ajustes',
    health: 'Salud',
    openCount_one: '{{count}} venta en proceso',
    openCount_other: '{{count}} ventas en proceso',
    peopleCount_one: '{{count}} venta necesita a una persona',
    peopleCount_other: '{{count}} ventas necesitan a una persona',
    mute: 'Silenciar',
    unmute: 'Activar sonido',
  },
  shelf: {
    recharges: 'Recargas',
    bundles: 'Paquetes',
    'gift-cards': 'Tarjetas de regalo',
    bills: 'Pago de servicios',
    other: 'Otros',
  },
  band: {
    practice: 'Modo práctica: nada de lo que vendas aquí es real.',
    'chipi-dev': 'Llave de desarrollo de Chipi: ninguna recarga llega al cliente.',
    connect: 'Conectar con Chipi',
    address: 'Chipi en otra dirección: {{address}}',
  },
  environment: {
    production: 'Ventas reales',
    'chipi-dev': 'Pruebas de Chipi',
    practice: 'Modo práctica',
  },
  time: {
    seconds: '{{seconds}} s',
    minutes: '{{minutes}} min {{seconds}} s',
    hours: '{{hours}} h {{minutes}} min',
    ago: 'hace {{span}}',
    justNow: 'hace un momento',
    minutesAgo: 'hace {{count}} min',
    hoursAgo: 'hace {{count}} h',
    daysAgo_one: 'hace {{count}} día',
    daysAgo_other: 'hace {{count}} días',
  },
  failure: {
    refused: 'La ventana no pudo hablar con el programa. Cierra Mostrador y ábrelo otra vez.',
    internal:
      'Algo falló dentro del programa. Intenta de nuevo; si se repite, da este código a soporte: {{ref}}.',
  },
  vault: {
    missing: 'Esta computadora no tiene un llavero donde guardar las claves.',
    locked: 'El llavero de esta computadora está bloqueado. Desbloquéalo con la contraseña de tu usuario.',
    failed: 'El llavero de esta computadora no respondió bien.',
  },
  ledger: {
    'disk-full': 'El disco está lleno y no se puede anotar nada. Libera espacio.',
    'read-only':
      'No hay permiso para escribir en la carpeta de ventas. Pide a quien administra que lo corrija.',
    locked: 'Otro programa tiene abierto el libro de ventas. Ciérralo e intenta de nuevo.',
    damaged: 'El libro de ventas está dañado. No vendas hasta que alguien lo revise.',
    'no-code-key':
      'El llavero de esta computadora no da la llave que protege los códigos de regalo. Desbloquéalo con la contraseña de tu usuario e intenta otra vez; lo demás se puede vender.',
    'from-the-future': 'El libro de ventas es de una versión más nueva de Mostrador. Actualiza el programa.',
    failed: 'El libro de ventas no se pudo usar ({{detail}}).',
  },
  token: {
    'not-configured': 'Falta decir de dónde sale el acceso a Chipi.',
    expired: 'El acceso venció {{when}}. Consigue uno nuevo y pégalo aquí.',
    malformed: 'El acceso no tiene la forma correcta. Cópialo completo, sin espacios.',
    'secret-key':
      'Eso es una llave secreta (sk_). Chipi no la acepta como acceso y no debe estar en una caja: usa el acceso de la tienda.',
    'provider-refused':
      'El proveedor de acceso rechazó los datos (error {{status}}). Revisa el identificador y el secreto.',
    'provider-unreachable':
      'No se pudo llegar al proveedor de acceso. Revisa la dirección y la conexión a internet.',
    'provider-garbled': 'El proveedor de acceso contestó algo que no se entiende. Revisa la dirección.',
    vault: 'No se pudo leer el llavero: {{problem}}',
  },
  block: {
    eyebrow: 'No se puede vender todavía',
    keychain: {
      title: 'Falta el llavero del sistema',
      locked: 'El llavero está bloqueado',
      failed: 'El llavero no responde',
      practise: 'Practicar sin llavero',
      kept: 'Tus ventas están guardadas en esta computadora, también las que están en proceso: la caja las sigue en cuanto se abra el llavero.',
      why: 'Mostrador guarda las claves de Chipi solo en el llavero de la computadora, nunca en un archivo.',
      linux:
        'Linux: instala y abre un llavero (por ejemplo «gnome-keyring» y «libsecret»), cierra tu sesión y vuelve a entrar.',
      mac: 'macOS: abre «Acceso a Llaveros», desbloquea el llavero de inicio de sesión y permite a Mostrador usarlo.',
      windows:
        'Windows: entra con tu usuario de siempre y revisa que el servicio «Administrador de credenciales» esté iniciado.',
    },
    keyGone: {
      title: 'La llave de esta caja ya no está en el llavero',
      why: 'Esta caja vendía de verdad. Sus ventas, también las que estaban en proceso, siguen guardadas en esta computadora y se ven otra vez al poner la llave.',
      otherUser:
        'Si entraste a la computadora con otro usuario, entra con el de siempre y toca «Intentar de nuevo».',
      again:
        'Si no, toca «Abrir en práctica» y luego «Conectar con Chipi», y pon la misma llave. En práctica no se vende nada de verdad.',
      practise: 'Abrir en práctica',
    },
    ledger: {
      title: 'No se puede abrir el libro de ventas',
      folder: 'Carpeta: {{folder}}',
      'disk-full': 'Borra archivos que no uses o vacía la papelera y vuelve a intentar.',
      'read-only': 'Da permiso de escritura a tu usuario en esa carpeta y vuelve a intentar.',
      locked: 'Revisa que Mostrador no esté abierto dos veces; si hace falta, reinicia la computadora.',
      damaged:
        'No borres nada. Copia la carpeta completa a una memoria USB y llama a soporte: tus ventas se pueden recuperar.',
      'no-code-key': 'Desbloquea el llavero y vuelve a intentar.',
      'from-the-future':
        'Instala la versión más reciente de Mostrador (el libro usa la versión {{version}}).',
      failed: 'Reinicia la computadora. Si sigue igual, llama a soporte con este texto.',
    },
    address: {
      title: 'La dirección de Chipi no es segura',
      why: 'CHIPI_BASE_URL dice «{{address}}». Tiene que empezar con https:// o apuntar a esta misma computadora.',
      next: 'Corrige o quita esa variable y abre Mostrador otra vez.',
    },
    failed: {
      title: 'La caja no pudo abrir',
      why: 'Algo falló al preparar la caja. Tus ventas están guardadas. Código para soporte: {{ref}}.',
      next: 'Toca «Intentar de nuevo». Si se repite, reinicia la computadora y llama a soporte con ese código.',
    },
    settings: {
      title: 'No se pueden guardar los ajustes',
      why: 'Mostrador no puede escribir en {{folder}}.',
      next: 'Da permiso de escritura a tu usuario en esa carpeta, o libera espacio en el disco, y vuelve a intentar.',
    },
    boot: {
      title: 'Mostrador no pudo arrancar',
      next: 'Cierra la ventana y abre el programa otra vez. Si se repite, reinicia la computadora.',
    },
  },
}
