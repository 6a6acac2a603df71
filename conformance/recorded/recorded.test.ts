/** Logs of what was really played: nobody who conforms is blamed, and whoever does not by their own rule or not at all. */
import { describe, expect, it } from 'vitest';
import { defaultProfile as profile } from '../../machines/contract/default-profile.ts';
import { readMessage } from '../../machines/contract/messages/codec.ts';
import type { RunRecord } from '../../machines/contract/record.ts';
import { catalogue } from '../../machines/requirements/catalogue.ts';
import { createMutant, mutants } from '../../mocks/mutants/mutants.ts';
import { conformingBy } from '../../mocks/reference/behaviour.ts';
import { createRecordSystem } from '../../mocks/reference/record-system.ts';
import { variants } from '../../mocks/variants/variants.ts';
import { failedIn, judgedLog, logOf, played } from './example-log.ts';
import type { Logged } from './logged.ts';

const conforming = conformingBy(profile);

const logsOf = (runs: readonly RunRecord[]) =>
  runs.map((run) => ({ run, log: logOf(run) })).filter(({ log }) => log.documents.length > 0);

const reference = logsOf(await played((carrier) => createRecordSystem({ carrier, profile })));
const conversation = reference.find(({ run }) => run.name === 'question-answered-and-closed');

/** The rules broken in the logs of some runs. */
function broken(runs: readonly RunRecord[]): string[] {
  const ids = logsOf(runs).flatMap(({ log }) => failedIn(judgedLog(log)));
  return [...new Set(ids)];
}

/** One document that is not well-formed tells nothing, not even whose it is. */
const tellsParties = ({ documents }: Logged) => documents.some(({ bytes }) => readMessage(bytes).ok);

const reversed = ({ documents, others }: Logged): Logged => ({ documents: documents.toReversed(), others });
const doubled = ({ documents, others }: Logged): Logged => ({
  documents: [...documents, ...documents],
  others,
});
const part = ({ documents, others }: Logged, from: number, until?: number): Logged => ({
  documents: documents.slice(from, until),
  others,
});

describe('the log of a run of the reference', () => {
  it.each(reference.map(({ run, log }) => [run.name, log] as const))(
    '%s shows no rule broken',
    (_name, log) => {
      const judged = judgedLog(log);
      expect(failedIn(judged)).toEqual([]);
      expect(judged.conclusion.exitCode).toBe(2);
    },
  );

  it('comes to the same in any order, and with each message twice', () => {
    for (const { log } of reference.slice(0, 12)) {
      const said = ({ conclusion, digest }: ReturnType<typeof judgedLog>) => [
        digest,
        conclusion.verdicts.map(({ rule, verdict, exercised }) => [rule.id, verdict, exercised]),
      ];
      const straight = said(judgedLog(log));
      expect(said(judgedLog(reversed(log)))).toEqual(straight);
      expect(said(judgedLog(doubled(log)))).toEqual(straight);
    }
  });

  it('may begin and end anywhere: what is missing is nobody’s fault', () => {
    for (const { log } of reference) {
      for (let at = 1; at < log.documents.length; at += 3) {
        for (const some of [part(log, at), part(log, 0, at)].filter(tellsParties))
          expect(failedIn(judgedLog(some))).toEqual([]);
      }
    }
  });

  it('may lack any one message', () => {
    for (const { log } of reference.slice(0, 10)) {
      log.documents.forEach((_, gap) => {
        const documents = log.documents.filter((_each, index) => index !== gap);
        if (documents.length > 0) expect(failedIn(judgedLog({ documents, others: [] }))).toEqual([]);
      });
    }
  });
});

it('says of every rule that messages alone do not show that it was not seen in them', () => {
  const verdicts = judgedLog(conversation?.log ?? { documents: [], others: [] }).conclusion.verdicts;
  const unseen = verdicts.filter(({ rule }) => !rule.isSeenInMessages && rule.service === 'e-consultation');
  expect(unseen.length).toBeGreaterThan(8);
  for (const { verdict, reason } of unseen)
    if (verdict !== 'not-observable')
      expect({ verdict, reason: reason?.en }).toEqual({
        verdict: 'inconclusive',
        reason: 'Not seen in messages alone',
      });
  const judged = verdicts.filter(({ verdict }) => verdict === 'passed').map(({ rule }) => rule.id);
  expect(judged).toEqual(expect.arrayContaining(['ECON-02', 'MSG-01', 'MSG-10', 'MSG-12']));
});

describe('the log of a conforming system', () => {
  it.each(variants.map((variant) => [variant.otherwise, variant] as const))(
    'that %s shows no rule broken',
    async (_otherwise, { chooses }) => {
      const behaviour = { ...conforming, ...chooses(conforming) };
      expect(broken(await played((carrier) => createRecordSystem({ carrier, behaviour })))).toEqual([]);
    },
  );
});

describe('the log of a system with a fault', () => {
  const seen = new Set(catalogue.filter(({ isSeenInMessages }) => isSeenInMessages).map(({ id }) => id));
  const sample = mutants.filter(({ rule }, index) => seen.has(rule) || index % 12 === 0);

  it.each(sample.map((mutant) => [mutant.name, mutant] as const))(
    '%s is failed by its own rule or by none',
    async (_name, mutant) => {
      const failed = broken(await played((carrier) => createMutant(mutant, profile, carrier)));
      expect(failed.filter((id) => id !== mutant.rule)).toEqual([]);
    },
  );

  it.each(['MSG-01', 'MSG-02/3', 'MSG-03', 'MSG-10', 'MSG-10/2', 'MSG-12'])('%s is found', async (name) => {
    const mutant = mutants.find((each) => each.name === name);
    if (!mutant) throw new Error(`There is no mutant ${name}`);
    expect(broken(await played((carrier) => createMutant(mutant, profile, carrier)))).toEqual([mutant.rule]);
  });
});
