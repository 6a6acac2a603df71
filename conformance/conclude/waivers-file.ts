/** The waivers file: JSON that a vendor keeps beside the candidate. */
import * as z from 'zod';
import { catalogue, type RequirementId, requirementOf } from '../../machines/requirements/catalogue.ts';
import { visible, visibleLines } from '../../reports/visible.ts';
import { readJsonFile } from '../record/json-file.ts';
import { UserError } from '../user-error.ts';
import { nearest } from './nearest.ts';
import type { Waiver } from './waivers.ts';

const Text = z.string().trim().min(1, 'Expected a text that is not empty');
const WaiverEntry = z.strictObject({ rule: Text, reason: Text, ticket: Text, until: z.string() });
const WaiversFile = z.strictObject({ waivers: z.array(WaiverEntry) });

const SHAPE =
  'Expected { "waivers": [ { "rule": "ECON-08", "reason": "…", "ticket": "EPJ-123", "until": "2026-12-31" } ] }.';

/**
 * Reads a waivers file.
 * @throws UserError that names the waiver and what is wrong with it: no such rule, a rule twice, no date.
 */
export function readWaivers(path: string): Waiver[] {
  const parsed = WaiversFile.safeParse(readJsonFile(path, 'waivers file', SHAPE));
  if (!parsed.success) {
    const problems = visibleLines(z.prettifyError(parsed.error));
    throw new UserError(`The waivers file ${path} is not as expected:\n${problems}\n${SHAPE}`);
  }
  const seen = new Map<string, number>();
  return parsed.data.waivers.map((entry, index) => {
    const number = index + 1;
    const rule = knownRule(entry.rule, `Waiver ${number} in ${path}`);
    const former = seen.get(rule);
    if (former) {
      throw new UserError(
        `${path} waives ${rule} twice, in waivers ${former} and ${number}. Keep one of them.`,
      );
    }
    seen.set(rule, number);
    if (!z.iso.date().safeParse(entry.until).success) {
      throw new UserError(
        `Waiver ${number} in ${path} (${rule}): "until" is "${visible(entry.until)}", which is no date. Expected the last day on which the waiver holds as YYYY-MM-DD, for instance 2026-12-31.`,
      );
    }
    return { ...entry, rule };
  });
}

function knownRule(id: string, place: string): RequirementId {
  const rule = requirementOf(id);
  if (rule) return rule.id;
  const guess = nearest(
    id,
    catalogue.map((each) => each.id),
  );
  const hint = guess ? ` Did you mean ${guess}?` : '';
  throw new UserError(`${place}: there is no rule "${visible(id)}".${hint} "ddfl requirements" lists them.`);
}
