/** Giving a customer's money back: who hands it over, the last look at Chipi, and what came of it. */
export const refund = {
  owed: 'Se debe al cliente',
  paid: 'Dinero devuelto',
  paidBy: 'Lo entregó {{by}}, {{when}}',
  none: 'No hay dinero que devolver',
  wait: 'No entregues el dinero hasta que aquí diga «Entrega».',
  begin: 'Devolver {{amount}}',
  later: 'Dejar por devolver',
  who: '¿Quién entrega {{amount}}?',
  whoHelp: 'Toca tu nombre o escríbelo: queda anotado con la hora.',
  name: 'Nombre de quien entrega',
  goOn: 'Continuar',
  notNow: 'Ahora no',
  checking: 'Preguntando a Chipi una última vez…',
  checkingHint: 'Tarda unos segundos. Todavía no entregues nada.',
  hand: 'Entrega {{amount}} a la persona',
  handHint: 'Quedó anotado a nombre de {{by}}. Pide que firmen el comprobante.',
  handChange: 'Si todavía no le diste su cambio, dale también {{change}}.',
  handed: 'Listo, ya se lo di',
  again: 'Preguntar otra vez',
  outcome: {
    'already-paid': 'No entregues dinero otra vez: ya lo entregó {{by}}, {{when}}.',
    'not-owed': 'No entregues dinero: de esta venta ya no se debe nada.',
    'turned-out-otherwise':
      'No entregues el dinero: Chipi dice ahora otra cosa de esta venta y alguien debe revisarla.',
    ledger: 'No entregues el dinero todavía: no se pudo anotar. {{problem}}',
    'not-ready': 'No entregues el dinero todavía: la caja se está preparando. Intenta en unos segundos.',
    unsure:
      'No entregues el dinero todavía: la caja no contestó y no se sabe si quedó anotado. Vuelve a preguntar: no se anota dos veces.',
  },
}
