/** @jsxRuntime automatic @jsxImportSource preact */
/** Every act that can be done here: a button that does the usual, and a form for everything else. */
import { useContext } from 'preact/hooks';
import { Say } from '../html/language.tsx';
import { CallsContext } from './calls.ts';
import type { ActDone, ActForm, Actor, Field } from './state.ts';
import { actorNames, liveWords } from './words.ts';

function Options({ options = [] }: Pick<Field, 'options'>) {
  // An option holds text alone, and takes no element that the stylesheet could hide: it says both.
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label.nb === label.en ? label.nb : `${label.nb} / ${label.en}`}
        </option>
      ))}
    </>
  );
}

function Input({ field, id }: { field: Field; id: string }) {
  const { name, kind, options, value, isRequired } = field;
  const given = { id, name, required: isRequired && kind !== 'check' };
  switch (kind) {
    case 'choice':
      return (
        <select {...given}>
          <Options options={options} />
        </select>
      );
    case 'check':
      return <input {...given} type="checkbox" />;
    case 'lines':
      return <textarea {...given} rows={3} placeholder={value} />;
    case 'number':
      return <input {...given} type="number" min={1} defaultValue={value} />;
    case 'day':
      return <input {...given} type="date" />;
    case 'moment':
      return <input {...given} type="datetime-local" />;
    case 'text':
      return <input {...given} type="text" />;
  }
}

/** What is filled in, by detail; what is left empty is not said. */
function filledIn(form: HTMLFormElement, { type, fields }: ActForm): ActDone {
  const given = new FormData(form);
  const said = fields.flatMap(({ name, kind, isRequired }): [string, unknown][] => {
    const value = given.get(name);
    if (kind === 'check') return value !== null ? [[name, true]] : isRequired ? [[name, false]] : [];
    if (value === null || value === '') return [];
    return [[name, kind === 'number' ? Number(value) : value]];
  });
  return { type, ...Object.fromEntries(said) };
}

function FormOf({ act }: { act: ActForm }) {
  const calls = useContext(CallsContext);
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    calls.perform(filledIn(event.currentTarget as HTMLFormElement, act));
  };
  return (
    <form onSubmit={submitted}>
      {act.fields.map((field) => {
        const id = `${act.type}-${field.name}`;
        return (
          <div key={id} class={`field ${field.kind}`}>
            <label for={id}>
              <Say text={field.label} />
            </label>
            <Input field={field} id={id} />
          </div>
        );
      })}
      <button type="submit" class="primary">
        <Say text={liveWords.perform} />
      </button>
    </form>
  );
}

/** An act of a check alone needs nothing filled in. */
const isDoneAtOnce = ({ fields }: ActForm) => fields.every(({ isRequired }) => !isRequired);

function ActRow({ act }: { act: ActForm }) {
  const calls = useContext(CallsContext);
  if (!isDoneAtOnce(act)) {
    return (
      <li class="act-row">
        <details>
          <summary>
            <Say text={act.label} />
          </summary>
          <FormOf act={act} />
        </details>
      </li>
    );
  }
  return (
    <li class="act-row">
      <button
        type="button"
        class="at-once"
        data-act={act.type}
        onClick={() => calls.perform({ type: act.type })}
      >
        <Say text={act.label} />
      </button>
      {act.fields.length > 0 && (
        <details>
          <summary>
            <Say text={liveWords.choose} />
            <span class="unseen">
              : <Say text={act.label} />
            </span>
          </summary>
          <FormOf act={act} />
        </details>
      )}
    </li>
  );
}

const ACTORS: readonly (readonly [Actor, readonly Actor[]])[] = [
  ['citizen', ['citizen']],
  ['office', ['clinician', 'office']],
  ['calendar', ['calendar']],
  ['network', ['network']],
];

export function Acts({ forms, isBusy }: { forms: readonly ActForm[]; isBusy: boolean }) {
  const [first] = ACTORS;
  return (
    <section id="acts" aria-labelledby="acts-heading" aria-busy={isBusy}>
      <h2 id="acts-heading">
        <Say text={liveWords.acts} />
      </h2>
      <p class="quiet">
        <Say text={liveWords.actsIntro} />
      </p>
      {ACTORS.map(([actor, those]) => {
        const own = forms.filter((form) => those.includes(form.actor));
        return own.length === 0 ? null : (
          <details key={actor} class="actor" open={actor === first?.[0]}>
            <summary>
              <h3>
                <Say text={actorNames[actor]} />
              </h3>{' '}
              <span class="quiet">{own.length}</span>
            </summary>
            <ul class="act-rows">
              {own.map((act) => (
                <ActRow key={act.type} act={act} />
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
