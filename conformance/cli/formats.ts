/** The forms of a report: what each is called, the file it is written to in a run's folder, how it is made. */
import { renderCtrf } from '../../reports/ctrf.ts';
import { renderHtml } from '../../reports/html/html.tsx';
import { renderJUnit } from '../../reports/junit.ts';
import { renderMarkdown } from '../../reports/markdown.ts';
import { renderSarif } from '../../reports/sarif.ts';
import type { Report } from '../../reports/schema.ts';
import type { Language } from './options.ts';

interface Format {
  readonly file: string;
  readonly render: (report: Report, language: Language) => string | Promise<string>;
}

export const formats = {
  json: { file: 'report.json', render: (report) => `${JSON.stringify(report, null, 2)}\n` },
  html: { file: 'report.html', render: renderHtml },
  md: { file: 'report.md', render: renderMarkdown },
  junit: { file: 'junit.xml', render: renderJUnit },
  ctrf: { file: 'ctrf.json', render: renderCtrf },
  sarif: { file: 'report.sarif', render: renderSarif },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
