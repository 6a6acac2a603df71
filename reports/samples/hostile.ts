/** Reports of candidates that write attacks wherever a candidate can write. */
import { Report, type RequirementLine, type WaiverLine, type Words } from '../schema.ts';
import { waived } from './known.ts';
import { manyFailures } from './many.ts';
import { everyVerdict } from './samples.ts';

/** Markup for HTML, XML, Markdown and terminals; bidi, control and lone characters; entities; one long word. */
export const ATTACK = [
  `"><script>alert(1)</script><img src=x onerror="alert(1)">' onmouseover='alert(1)`,
  ']]> --> <!-- </style></pre></details></code>',
  '| cell | `code` ```\n\n# Heading\n\n1. item\n- [x](javascript:alert(1)) ![y](http://evil.example/z) @someone www.evil.example',
  '\u202Egnp.exe\u2066 \u200B\uFEFF\u00AD \u001B[31mred\u001B[0m \u0007\u0000\u0085 \uD800 \u2028\u{E0041}',
  '&lt;b&gt; &nbsp; &#0; &unknown;',
  'x'.repeat(400),
].join(' ');

/** The attack before a text, so that texts that differed differ still. */
const struck = (text: string): string => `${ATTACK} ${text}`;
const struckWords = ({ nb, en }: Words): Words => ({ nb: struck(nb), en: struck(en) });

function struckLine(line: RequirementLine): RequirementLine {
  const { reason, failure } = line;
  return {
    ...line,
    ...(reason ? { reason: struckWords(reason) } : {}),
    ...(failure
      ? {
          failure: {
            ...failure,
            expected: struckWords(failure.expected),
            actual: struckWords(failure.actual),
            replay: struck(failure.replay),
            steps: failure.steps.map((step) => ({
              ...step,
              act: { ...step.act, type: struck(String(step.act.type)), text: ATTACK },
              text: struckWords(step.text),
              ...(step.reason === undefined ? {} : { reason: struck(step.reason) }),
              messages: step.messages.map((message) => ({
                ...message,
                type: struck(message.type),
                ...(message.id === undefined ? {} : { id: struck(message.id) }),
                summary: struckWords(message.summary),
                ...(message.xml === undefined ? {} : { xml: struck(message.xml) }),
                findings: message.findings.map(struck),
              })),
            })),
          },
        }
      : {}),
  };
}

const struckWaiver = (waiver: WaiverLine): WaiverLine => ({
  ...waiver,
  reason: struck(waiver.reason),
  ticket: struck(waiver.ticket),
});

/** The same report in its structure, with the attack in every text that a candidate or its vendor writes. */
export function attackedBy(report: Report): Report {
  const { comparison } = report;
  return Report.parse({
    ...report,
    candidate: {
      name: ATTACK,
      version: ATTACK,
      statement: { [ATTACK]: ATTACK, services: [ATTACK], observes: { [ATTACK]: ATTACK }, takesClock: true },
    },
    requirements: report.requirements.map(struckLine),
    waivers: report.waivers.map(struckWaiver),
    ...(comparison && {
      comparison: {
        ...comparison,
        older: { ...comparison.older, candidate: { name: ATTACK, version: ATTACK } },
      },
    }),
  });
}

export const hostile: Report = attackedBy(everyVerdict);
export const hostileWaived: Report = attackedBy(waived);
export const hostileMany: Report = attackedBy(manyFailures);
