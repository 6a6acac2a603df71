import { join } from 'node:path';
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import { worldsBy } from '../../../mocks/platform/world.ts';
import { referenceStatement } from '../../../mocks/reference/record-system.ts';
import type { Report } from '../../../reports/schema.ts';
import { visible } from '../../../reports/visible.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { Attachment } from '../../attach/attach.ts';
import type { JudgedRun } from '../../conclude/verdict.ts';
import { listening } from '../../har/listening.ts';
import { type JudgedBy, type Judgement, judge } from '../../judge/judge.ts';
import { playIn } from '../../play/play.ts';
import { sameProfileAs } from '../../profile/same-profile.ts';
import { UserError } from '../../user-error.ts';
import { attached } from '../attachment.ts';
import { REPLAY_LOG } from '../files.ts';
import { knownRule } from '../known-rule.ts';
import type { AttachFlags } from '../option-groups.ts';
import type { ReplayFlags } from '../replay-command.ts';
import { folderApart } from '../replay-folder.ts';
import { replayTold } from '../replay-told.ts';
import { scenarioToReplay } from '../scenario-to-replay.ts';

/** Where the output of a candidate goes that was started, when no other folder is named. */
const LOG_FOLDER = 'ddfl-report';

async function playOnce(
  stage: Pick<Attachment, 'driver' | 'platform'>,
  { statement, profile }: JudgedBy,
  scenario: Scenario,
): Promise<JudgedRun> {
  const run = await playIn({ ...stage, createWorld: worldsBy(profile) }, scenario, 0);
  return { run, judgement: judge(run, statement, profile) };
}

/** 0 the rule (or every rule) held · 1 it did not · 2 it was not put to the test · 3 the suite could not judge. */
function exitCodeOf(rule: string | undefined, { divergences, exercised, suiteFault }: Judgement): number {
  if (suiteFault || divergences.some(({ isPlatformFault }) => isPlatformFault)) return 3;
  const sought = rule === undefined ? divergences : divergences.filter((each) => each.rule === rule);
  if (sought.length > 0) return 1;
  const isTested = rule === undefined ? exercised.size > 0 : [...exercised.keys()].some((id) => id === rule);
  return isTested ? 0 : 2;
}

/** The fault that a report says was planted is planted again; any other record system has to be named. */
function candidateOf(flags: AttachFlags, report: Report | undefined): AttachFlags {
  const isNamed = [flags.candidate, flags.exec, flags.mutant].some((each) => each !== undefined);
  if (isNamed || !report) return flags;
  const { name, version, planted } = report.candidate;
  if (planted) return { ...flags, mutant: planted.name };
  if (name === referenceStatement.name) return flags;
  throw new UserError(
    `The report is about ${visible(`${name} ${version}`)}. Say how it is reached, as when it was certified: with --exec or --candidate.`,
  );
}

export async function replayAction(written: string | undefined, flags: ReplayFlags): Promise<number> {
  const rule = written === undefined ? undefined : knownRule(written);
  const { scenario, report } = scenarioToReplay(rule, flags);
  folderApart(flags);
  const log = join(flags.out ?? LOG_FOLDER, REPLAY_LOG);
  const attachment = await attached(candidateOf(flags, report), log);
  try {
    const { profile = defaultProfile } = attachment;
    if (report) sameProfileAs(report, profile);
    const claims = { statement: await attachment.driver.statement(), profile };
    const listened = listening(attachment, scenario.start);
    const played = await playOnce(listened, claims, scenario);
    process.stdout.write(replayTold(played, { rule, language: flags.lang, withTexts: flags.texts ?? false }));
    if (flags.out !== undefined) {
      const { writeReplay } = await import('../replay-files.ts');
      const page = await writeReplay(played, attachment, claims, { rule, folder: flags.out, flags });
      process.stdout.write(`\n${page}\n`);
    }
    if (flags.har !== undefined) {
      const { writeHar } = await import('../har-file.ts');
      writeHar(flags.har, listened.heard(), played.run, flags);
    }
    return exitCodeOf(rule, played.judgement);
  } finally {
    await attachment.close();
  }
}
