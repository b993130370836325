/** The smallest edition may have so many calls under way at once. Source: zoho.com/crm/developer/docs/api/v8/api-limits.html */
const MOST_AT_ONCE = 5;

/** One call per item, for whoever has many to make; the answers keep the order. The first failure fails all. */
export async function mapInParallel<T, U>(items: readonly T[], map: (item: T) => Promise<U>): Promise<readonly U[]> {
  const results: U[] = [];
  const queue = items.entries();
  let failed = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failed) return;
      results[index] = await map(item).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, items.length) }, work));
  return results;
}
