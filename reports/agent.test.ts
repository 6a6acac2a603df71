import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ANSWER_BYTES_MAX, renderAgent, renderAgentTrouble } from './agent.ts';
import { AgentAnswer, agentJsonSchema } from './agent-schema.ts';
import { casesIn } from './demands.ts';
import { hostileMany, hostileWaived } from './samples/hostile.ts';
import { compared, waived } from './samples/known.ts';
import { everything, manyFailures } from './samples/many.ts';
import { allPassed, everyVerdict, stopped, undecided } from './samples/samples.ts';
import type { Report } from './schema.ts';

const reports = { allPassed, everyVerdict, undecided, stopped, waived, compared, everything, manyFailures };
const hostile = { hostileMany, hostileWaived };
const published = JSON.parse(readFileSync(new URL('./agent.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(published);

const answer = (report: Report, language: 'nb' | 'en' = 'en') =>
  AgentAnswer.parse(JSON.parse(renderAgent(report, language)));

describe('the answer to a program', () => {
  it('has the schema that is in the package', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(agentJsonSchema())));
  });

  it.each(Object.entries<Report>({ ...reports, ...hostile }))(
    'is one line of bounded length that the schema holds, whatever the report: %s',
    (_name, report) => {
      for (const language of ['nb', 'en'] as const) {
        const text = renderAgent(report, language);
        expect(text.indexOf('\n')).toBe(text.length - 1);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(ANSWER_BYTES_MAX);
        expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
      }
    },
  );

  it.each(Object.entries<Report>(reports))(
    'names each rule that somebody must look at, once: %s',
    (_name, report) => {
      const { failures, undecided: groups, leftOut } = answer(report);
      const named = [...failures.map(({ id }) => id), ...groups.flatMap(({ rules }) => rules), ...leftOut];
      const sought = casesIn(report).filter(({ verdict, failure }) =>
        ['failed', 'error', 'not-tried', 'inconclusive', ...(failure ? ['warning'] : [])].includes(verdict),
      );
      expect(named.sort()).toEqual(sought.map(({ id }) => id).sort());
    },
  );

  it('tells of a failure why, by which steps, and how to play it again', () => {
    const [first] = answer(everyVerdict).failures;
    const line = everyVerdict.requirements.find(({ id }) => id === first?.id);
    expect(first).toMatchObject({
      verdict: 'failed',
      expected: line?.failure?.expected.en,
      actual: line?.failure?.actual.en,
      replay: line?.failure?.replay,
    });
    expect(first?.steps.map(({ number }) => number)).toEqual(
      line?.failure?.steps.map(({ number }) => number),
    );
  });

  it('says what to do now, by the verdict', () => {
    const nexts = [allPassed, everyVerdict, undecided, stopped].map((report) => answer(report).next);
    expect(new Set(nexts).size).toBe(4);
    expect(answer({ ...allPassed, only: { rules: ['ECON-03'], stories: [] } }).next).toContain('smoke test');
    const overdue = {
      ...waived,
      requirements: waived.requirements.filter(({ verdict }) => verdict !== 'failed'),
    };
    expect(answer({ ...overdue, verdict: 'failed', exitCode: 1 }).next).toContain('waivers');
  });

  it('is told where there was no report', () => {
    const text = renderAgentTrouble(`no candidate\n${'x'.repeat(100_000)}`, 'nb');
    expect(Buffer.byteLength(text)).toBeLessThan(ANSWER_BYTES_MAX);
    expect(validate(JSON.parse(text))).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ verdict: 'error', exitCode: 3 });
  });
});
