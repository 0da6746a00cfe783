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
  hasIt: 'Sí, el cliente ya lo tiene',
  wasHanded: '¿Se entregó?',
  wasHandedNote:
    'Lo anotó {{by}}, {{when}}, y nadie dijo que se entregó. Pregúntale: si el cliente no lo tiene, entrégaselo ahora. Después toca «Sí, el cliente ya lo tiene».',
  recalledBy: 'Se devolvió antes de la avería, según {{by}} ({{when}})',
  before: {
    title: '¿Ya se devolvieron {{amount}} antes de la avería?',
    why: 'El libro de ventas se dañó y se recuperó ({{when}}): lo último que se anotó se perdió. Todavía no entregues nada.',
    seen: 'En el archivo dañado se lee que {{by}} ya lo devolvió, {{when}}.',
    how: 'Pregunta a quien estaba en la caja y busca el comprobante de devolución firmado.',
    yes: 'Sí, ya se devolvió',
    no: 'No, falta devolverlo',
  },
  again: 'Preguntar otra vez',
  outcome: {
    'already-paid': 'No entregues dinero otra vez: ya lo entregó {{by}}, {{when}}.',
    noted:
      'No entregues dinero todavía: {{by}} lo anotó, {{when}}, y nadie dijo si se entregó. Pregúntale antes.',
    recalled: 'No entregues dinero: quedó anotado que ya se había devuelto.',
    'not-noted': 'No se pudo anotar y no cambió nada: la venta sigue en «En proceso». {{problem}}',
    'not-owed': 'No entregues dinero: de esta venta ya no se debe nada.',
    'turned-out-otherwise':
      'No entregues el dinero: Chipi dice ahora otra cosa de esta venta y alguien debe revisarla.',
    ledger: 'No entregues el dinero todavía: no se pudo anotar que se devuelve. {{problem}}',
    'not-ready': 'No entregues el dinero todavía: la caja se está preparando. Intenta en unos segundos.',
    unsure:
      'No entregues el dinero todavía: la caja no contestó y no se sabe si quedó anotado. Vuelve a preguntar: no se anota dos veces.',
  },
}
