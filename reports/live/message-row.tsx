/** @jsxRuntime automatic @jsxImportSource preact */
/** A message that passed: one line, and whole when it is folded out. */
import { useContext, useState } from 'preact/hooks';
import { Say, Verbatim } from '../html/language.tsx';
import { Xml } from '../html/message.tsx';
import { words } from '../words.ts';
import { CallsContext } from './calls.ts';
import type { MessageWhole, MessageRow as Row } from './state.ts';
import { liveWords } from './words.ts';

/** Whether a message is as the schemas have it, by sign and word. */
function Validity({ findings }: { findings: number }) {
  return findings === 0 ? (
    <span class="validity good">
      <span class="sign">✓</span> <Say text={liveWords.valid} />
    </span>
  ) : (
    <span class="validity bad">
      <span class="sign">✗</span> {findings}{' '}
      <Say text={findings === 1 ? liveWords.finding : liveWords.findings} />
    </span>
  );
}

function Whole({ whole, type }: { whole: MessageWhole; type: string }) {
  const { id, findings, xml } = whole;
  return (
    <>
      <p class="quiet">
        <code>
          <Verbatim text={type} />
        </code>
        {id !== undefined && (
          <>
            {' · '}
            <code>
              <Verbatim text={id} />
            </code>
          </>
        )}
      </p>
      {findings.length > 0 && (
        <ul class="findings bad">
          {findings.map((finding) => (
            <li key={finding}>
              <Verbatim text={finding} />
            </li>
          ))}
        </ul>
      )}
      {xml === undefined ? (
        <p class="quiet">
          <Say text={liveWords.notKept} />
        </p>
      ) : (
        <Xml xml={xml} />
      )}
    </>
  );
}

export function MessageRow({ message }: { message: Row }) {
  const calls = useContext(CallsContext);
  const [whole, setWhole] = useState<MessageWhole>();
  const [isOpen, setOpen] = useState(false);
  const toggled = async (event: Event) => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    setOpen(open);
    if (open && !whole) setWhole((await calls.message(message.key)) ?? { findings: [] });
  };
  return (
    <details class={`message from-${message.from}`} onToggle={toggled}>
      <summary>
        <span class="way">
          <Say text={words.parties[message.from]} /> <span aria-hidden="true">→</span>{' '}
          <Say text={words.parties[message.to]} />
        </span>
        {': '}
        <bdi>
          <Say text={message.summary} />
        </bdi>{' '}
        <Validity findings={message.findings} />
      </summary>
      {isOpen &&
        (whole ? (
          <Whole whole={whole} type={message.type} />
        ) : (
          <p class="quiet">
            <Say text={liveWords.loading} />
          </p>
        ))}
    </details>
  );
}
