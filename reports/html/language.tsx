/** @jsxRuntime automatic @jsxImportSource preact */
/**
 * The one place where a page's words become text. A page is in both languages at once: every component says
 * what it says in both, each marked with its language, and the stylesheet shows the one that is chosen.
 */
import type { ComponentChildren } from 'preact';
import type { Language, Words } from '../schema.ts';
import { visible } from '../visible.ts';
import { pageWords } from './page-words.ts';

const LANGUAGES = ['nb', 'en'] as const satisfies readonly Language[];
const OWN_NAMES = { nb: 'Norsk', en: 'English' } as const satisfies Record<Language, string>;

/** Words in the reader's language. */
export function Say({ text }: { text: Words }) {
  return (
    <>
      {LANGUAGES.map((language) => (
        <span key={language} lang={language}>
          {visible(text[language])}
        </span>
      ))}
    </>
  );
}

/** A block whose form depends on its words, a picture for instance, made once for each language. */
export function InEachLanguage({ children }: { children: (language: Language) => ComponentChildren }) {
  return (
    <>
      {LANGUAGES.map((language) => (
        <div key={language} lang={language}>
          {children(language)}
        </div>
      ))}
    </>
  );
}

/** A text as somebody else wrote it: kept apart, so that its direction of writing changes nothing around it. */
export function Verbatim({ text }: { text: string }) {
  return <bdi>{visible(text)}</bdi>;
}

/** The choice of language: without a script the stylesheet follows the radio button. */
export function LanguageChoice({ first }: { first: Language }) {
  return (
    <fieldset class="languages">
      <legend class="unseen">
        <Say text={pageWords.language} />
      </legend>
      {LANGUAGES.map((language) => (
        <label key={language}>
          <input
            type="radio"
            name="language"
            id={`language-${language}`}
            value={language}
            checked={language === first}
          />
          <span class="own-name" lang={language}>
            {OWN_NAMES[language]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const without = (hidden: Language) => `[lang=${hidden}]:not(.own-name){display:none}`;

/** Shows one language: the chosen one, or in a browser without `:has` the one the page opens in. */
export const languageStyles = `
html:has(#language-nb:checked) ${without('en')}
html:has(#language-en:checked) ${without('nb')}
@supports not selector(:has(a)){
html[lang=nb] ${without('en')}
html[lang=en] ${without('nb')}
}
`;
