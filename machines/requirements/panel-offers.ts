/** What citizens are offered on the panel, and what the office's own texts look like there. */

import type { Place } from '../contract/acts/gp-panel.ts';
import { OFFERED_TO } from '../contract/panel-view.ts';
import type { DialogService } from '../contract/services.ts';
import { asWritten, type Words } from '../contract/words.ts';
import { accountOf } from '../situation/accounts.ts';
import { type Obstacle, obstacleOf, obstacleTo, receiverFor } from '../situation/eligibility.ts';
import { isAbsent, servicesOn } from '../situation/panel.ts';
import { osloDate } from '../workdays.ts';
import { firstMismatch, type Mismatch, unless } from './requirement.ts';
import type { Step } from './step.ts';

type Offered = (typeof OFFERED_TO)[number];

/** Those of whom the panel's offer is known and whom one obstacle keeps from every service. */
function keptOut(step: Step, obstacle: Obstacle): Offered[] {
  return OFFERED_TO.filter((name) => obstacleTo('e-consultation', name, name, step.after) === obstacle);
}

/** The rule that an obstacle closes every service: nothing is offered, and a request is refused. */
export function closesRule(obstacle: Exclude<Obstacle, 'switched-off'>) {
  return {
    forbids: ({ act, before }: Step) => obstacleOf(act, before) === obstacle,
    when: (step: Step) => keptOut(step, obstacle).length > 0,
    ensures: (step: Step) =>
      firstMismatch(
        ...keptOut(step, obstacle).map((name) => () => {
          const offered = step.view.panel.offered[name];
          return unless(
            offered.length === 0,
            { nb: `«${name}» tilbys ingenting`, en: `"${name}" is offered nothing` },
            listed(offered),
          );
        }),
      ),
  } as const;
}

/** Whether somebody is logged in with full access, and has who receives: one of those given. */
export function isEligible(
  { after }: Step,
  name: Offered,
  receivers: readonly ReturnType<typeof receiverFor>[] = ['gp', 'locum'],
): boolean {
  const { isLoggedIn, consent } = accountOf(after.accounts, name);
  return isLoggedIn && consent === 'full-access' && receivers.includes(receiverFor(name, after));
}

/** Services in words, by their names. */
export function listed(services: readonly string[]): Words {
  return services.length === 0 ? { nb: 'ingenting', en: 'nothing' } : asWritten(services.join(', '));
}

/** Services that are on, with absence registered for the day of the step. */
export function absentServices({ after, at }: Step): DialogService[] {
  return servicesOn(after.panel).filter((service) => isAbsent(after.panel, service, osloDate(at)));
}

/** Whether the office's text stands at a place; one written in this very step is PANEL-07's to judge. */
export function hasNote({ act, after }: Step, place: Place): boolean {
  const isBeingWritten = act.type === 'office.writes' && act.place === place;
  return !isBeingWritten && Boolean(after.panel.facts.notes[place]);
}

/** The office's text at a place is shown, or it is not. */
export function noteShown(step: Step, place: Place, isDue: boolean): Mismatch | undefined {
  const isShown = step.view.panel.texts.some((text) => text.place === place);
  const words = (shown: boolean): Words =>
    shown
      ? { nb: `meldingen på «${place}» vises`, en: `the message on "${place}" is shown` }
      : { nb: `meldingen på «${place}» vises ikke`, en: `the message on "${place}" is not shown` };
  return unless(isShown === isDue, words(isDue), words(isShown));
}

/** The services given stand in the address register as the panel has them. */
export function registered(step: Step, services: readonly DialogService[]): Mismatch | undefined {
  const words = (service: DialogService, isOn: boolean): Words => ({
    nb: `«${service}» er ${isOn ? 'på' : 'av'} i Adresseregisteret`,
    en: `"${service}" is ${isOn ? 'on' : 'off'} in the address register`,
  });
  return firstMismatch(
    ...services.map((service) => () => {
      const isOn = step.after.panel.isOn[service];
      const isRegistered = step.view.panel.registered.includes(service);
      return unless(isRegistered === isOn, words(service, isOn), words(service, isRegistered));
    }),
  );
}
