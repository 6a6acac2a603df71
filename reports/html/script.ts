import { copyScript } from './copy.tsx';
import { findScript } from './find-script.ts';
import { laterScript } from './later-script.ts';

/**
 * The page's one script, the same in every report and known to the page's policy by its hash. It adds search,
 * filters, a remembered language and what is laid out later; without it the first part and the findings stand whole.
 */
export const script = `
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const root = document.documentElement;
  const languages = all('input[name=language]');
  const KEY = 'ddfl-report-language';
  const stored = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const store = (language) => { try { localStorage.setItem(KEY, language); } catch {} };
  const speak = () => {
    const chosen = languages.find((each) => each.checked);
    if (!chosen) return;
    root.lang = chosen.value;
    document.title = root.dataset[chosen.value === 'nb' ? 'titleNb' : 'titleEn'] ?? document.title;
  };
  const remembered = languages.find((each) => each.value === stored());
  if (remembered) remembered.checked = true;
  for (const each of languages) each.addEventListener('change', () => { store(each.value); speak(); });
  speak();

${copyScript}
${laterScript}
  const print = document.querySelector('.print');
  const annex = document.getElementById('annex');
  if (print) {
    print.addEventListener('click', async () => { if (annex.checked) await fillAll(); window.print(); });
    annex.addEventListener('change', () => { if (annex.checked) fillAll(); });
    print.hidden = false;
  }

  const form = document.querySelector('form.filters');
  let filter = () => {};

  const reveal = async () => {
    let id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch {}
    if (!id) return;
    if (!document.getElementById(id)) await Promise.all([await waitingWith(id)].filter(Boolean).map(fill));
    const target = document.getElementById(id);
    if (!target) return;
    if (form && target.closest('[hidden]')) { form.reset(); filter(); }
    for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  document.addEventListener('click', ({ target }) => { if (target.closest('a')?.hash && target.closest('a').hash === location.hash) reveal(); });

  if (form) {
    const rows = all('tr[data-verdict]');
    const chosen = (name) => all('input[name=' + name + ']:checked', form).map((each) => each.value);
    filter = () => {
      const wanted = ['verdict', 'service', 'level'].map((name) => [name, chosen(name)]);
      let shown = 0;
      for (const row of rows) {
        const fits = wanted.every(([name, values]) => values.length === 0 || values.includes(row.dataset[name]));
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      for (const group of all('.rule-group')) group.hidden = all('tbody tr:not([hidden])', group).length === 0;
      const isNarrowed = shown < rows.length;
      for (const fold of all('details.rule-group, details.checks')) if (isNarrowed) fold.open = all('tbody tr:not([hidden])', fold).length > 0;
      form.elements.shown.value = shown;
      form.querySelector('.nothing-shown').hidden = shown > 0;
    };
    form.addEventListener('input', filter);
    form.addEventListener('reset', () => setTimeout(filter));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.closest('details').hidden = false;
    filter();
  }
${findScript}
  reveal();
})();
`;
