/** Shares work between this thread, which has so many tasks under way at most, and others that take all else. */
export function sharing(ownAtOnce: number) {
  let underWay = 0;
  return async <T>(own: () => Promise<T>, others: () => Promise<T>): Promise<T> => {
    if (underWay >= ownAtOnce) return others();
    underWay += 1;
    try {
      return await own();
    } finally {
      underWay -= 1;
    }
  };
}
