/** Resolves when the page has nothing better to do: keys, touches and drawing go first. */
export async function inBackground(): Promise<void> {
  await scheduler.postTask(() => undefined, { priority: 'background' })
}
