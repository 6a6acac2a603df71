/** @jsxRuntime automatic @jsxImportSource preact */
/** The shortest path to a divergence: numbered steps in plain language, the messages behind each to fold out. */
import { instantWords } from '../dates.ts';
import type { RequirementLine } from '../schema.ts';
import { visible, visibleLines } from '../visible.ts';
import { words } from '../words.ts';
import { Say, Verbatim } from './language.tsx';
import { Mark } from './verdict-mark.tsx';

type Failure = NonNullable<RequirementLine['failure']>;
type Step = Failure['steps'][number];
type Message = Step['messages'][number];

function MessageFold({ message }: { message: Message }) {
  return (
    <details>
      <summary>
        <Say text={words.parties[message.from]} /> → <Say text={words.parties[message.to]} />:{' '}
        <bdi>
          <Say text={message.summary} />
        </bdi>
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
      {message.findings.length > 0 && (
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
      )}
      {message.xml !== undefined && (
        <pre>
          <code>{visibleLines(message.xml)}</code>
        </pre>
      )}
    </details>
  );
}

/** Nobody accepts or refuses what calendar and network do. */
export const canBeRefused = (actor: Step['actor'] | undefined): boolean =>
  actor !== 'calendar' && actor !== 'network';

function StepItem({ step }: { step: Step }) {
  return (
    <li class={step.diverges ? 'diverges' : undefined}>
      <p class="step-text">
        <bdi>
          <Say text={step.text} />
        </bdi>
      </p>
      <p class="quiet">
        <Say text={words.actors[step.actor]} /> · <Say text={instantWords(step.at)} />
        {canBeRefused(step.actor) && (
          <>
            {' · '}
            <Say text={words.outcomes[step.outcome]} />
          </>
        )}
        {step.reason !== undefined && (
          <>
            {' · '}
            <Say text={words.answerOfCandidate} />: «<Verbatim text={step.reason} />»
          </>
        )}
      </p>
      {step.messages.map((message, index) => (
        <MessageFold key={`${index} ${message.type}`} message={message} />
      ))}
      {step.diverges && (
        <p>
          <Mark sign="▸" word={words.divergesHere} tone="bad" />
        </p>
      )}
    </li>
  );
}

export function Path({ failure }: { failure: Failure }) {
  return (
    <ol class="path">
      {failure.steps.map((step) => (
        <StepItem key={step.number} step={step} />
      ))}
    </ol>
  );
}

/** How to play it again: the command, and the acts alone, as they are sent by mail. */
export function Replay({ failure }: { failure: Failure }) {
  const acts = JSON.stringify(
    failure.steps.map(({ act }) => act),
    null,
    1,
  );
  return (
    <>
      <pre class="command">
        <code>{visible(failure.replay)}</code>
      </pre>
      <details>
        <summary>
          <Say text={words.asActs} />
        </summary>
        <pre>
          <code>{visibleLines(acts)}</code>
        </pre>
      </details>
      <p class="quiet">
        <Say text={words.begins} />: <Say text={instantWords(failure.start)} />
      </p>
    </>
  );
}
