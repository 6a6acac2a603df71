/** The report of a candidate that writes attacks wherever a candidate can write. */
import { Report } from '../schema.ts';
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

const attacked = { nb: ATTACK, en: ATTACK };

/** The same report as `everyVerdict` in its structure, with the attack in every text of the candidate's. */
export const hostile: Report = Report.parse({
  ...everyVerdict,
  candidate: {
    name: ATTACK,
    version: ATTACK,
    statement: { [ATTACK]: ATTACK, services: [ATTACK], observes: { [ATTACK]: ATTACK }, takesClock: true },
  },
  requirements: everyVerdict.requirements.map((line) => ({
    ...line,
    ...(line.reason ? { reason: attacked } : {}),
    ...(line.failure
      ? {
          failure: {
            ...line.failure,
            expected: attacked,
            actual: attacked,
            replay: ATTACK,
            steps: line.failure.steps.map((step) => ({
              ...step,
              act: { type: ATTACK, text: ATTACK },
              text: attacked,
              at: ATTACK,
              ...(step.reason === undefined ? {} : { reason: ATTACK }),
              messages: step.messages.map((message) => ({
                ...message,
                type: ATTACK,
                ...(message.id === undefined ? {} : { id: ATTACK }),
                summary: attacked,
                ...(message.xml === undefined ? {} : { xml: ATTACK }),
                findings: message.findings.map(() => ATTACK),
              })),
            })),
          },
        }
      : {}),
  })),
});
