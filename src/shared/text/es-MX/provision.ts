/** What `mostrador --provision archivo.json` says, one sentence a line. */
export const provision = {
  open: 'Mostrador está abierto en esta computadora. Ciérralo y vuelve a intentarlo; no se guardó nada.',
  noFile: 'Falta el archivo. Uso: mostrador --provision archivo.json',
  unreadable: 'No se pudo leer {{file}}. Revisa el nombre y los permisos.',
  notAFile: '{{file}} no es un archivo normal. Usa el archivo mismo, no una carpeta ni un enlace.',
  notJson: '{{file}} no contiene JSON válido. No se guardó nada.',
  problems: '{{file}} tiene errores. No se guardó nada:',
  problem: {
    missing: '{{path}}: falta este dato.',
    'unknown-field': '{{path}}: este dato no existe. Revisa cómo está escrito.',
    'wrong-type': '{{path}}: el valor no es del tipo correcto ({{expected}}).',
    'not-one-of': '{{path}}: debe ser uno de estos: {{options}}.',
    'out-of-range': '{{path}}: es demasiado largo, corto, grande o pequeño.',
    'bad-format': '{{path}}: no tiene la forma correcta.',
    'secret-key':
      '{{path}}: es una llave secreta (sk_). Nunca debe estar en una caja: Chipi no la acepta aquí y quien la lea puede usar tu cuenta. Usa la llave pública (pk_) y el token de un cliente.',
    'malformed-key': '{{path}}: no es una llave pública de Chipi (pk_prod_… o pk_dev_…).',
    'malformed-token': '{{path}}: no es un token JWT.',
    'expired-token': '{{path}}: el token ya venció.',
    'unsafe-address': '{{path}}: debe ser una dirección https; ahí viaja una contraseña.',
    'bad-terminal': '{{path}}: usa de 1 a 8 letras mayúsculas o números, por ejemplo T1.',
    'bad-time-zone': '{{path}}: no es una zona horaria conocida, por ejemplo America/Mexico_City.',
    'bad-amount': '{{path}}: debe ser un importe en pesos con máximo dos decimales.',
    'bad-signing-key': '{{path}}: no es una llave privada P-256 válida (JWK).',
  },
  vault: {
    missing:
      'Esta computadora no tiene un llavero de contraseñas disponible. No se guardó nada. En Linux instala gnome-keyring o KWallet e inicia sesión en el escritorio.',
    locked: 'El llavero de contraseñas está cerrado. Desbloquéalo y vuelve a intentarlo.',
    failed: 'El llavero de contraseñas falló: {{detail}}',
  },
  cannotWriteSettings: 'No se puede escribir la configuración en {{folder}}. Revisa los permisos.',
  salesOpen_one:
    'Hay {{count}} venta sin terminar con la llave actual. Espera a que termine antes de cambiar la llave.',
  salesOpen_other:
    'Hay {{count}} ventas sin terminar con la llave actual. Espera a que terminen antes de cambiar la llave.',
  ledger:
    'No se pudo abrir el libro de ventas en {{folder}}, así que no se sabe si hay ventas sin terminar. {{problem}} No se guardó nada.',
  kept: 'El archivo {{file}} sigue en su lugar y contiene la llave. Corrige el problema y vuelve a intentarlo.',
  done: 'Listo: caja {{terminal}} de «{{store}}», llave {{key}}.',
  publicKey: 'Publica esta llave pública (JWKS) donde Chipi la consulta:',
  wiped:
    'El archivo {{file}} se sobrescribió y se borró. En discos SSD y en respaldos pueden quedar copias: si alguien más pudo leerlo, cambia la llave y el token.',
  notWiped:
    'La caja quedó configurada, pero no se pudo borrar {{file}}, que contiene la llave. Bórralo tú mismo.',
}
