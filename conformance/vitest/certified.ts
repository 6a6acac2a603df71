/** The run behind the tests: the command's own, with the same plan, record, verdicts and files. */
import { join } from 'node:path';
import type { TestDriver } from '../../machines/contract/driver.ts';
import type { Effort } from '../../machines/contract/effort.ts';
import type { Service } from '../../machines/contract/services.ts';
import type { RequirementId } from '../../machines/requirements/catalogue.ts';
import type { CatalogueVersion } from '../../machines/requirements/catalogue-versions.ts';
import type { Language, Report } from '../../reports/schema.ts';
import { type Attachment, namedBy as namedByOptions } from '../attach/attach.ts';
import { certify, type Observer } from '../certify.ts';
import { attached } from '../cli/attachment.ts';
import { environmentNow } from '../cli/environment.ts';
import { CANDIDATE_LOG, RECORD_FILE, writeReports } from '../cli/files.ts';
import { knownServices } from '../cli/known-services.ts';
import { onlyOf } from '../cli/only-flags.ts';
import { today } from '../cli/options.ts';
import { type FolderRun, inFolder } from '../cli/run-folder.ts';
import type { Waiver } from '../conclude/waivers.ts';
import { reportOf } from '../explain/report.ts';
import { createRecordFile } from '../record/record-file.ts';

/** A record system by whichever way it comes. */
export type Candidate =
  /** The four operations themselves, in the process of the tests. */
  | TestDriver
  /** Address of a running candidate (`http://…`), or path of a module of the four operations. */
  | string
  /** A command that starts it; it listens on the port in PORT. */
  | { readonly exec: string };

/** As the options of `ddfl certify` have it, where nothing else is said. */
export interface ConformanceOptions {
  /** The embedded reference unless given. */
  readonly candidate?: Candidate;
  readonly services?: readonly Service[];
  /** Rules that alone are judged; the run is no certificate. */
  readonly rules?: readonly RequirementId[];
  readonly effort?: Effort;
  /** The catalogue judged by; the newest unless given. */
  readonly catalogue?: CatalogueVersion;
  readonly seed?: number;
  /** Path of a profile file: codes and limits that you know better. */
  readonly profile?: string;
  /** Path of a waivers file. */
  readonly waivers?: string;
  /** Folder for the record and the reports; `ddfl-report` unless given. */
  readonly out?: string;
  /** Date of the run, `YYYY-MM-DD`; today unless given. */
  readonly date?: string;
  readonly language?: Language;
  /** Seconds that the candidate has to start, and for one operation; 60 unless given. */
  readonly timeout?: number;
  /** Whether messages' free text, names and identity numbers are shown in the reports. */
  readonly texts?: boolean;
  /** Minutes that the whole run may take; 60 unless given. */
  readonly minutes?: number;
}

/** What the driver's own process gives has no options to be attached by again: whoever plays it again puts its module there. */
const OWN_PROCESS = "--candidate '<module of the candidate>'";

/** Scenarios under way at once, as the command has it: no record depends on it. */
const AT_ONCE = 8;

/** Certifies the candidate, leaves the files of a run in its folder, and gives the report. */
export async function certified(options: ConformanceOptions, waivers: readonly Waiver[]): Promise<Report> {
  const { candidate, rules = [], services = [], seed = 1, out = 'ddfl-report' } = options;
  const named = namedBy(candidate);
  const date = options.date ?? today();
  const folder: FolderRun = {
    out,
    reads: [options.waivers, options.profile],
    known: {
      candidate: named.driver ? OWN_PROCESS : namedByOptions(named) || 'the embedded reference',
      date,
      seed,
      services: [...services],
      catalogue: options.catalogue,
      ...(rules.length > 0 && { only: { rules: [...rules], stories: [] } }),
    },
    view: () => ({ language: options.language ?? 'en' }),
  };
  return await inFolder(folder, async () => {
    const timeout = options.timeout ?? 60;
    const attachment = await attached(
      { ...named, timeout, ...(options.profile !== undefined && { profile: options.profile }) },
      join(out, CANDIDATE_LOG),
    );
    try {
      const report = await reportOn(attachment, { ...options, seed, out, date }, waivers);
      await writeReports(out, report, folder.view());
      return report;
    } finally {
      await attachment.close();
    }
  });
}

type Settled = ConformanceOptions & Required<Pick<ConformanceOptions, 'seed' | 'out' | 'date'>>;

async function reportOn(
  attachment: Attachment,
  options: Settled,
  waivers: readonly Waiver[],
): Promise<Report> {
  const { rules = [], services, seed, effort = 'normal', catalogue, date, out } = options;
  const record = writing(join(out, RECORD_FILE));
  const only = onlyOf({ rule: [...rules], ...(catalogue && { catalogue }) });
  const asked = {
    services: knownServices(services),
    seed,
    effort,
    ...(only && { only }),
    ...(catalogue && { catalogue }),
    date,
    waivers,
  };
  const { header, tally, conclusion } = await certify(attachment, { ...asked, concurrency: AT_ONCE }, record);
  return reportOf(header, tally, conclusion, {
    withTexts: options.texts ?? false,
    attachment: namedBy(options.candidate).driver ? OWN_PROCESS : attachment.options,
    folder: out,
    recordDigest: record.digest(),
    environment: environmentNow(),
  });
}

function namedBy(candidate: Candidate | undefined): {
  driver?: TestDriver;
  candidate?: string;
  exec?: string;
} {
  if (candidate === undefined) return {};
  if (typeof candidate === 'string') return { candidate };
  return 'exec' in candidate ? { exec: candidate.exec } : { driver: candidate };
}

/** Writes the record as it comes; the test runner shows that something is under way. */
function writing(path: string): Observer & { digest(): string | undefined } {
  let file: ReturnType<typeof createRecordFile> | undefined;
  let digest: string | undefined;
  return {
    begun(header) {
      file = createRecordFile(path, header);
    },
    recorded: (line) => file?.run(line),
    played: () => undefined,
    ended(end) {
      digest = file?.end(end);
    },
    digest: () => digest,
  };
}
