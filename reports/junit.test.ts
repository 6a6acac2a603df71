import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { checksSentence, demandsIn } from './demands.ts';
import { renderJUnit } from './junit.ts';
import { ATTACK, hostile } from './samples/hostile.ts';
import { allPassed, everyVerdict, stopped, undecided } from './samples/samples.ts';
import { skeletonOf } from './samples/skeleton.ts';
import type { Report } from './schema.ts';
import { visible } from './visible.ts';

/** The value of an XPath expression in the rendered report, read by an XML parser. */
function read(report: Report, xpath: string): string | number | boolean {
  const document = XmlDocument.fromString(renderJUnit(report));
  try {
    const value = document.eval(xpath);
    return typeof value === 'object' ? value.map(({ content }) => content).join('\n') : value;
  } finally {
    document.dispose();
  }
}

describe('renderJUnit', () => {
  it.each([
    ['passed', allPassed],
    ['every verdict', everyVerdict],
    ['undecided', undecided],
    ['stopped', stopped],
    ['hostile', hostile],
  ])('has totals that are the sums of its cases: %s', (_, report) => {
    for (const [attribute, element] of [
      ['tests', 'testcase'],
      ['failures', 'failure'],
      ['errors', 'error'],
      ['skipped', 'skipped'],
    ]) {
      expect(read(report, `number(/testsuites/@${attribute})`)).toBe(read(report, `count(//${element})`));
      expect(read(report, `count(//testsuite[@${attribute} != count(.//${element})])`)).toBe(0);
    }
  });

  it('has one suite for each service and one case for each demand on the record system', () => {
    expect(read(allPassed, 'count(/testsuites/testsuite)')).toBe(2);
    expect(read(allPassed, 'count(//testcase)')).toBe(demandsIn(allPassed).length);
    expect(read(allPassed, 'count(//testcase[properties/property[@name="binds"]/@value="platform"])')).toBe(
      0,
    );
    expect(read(allPassed, 'string(//property[@name="checks"]/@value)')).toBe(checksSentence(allPassed).en);
    const rule = '//testcase[@classname="ddfl.e-consultation"][@name="ECON-03"]';
    expect(read(allPassed, `string(${rule}/properties/property[@name="title"]/@value)`)).toBe(
      'When the clinician closes, the answer sent carries the closing code (13)',
    );
  });

  it.each([
    ['ECON-00', 'count(*[not(self::properties)]) = 0'],
    ['ECON-04', 'failure[@type="failed"]'],
    ['ECON-05', 'error[@type="error"]'],
    ['ECON-08', 'error[@type="inconclusive"]'],
    ['ECON-09', 'skipped[contains(@message, ": The system states that it does not invoice")]'],
    ['MSG-02', 'skipped[contains(@message, ": Waived until 2024-09-01: mended in version 4.3")]'],
    ['MSG-04', 'skipped[contains(@message, ": The journal cannot be read from outside")]'],
    ['MSG-12', 'system-out and count(failure|error|skipped) = 0'],
  ])('tells a build server what %s means', (id, condition) => {
    expect(read(everyVerdict, `boolean(//testcase[@name="${id}"][${condition}])`)).toBe(true);
  });

  it('keeps the name of a case when its rule is put in other words', () => {
    const reworded = {
      ...allPassed,
      requirements: allPassed.requirements.map((line) => ({ ...line, title: { nb: 'Ny', en: 'New' } })),
    };
    const names = '//testcase/@name';
    expect(read(reworded, names)).toBe(read(allPassed, names));
  });

  it('tells when the run began and how long it took, each rule its share, and nothing of it where it is not told', () => {
    const timing = { startedAt: '2026-11-28T22:00:00.000Z', milliseconds: 12_000 };
    const of = (xpath: string) => {
      const document = XmlDocument.fromString(renderJUnit(everyVerdict, timing));
      try {
        return document.eval(xpath);
      } finally {
        document.dispose();
      }
    };
    expect(of('string(/testsuites/@time)')).toBe('12.000');
    expect(of('count(//testsuite[@timestamp="2026-11-28T22:00:00.000Z"]) = count(//testsuite)')).toBe(true);
    expect(of('count(//testcase[not(@time)])')).toBe(0);
    expect(of('sum(//testcase/@time)')).toBeCloseTo(12, 1);
    expect(read(everyVerdict, 'count(//@time) + count(//@timestamp)')).toBe(0);
  });

  it('tells expected, actual, shortest path and replay of a failure', () => {
    const account = read(everyVerdict, 'string(//failure)');
    expect(account).toContain('Expected: the act is refused and no message is sent');
    expect(account).toContain('Actual: the act was accepted and one message was sent');
    expect(account).toContain('▸ 3 The clinician answers all the same (accepted)');
    expect(account).toContain('Replay: npx ddfl replay ECON-04 --acts');
  });

  it('is red when the run stopped or judged nothing', () => {
    expect(read(stopped, 'string(//error/@message)')).toContain('The candidate does not answer');
    expect(read({ ...stopped, error: undefined }, 'count(//error)')).toBe(1);
    expect(read({ ...allPassed, exitCode: 2 }, 'count(//error)')).toBe(1);
  });

  it('carries the texts of a hostile candidate whole and is built the same', () => {
    expect(skeletonOf(renderJUnit(hostile))).toEqual(skeletonOf(renderJUnit(everyVerdict)));
    expect(read(hostile, 'string(//testcase[@name="ECON-08"]/error/@message)')).toContain(visible(ATTACK));
    expect(read(hostile, 'string(//testcase[@name="ECON-08"]/error)')).toContain(visible(ATTACK));
  });
});
