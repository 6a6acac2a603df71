import { DialogService } from '../../machines/contract/services.ts';
import type { CandidateRuleId } from '../../machines/requirements/catalogue.ts';
import type { SwitchingAct } from '../reference/behaviour-panel.ts';
import type { Office } from '../reference/office.ts';
import type { Mutant, Mutants } from './mutant.ts';

type PanelRule = Extract<CandidateRuleId, `PANEL-${string}`>;

/**
 * A fault by which some switches drag another service along to off, until the office has switched that one itself: what
 * it knows of a service and the register does not is PANEL-12's.
 */
function dragging(
  fault: string,
  shortest: number,
  service: DialogService,
  isFaulty: (act: SwitchingAct) => boolean,
): Mutant {
  return {
    fault,
    shortest,
    breaks: ({ switchesFor }) => {
      const settled = new WeakSet<Office>();
      return {
        switchesFor: (office, act) => {
          if (act.service === service) settled.add(office);
          const isDragged = isFaulty(act) && !settled.has(office);
          return [...switchesFor(office, act), ...(isDragged ? [{ service, isEnabled: false }] : [])];
        },
      };
    },
  };
}

export const gpPanelMutants: Mutants<PanelRule> = {
  'PANEL-00': [
    {
      fault: 'lets nobody switch a service off',
      shortest: 1,
      breaks: () => ({
        objectionToSwitch: (_office, act) =>
          act.type === 'office.disables' ? 'Tjenesten kan ikke skrus av' : undefined,
      }),
    },
  ],
  'PANEL-01': [
    dragging('switches renewals off along with e-consultations', 1, 'prescription-renewal', (act) => {
      return act.type === 'office.disables' && act.service === 'e-consultation';
    }),
    dragging(
      'switches contact off when another service is switched on',
      2,
      'office-contact',
      ({ type }) => type === 'office.enables',
    ),
  ],
  'PANEL-02': [
    {
      fault: 'keeps a switch to itself',
      shortest: 1,
      breaks: () => ({ switchesFor: () => [] }),
    },
    {
      fault: 'never switches contact on again',
      shortest: 2,
      breaks: ({ switchesFor }) => ({
        switchesFor: (office, act) =>
          act.type === 'office.enables' && act.service === 'office-contact' ? [] : switchesFor(office, act),
      }),
    },
  ],
  'PANEL-10': [
    {
      fault: 'does not warn that the panel is empty',
      shortest: 5,
      breaks: () => ({ warnsOfEmptyPanel: () => false }),
    },
    {
      fault: 'warns of an empty panel while the office can still be contacted',
      shortest: 4,
      breaks: () => ({
        warnsOfEmptyPanel: (servicesOn) => servicesOn.every((service) => service === 'office-contact'),
      }),
    },
  ],
  'PANEL-11': [
    {
      fault: 'gives no advice on what nobody will answer',
      shortest: 1,
      breaks: () => ({ warnsOfUnanswered: () => false }),
    },
    {
      fault: 'gives advice on renewals alone',
      shortest: 2,
      breaks: () => ({ warnsOfUnanswered: (servicesOn) => servicesOn.includes('prescription-renewal') }),
    },
    {
      fault: 'gives the same advice twice',
      shortest: 1,
      breaks: () => ({
        told: (warnings) =>
          warnings.flatMap((each) => (each.kind === 'unanswered-services-on' ? [each, each] : [each])),
      }),
    },
  ],
  'PANEL-12': [
    {
      fault: 'writes its own copy of all four services whenever one is switched',
      shortest: 2,
      breaks: () => {
        const copies = new WeakMap<Office, Map<DialogService, boolean>>();
        return {
          switchesFor: (office, { type, service }) => {
            const copy = copies.get(office) ?? new Map(DialogService.options.map((each) => [each, true]));
            copies.set(office, copy.set(service, type === 'office.enables'));
            return [...copy].map(([each, isEnabled]) => ({ service: each, isEnabled }));
          },
        };
      },
    },
  ],
  'PANEL-13': [
    {
      fault: 'refuses to answer in a service that the office has switched off',
      shortest: 3,
      breaks: ({ switchesFor, objectionTo }) => {
        const off = new Set<string>();
        return {
          switchesFor: (office, act) => {
            const key = `${act.clinician} ${act.service}`;
            if (act.type === 'office.disables') off.add(key);
            else off.delete(key);
            return switchesFor(office, act);
          },
          objectionTo: (conversation, act) =>
            conversation && off.has(`${conversation.clinicianHerId} ${conversation.service}`)
              ? 'Tjenesten er skrudd av'
              : objectionTo(conversation, act),
        };
      },
    },
  ],
  'PANEL-14': [
    {
      fault: 'switches a service for all clinicians of the office',
      shortest: 1,
      breaks: () => ({
        switchedFor: ({ provision }) => provision.clinicians.map(({ herId }) => herId),
      }),
    },
  ],
};
