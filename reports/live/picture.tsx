/** @jsxRuntime automatic @jsxImportSource preact */
/** The state diagram of something that is under way, drawn by the server of the suite's own words. */
import { renderToString } from 'preact-render-to-string';
import type { MachineCoverage } from '../coverage-parts.ts';
import { createLayOut, Layouter } from '../html/graph-layout.ts';
import { InEachLanguage } from '../html/language.tsx';
import { Picture } from '../html/state-diagram.tsx';
import type { Words } from '../schema.ts';

/** A machine with what is marked in it, in both languages. */
export async function renderStanding(machine: MachineCoverage, title: Words): Promise<string> {
  const layOut = await createLayOut();
  return renderToString(
    <Layouter.Provider value={layOut}>
      <InEachLanguage>
        {(language) => (
          <Picture machine={machine} language={language} title={title[language]} isPlayed={false} />
        )}
      </InEachLanguage>
    </Layouter.Provider>,
  );
}
