/** @jsxRuntime automatic @jsxImportSource preact */
/** The rules already broken: what was demanded, by whom, and what happened. */
import { Say, Verbatim } from '../html/language.tsx';
import { words } from '../words.ts';
import type { BrokenRow, RuleBroken, SandboxFixed } from './state.ts';
import { liveWords } from './words.ts';

/** So many are laid out; the others are told by number. */
const SHOWN = 10;

type Told = RuleBroken & Partial<BrokenRow>;

export function Finding({ row }: { row: Told }) {
  const { rule, title, level, source, expected, actual, entry, isAfter, times = 1 } = row;
  return (
    <article class={`finding ${level === 'must' ? 'bad' : 'open'}`}>
      <p class="finding-marks">
        <span class="mark">
          <span class="sign">{level === 'must' ? '✗' : '!'}</span> {rule}
        </span>
        <span class="quiet">
          <Say text={words.levels[level]} />
        </span>
        {entry !== undefined && (
          <a href={`#event-${entry}`}>
            <Say text={liveWords.inEntry} /> {entry}
          </a>
        )}
        {times > 1 && <span class="quiet">{times} ×</span>}
      </p>
      <h3>
        <Say text={title} />
      </h3>
      <dl class="contrast">
        <div>
          <dt>
            <Say text={liveWords.expected} />
          </dt>
          <dd>
            <Say text={expected} />
          </dd>
        </div>
        <div>
          <dt>
            <Say text={liveWords.actual} />
          </dt>
          <dd>
            <bdi>
              <Say text={actual} />
            </bdi>
          </dd>
        </div>
      </dl>
      <p class="quiet">
        <Say text={liveWords.source} />: <Say text={source} />
      </p>
      {isAfter && (
        <p class="aside">
          <Say text={liveWords.mayFollow} />
        </p>
      )}
    </article>
  );
}

export function Broken({ broken, fixed }: { broken: readonly BrokenRow[]; fixed: SandboxFixed }) {
  const { judged, unseen } = fixed;
  return (
    <section id="broken" aria-labelledby="broken-heading">
      <h2 id="broken-heading">
        <Say text={liveWords.broken} />
      </h2>
      <p class={`standing ${broken.length > 0 ? 'bad' : 'good'}`} role="status">
        <span class="sign">{broken.length > 0 ? '✗' : '✓'}</span>{' '}
        {broken.length > 0 ? (
          <>
            <Say text={liveWords.broken} />: {broken.length}
          </>
        ) : (
          <Say text={liveWords.noneBroken} />
        )}
        <span class="quiet">
          {' '}
          ({judged} <Say text={liveWords.judged} />)
        </span>
      </p>
      {broken.slice(0, SHOWN).map((row) => (
        <Finding key={row.rule} row={row} />
      ))}
      {broken.length > SHOWN && <p class="quiet">+ {broken.length - SHOWN}</p>}
      {unseen.length > 0 && (
        <details>
          <summary>
            <Say text={liveWords.unseen} />: {unseen.length}
          </summary>
          <p class="intro">
            <Say text={liveWords.unseenIntro} />
          </p>
          <ul class="unseen-rules">
            {unseen.map(({ rule, title }) => (
              <li key={rule}>
                <span class="id">
                  <Verbatim text={rule} />
                </span>{' '}
                <Say text={title} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
