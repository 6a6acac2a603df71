/** @jsxRuntime automatic @jsxImportSource preact */
/** A certification as it runs, or as it has run: progress by service, what failed, one scenario step by step. */
import { useContext } from 'preact/hooks';
import { asWritten } from '../both.ts';
import { Say, Verbatim } from '../html/language.tsx';
import { visible } from '../visible.ts';
import { serviceNames } from '../words.ts';
import { Finding } from './broken.tsx';
import { CallsContext } from './calls.ts';
import { EntryLine } from './log.tsx';
import type { RunFixed, RunState } from './state.ts';
import { liveWords } from './words.ts';

type ServiceRow = RunState['services'][number];

function Progress({ row: { service, planned, played, failed } }: { row: ServiceRow }) {
  const id = `progress-${service}`;
  return (
    <li>
      <p id={id}>
        <strong>
          <Say text={serviceNames[service] ?? asWritten(service)} />
        </strong>{' '}
        <span class="quiet">
          {played} <Say text={liveWords.of} /> {planned} <Say text={liveWords.played} />
          {failed > 0 && (
            <>
              {', '}
              {failed} <Say text={liveWords.failed} />
            </>
          )}
        </span>
      </p>
      <progress aria-labelledby={id} max={Math.max(1, planned)} value={played} />
    </li>
  );
}

function Followed({ state: { followed, scenarios } }: { state: RunState }) {
  const calls = useContext(CallsContext);
  return (
    <section id="follow" aria-labelledby="follow-heading">
      <h2 id="follow-heading">
        <Say text={liveWords.follow} />
      </h2>
      <p class="permitted">
        <button type="button" class="chip" onClick={() => calls.follow()}>
          <Say text={liveWords.latestScenario} />
        </button>
        {scenarios.map((name) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={followed?.name === name}
            onClick={() => calls.follow(name)}
          >
            {visible(name)}
          </button>
        ))}
      </p>
      {followed && (
        <>
          <h3>
            <Verbatim text={followed.name} />
          </h3>
          <ol class="entries">
            {followed.entries.map((entry) => (
              <EntryLine key={entry.number} entry={entry} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

export function RunView({ fixed, state }: { fixed: RunFixed; state: RunState }) {
  return (
    <>
      <div class="now">
        <p>
          <Verbatim text={fixed.candidate} />
        </p>
      </div>
      <p class={`standing ${state.tone}`} role="status">
        <Say text={state.standing} />
      </p>
      <div class="desk run">
        <div>
          <section aria-labelledby="progress-heading">
            <h2 id="progress-heading">
              <Say text={liveWords.progress} />
            </h2>
            <ul class="progress">
              {state.services.map((row) => (
                <Progress key={row.service} row={row} />
              ))}
            </ul>
          </section>
          <section id="broken" aria-labelledby="broken-heading">
            <h2 id="broken-heading">
              <Say text={liveWords.failures} />
            </h2>
            {state.failed.length === 0 && (
              <p class="intro">
                <Say text={liveWords.noneBroken} />
              </p>
            )}
            {state.failed.map((row) => (
              <Finding key={row.rule} row={row} />
            ))}
          </section>
        </div>
        <Followed state={state} />
      </div>
    </>
  );
}
