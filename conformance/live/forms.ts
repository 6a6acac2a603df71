/** Every act as a form: its details follow from the act's own schema, so that a new act has its form. */
import * as z from 'zod';
import {
  ACT_TYPES,
  Act,
  type ActType,
  actorOf,
  CITIZENS,
  isOfficeAct,
  textOf,
} from '../../machines/contract/acts.ts';
import type { Practice } from '../../machines/contract/practice.ts';
import { asWritten, type Words } from '../../machines/contract/words.ts';
import { actNames } from '../../machines/words/phrases.ts';
import { osloInstant, osloTime } from '../../machines/workdays.ts';
import type { ActForm, Field } from '../../reports/live/state.ts';
import { detailNames, optionNames, partNames, UNSAID } from './detail-names.ts';

/** What a detail is in JSON Schema. */
interface Detail {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly anyOf?: readonly Detail[];
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
}

interface ActSchema {
  readonly properties: Readonly<Record<string, Detail>> & { readonly type: { readonly const: ActType } };
  readonly required?: readonly string[];
}

const schemas = (
  z.toJSONSchema(Act, { unrepresentable: 'any', reused: 'inline', io: 'input' }) as unknown as {
    oneOf: ActSchema[];
  }
).oneOf;

/** Told by nobody here: which of several practices, which there is one of. */
const LEFT_OUT = new Set(['type', 'practice']);

/** The acts that a page offers, of the office only where somebody can be asked; what the office does past its system always. */
export function formsOf(practice: Practice, isAttached: boolean): ActForm[] {
  return ACT_TYPES.filter(
    (type) => isAttached || !isOfficeAct({ type } as Act) || TOLD_HERE.includes(type),
  ).map((type) => formOf(type, practice));
}

/** What the office does in its own calendar, and Helsenorge has to be told for a citizen to book by number. */
const TOLD_HERE: readonly ActType[] = ['office.publishes'];

function formOf(type: ActType, practice: Practice): ActForm {
  const schema = schemas.find(({ properties }) => properties.type.const === type);
  const { properties, required = [] } = schema ?? { properties: {}, required: [] };
  const fields = Object.entries(properties)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, detail]) =>
      fieldOf(name, detail as Detail, { type, practice, isRequired: required.includes(name) }),
    );
  return { type, actor: actorOf({ type } as Act), label: beginning(actNames[type]), fields };
}

interface Around {
  readonly type: ActType;
  readonly practice: Practice;
  readonly isRequired: boolean;
}

function fieldOf(name: string, detail: Detail, { type, practice, isRequired }: Around): Field {
  const field = { name, label: detailNames[name] ?? asWritten(name), isRequired };
  const options = optionsOf(name, detail, practice);
  if (options) {
    const unsaid = isRequired ? [] : [{ value: '', label: UNSAID }];
    return { ...field, kind: 'choice', options: [...unsaid, ...options] };
  }
  if (detail.type === 'boolean') return { ...field, kind: 'check' };
  if (detail.type === 'integer') return { ...field, kind: 'number', ...(isRequired && { value: '1' }) };
  if (detail.format === 'date') return { ...field, kind: 'day' };
  if (detail.format === 'date-time' || name === 'slots') return { ...field, kind: 'moment' };
  if (name === 'subject' || name === 'items') return { ...field, kind: 'text' };
  return { ...field, kind: 'lines', isRequired: false, value: textOf({ type } as Act) };
}

function optionsOf(name: string, detail: Detail, practice: Practice): Field['options'] {
  if (name === 'attachments') return FILES.map(({ value, label }) => ({ value, label }));
  const values = detail.enum ?? detail.anyOf?.find((each) => each.enum)?.enum;
  return values?.map((value) => ({ value, label: optionOf(name, value, practice) }));
}

const isCast = (value: string): value is (typeof CITIZENS)[number] =>
  (CITIZENS as readonly string[]).includes(value);

function optionOf(name: string, value: string, { cast }: Practice): Words {
  if (!['citizen', 'onBehalfOf'].includes(name) || !isCast(value))
    return optionNames[value] ?? asWritten(value);
  const part = partNames[value];
  const { givenName } = cast[value];
  return { nb: `${givenName} – ${part.nb}`, en: `${givenName} – ${part.en}` };
}

/** Files to send along, by what a form calls them. */
const FILES = [
  {
    value: 'jpg',
    label: { nb: 'Bilde (JPG, 200 kB)', en: 'Picture (JPG, 200 kB)' },
    files: [{ format: 'jpg', bytes: 200_000 }],
  },
  {
    value: 'pdf',
    label: { nb: 'Dokument (PDF, 1 MB)', en: 'Document (PDF, 1 MB)' },
    files: [{ format: 'pdf', bytes: 1_000_000 }],
  },
  {
    value: 'three',
    label: { nb: 'Tre filer (JPG, PNG og PDF)', en: 'Three files (JPG, PNG and PDF)' },
    files: [
      { format: 'jpg', bytes: 200_000 },
      { format: 'png', bytes: 200_000 },
      { format: 'pdf', bytes: 200_000 },
    ],
  },
  {
    value: 'docx',
    label: { nb: 'Word-fil (ikke tillatt)', en: 'Word file (not allowed)' },
    files: [{ format: 'docx', bytes: 50_000 }],
  },
] as const;

/** How details that a form holds as one text stand in an act. */
const READ: Readonly<Record<string, (value: string) => unknown>> = {
  attachments: (value) => FILES.find((each) => each.value === value)?.files,
  slots: (start) => [{ start: inOslo(start) }],
  start: (value) => inOslo(value),
  instant: (value) => inOslo(value),
  items: (value) =>
    value
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number),
};

/** An instant as a form holds it, without an offset: Oslo's; what is none stays for the schema to refuse. */
function inOslo(value: string): string {
  try {
    return osloInstant(osloTime(value));
  } catch {
    return value;
  }
}

/**
 * The act that somebody has filled in, each detail as a form holds it or as it stands in an act.
 * @throws z.ZodError when it is no act.
 */
export function actFilledIn(given: unknown): Act {
  const details = z.record(z.string(), z.unknown()).parse(given);
  return Act.parse(
    Object.fromEntries(
      Object.entries(details).map(([name, value]) => {
        const read = typeof value === 'string' ? READ[name] : undefined;
        return [name, read ? read(value as string) : value];
      }),
    ),
  );
}

const beginning = ({ nb, en }: Words): Words => ({ nb: upper(nb), en: upper(en) });
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
