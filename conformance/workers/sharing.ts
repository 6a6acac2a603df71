/**
 * Shares work between other threads, which have so many tasks under way at most, and this thread, which takes what is left.
 * This thread is the last to be asked: what it does it may do in one go, and hear of nothing meanwhile.
 */
export function sharing(othersAtOnce: number) {
  let underWay = 0;
  return async <T>(own: () => Promise<T>, others: () => Promise<T>): Promise<T> => {
    if (underWay >= othersAtOnce) return own();
    underWay += 1;
    try {
      return await others();
    } finally {
      underWay -= 1;
    }
  };
}
