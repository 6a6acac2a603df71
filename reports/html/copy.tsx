/** @jsxRuntime automatic @jsxImportSource preact */
/** A block of text to be copied by a button, which is shown when the page's script runs. */
import type { ComponentChildren } from 'preact';
import { Say } from './language.tsx';
import { pageWords } from './page-words.ts';

/** What stands in an element of class `beside` is no part of the text. */
export function Copyable({
  children,
  isCommand = false,
}: {
  children: ComponentChildren;
  isCommand?: boolean;
}) {
  return (
    <div class="copyable">
      <button type="button" class="copy">
        <span class="ask">
          <Say text={pageWords.copy} />
        </span>
        <span class="done" role="status">
          <Say text={pageWords.copied} />
        </span>
      </button>
      <pre class={isCommand ? 'command' : undefined}>
        <code>{children}</code>
      </pre>
    </div>
  );
}

/** The part of the page's script that makes the buttons copy. */
export const copyScript = `
  const selected = (block) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  const textOf = (block) => {
    const copy = block.cloneNode(true);
    for (const each of copy.querySelectorAll('.beside')) each.remove();
    return copy.textContent;
  };
  root.dataset.copies = '';
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('.copy');
    if (!button) return;
    const block = button.parentElement.querySelector('code');
    try { await navigator.clipboard.writeText(textOf(block)); } catch { selected(block); return; }
    for (const each of all('.copy[data-copied]')) delete each.dataset.copied;
    button.dataset.copied = '';
  });
`;

export const copyStyles = `
.copyable{position:relative}
html:not([data-copies]) .copy{display:none}
.copy{position:absolute;inset:.4rem .4rem auto auto;font:inherit;font-size:.8rem;padding:.15rem .6rem;background:var(--card);color:var(--text);border:1px solid var(--line);border-radius:.4rem;cursor:pointer}
.copy .done,.copy[data-copied] .ask{display:none}
.copy[data-copied] .done{display:inline}
.copyable>pre{background:var(--sunken);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem;margin-top:.5rem}
html[data-copies] .copyable>pre{padding-inline-end:6.5rem}
@media print{.copy{display:none}}
`;
