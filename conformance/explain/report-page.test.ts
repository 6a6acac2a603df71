/** The report of a real run, as a page and as the published schema knows it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../machines/contract/default-profile.ts';
import { dueDate } from '../../machines/workdays.ts';
import { type Behaviour, conformingBy } from '../../mocks/reference/behaviour.ts';
import { renderHtml } from '../../reports/html/html.tsx';
import { unfolded } from '../../reports/samples/unfolded.ts';
import { Report, reportJsonSchema } from '../../reports/schema.ts';
import { planOf } from '../../scenarios/plan.ts';
import { exampleReport } from './example-report.ts';

const conforming = conformingBy(defaultProfile);

const BYTES_MAX = 500_000;
/** Stories, and what shows a fault of a deadline in two acts. */
const plan = planOf({ services: ['e-consultation'], seed: 1, runs: 0 }).filter(
  ({ name, purpose, acts }) => name !== 'files-up-to-the-limit' && (purpose === 'story' || acts.length <= 2),
);

let report: Report;
beforeAll(async () => {
  const behaviour: Behaviour = {
    ...conforming,
    dueOn: (_conversation, since) => dueDate(since, 4),
    tasksFor: (_conversation, { dueOn: _dueOn, ...task }) => [task],
  };
  report = await exampleReport({ services: ['e-consultation'], plan, behaviour });
});

describe('the report of a real run', () => {
  it('is read back as it was written', () => {
    expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('has the deadline of a rule about one, and of no other', () => {
    const withDeadline = report.requirements.filter(({ failure }) => failure?.deadline);
    expect(withDeadline.map(({ id }) => id)).toEqual(['ECON-08']);
  });

  it('becomes a page of half a megabyte at the most, with each picture in both languages', async () => {
    const html = await renderHtml(report, 'nb');
    expect(Buffer.byteLength(html)).toBeLessThan(BYTES_MAX);
    const whole = unfolded(html).replace(/<script>.*<\/script>/s, '');
    expect(whole).not.toMatch(/NaN|undefined/);
    // Course of events, ordinary course and whole lifecycle, in two languages.
    expect(whole.match(/<svg/g)).toHaveLength(6);
    expect(html).toContain('<table class="calendar">');
    expect(whole).toContain('brutt');
  });
});

it('is published with the schema that is in the package', () => {
  const published = readFileSync(new URL('../../reports/report.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
});
