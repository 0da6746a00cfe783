/** A path as it may stand in a log: what follows the resource is an id of Chipi's or a key of ours. */
export function pathForLog(path: string): string {
  return path.replace(/\/(skus|sku-purchases|transactions)\/.+$/, '/$1/…')
}
