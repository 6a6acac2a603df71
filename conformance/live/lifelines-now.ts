/** What has a lifecycle in a sandbox: where each stands, how it got there, and what is permitted next. */
import { ACT_TYPES, Act, type ActType, isOfficeAct } from '../../machines/contract/acts.ts';
import { SERVICES } from '../../machines/contract/service-names.ts';
import type { Service } from '../../machines/contract/services.ts';
import { asWritten } from '../../machines/contract/words.ts';
import { familyOf } from '../../machines/situation/families.ts';
import { instantOf, permission } from '../../machines/situation/lifecycle.ts';
import { lifelinesOf } from '../../machines/situation/lifelines.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { actNames } from '../../machines/words/phrases.ts';
import { stateName } from '../../machines/words/state-names.ts';
import { addSeconds } from '../../machines/workdays.ts';
import type { ActDone, LifelineRow } from '../../reports/live/state.ts';
import { optionNames } from './detail-names.ts';

/** So many are shown, the latest: each is asked what is permitted at every change. */
const SHOWN = 12;

/** The switches of the panel are always there, and stand in the order of the services. */
const isSwitch = (service: Service) => service === 'gp-panel';

/** The latest of all that has a lifecycle, the newest first and the switches of the panel at the end. */
export function lifelinesNow(
  situation: Situation,
  isAttached: boolean,
): { rows: LifelineRow[]; inAll: number } {
  const all = SERVICES.filter((service) => !isSwitch(service)).flatMap((service) =>
    lifelinesOf(service, situation).map(({ state }, place) => ({ service, place, state })),
  );
  const switches = lifelinesOf('gp-panel', situation).map(({ state }, place) => ({
    service: 'gp-panel' as const,
    place,
    state,
  }));
  const shown = [...all.slice(-SHOWN).reverse(), ...switches];
  return { rows: shown.map((each) => rowOf(each, situation, isAttached)), inAll: all.length };
}

interface Placed {
  readonly service: Service;
  readonly place: number;
  readonly state: string;
}

function rowOf({ service, place, state }: Placed, situation: Situation, isAttached: boolean): LifelineRow {
  const permitted = actsAbout(service, place, situation).filter(
    (act) =>
      (isAttached || !isOfficeAct(act)) &&
      permission(situation, act, instantOf(act, situation.now)) === 'permitted',
  );
  const name = optionNames[service];
  const kind = isSwitch(service)
    ? { nb: 'Fastlegepanelet', en: 'The GP panel' }
    : {
        nb: `${upper(name?.nb)} ${numberOf(service, place, situation)}`,
        en: `${upper(name?.en)} ${numberOf(service, place, situation)}`,
      };
  return {
    service,
    place,
    state,
    title: kind,
    label: stateName(service, state),
    permitted: permitted.map((act) => ({
      key: JSON.stringify(act),
      label: actNames[act.type] ?? asWritten(act.type),
      done: act as ActDone,
    })),
  };
}

const upper = (text = '') => text.charAt(0).toUpperCase() + text.slice(1);

/** Conversations are numbered over all services, as acts name them. */
function numberOf(service: Service, place: number, { conversations }: Situation): number {
  if (service === 'appointment-booking') return place + 1;
  const own = conversations.flatMap((each, index) => (each.service === service ? [index + 1] : []));
  return own[place] ?? place + 1;
}

/** Details by which acts name what they are about. */
const NAMED_BY = ['conversation', 'slot', 'request', 'appointment'] as const;
const shapes = new Map(
  Act.options.map((option) => [option.shape.type.value as ActType, option.shape as Record<string, unknown>]),
);

/** The acts that are about something, each as simple as it can be. */
function actsAbout(service: Service, place: number, situation: Situation): Act[] {
  const lifeline = lifelinesOf(service, situation)[place];
  if (!lifeline) return [];
  const count = Math.max(situation.conversations.length, situation.bookings.all.length);
  return ACT_TYPES.flatMap((type) => {
    const detail = NAMED_BY.find((each) => shapes.get(type)?.[each]);
    if (!detail || type === 'network.delivers') return [];
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const acts = numbers.map(
      (number) => ({ type, [detail]: number, ...startOf(type, situation) }) as unknown as Act,
    );
    return acts.filter((act) => familyOf(act).about(situation, act) === lifeline).slice(0, 1);
  });
}

const DAY_SECONDS = 24 * 3600;

/** A time for what has to have one: the same hour tomorrow. */
function startOf(type: ActType, { now }: Situation): { start?: string } {
  return type === 'office.allocates' ? { start: addSeconds(now, DAY_SECONDS) } : {};
}
