/** More different questions than a run asks between two of the same. */
const REMEMBERED_MAX = 10_000;

/** A pure function that gives the answers it has given before; full, it forgets them all. */
export function remembered<Question extends string | number, Answer>(
  answer: (question: Question) => Answer & {},
): (question: Question) => Answer {
  const answers = new Map<Question, Answer & {}>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const found = answer(question);
    if (answers.size >= REMEMBERED_MAX) answers.clear();
    answers.set(question, found);
    return found;
  };
}
