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
      const told = element.cloneNode(true);
      for (const each of all('details', told)) each.remove();
      const text = told.textContent.toLowerCase();
      const ofWords = ' ' + text.replace(/[^\\p{L}\\p{N}]+/gu, ' ') + ' ';
      return { kind: element.dataset.find, id: element.closest('[id]').id, name, text: text + ofWords };
    };
    let indexing;
    const index = () => indexing ??= unpack().then((contents) => [
      ...all('[data-find]'),
      ...waiting().flatMap(({ dataset }) => all('[data-find]', fragmentOf(contents[dataset.later]))),
    ].map(factsOf));
    const isCalled = (needle) => (word) => word === needle || (needle.length > 3
      && (word.startsWith(needle) || (needle.startsWith(word) && needle.length - word.length < 5)));
    const readingsOf = (needle) => [needle, ...alike
      .filter((group) => group.map((word) => word.trim()).some(isCalled(needle)))
      .flat().map((word) => ' ' + word)];
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
