/**
 * The forms of a report: what each is called, the file it is written to in a run's folder, how it is made. What
 * makes a form is loaded when it is asked for.
 */
import type { Report } from '../../reports/schema.ts';
import type { Language } from './options.ts';

interface Format {
  readonly file: string;
  readonly render: (report: Report, language: Language) => string | Promise<string>;
}

export const formats = {
  json: {
    file: 'report.json',
    render: (report) => `${JSON.stringify(report, null, 2)}\n`,
  },
  html: {
    file: 'report.html',
    render: async (report, language) =>
      (await import('../../reports/html/html.tsx')).renderHtml(report, language),
  },
  md: {
    file: 'report.md',
    render: async (report, language) =>
      (await import('../../reports/markdown.ts')).renderMarkdown(report, language),
  },
  junit: {
    file: 'junit.xml',
    render: async (report) => (await import('../../reports/junit.ts')).renderJUnit(report),
  },
  ctrf: {
    file: 'ctrf.json',
    render: async (report) => (await import('../../reports/ctrf.ts')).renderCtrf(report),
  },
  sarif: {
    file: 'report.sarif',
    render: async (report) => (await import('../../reports/sarif.ts')).renderSarif(report),
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
