/** Lines by which GitHub puts what is wrong beside the run: workflow commands, in English. */
import { ALARMS, isAlarming, runFault, summary } from './cases.ts';
import { casesIn } from './demands.ts';
import type { Report } from './schema.ts';
import { visible } from './visible.ts';
import { overdueWaivers, waivedWhat, waiverSentence } from './waiver-sentences.ts';

/** As the runner reads it: what would end the line or the property is told by its code. */
const data = (text: string) => visible(text).replaceAll('%', '%25');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const annotation = (command: 'error' | 'warning', title: string, message: string) =>
  `::${command} title=${property(title)}::${data(message)}`;

/** A line for each rule that failed, warns or is undecided, and for what else makes the run red. */
export function renderAnnotations(report: Report): string {
  const fault = runFault(report);
  const lines = [
    ...(fault ? [annotation('error', 'The candidate can be judged', fault)] : []),
    ...overdueWaivers(report).map((waiver) =>
      annotation('error', `Waiver of ${waivedWhat(waiver)}`, waiverSentence(waiver).en),
    ),
    ...casesIn(report)
      .filter(isAlarming)
      .map((line) => annotation(ALARMS[line.verdict], line.id, `${line.title.en}: ${summary(line)}`)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
