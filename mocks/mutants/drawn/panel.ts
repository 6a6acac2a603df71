/** Drawn faults in switches, one-way contact and what is rejected: of certain services and texts, and from the n-th on. */
import fc from 'fast-check';
import { DialogService } from '../../../machines/contract/services.ts';
import { type DrawnFault, type Family, numberUpTo, oneOf } from './drawn-fault.ts';
import { certainText } from './texts.ts';

/** The longest one-way message. */
const ONE_WAY = 900;

const ofSwitches: Family = fc
  .tuple(
    oneOf(...DialogService.options),
    oneOf('office.enables' as const, 'office.disables' as const),
    numberUpTo(4),
  )
  .map(
    ([switched, type, n]): DrawnFault => ({
      family: 'from the n-th on',
      service: 'gp-panel',
      fault: `${type} of ${switched} does nothing from time ${n} on`,
      breaks: ({ switchesFor }) => {
        const times = new Map<string, number>();
        return {
          switchesFor: (office, act) => {
            if (act.type !== type || act.service !== switched) return switchesFor(office, act);
            const count = (times.get(office.provision.practice) ?? 0) + 1;
            times.set(office.provision.practice, count);
            return count >= n ? [] : switchesFor(office, act);
          },
        };
      },
    }),
  );

const ofOneWay: Family = certainText(ONE_WAY).map(
  ({ family, when, isMet }): DrawnFault => ({
    family,
    service: 'gp-panel',
    fault: `says something else by one-way contact ${when}`,
    breaks: ({ oneWayBody }) => ({
      oneWayBody: (office, act) => {
        const body = oneWayBody(office, act);
        return isMet(act.text) ? { ...body, text: 'Se vedlegg.' } : body;
      },
    }),
  }),
);

const ofRejections: Family = fc.oneof(
  numberUpTo(8).map(
    (n): DrawnFault => ({
      family: 'from the n-th on',
      service: 'e-consultation',
      fault: `tells of no rejection after ${n} answers or more`,
      breaks: ({ warningsOf }) => ({
        warningsOf: (office, conversation, id) =>
          conversation.answers >= n ? [] : warningsOf(office, conversation, id),
      }),
    }),
  ),
  numberUpTo(3).map(
    (n): DrawnFault => ({
      family: 'from the n-th on',
      service: 'e-consultation',
      fault: `takes a rejected answer for given from rejection ${n} on`,
      breaks: ({ takesBack }) => {
        const times = new Map<string, number>();
        return {
          takesBack: (conversation) => {
            const count = (times.get(conversation.id) ?? 0) + 1;
            times.set(conversation.id, count);
            return count < n && takesBack(conversation);
          },
        };
      },
    }),
  ),
);

export const panelFaults: Family = fc.oneof(ofSwitches, ofOneWay, ofRejections);
