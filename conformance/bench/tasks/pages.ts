/** The report of a record in one form, or the page of the catalogue, as a command makes it: cold. */
import { defaultProfile } from '../../../machines/contract/default-profile.ts';
import { type FormatName, formats } from '../../cli/formats.ts';
import { rejudge } from '../../crew/rejudge.ts';
import { catalogueDocument } from '../../explain/catalogue-document.ts';
import { reportOf } from '../../explain/report.ts';
import { openRecord } from '../../record/record-file.ts';
import { answer, asked } from '../task.ts';
import type { RecordTask } from './record.ts';

export interface PagesTask extends RecordTask {
  readonly what: 'report' | 'catalogue' | FormatName;
}

const { record, what } = asked<PagesTask>();
if (what === 'catalogue') {
  await answer(async () => {
    const { renderCatalogue } = await import('../../../reports/html/catalogue-page.tsx');
    return renderCatalogue(catalogueDocument(defaultProfile), 'en');
  });
} else {
  const { header, tally, conclusion } = await rejudge(openRecord(record));
  const report = () => reportOf(header, tally, conclusion, { withTexts: false, attachment: '' });
  const made = report();
  await answer(what === 'report' ? report : () => formats[what].render(made, { language: 'en' }));
}
