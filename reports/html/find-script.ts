import { SEARCH_WORDS } from './search-words.ts';

/** The part of the page's script that answers the search, from what is laid out and from what is not yet. */
export const findScript = `
  const finder = document.querySelector('.find');
  if (finder) {
    const alike = ${JSON.stringify(SEARCH_WORDS)};
    const found = finder.querySelector('.found');
    const input = finder.querySelector('input');
    const factsOf = (element) => {
      const name = element.querySelector('.named');
      return { kind: element.dataset.find, id: element.closest('[id]').id, name, text: element.textContent.toLowerCase() };
    };
    let indexing;
    const index = () => indexing ??= unpack().then((contents) => [
      ...all('[data-find]'),
      ...waiting().flatMap(({ dataset }) => all('[data-find]', fragmentOf(contents[dataset.later]))),
    ].map(factsOf));
    const readingsOf = (needle) => [needle, ...alike.filter((group) =>
      group.some((word) => word === needle || (needle.length > 3 && (word.startsWith(needle) || needle.startsWith(word.trim()))))).flat()];
    const linkTo = ({ id, name }) => {
      const link = document.createElement('a');
      link.href = '#' + id;
      link.append(...name.cloneNode(true).childNodes);
      for (const each of all('[href]', link)) each.replaceWith(...each.childNodes);
      const item = document.createElement('li');
      item.append(link);
      return item;
    };
    const answer = async () => {
      const asked = input.value.trim().toLowerCase();
      const facts = await index();
      if (asked !== input.value.trim().toLowerCase()) return;
      const needles = asked.split(/\\s+/).filter(Boolean).map(readingsOf);
      const fitting = needles.length === 0 ? [] : facts.filter(({ text }) =>
        needles.every((readings) => readings.some((reading) => text.includes(reading))));
      for (const list of all('[data-answers]', found)) {
        const ofKind = fitting.filter(({ kind }) => kind === list.dataset.answers);
        list.hidden = ofKind.length === 0;
        list.querySelector('output').value = ofKind.length;
        list.querySelector('ul').replaceChildren(...ofKind.map(linkTo));
      }
      found.querySelector('.nothing-found').hidden = fitting.length > 0;
      found.hidden = needles.length === 0;
    };
    const leave = () => { found.hidden = true; };
    input.addEventListener('input', answer);
    input.addEventListener('focus', () => { if (input.value) answer(); });
    finder.addEventListener('keydown', ({ key }) => { if (key === 'Escape') leave(); });
    found.addEventListener('click', ({ target }) => { if (target.closest('a')) leave(); });
    document.addEventListener('click', ({ target }) => { if (!finder.contains(target)) leave(); });
    finder.hidden = false;
  }
`;
