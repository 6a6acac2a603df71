/** Makes the buttons of blocks that can be copied do so. */

/** What of a block is its text: what stands beside it is not. */
function textOf(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('.beside')) each.remove();
  return copy.textContent ?? '';
}

function select(block: Element): void {
  const range = document.createRange();
  range.selectNodeContents(block);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** Listens for them all, those that come later too; where nothing can be copied, the text is selected. */
export function copyByButtons(): void {
  document.documentElement.dataset.copies = '';
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.copy') : null;
    const block = button?.parentElement?.querySelector('code');
    if (!button || !block) return;
    try {
      await navigator.clipboard.writeText(textOf(block));
    } catch {
      select(block);
      return;
    }
    for (const each of document.querySelectorAll<HTMLElement>('.copy[data-copied]'))
      delete each.dataset.copied;
    button.dataset.copied = '';
  });
}
