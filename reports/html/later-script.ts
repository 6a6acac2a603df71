import { BLOCK } from './later.tsx';

/** The part of the page's script that lays a fold out when it is opened, linked to, or printed. */
export const laterScript = `
  const block = document.getElementById('${BLOCK}');
  // A browser that cannot unpack goes on saying where else the same stands.
  let unpacking;
  const unpack = () => unpacking ??= (async () => {
    if (!block) return {};
    const bytes = Uint8Array.from(atob(block.textContent), (each) => each.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return JSON.parse(await new Response(plain).text());
  })();
  const fragmentOf = (html) => document.createRange().createContextualFragment(html);
  const fill = async (fold) => {
    const contents = await unpack();
    const { later } = fold.dataset;
    if (later === undefined) return;
    delete fold.dataset.later;
    fold.querySelector('.needs-script').replaceWith(fragmentOf(contents[later]));
  };
  const waiting = () => all('details[data-later]');
  const fillAll = () => Promise.all(waiting().map(fill));
  const waitingWith = async (id) => {
    const contents = await unpack();
    return waiting().find(({ dataset }) => contents[dataset.later].includes(' id="' + id + '"'));
  };
  document.addEventListener('toggle', ({ target }) => { if (target.open && target.dataset.later) fill(target); }, true);
`;
