import { runShop, shopFolder } from '../shop/shop.ts'
import { withFolder, type ShopOrder } from './shop-pool.ts'

/** One of the processes of a large run: simulates the shops it is sent, one after the other, until nobody listens. */
await withFolder(
  base =>
    new Promise((resolve, reject) => {
      process.on('message', (order: ShopOrder) => {
        runShop({ ...order, folder: shopFolder(base, order.seed) }).then(
          report => process.send?.(report),
          reject,
        )
      })
      process.once('disconnect', resolve)
    }),
)
