/** @jsxRuntime automatic @jsxImportSource preact */
/** A Helsenorge to develop against, as one page: what can be done, what has happened, what is wrong. */
import { useContext } from 'preact/hooks';
import { instantWords } from '../dates.ts';
import { Copyable } from '../html/copy.tsx';
import { Say, Verbatim } from '../html/language.tsx';
import { visible } from '../visible.ts';
import { Acts } from './acts.tsx';
import { Broken } from './broken.tsx';
import { CallsContext } from './calls.ts';
import { Lifelines } from './lifelines.tsx';
import { Log } from './log.tsx';
import type { CitizenRow, SandboxFixed, SandboxState } from './state.ts';
import { liveWords } from './words.ts';

function Setup({ fixed, isOpen }: { fixed: SandboxFixed; isOpen: boolean }) {
  return (
    <details id="setup" open={isOpen}>
      <summary>
        <h2>
          <Say text={liveWords.setup} />
        </h2>
      </summary>
      <p class="intro">
        <Say text={liveWords.setupIntro} />
      </p>
      <dl class="setup">
        {fixed.setup.map(({ label, value }) => (
          <div key={label.en}>
            <dt>
              <Say text={label} />
            </dt>
            <dd>
              <code>{visible(value)}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        <Say text={liveWords.tryIt} />
      </p>
      <Copyable isCommand>{visible(fixed.command)}</Copyable>
    </details>
  );
}

function Citizens({ citizens }: { citizens: readonly CitizenRow[] }) {
  return (
    <section id="citizens" aria-labelledby="citizens-heading">
      <h2 id="citizens-heading">
        <Say text={liveWords.citizens} />
      </h2>
      <ul class="citizens">
        {citizens.map(({ name, fullName, nationalId, part, sees }) => (
          <li key={name} class={sees.length > 0 ? 'sees' : ''}>
            <h3>
              <Verbatim text={fullName} />
            </h3>
            <p class="quiet">
              <code>{nationalId}</code> · <Say text={part} />
            </p>
            {sees.length === 0 ? (
              <p class="quiet">
                <Say text={liveWords.seesNothing} />
              </p>
            ) : (
              <ul>
                {sees.map(({ key, text }) => (
                  <li key={key}>
                    <bdi>
                      <Say text={text} />
                    </bdi>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ state, fixed }: { state: SandboxState; fixed: SandboxFixed }) {
  const calls = useContext(CallsContext);
  return (
    <div class="now">
      <p>
        {fixed.candidate === undefined ? (
          <Say text={liveWords.withoutDriver} />
        ) : (
          <>
            <Say text={liveWords.withDriver} /> <Verbatim text={fixed.candidate} />
          </>
        )}
      </p>
      <p>
        <Say text={liveWords.clock} />: <Say text={instantWords(state.now)} />{' '}
        <span class="quiet busy">{state.isBusy && <Say text={liveWords.waiting} />}</span>
      </p>
      {state.isFull && (
        <p class="standing open">
          <Say text={liveWords.full} />
        </p>
      )}
      <button type="button" class="anew" onClick={() => calls.beginAnew()}>
        <Say text={liveWords.beginAnew} />
      </button>
    </div>
  );
}

export function SandboxView({ fixed, state }: { fixed: SandboxFixed; state: SandboxState }) {
  const isEmpty = state.entriesInAll === 0;
  return (
    <>
      <Standing state={state} fixed={fixed} />
      <div class="desk">
        <div>
          <Setup fixed={fixed} isOpen={fixed.candidate === undefined && isEmpty} />
          <Acts forms={fixed.forms} isBusy={state.isBusy} />
        </div>
        <div>
          <Broken broken={state.broken} fixed={fixed} />
          <Log
            entries={state.entries}
            entriesInAll={state.entriesInAll}
            messagesInAll={state.messagesInAll}
          />
        </div>
        <div>
          <Lifelines lifelines={state.lifelines} inAll={state.lifelinesInAll} />
          <Citizens citizens={state.citizens} />
        </div>
      </div>
    </>
  );
}
