/** What the customer reads on the screen turned to them. */
export const customer = {
  welcome: 'Bienvenido',
  what: 'Recargas · Tarjetas de regalo · Pago de servicios',
  isItYours: '¿Es tu número?',
  isItYourReference: '¿Es correcto?',
  say: 'Si algo está mal, dilo antes de pagar: después no se puede cancelar.',
  yes: 'Sí, es mi número',
  yesReference: 'Sí, es correcto',
  thanks: 'Gracias. Ya le avisamos a quien te atiende.',
  total: 'Total a pagar',
  received: 'Pagaste',
  change: 'Tu cambio',
  noChange: 'Sin cambio',
  outcome: {
    sending: 'Enviando…',
    'in-process': 'En proceso',
    done: '¡Listo!',
    failed: 'No se hizo',
    'ask-staff': 'La estamos revisando',
  },
  hint: {
    sending: 'Tarda unos segundos.',
    'in-process': 'Está tardando más de lo normal. Guarda tu comprobante: te avisamos aquí cuando termine.',
    done: 'Guarda tu ticket.',
    failed: 'Te devuelven {{amount}} en efectivo.',
    'ask-staff': 'Pregunta a quien te atiende. Guarda tu comprobante.',
  },
}
