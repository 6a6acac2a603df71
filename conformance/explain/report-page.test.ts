/** The report of a real run, as a page and as the published schema knows it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dueDate } from '../../machines/workdays.ts';
import { direct } from '../../mocks/in-process/direct.ts';
import { conforming } from '../../mocks/reference/behaviour.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { renderHtml } from '../../reports/html/html.tsx';
import { Report, reportJsonSchema } from '../../reports/schema.ts';
import { planOf } from '../../scenarios/plan.ts';
import { checked } from '../attach/attach.ts';
import { certify } from '../certify.ts';
import { reportOf } from './report.ts';

const BYTES_MAX = 2_000_000;
/** Milliseconds for an operation: only one that hangs takes so long. */
const LIMIT = 600_000;
/** Stories, and what shows a fault of a deadline in two acts. */
const plan = planOf({ services: ['e-consultation'], seed: 1, runs: 0 }).filter(
  ({ name, purpose, acts }) => name !== 'files-up-to-the-limit' && (purpose === 'story' || acts.length <= 2),
);

let report: Report;
beforeAll(async () => {
  const platform = direct('page');
  const hasty = createRecordSystem({
    carrier: platform.carrier,
    behaviour: {
      ...conforming,
      dueOn: (_conversation, since) => dueDate(since, 4),
      tasksFor: (_conversation, { dueOn: _dueOn, ...task }) => [task],
    },
  });
  const attachment = {
    driver: checked(hasty, LIMIT),
    platform,
    options: '',
    close: () => platform.close(),
  };
  const observer = {
    begun: () => undefined,
    recorded: () => undefined,
    played: () => undefined,
    ended: () => undefined,
  };
  try {
    const { header, tally, conclusion } = await certify(
      attachment,
      { services: ['e-consultation'], seed: 1, runs: 0, date: '2024-02-05', concurrency: 8, plan },
      observer,
    );
    report = reportOf(header, tally, conclusion, { withTexts: false, attachment: '' });
  } finally {
    await attachment.close();
  }
});

describe('the report of a real run', () => {
  it('is read back as it was written', () => {
    expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('has the deadline of a rule about one, and of no other', () => {
    const withDeadline = report.requirements.filter(({ failure }) => failure?.deadline);
    expect(withDeadline.map(({ id }) => id)).toEqual(['ECON-08']);
  });

  it('becomes a page of two megabytes at the most, with each picture in both languages', async () => {
    const html = await renderHtml(report, 'nb');
    expect(Buffer.byteLength(html)).toBeLessThan(BYTES_MAX);
    expect(html).not.toMatch(/NaN|undefined/);
    // Course of events and lifecycle, in two languages.
    expect(html.match(/<svg/g)).toHaveLength(4);
    expect(html).toContain('<table class="calendar">');
    expect(html).toContain('brutt');
  });
});

it('is published with the schema that is in the package', () => {
  const published = readFileSync(new URL('../../reports/report.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
});
