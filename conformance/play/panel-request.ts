/** What the office's system is asked to do on the GP panel, and of one-way contact. */
import { type Act, textOf } from '../../machines/contract/acts.ts';
import type { OfficeAct } from '../../machines/contract/driver.ts';
import { citizenNamed, type Practice } from '../../machines/contract/practice.ts';

/** The request for an act of the panel, with ids in place of names; undefined when it is no such act. */
export function panelRequestOf(act: Act, practice: Practice, clinician: string): OfficeAct | undefined {
  switch (act.type) {
    case 'office.enables':
    case 'office.disables':
      return { type: act.type, clinician, service: act.service };
    case 'office.plans-holiday':
      return { type: act.type, clinician };
    case 'office.writes-one-way':
      return {
        type: act.type,
        clinician,
        citizen: citizenNamed(practice, act.citizen).nationalId,
        text: textOf(act),
      };
    default:
      return undefined;
  }
}
