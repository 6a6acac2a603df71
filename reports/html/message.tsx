/** @jsxRuntime automatic @jsxImportSource preact */
/** A message that passed: in one line, folded out an element to a line, with what the broken rule read marked in it. */
import type { Failure, MessageLine, Words } from '../schema.ts';
import { visibleLines } from '../visible.ts';
import { words } from '../words.ts';
import { isWithin, type XmlLine, xmlLines } from '../xml-lines.ts';
import { Copyable } from './copy.tsx';
import { Say, Verbatim } from './language.tsx';
import { pageWords } from './page-words.ts';

const written = (lines: readonly XmlLine[]) =>
  lines.map(({ depth, text }) => visibleLines(`${'  '.repeat(depth)}${text}\n`)).join('');

/** The document, an element to a line; the one in a place is marked, and what was expected stands beside it. */
function Xml({ xml, at, expected }: { xml: string; at?: string | undefined; expected?: Words }) {
  const lines = xmlLines(xml);
  const marked = at === undefined ? [] : lines.filter((line) => isWithin(line, at));
  const [first] = marked;
  if (!first) return <Copyable>{written(lines)}</Copyable>;
  const start = lines.indexOf(first);
  return (
    <Copyable>
      {written(lines.slice(0, start))}
      <mark>{written(marked)}</mark>
      {expected && (
        <span class="beside">
          {'  '.repeat(first.depth)}
          <Say text={words.expected} />: <Say text={expected} />
          {'\n'}
        </span>
      )}
      {written(lines.slice(start + marked.length))}
    </Copyable>
  );
}

function Way({ message }: { message: MessageLine }) {
  return (
    <>
      <Say text={words.parties[message.from]} /> → <Say text={words.parties[message.to]} />:{' '}
      <bdi>
        <Say text={message.summary} />
      </bdi>
    </>
  );
}

function Findings({ message }: { message: MessageLine }) {
  return message.findings.length === 0 ? null : (
    <>
      <p>
        <Say text={words.messageFindings} />
      </p>
      <ul>
        {message.findings.map((finding) => (
          <li key={finding}>
            <Verbatim text={finding} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A message of a step, to fold out; the one that the rule was broken by stands whole elsewhere. */
export function MessageFold({ message }: { message: MessageLine }) {
  if (message.offends) {
    return (
      <p class="offending">
        ▸ <Way message={message} />
      </p>
    );
  }
  return (
    <details>
      <summary>
        <Way message={message} />
      </summary>
      <p class="quiet">
        <code>
          <Verbatim text={message.type} />
        </code>
        {message.id !== undefined && (
          <>
            {' · '}
            <code>
              <Verbatim text={message.id} />
            </code>
          </>
        )}
      </p>
      <Findings message={message} />
      {message.xml !== undefined && <Xml xml={message.xml} />}
    </details>
  );
}

/** The message that a rule was broken by, whole and over the full width; nothing where it was broken by something else. */
export function OffendingMessage({ failure }: { failure: Failure }) {
  const message = failure.steps.flatMap(({ messages }) => messages).find(({ offends }) => offends);
  if (!message) return null;
  return (
    <>
      <h5>
        <Say text={pageWords.offendingMessage} />
      </h5>
      <p>
        <Way message={message} />
      </p>
      <Findings message={message} />
      {message.xml !== undefined && <Xml xml={message.xml} at={message.at} expected={failure.expected} />}
    </>
  );
}

export const messageStyles = `
.copyable mark{background:var(--bad-paper);color:var(--bad-ink);font-weight:600}
.copyable .beside{color:var(--good-ink);font-weight:600}
.offending,.shown-to-office .offends{font-weight:600}
`;
