/** @jsxRuntime automatic @jsxImportSource preact */
/** The report as one HTML page. */
import type { Language, Report } from '../schema.ts';
import { inBoth } from '../sentences.ts';
import { clipped } from '../visible.ts';
import { words } from '../words.ts';
import { SECTIONS } from './anchors.ts';
import { Attention } from './attention.tsx';
import { Basis } from './basis.tsx';
import { Changes } from './changes.tsx';
import { Coverage } from './coverage.tsx';
import { Contents, Masthead, NAME_MAX } from './masthead.tsx';
import { renderPage } from './page.tsx';
import { pageWords } from './page-words.ts';
import { Rules } from './rules.tsx';
import { Section } from './section.tsx';
import { Stories } from './stories.tsx';
import { Summary } from './summary.tsx';

/** The report as one self-contained HTML page in both languages; it opens in `language`. */
export function renderHtml(report: Report, language: Language): Promise<string> {
  const { candidate, comparison } = report;
  const name = clipped(`${candidate.name} ${candidate.version}`, NAME_MAX);
  const linked = new Set(report.requirements.map(({ id }) => id));
  return renderPage(
    {
      title: inBoth((each) => `${name} – ${words.documentTitle[each]}`),
      header: (
        <>
          <Masthead report={report} language={language} />
          <Contents
            parts={SECTIONS.filter((section) => section !== 'changes' || comparison).map((section) => ({
              id: section,
              name: pageWords.parts[section],
            }))}
          />
        </>
      ),
      main: (
        <>
          <Summary report={report} />
          <Attention report={report} />
          {comparison && (
            <Section name="changes">
              <Changes comparison={comparison} linked={linked} />
            </Section>
          )}
          <Rules report={report} />
          <Stories report={report} />
          <Coverage report={report} />
          <Basis report={report} />
        </>
      ),
      footer: words.footer,
    },
    language,
  );
}
