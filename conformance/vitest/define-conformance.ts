/** The catalogue as tests of a vendor's own vitest run: `ddfl-conformance/vitest`. */
import { beforeAll, describe, type TestContext, test } from 'vitest';
import { SERVICES } from '../../machines/contract/service-names.ts';
import type { Words } from '../../machines/contract/words.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import type { Requirement } from '../../machines/requirements/requirement.ts';
import type { Language, Report } from '../../reports/schema.ts';
import { serviceName } from '../../reports/sentences.ts';
import { overdueWaivers, waivedWhat, waiverSentence } from '../../reports/waiver-sentences.ts';
import { knownRule } from '../cli/known-rule.ts';
import { knownServices } from '../cli/known-services.ts';
import { readWaivers } from '../conclude/waivers-file.ts';
import { type ConformanceOptions, certified } from './certified.ts';
import { type Outcome, outcomeIn, untoldFault } from './outcome.ts';

export type { OfficeAct, ProvisionRequest, TestDriver } from '../../machines/contract/driver.ts';
export type { Candidate, ConformanceOptions } from './certified.ts';

const WORDS = {
  whole: { nb: 'Digital dialog fastlege', en: 'Digital dialog fastlege' },
  run: { nb: 'kjøringen kan vurderes', en: 'the run can be judged' },
  unjudged: { nb: 'kjøringen kunne ikke vurderes', en: 'the run could not be judged' },
  waivers: { nb: 'unntakene trengs og holder', en: 'the waivers are needed and hold' },
} as const satisfies Record<string, Words>;

/**
 * Registers each rule on the record system as a test, in a group for its service. The run is played once, before
 * the first of them, and leaves the same files as `ddfl certify` of the same options. A *must* that failed or could not be judged is a
 * test that failed, with the shortest counterexample as its message; what does not apply and what is waived is skipped, with the
 * reason; advice that is not followed is an annotation.
 * @throws UserError when there is no such service or rule, or the waivers file is not as expected.
 */
export function defineConformance(options: ConformanceOptions = {}): void {
  const { language = 'en', minutes = 60, waivers: path } = options;
  const rules = rulesOf(options);
  const waivers = path === undefined ? [] : readWaivers(path);
  describe(WORDS.whole[language], () => {
    let ended: Report | Unjudged;
    beforeAll(async () => {
      ended = await certified(options, waivers).catch((error: Error) => new Unjudged(error.message));
    }, minutes * 60_000);

    test(WORDS.run[language], () => {
      const report = judged(ended);
      const outcomes = rules.map(({ id }) => outcomeIn(report, id, language));
      const fault = untoldFault(report, [...outcomes, ...overdue(report, language)], language);
      if (fault) throw told(fault);
    });
    if (waivers.length > 0) {
      test(WORDS.waivers[language], () => {
        const troubles = overdue(judged(ended), language);
        if (troubles.length > 0) throw told(troubles.map(({ text }) => text).join('\n'));
      });
    }
    for (const service of new Set(rules.map((rule) => rule.service))) {
      describe(serviceName(service)[language], () => {
        for (const { id, title } of rules.filter((rule) => rule.service === service)) {
          test(`${id} ${title[language]}`, (context) => {
            // Told once, by the test of the run: a hundred tests that say the same hide it.
            if (ended instanceof Unjudged) return context.skip(WORDS.unjudged[language]);
            return tell(context, outcomeIn(ended, id, language));
          });
        }
      });
    }
  });
}

/** The rules that become tests: those on the record system, of the services asked for and of all services. */
function rulesOf({
  rules,
  services,
  catalogue: catalogueVersion,
}: ConformanceOptions): readonly Requirement[] {
  const asked: readonly string[] = knownServices(services);
  const others = SERVICES.filter((service) => !asked.includes(service));
  const alone = rules?.map((id) => knownRule(id, catalogueVersion));
  return catalogue.filter(
    ({ id, binds, service }) =>
      binds === 'ehr' && !others.some((other) => other === service) && (alone?.includes(id) ?? true),
  );
}

function overdue(report: Report, language: Language): Outcome[] {
  return overdueWaivers(report).map((waiver) => ({
    kind: 'failed',
    text: `${waivedWhat(waiver)}: ${waiverSentence(waiver)[language]}`,
  }));
}

const TELLING: Readonly<Record<Outcome['kind'], (context: TestContext, text: string) => unknown>> = {
  passed: () => undefined,
  remarked: (context, text) => context.annotate(text, 'warning'),
  failed: (_context, text) => {
    throw told(text);
  },
  skipped: (context, text) => context.skip(text),
};

const tell = (context: TestContext, { kind, text }: Outcome) => TELLING[kind](context, text);

/** What the test is told; where in the suite it was thrown helps nobody. */
function told(message: string): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return error;
}

/** A run that gave no report. */
class Unjudged extends Error {}

function judged(ended: Report | Unjudged): Report {
  if (ended instanceof Unjudged) throw told(ended.message);
  return ended;
}
