/** @jsxRuntime automatic @jsxImportSource preact */
/** What has happened, the newest first: so many events at once, and older ones by the page. */
import { useContext, useState } from 'preact/hooks';
import { instantWords } from '../dates.ts';
import { Say, Verbatim } from '../html/language.tsx';
import { CallsContext } from './calls.ts';
import { MessageRow } from './message-row.tsx';
import { ENTRIES_SHOWN, type Entry } from './state.ts';
import { liveWords } from './words.ts';

const timeOf = (at: string) => /T(\d{2}:\d{2}:\d{2})/.exec(at)?.[1] ?? at;

export function EntryLine({ entry }: { entry: Entry }) {
  const { number, at, actor, text, isRefused, reason, isInferred, messages, broken } = entry;
  return (
    <li class={`entry by-${actor}${broken.length > 0 ? ' diverges' : ''}`} id={`event-${number}`}>
      <p class="entry-text">
        <span class="number">{number}</span> <Say text={text} />
        {isInferred && (
          <span class="quiet">
            {' '}
            (<Say text={liveWords.inferred} />)
          </span>
        )}
        {isRefused && (
          <span class="mark open">
            <Say text={liveWords.refused} />
          </span>
        )}
        {broken.map((rule) => (
          <a key={rule} class="mark bad" href="#broken">
            <span class="sign">✗</span> {rule}
          </a>
        ))}
      </p>
      <p class="quiet">
        <time dateTime={at} title={instantWords(at).nb}>
          {timeOf(at)}
        </time>
        {reason !== undefined && (
          <>
            {' · '}
            <Verbatim text={reason} />
          </>
        )}
      </p>
      {messages.map((message) => (
        <MessageRow key={message.key} message={message} />
      ))}
    </li>
  );
}

interface LogProps {
  readonly entries: readonly Entry[];
  readonly entriesInAll: number;
  readonly messagesInAll: number;
}

export function Log({ entries, entriesInAll, messagesInAll }: LogProps) {
  const calls = useContext(CallsContext);
  /** The page of older events that is looked at; the newest when none is. */
  const [older, setOlder] = useState<readonly Entry[]>();
  const shown = older ?? entries;
  const last = shown.at(-1)?.number ?? 1;
  return (
    <section id="log" aria-labelledby="log-heading">
      <h2 id="log-heading">
        <Say text={liveWords.log} />
      </h2>
      <p class="quiet">
        <Say text={liveWords.events} />: {entriesInAll}, <Say text={liveWords.messages} />: {messagesInAll}
      </p>
      {entriesInAll === 0 && (
        <p class="intro">
          <Say text={liveWords.nothingYet} />
        </p>
      )}
      <ol class="entries">
        {shown.map((entry) => (
          <EntryLine key={entry.number} entry={entry} />
        ))}
      </ol>
      <p class="pager">
        {last > 1 && (
          <button type="button" onClick={async () => setOlder(await calls.older(last))}>
            <Say text={liveWords.older} /> ({Math.max(1, last - ENTRIES_SHOWN)}–{last - 1})
          </button>
        )}
        {older && (
          <button type="button" onClick={() => setOlder(undefined)}>
            <Say text={liveWords.newest} />
          </button>
        )}
      </p>
    </section>
  );
}
