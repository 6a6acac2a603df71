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

/** Lines on either side of what is marked: the whole of a message pushes what happened off the screen. */
const AROUND = 6;

/** The document about the element in a place, which is marked and has what was expected beside it; the whole folded below. */
function MarkedXml({ xml, at, expected }: { xml: string; at: string; expected: Words }) {
  const lines = xmlLines(xml);
  const marked = lines.filter((line) => isWithin(line, at));
  const [first] = marked;
  if (!first) return <Xml xml={xml} />;
  const start = lines.indexOf(first);
  const end = start + marked.length;
  const [from, to] = [Math.max(0, start - AROUND), Math.min(lines.length, end + AROUND)];
  const isWhole = from === 0 && to === lines.length;
  return (
    <>
      <Copyable>
        {from > 0 && '⋮\n'}
        {written(lines.slice(from, start))}
        <mark>{written(marked)}</mark>
        <span class="beside">
          {'  '.repeat(first.depth)}
          <Say text={words.expected} />: <Say text={expected} />
          {'\n'}
        </span>
        {written(lines.slice(end, to))}
        {to < lines.length && '⋮\n'}
      </Copyable>
      {!isWhole && (
        <details>
          <summary>
            <Say text={pageWords.wholeMessage} />
          </summary>
          <Xml xml={xml} />
        </details>
      )}
    </>
  );
}

/** A document, an element to a line, to be copied. */
export const Xml = ({ xml }: { xml: string }) => <Copyable>{written(xmlLines(xml))}</Copyable>;

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
      {message.xml !== undefined &&
        (message.at === undefined ? (
          <Xml xml={message.xml} />
        ) : (
          <MarkedXml xml={message.xml} at={message.at} expected={failure.expected} />
        ))}
    </>
  );
}

export const messageStyles = `
.copyable mark{background:var(--bad-paper);color:var(--bad-ink);font-weight:600}
.copyable .beside{color:var(--good-ink);font-weight:600}
.offending,.shown-to-office .offends{font-weight:600}
`;
