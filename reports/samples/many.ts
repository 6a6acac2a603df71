/** A report with thirty failures, twelve of them one and the same, and one about a deadline. */
import { type Failure, type Report, type RequirementLine, VERDICTS } from '../schema.ts';
import { compared, waived } from './known.ts';
import { everyVerdict } from './samples.ts';

const FAILURES = 30;
const ALIKE = 12;

const [template] = everyVerdict.requirements.flatMap(({ failure }) => failure ?? []);

const day = (date: string, kind: 'workday' | 'weekend' | 'holiday', number?: number) => ({
  date,
  kind,
  ...(number && { number }),
});

/** A question of Friday 22 December 2023, shown as overdue on its fifth working day. */
export const tooEarly: NonNullable<Failure['deadline']> = {
  receivedOn: '2023-12-22',
  dueOn: '2024-01-03',
  observedOn: '2024-01-03',
  shownAsOverdue: true,
  days: [
    day('2023-12-22', 'workday'),
    day('2023-12-23', 'weekend'),
    day('2023-12-24', 'weekend'),
    day('2023-12-25', 'holiday'),
    day('2023-12-26', 'holiday'),
    day('2023-12-27', 'workday', 1),
    day('2023-12-28', 'workday', 2),
    day('2023-12-29', 'workday', 3),
    day('2023-12-30', 'weekend'),
    day('2023-12-31', 'weekend'),
    day('2024-01-01', 'holiday'),
    day('2024-01-02', 'workday', 4),
    day('2024-01-03', 'workday', 5),
  ],
};

const STEP_DATES = ['2023-12-22', '2024-01-02', '2024-01-03'];

function failureOf(number: number): Failure | undefined {
  if (!template) return undefined;
  if (number <= ALIKE) return { ...template, occurrences: number };
  const own = {
    nb: `${template.actual.nb}, tilfelle ${number}`,
    en: `${template.actual.en}, case ${number}`,
  };
  const failure = { ...template, actual: own, occurrences: number };
  if (number < FAILURES) return failure;
  const steps = template.steps.map((step, index) => ({ ...step, at: `${STEP_DATES[index]}T10:00:00+01:00` }));
  return { ...failure, steps, deadline: tooEarly };
}

const failed = Array.from({ length: FAILURES }, (_, index): RequirementLine => {
  const number = index + 1;
  const like = everyVerdict.requirements[index % everyVerdict.requirements.length];
  const failure = failureOf(number);
  if (!like || !failure) throw new Error('Failed to make the sample: everyVerdict has no failure.');
  const { reason: _reason, ...rest } = { ...like, binds: 'ehr' as const };
  return { ...rest, id: `MANY-${String(number).padStart(2, '0')}`, verdict: 'failed', failure };
});

const requirements = [...everyVerdict.requirements.filter(({ verdict }) => verdict !== 'failed'), ...failed];

export const manyFailures: Report = {
  ...everyVerdict,
  requirements,
  counts: Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, requirements.filter((line) => line.verdict === verdict).length]),
  ) as Report['counts'],
};

/** Everything that a page can show at once: every verdict, a deadline, waivers, what changed. */
export const everything: Report = {
  ...compared,
  waivers: waived.waivers,
  requirements: compared.requirements.map((line) =>
    line.failure && line.verdict === 'failed'
      ? { ...line, failure: failureOf(FAILURES) ?? line.failure }
      : line,
  ),
};
