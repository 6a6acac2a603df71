/** @jsxRuntime automatic @jsxImportSource preact */
/**
 * The one place where a page's words become text. Every component says what it says in both languages and
 * this picks; a page in two languages at once is a change here and nowhere else.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Words } from '../schema.ts';
import { visible } from '../visible.ts';

export const PageLanguage = createContext<Language>('nb');

/** For attributes, where a component cannot stand. */
export function useSaying(): (text: Words) => string {
  const language = useContext(PageLanguage);
  return (text) => visible(text[language]);
}

/** Words in the reader's language. */
export function Say({ text }: { text: Words }) {
  return <>{useSaying()(text)}</>;
}

/** A text as somebody else wrote it: kept apart, so that its direction of writing changes nothing around it. */
export function Verbatim({ text }: { text: string }) {
  return <bdi>{visible(text)}</bdi>;
}
