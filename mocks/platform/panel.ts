/** Helsenorge's GP panel, the citizens' accounts, and who is offered what: by the registers and what was settled. */

import type { ConsentLevel, NotificationChannel, Place } from '../../machines/contract/acts/gp-panel.ts';
import type { Act, CitizenName } from '../../machines/contract/acts.ts';
import { OFFERED_TO, type PanelView } from '../../machines/contract/panel-view.ts';
import { citizenNamed, type Practice } from '../../machines/contract/practice.ts';
import type { CommunicationParty } from '../../machines/contract/registers.ts';
import { DialogService } from '../../machines/contract/services.ts';
import { osloDate } from '../../machines/workdays.ts';
import type { PanelBehaviour } from './panel-behaviour.ts';
import { switchService } from './registers.ts';

interface Account {
  isLoggedIn: boolean;
  consent: ConsentLevel;
  channel: NotificationChannel;
}

interface Absence {
  readonly service: DialogService;
  readonly from: string;
  readonly until: string;
}

/** Why Helsenorge refuses an act of the panel or an account; null when it is done, undefined when it is no such act. */
type Settled = string | null | undefined;

const LOGGED_OUT = 'Du må logge inn på Helsenorge';

export function createPanel(
  practice: Practice,
  parties: readonly CommunicationParty[],
  behaviour: PanelBehaviour,
) {
  const accounts = new Map<CitizenName, Account>();
  const notes = new Map<Place, string>();
  const absences: Absence[] = [];
  const gpHerId = practice.clinicians[0]?.herId ?? '';
  const partyOf = (herId: string | null) => parties.find((party) => party.herId === herId);

  function accountOf(name: CitizenName): Account {
    const known = accounts.get(name);
    if (known) return known;
    const account: Account = { isLoggedIn: true, consent: 'full-access', channel: 'sms' };
    accounts.set(name, account);
    return account;
  }

  function isEnabled(party: CommunicationParty, service: DialogService): boolean {
    return party.services.some((each) => each.service === service && each.isEnabled);
  }

  function isAbsent(party: CommunicationParty, service: DialogService, at: string): boolean {
    const own = party.herId === gpHerId ? absences.filter((each) => each.service === service) : [];
    return own.some(({ from, until }) => from <= osloDate(at) && osloDate(at) <= until);
  }

  function servicesOn(herId: string): DialogService[] {
    return partyOf(herId)?.services.flatMap(({ service, isEnabled: isOn }) => (isOn ? service : [])) ?? [];
  }

  /** Whose panel somebody is shown, beside who it is that sees it. */
  function headingFor(name: CitizenName): [CitizenName, string][] | undefined {
    const party = partyOf(citizenNamed(practice, name).gpHerId);
    return party && [[name, behaviour.headingOf(practice, party)]];
  }

  /** Why a citizen cannot use a service for somebody, if so. */
  function objectionTo(
    service: DialogService,
    writer: CitizenName,
    concerned: CitizenName,
    at: string,
  ): string | undefined {
    const { isLoggedIn, consent } = accountOf(writer);
    if (!behaviour.isLetIn(isLoggedIn)) return LOGGED_OUT;
    if (!behaviour.isEnough(consent)) return 'Tjenesten krever samtykkenivå full tilgang';
    const party = partyOf(behaviour.receiverOf(practice, concerned));
    if (!party) return 'Ingen fastlege eller vikar kan ta imot';
    if (!behaviour.hasProcess(party, service)) return 'Fastlegen tilbyr ikke tjenesten på Helsenorge';
    // A party that lacks the process altogether has nothing to switch on.
    const isOn = isEnabled(party, service) || !party.services.some((each) => each.service === service);
    return behaviour.isOffered({ isOn, isAbsent: isAbsent(party, service, at) })
      ? undefined
      : 'Tjenesten er skrudd av';
  }

  function write(place: Place, text: string): Settled {
    const isTooLong = text.length > behaviour.noteCharactersMax(place);
    const note = isTooLong ? behaviour.noteAfterRefusal(notes.get(place), text) : text;
    if (note || (note === '' && behaviour.keepsEmptyNote)) notes.set(place, note);
    else notes.delete(place);
    return isTooLong ? `Teksten kan ha høyst ${behaviour.noteCharactersMax(place)} tegn` : null;
  }

  function settle(name: CitizenName, change: Partial<Account>): Settled {
    const account = accountOf(name);
    const isLoggingIn = change.isLoggedIn !== undefined;
    if (!isLoggingIn && !behaviour.isLetIn(account.isLoggedIn)) return LOGGED_OUT;
    Object.assign(account, change);
    return null;
  }

  /** The office's texts that are shown at an instant, with Helsenorge's own. */
  function textsAt(at: string): PanelView['texts'] {
    const gp = partyOf(gpHerId);
    const servicesOn = gp?.services.filter((each) => each.isEnabled).length ?? 0;
    return [...notes].flatMap(([place, officeNote]) => {
      const isShown =
        place === 'panel'
          ? behaviour.showsPanelNote(servicesOn)
          : gp !== undefined &&
            behaviour.showsServiceNote({ isOn: isEnabled(gp, place), isAbsent: isAbsent(gp, place, at) });
      return isShown
        ? [{ place, standardText: behaviour.standardTextOf(place, officeNote), officeNote }]
        : [];
    });
  }

  return {
    objectionTo,

    /** Why somebody may do nothing at all, if so. */
    objectionToAnything(writer: CitizenName): string | undefined {
      return behaviour.isLetIn(accountOf(writer).isLoggedIn) ? undefined : LOGGED_OUT;
    },

    /** HER-id of the clinician a citizen's message is addressed to. */
    addressedTo: (name: CitizenName): string =>
      behaviour.addressedTo(practice, name, behaviour.receiverOf(practice, name)),

    /** How somebody is to be notified about a citizen; undefined when they want no notification. */
    channelOf(name: CitizenName, concerned: CitizenName): 'sms' | 'e-mail' | undefined {
      const channel = behaviour.notifiedBy(accountOf(name).channel, concerned);
      return channel === 'off' ? undefined : channel;
    },

    /** Does an act of the panel or of an account. */
    perform(act: Act): Settled {
      switch (act.type) {
        case 'register.switches':
          switchService(parties, gpHerId, act.service, act.isEnabled);
          return null;
        case 'office.writes':
          return write(act.place, act.text);
        case 'office.registers-absence': {
          if (act.until < act.from) return 'Fraværet slutter før det begynner';
          absences.push(act);
          return null;
        }
        case 'citizen.logs-in':
          return settle(act.citizen ?? 'citizen', { isLoggedIn: true });
        case 'citizen.logs-out':
          return settle(act.citizen ?? 'citizen', { isLoggedIn: false });
        case 'citizen.consents':
          return settle(act.citizen ?? 'citizen', { consent: act.level });
        case 'citizen.chooses-notification':
          return settle(act.citizen ?? 'citizen', { channel: act.by });
        default:
          return undefined;
      }
    },

    view(at: string): PanelView {
      const registered = servicesOn(gpHerId);
      const others = practice.clinicians.filter(({ herId }) => herId !== gpHerId);
      const headings = OFFERED_TO.flatMap((name) => headingFor(name) ?? []);
      const offers = OFFERED_TO.map((name) => [
        name,
        DialogService.options.filter((service) => objectionTo(service, name, name, at) === undefined),
      ]);
      return {
        registered,
        others: others.map(({ herId }) => ({ clinician: herId, registered: servicesOn(herId) })),
        headings: Object.fromEntries(headings),
        offered: Object.fromEntries(offers) as PanelView['offered'],
        texts: textsAt(at),
        allOffNotice: behaviour.showsAllOffNotice(registered.length),
      };
    },
  };
}

export type Panel = ReturnType<typeof createPanel>;
