/** The waivers file: JSON that a vendor keeps beside the candidate. */
import * as z from 'zod';
import { SERVICES } from '../../machines/contract/service-names.ts';
import type { Service } from '../../machines/contract/services.ts';
import { catalogue, requirementOf } from '../../machines/requirements/catalogue.ts';
import { visible, visibleLines } from '../../reports/visible.ts';
import { readJsonFile } from '../record/json-file.ts';
import { UserError } from '../user-error.ts';
import { nearest } from './nearest.ts';
import type { Waiver } from './waivers.ts';

const Text = z.string().trim().min(1, 'Expected a text that is not empty');
const WaiverEntry = z.strictObject({
  rule: Text,
  service: Text.optional(),
  reason: Text,
  ticket: Text,
  until: z.string(),
});
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
    const { id } = rule;
    const service = entry.service && knownService(entry.service, rule, `Waiver ${number} in ${path} (${id})`);
    const what = service ? `${id} in ${service}` : id;
    // The whole rule covers each of its services: beside it another says the same, or says otherwise.
    const former = seen.get(what) ?? (service ? seen.get(id) : inServices(seen, id));
    if (former) {
      throw new UserError(
        `${path} waives ${what} twice, in waivers ${former} and ${number}. Keep one of them.`,
      );
    }
    seen.set(what, number);
    if (!z.iso.date().safeParse(entry.until).success) {
      throw new UserError(
        `Waiver ${number} in ${path} (${id}): "until" is "${visible(entry.until)}", which is no date. Expected the last day on which the waiver holds as YYYY-MM-DD, for instance 2026-12-31.`,
      );
    }
    const { reason, ticket, until } = entry;
    return { rule: id, ...(service && { service }), reason, ticket, until };
  });
}

function inServices(seen: ReadonlyMap<string, number>, id: string): number | undefined {
  return [...seen].find(([what]) => what.startsWith(`${id} in `))?.[1];
}

/** A rule of one service is waived there or nowhere. */
function knownService(name: string, rule: (typeof catalogue)[number], place: string): Service {
  const service = SERVICES.find((each) => each === name);
  if (!service) {
    throw new UserError(
      `${place}: there is no service "${visible(name)}". Services: ${SERVICES.join(', ')}.`,
    );
  }
  const home = SERVICES.find((each) => each === rule.service);
  if (home === undefined || home === service) return service;
  throw new UserError(`${place}: the rule is one of ${home}, and cannot be broken in ${service}.`);
}

function knownRule(id: string, place: string): (typeof catalogue)[number] {
  const rule = requirementOf(id);
  if (rule) return rule;
  const guess = nearest(
    id,
    catalogue.map((each) => each.id),
  );
  const hint = guess ? ` Did you mean ${guess}?` : '';
  throw new UserError(`${place}: there is no rule "${visible(id)}".${hint} "ddfl requirements" lists them.`);
}
