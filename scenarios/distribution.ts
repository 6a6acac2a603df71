/** How often each kind of oddity really occurs in a plan: whether what is to be drawn is drawn. */
import type { Act } from '../machines/contract/acts.ts';
import type { Words } from '../machines/contract/words.ts';
import { instantOddities, slotOddities } from './data/calendars.ts';
import { fileOddities } from './data/files.ts';
import { norwegianOf } from './data/oddity-words.ts';
import { peopleOddities } from './data/people.ts';
import { plainPractice, practiceOf } from './data/practice.ts';
import { textOddities } from './data/texts.ts';
import type { Scenario } from './scenario.ts';

/** A group of what can be odd: how many there are of it, and how many of them are odd in each way. */
export interface Distribution {
  readonly group: Words;
  readonly all: number;
  readonly kinds: readonly { readonly kind: Words; readonly count: number }[];
}

type Oddities = Readonly<Record<string, boolean>>;

/** The texts and subjects that people write in an act. */
function textsIn(act: Act): string[] {
  const { text, subject } = act as { readonly text?: string; readonly subject?: string };
  return [text, subject].filter((each) => each !== undefined && each !== '') as string[];
}

const filesIn = (act: Act) => ('attachments' in act && act.attachments?.length ? [act.attachments] : []);
const slotsIn = (act: Act) => (act.type === 'office.publishes' ? [act.slots] : []);

function counted(group: Words, none: Oddities, found: readonly Oddities[]): Distribution {
  const kinds = Object.keys(none).map((kind) => ({
    kind: { nb: norwegianOf(kind) ?? kind, en: kind },
    count: found.filter((each) => each[kind]).length,
  }));
  return { group, all: found.length, kinds };
}

/** What is odd in a plan, group by group. */
export function distributionOf(plan: readonly Scenario[]): Distribution[] {
  const acts = plan.flatMap((scenario) => scenario.acts);
  return [
    counted(
      { nb: 'Tekster og emner', en: 'Texts and subjects' },
      textOddities('a'),
      acts.flatMap(textsIn).map(textOddities),
    ),
    counted(
      { nb: 'Kontorer og mennesker', en: 'Offices and people' },
      peopleOddities(plainPractice),
      plan.map(({ drawn }, index) => peopleOddities(practiceOf(index, drawn))),
    ),
    counted(
      { nb: 'Meldinger med filer', en: 'Messages with files' },
      fileOddities([]),
      acts.flatMap(filesIn).map((files) => fileOddities(files)),
    ),
    counted(
      { nb: 'Dager scenarier begynner på', en: 'Days on which scenarios begin' },
      instantOddities(plan[0]?.start ?? '2024-02-05T09:00:00+01:00'),
      plan.map(({ start }) => instantOddities(start)),
    ),
    counted(
      { nb: 'Ganger timer legges ut', en: 'Times that slots are published' },
      slotOddities([]),
      acts.flatMap(slotsIn).map(slotOddities),
    ),
  ];
}
