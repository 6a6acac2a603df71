/**
 * The forms of a report: what each is called, the file it is written to in a run's folder, how it is made. What
 * makes a form is loaded when it is asked for.
 */
import type { Report } from '../../reports/schema.ts';
import type { Timing } from '../../reports/timing.ts';
import type { Language } from './options.ts';

/** What a form is told beside the report. */
export interface View {
  readonly language: Language;
  /** For the forms that build servers read. */
  readonly timing?: Timing | undefined;
  /** The file of the vendor's repository at which code scanning shows what is wrong. */
  readonly sarifPath?: string | undefined;
}

interface Format {
  readonly file: string;
  readonly render: (report: Report, view: View) => string | Promise<string>;
}

export const formats = {
  json: {
    file: 'report.json',
    render: (report) => `${JSON.stringify(report, null, 2)}\n`,
  },
  html: {
    file: 'report.html',
    render: async (report, { language }) =>
      (await import('../../reports/html/html.tsx')).renderHtml(report, language),
  },
  md: {
    file: 'report.md',
    render: async (report, { language }) =>
      (await import('../../reports/markdown.ts')).renderMarkdown(report, language),
  },
  junit: {
    file: 'junit.xml',
    render: async (report, { timing }) =>
      (await import('../../reports/junit.ts')).renderJUnit(report, timing),
  },
  ctrf: {
    file: 'ctrf.json',
    render: async (report, { timing }) => (await import('../../reports/ctrf.ts')).renderCtrf(report, timing),
  },
  sarif: {
    file: 'report.sarif',
    render: async (report, { sarifPath }) =>
      (await import('../../reports/sarif.ts')).renderSarif(report, sarifPath),
  },
  csv: {
    file: 'requirements.csv',
    render: async (report) => (await import('../../reports/matrix.ts')).renderMatrix(report),
  },
  agent: {
    file: 'agent.json',
    render: async (report, { language }) =>
      (await import('../../reports/agent.ts')).renderAgent(report, language),
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
