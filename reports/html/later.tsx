/** @jsxRuntime automatic @jsxImportSource preact */
/**
 * What the page holds but does not lay out until a reader opens it: such folds are rendered here as everything else,
 * and packed into one data block that the page's script unpacks. It keeps the page small for browser, mail and eye.
 */
import { gzipSync, strToU8 } from 'fflate';
import { type ComponentChildren, createContext, createElement, Fragment, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { Say } from './language.tsx';
import { pageWords } from './page-words.ts';

/** The folds' contents by name, as they are found while the page is rendered. */
export type Parcels = Map<string, VNode>;

export const Packing = createContext<Parcels | undefined>(undefined);

/** A fold whose content waits in the data block; without a script it says where else the same stands. */
export function Later(props: {
  name: string;
  id?: string;
  summary: ComponentChildren;
  children: ComponentChildren;
}) {
  const { name, id, summary, children } = props;
  const parcels = useContext(Packing);
  if (!parcels) throw new Error('Failed to put a fold aside: the page gave nowhere to put it.');
  if (parcels.has(name)) throw new Error(`Failed to put a fold aside: there are two of the name ${name}.`);
  parcels.set(name, createElement(Fragment, null, children));
  return (
    <details id={id} class="part-fold" data-later={name}>
      <summary>{summary}</summary>
      <p class="quiet needs-script">
        <Say text={pageWords.needsScript} />
      </p>
    </details>
  );
}

/** The id of the data block. */
export const BLOCK = 'later';

/** The folds' contents as the data block holds them: gzip made by one program on every machine, in base64. */
export function packed(parcels: Parcels, render: (content: VNode) => string): string {
  const contents = Object.fromEntries([...parcels].map(([name, content]) => [name, render(content)]));
  return Buffer.from(gzipSync(strToU8(JSON.stringify(contents)), { level: 9, mtime: 0 })).toString('base64');
}
