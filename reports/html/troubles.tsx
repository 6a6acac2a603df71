/** @jsxRuntime automatic @jsxImportSource preact */
/** What kept a run from being judged: what stopped it, and the scenarios that ended in an error, each with how it is played again. */
import { type ErroredLine, erroredSentence } from '../errored.ts';
import type { Report } from '../schema.ts';
import { visible } from '../visible.ts';
import { words } from '../words.ts';
import { Copyable } from './copy.tsx';
import { Say, Verbatim } from './language.tsx';

function Errored({ line }: { line: ErroredLine }) {
  return (
    <div class="finding">
      <p>
        <Say text={erroredSentence(line)} />
      </p>
      <pre>
        <Verbatim text={line.detail} />
      </pre>
      {line.replay && <Copyable isCommand>{visible(line.replay)}</Copyable>}
    </div>
  );
}

export function Troubles({ report: { error, errorDetail, errored } }: { report: Report }) {
  return (
    <>
      {error && (
        <p class="finding fault">
          <Say text={error} />
        </p>
      )}
      {errorDetail && (
        <pre>
          <Verbatim text={errorDetail} />
        </pre>
      )}
      {errored.length > 0 && (
        <h3>
          <Say text={words.errored} />
        </h3>
      )}
      {errored.map((line) => (
        <Errored key={line.scenario} line={line} />
      ))}
    </>
  );
}
