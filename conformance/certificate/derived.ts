/** The verdicts of a certificate, derived again from the record. */
import type { CertifiedRun } from '../../reports/certificate.ts';
import type { Report } from '../../reports/schema.ts';
import { knownCatalogue } from '../conclude/known-catalogue.ts';
import type { Waiver } from '../conclude/waivers.ts';
import { rejudge } from '../crew/rejudge.ts';
import { reportOf } from '../explain/report.ts';
import { openRecord } from '../record/record-file.ts';

/** The report that a record comes to by a catalogue, with the waivers that were given to the run. */
export async function reportFrom(
  record: string,
  { waivers, catalogue }: Pick<CertifiedRun, 'waivers' | 'catalogue'>,
  workers: number,
): Promise<Report> {
  const given = waivers.map(({ state: _state, verdict: _verdict, ...waiver }) => waiver as Waiver);
  const { header, tally, conclusion, recordDigest } = await rejudge(openRecord(record), {
    waivers: given,
    workers,
    catalogue: knownCatalogue(catalogue),
  });
  return reportOf(header, tally, conclusion, { withTexts: false, attachment: '', recordDigest });
}
