/** @jsxRuntime automatic @jsxImportSource preact */
/** What has a lifecycle: where each stands, what is permitted next, and its state diagram. */
import { useContext, useEffect, useState } from 'preact/hooks';
import { Canvas } from '../html/drawing.tsx';
import { Say } from '../html/language.tsx';
import { CallsContext, type Drawings } from './calls.ts';
import type { LifelineRow } from './state.ts';
import { liveWords } from './words.ts';

/** Drawn by the server of the suite's own words: nothing that a record system wrote is in it. */
function Drawn({ svg = '', labelledBy }: { svg: string | undefined; labelledBy: string }) {
  return (
    <Canvas labelledBy={labelledBy}>
      <div class="stands" dangerouslySetInnerHTML={{ __html: svg }} />
    </Canvas>
  );
}

function Diagram({ row }: { row: LifelineRow }) {
  const { service, place, state, permitted } = row;
  const calls = useContext(CallsContext);
  const [isOpen, setOpen] = useState(false);
  const [pictures, setPictures] = useState<Drawings>();
  const stands = `${state} ${permitted.length}`;
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    void calls.picture(service, place).then((drawn) => isWanted && setPictures(drawn));
    return () => {
      isWanted = false;
    };
  }, [isOpen, stands, service, place]);
  const id = `diagram-${service}-${place}`;
  return (
    <details onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}>
      <summary id={id}>
        <Say text={liveWords.diagram} />
        <span class="unseen">
          : <Say text={row.title} />
        </span>
      </summary>
      {isOpen && (
        <>
          <p class="quiet">
            <Say text={liveWords.diagramOf} />
          </p>
          <Drawn svg={pictures?.near} labelledBy={id} />
          <details>
            <summary>
              <Say text={liveWords.wholeLifecycle} />
            </summary>
            <Drawn svg={pictures?.whole} labelledBy={id} />
          </details>
        </>
      )}
    </details>
  );
}

function Lifeline({ row }: { row: LifelineRow }) {
  const calls = useContext(CallsContext);
  const { title, label, permitted } = row;
  return (
    <li class="lifeline">
      <p>
        <strong>
          <Say text={title} />
        </strong>{' '}
        <span class="mark calm state-mark">
          <Say text={label} />
        </span>
      </p>
      <p class="permitted">
        <span class="quiet">
          <Say text={permitted.length > 0 ? liveWords.next : liveWords.nothingNext} />
        </span>
        {permitted.map(({ key, label: act, done }) => (
          <button key={key} type="button" class="chip" onClick={() => calls.perform(done)}>
            <Say text={act} />
          </button>
        ))}
      </p>
      <Diagram row={row} />
    </li>
  );
}

const keyOf = ({ service, place }: LifelineRow) => `${service} ${place}`;

export function Lifelines({ lifelines, inAll }: { lifelines: readonly LifelineRow[]; inAll: number }) {
  const own = lifelines.filter(({ service }) => service !== 'gp-panel');
  const switches = lifelines.filter(({ service }) => service === 'gp-panel');
  return (
    <section id="lifelines" aria-labelledby="lifelines-heading">
      <h2 id="lifelines-heading">
        <Say text={liveWords.lifelines} />
      </h2>
      {inAll > own.length && (
        <p class="quiet">
          {own.length} <Say text={liveWords.of} /> {inAll}
        </p>
      )}
      {own.length === 0 && (
        <p class="intro">
          <Say text={liveWords.lifelinesNone} />
        </p>
      )}
      <ul class="lifelines">
        {own.map((row) => (
          <Lifeline key={keyOf(row)} row={row} />
        ))}
      </ul>
      <details>
        <summary>
          <Say text={liveWords.panel} />
        </summary>
        <ul class="lifelines">
          {switches.map((row) => (
            <Lifeline key={keyOf(row)} row={row} />
          ))}
        </ul>
      </details>
    </section>
  );
}
