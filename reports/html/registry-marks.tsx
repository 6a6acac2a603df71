/** @jsxRuntime automatic @jsxImportSource preact */
/** What stands in the cells of a registry: names, paths and keys as others wrote them, verdicts, and where they are from. */
import type { RegistryRow } from '../registry-schema.ts';
import { registryWords } from '../registry-words.ts';
import { clipped } from '../visible.ts';
import { verdictSigns, words } from '../words.ts';
import { Say, Verbatim } from './language.tsx';
import { NAME_MAX } from './masthead.tsx';
import { toneOf } from './palette.ts';
import { Mark } from './verdict-mark.tsx';

export const Name = ({ text }: { text: string }) => <Verbatim text={clipped(text, NAME_MAX)} />;
export const PATH_MAX = 200;
export const Path = ({ text }: { text: string }) => (
  <code>
    <Verbatim text={clipped(text, PATH_MAX)} />
  </code>
);
/** So many digits tell keys apart; the whole of them stands in registry.json. */
const KEY_DIGITS = 16;
export const Key = ({ id }: { id: string }) => <code>{id.slice(0, KEY_DIGITS)}</code>;

export function Overall({ verdict }: Pick<RegistryRow, 'verdict'>) {
  return <Mark sign={verdictSigns[verdict]} word={words.overall[verdict]} tone={toneOf[verdict]} />;
}

export function Evidence({ source }: Pick<RegistryRow, 'source'>) {
  return (
    <>
      <Path text={source.certificate} />
      <span class="rule-reason">
        <Say text={source.derived ? registryWords.derived : registryWords.signatureAlone} />
      </span>
    </>
  );
}
