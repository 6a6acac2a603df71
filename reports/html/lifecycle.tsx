/** @jsxRuntime automatic @jsxImportSource preact */
/**
 * A service's lifecycle: the ordinary course as a picture that any screen holds, the whole of it on demand, as a picture
 * or, where the screen is too narrow for one, as a list. `isPlayed` is false where there is nothing to count.
 */
import { conditioned, labelOf, type MachineCoverage } from '../coverage-parts.ts';
import type { Words } from '../schema.ts';
import { inBoth, serviceName } from '../sentences.ts';
import { lifecycleAnchor } from './anchors.ts';
import { Canvas } from './drawing.tsx';
import { InEachLanguage, Say } from './language.tsx';
import { pageWords } from './page-words.ts';
import { Picture, REACHES } from './state-diagram.tsx';
import { Times } from './times.tsx';

interface LifecycleProps {
  readonly machine: MachineCoverage;
  readonly isPlayed: boolean;
}

/** The ordinary course alone: its transitions, and the states they lead between. */
function ordinaryOf(machine: MachineCoverage): MachineCoverage {
  const transitions = machine.transitions.filter(({ isOrdinary }) => isOrdinary);
  const names = new Set(transitions.flatMap(({ from, to }) => [from, to]));
  return { ...machine, transitions, states: machine.states.filter(({ name }) => names.has(name)) };
}

function Legend() {
  return (
    <ul class="legend">
      {(['covered', 'diverged', 'missed'] as const).map((reach) => (
        <li key={reach} class={REACHES[reach].tone}>
          <span class="sign" aria-hidden="true">
            {REACHES[reach].sign}
          </span>{' '}
          <Say text={REACHES[reach].word} />
        </li>
      ))}
    </ul>
  );
}

function Pictures({ machine, isPlayed, id, title }: LifecycleProps & { id: string; title: Words }) {
  return (
    <InEachLanguage>
      {(language) => (
        <Canvas labelledBy={id}>
          <Picture machine={machine} language={language} title={title[language]} isPlayed={isPlayed} />
        </Canvas>
      )}
    </InEachLanguage>
  );
}

/** Every transition under the state it leads from. */
function Moves({ machine, isPlayed }: LifecycleProps) {
  const labels = new Map(machine.states.map(({ name, label }) => [name, labelOf(label, name)]));
  return (
    <ul class="moves">
      {machine.states.map(({ name, visited, diverged }) => (
        <li key={name}>
          <strong>
            <Say text={labels.get(name) ?? labelOf(undefined, name)} />
          </strong>{' '}
          {isPlayed && <Times count={visited} diverged={diverged} />}
          <ul>
            {machine.transitions
              .filter(({ from }) => from === name)
              .map(({ act, label, when, to, isOrdinary, taken, diverged: broken }) => (
                <li key={`${act} ${to}`} class={isOrdinary ? 'ordinary' : undefined}>
                  <Say text={conditioned(labelOf(label, act), when)} /> →{' '}
                  <Say text={labels.get(to) ?? labelOf(undefined, to)} />{' '}
                  {isPlayed && <Times count={taken} diverged={broken} />}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export function LifecyclePictures({ machine, isPlayed }: LifecycleProps) {
  const id = `${lifecycleAnchor(machine.service)}-picture`;
  const name = serviceName(machine.service);
  const ordinary = ordinaryOf(machine);
  const hasOrdinary = ordinary.transitions.length > 0;
  const title = inBoth((language) => `${pageWords.lifecycleOf[language]} ${name[language].toLowerCase()}`);
  const course = inBoth(
    (language) => `${pageWords.ordinaryCourse[language]}: ${name[language].toLowerCase()}`,
  );
  return (
    <figure class={isPlayed ? 'picture lifecycle' : 'picture lifecycle unplayed'}>
      <figcaption id={id}>
        <Say text={hasOrdinary ? course : title} />
      </figcaption>
      {isPlayed && <Legend />}
      {hasOrdinary && <Pictures machine={ordinary} isPlayed={isPlayed} id={id} title={course} />}
      <details class="whole" open={!hasOrdinary}>
        <summary id={`${id}-whole`}>
          <Say text={pageWords.wholeLifecycle} />
        </summary>
        <label class="zoom">
          <input type="checkbox" autocomplete="off" /> <Say text={pageWords.zoom} />
        </label>
        <Pictures machine={machine} isPlayed={isPlayed} id={`${id}-whole`} title={title} />
      </details>
      <details class="moves-fold">
        <summary>
          <Say text={pageWords.lifecycleList} />
        </summary>
        <Moves machine={machine} isPlayed={isPlayed} />
      </details>
    </figure>
  );
}
