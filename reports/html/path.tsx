/** @jsxRuntime automatic @jsxImportSource preact */
/** The shortest path to a divergence: numbered steps in plain language, the messages behind each to fold out. */
import { instantWords } from '../dates.ts';
import type { RequirementLine } from '../schema.ts';
import { visible, visibleLines } from '../visible.ts';
import { words } from '../words.ts';
import { Copyable } from './copy.tsx';
import { Say, Verbatim } from './language.tsx';
import { MessageFold } from './message.tsx';
import { Mark } from './verdict-mark.tsx';

type Failure = NonNullable<RequirementLine['failure']>;
type Step = Failure['steps'][number];

/** Nobody accepts or refuses what calendar and network do. */
export const canBeRefused = (actor: Step['actor'] | undefined): boolean =>
  actor !== 'calendar' && actor !== 'network';

function ShownToOffice({ step }: { step: Step }) {
  return step.office.length === 0 ? null : (
    <ul class="shown-to-office">
      {step.office.map(({ text, offends }, index) => (
        <li key={`${index} ${text.en}`} class={offends ? 'offends' : undefined}>
          {offends && '▸ '}
          <Say text={text} />
        </li>
      ))}
    </ul>
  );
}

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
      <ShownToOffice step={step} />
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
      <h5>
        <Say text={words.replayCommand} />
      </h5>
      <Copyable isCommand>{visible(failure.replay)}</Copyable>
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
