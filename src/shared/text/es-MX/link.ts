/** The way to Chipi: how it is, what a cashier may do meanwhile and what somebody has to mend. */
export const link = {
  label: 'Conexión con Chipi: {{state}}',
  also: 'Además: {{list}}.',
  state: {
    unknown: 'Sin probar',
    online: 'En línea',
    offline: 'Sin conexión',
    'no-key': 'Sin llave',
    'token-expired': 'Acceso vencido',
    'no-token': 'Sin acceso',
    unauthorized: 'Acceso rechazado',
    'chipi-trouble': 'Chipi falla',
    'clock-wrong': 'Reloj mal',
    'no-credits': 'Sin saldo',
    'rate-limited': 'En espera',
    'token-expiring': 'Acceso por vencer',
  },
  title: {
    offline: 'No hay conexión con Chipi',
    'no-key': 'Esta caja no tiene llave de Chipi',
    'token-expired': 'El acceso a Chipi venció {{when}}',
    'no-token': 'No hay acceso a Chipi',
    unauthorized: 'Chipi no acepta la llave o el acceso de esta caja',
    'chipi-trouble': 'Chipi tiene un problema (error {{status}})',
    silent: 'Chipi no está contestando',
    behind: 'El reloj de esta computadora está atrasado {{skew}}',
    ahead: 'El reloj de esta computadora está adelantado {{skew}}',
    'no-credits': 'Chipi rechazó una venta por falta de saldo',
    'rate-limited': 'Chipi pidió esperar {{wait}}',
    'token-expiring': 'El acceso a Chipi vence en {{left}}',
  },
  meanwhile: {
    offline:
      'No se puede vender. Lo demás funciona, y las ventas en proceso se siguen solas en cuanto vuelva.',
    'no-key': 'No se puede vender. Las ventas anteriores están guardadas.',
    'token-expired': 'No se puede vender. Las ventas en proceso están guardadas y se siguen al renovarlo.',
    'no-token': 'No se puede vender. Las ventas en proceso están guardadas y se siguen al arreglarlo.',
    unauthorized: 'No se puede vender. Las ventas en proceso están guardadas y se siguen al arreglarlo.',
    'chipi-trouble':
      'Puedes vender, pero la respuesta puede tardar: no cobres dos veces ni devuelvas dinero mientras la venta esté en proceso.',
    'clock-wrong': 'Puedes vender, pero los tickets salen con la hora mal y Chipi puede rechazar el acceso.',
    'no-credits':
      'Una venta de menos monto todavía puede pasar. Si se rechaza, la caja dice cuánto devolver.',
    'rate-limited': 'Puedes seguir vendiendo: la caja espera sola y manda primero las ventas.',
    'token-expiring': 'Mientras tanto se vende como siempre.',
  },
  mend: {
    offline: {
      dns: 'Revisa el módem, el cable o el Wi-Fi.',
      unreachable: 'Revisa el módem, el cable o el Wi-Fi.',
      'connect-timeout': 'Revisa el módem, el cable o el Wi-Fi.',
      other: 'Revisa el módem, el cable o el Wi-Fi.',
      refused: 'Algo rechaza la conexión: revisa el internet y que un antivirus no bloquee a Mostrador.',
      tls: 'La red no deja una conexión segura: revisa la fecha de la computadora y si el Wi-Fi pide iniciar sesión.',
    },
    'no-key': 'Quien administra la pone en Ajustes › Conexión con Chipi.',
    'token-expired': 'Quien administra pega uno nuevo en Ajustes › Conexión con Chipi.',
    'no-token': 'Quien administra lo arregla en Ajustes › Conexión con Chipi. {{why}}',
    unauthorized: 'Quien administra lo revisa en Ajustes › Conexión con Chipi.',
    'chipi-trouble': 'La caja sigue preguntando sola. Si dura, quien administra avisa a Chipi.',
    'clock-wrong': 'Quien administra pone la fecha y hora automáticas en la computadora.',
    'no-credits':
      'Quien administra recarga el saldo en su panel de Chipi; este aviso se quita con la siguiente venta aceptada.',
    'rate-limited': 'No hay nada que arreglar.',
    'token-expiring': 'Quien administra pega uno nuevo antes, en Ajustes › Conexión con Chipi.',
  },
  cannotSell: {
    offline: 'No se puede cobrar: sin conexión con Chipi',
    'no-key': 'No se puede cobrar: falta la llave de Chipi',
    'token-expired': 'No se puede cobrar: venció el acceso a Chipi',
    'no-token': 'No se puede cobrar: no hay acceso a Chipi',
    unauthorized: 'No se puede cobrar: Chipi no acepta el acceso',
  },
  /** Under a sale that waits for an answer nobody can fetch now. */
  following: {
    offline:
      'Ahora no hay conexión y nadie puede preguntarle a Chipi. La venta está guardada: la caja pregunta sola en cuanto vuelva.',
    access:
      'Ahora Chipi no acepta el acceso de esta caja y nadie puede preguntarle. La venta está guardada: la caja pregunta sola en cuanto quien administra lo arregle en Ajustes › Conexión con Chipi.',
  },
  tryNow: 'Intentar ahora',
  trying: 'Preguntando a Chipi…',
  settings: 'Abrir ajustes',
}
