/** What has a lifecycle in a sandbox: where each stands, how it got there, and what is permitted next. */
import { ACT_TYPES, Act, type ActType, isOfficeAct } from '../../machines/contract/acts.ts';
import { DialogService, type Service } from '../../machines/contract/services.ts';
import { asWritten } from '../../machines/contract/words.ts';
import { familyOf } from '../../machines/situation/families.ts';
import { after, instantOf, permission } from '../../machines/situation/lifecycle.ts';
import { lifelinesOf } from '../../machines/situation/lifelines.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { actNames } from '../../machines/words/phrases.ts';
import { stateName } from '../../machines/words/state-names.ts';
import { addSeconds } from '../../machines/workdays.ts';
import type { ActDone, LifelineRow } from '../../reports/live/state.ts';
import { optionNames } from './detail-names.ts';

/** So many are shown of each, the latest: each is asked what is permitted at every change. */
const CONVERSATIONS_SHOWN = 8;
const BOOKINGS_SHOWN = 6;

/** The switches of the panel are always there, and stand in the order of the services. */
const isSwitch = (service: Service) => service === 'gp-panel';

/** The latest of all that has a lifecycle, the newest first and the switches of the panel at the end. */
export function lifelinesNow(
  situation: Situation,
  isAttached: boolean,
): { rows: LifelineRow[]; inAll: number } {
  const placed = (service: Service): Placed[] =>
    lifelinesOf(service, situation).map(({ state }, place) => ({ service, place, state, number: place + 1 }));
  const conversations = numbered(situation);
  const bookings = placed('appointment-booking');
  const shown = [
    ...conversations.slice(-CONVERSATIONS_SHOWN).reverse(),
    ...bookings.slice(-BOOKINGS_SHOWN).reverse(),
    ...placed('gp-panel'),
  ];
  return {
    rows: shown.map((each) => rowOf(each, situation, isAttached)),
    inAll: conversations.length + bookings.length,
  };
}

/** Conversations are numbered over all services, as acts name them. */
function numbered({ conversations }: Situation): Placed[] {
  const places = new Map<Service, number>();
  return conversations.map(({ service, state }, index) => {
    const place = places.get(service) ?? 0;
    places.set(service, place + 1);
    return { service, place, state, number: index + 1 };
  });
}

interface Placed {
  readonly service: Service;
  readonly place: number;
  readonly state: string;
  readonly number: number;
}

function rowOf(placed: Placed, situation: Situation, isAttached: boolean): LifelineRow {
  const { service, place, state, number } = placed;
  const permitted = actsAbout(placed, situation).filter(
    (act) =>
      (isAttached || !isOfficeAct(act)) &&
      permission(situation, act, instantOf(act, situation.now)) === 'permitted',
  );
  const name = optionNames[service];
  const title = isSwitch(service)
    ? { nb: 'Fastlegepanelet', en: 'The GP panel' }
    : { nb: `${upper(name?.nb)} ${number}`, en: `${upper(name?.en)} ${number}` };
  return {
    service,
    place,
    state,
    title,
    label: stateName(service, state),
    permitted: permitted.map((act) => ({
      key: JSON.stringify(act),
      label: actNames[act.type] ?? asWritten(act.type),
      done: act as ActDone,
      to: stateAfter(act, placed, situation),
    })),
  };
}

/** Where an act leads that is permitted. */
function stateAfter(act: Act, { service, place, state }: Placed, situation: Situation): string {
  const then = after(situation, act, instantOf(act, situation.now));
  return lifelinesOf(service, then)[place]?.state ?? state;
}

const upper = (text = '') => text.charAt(0).toUpperCase() + text.slice(1);

/** Details by which acts name what they are about. */
const NAMED_BY = ['conversation', 'slot', 'request', 'appointment'] as const;
const shapes = new Map(
  Act.options.map((option) => [option.shape.type.value as ActType, option.shape as Record<string, unknown>]),
);

/** The acts that are about something, each as simple as it can be. */
function actsAbout({ service, place, number }: Placed, situation: Situation): Act[] {
  if (isSwitch(service)) return actsOfSwitch(place);
  const lifeline = lifelinesOf(service, situation)[place];
  const isBooking = service === 'appointment-booking';
  const numbers = isBooking ? situation.bookings.all.map((_, index) => index + 1) : [number];
  return ACT_TYPES.flatMap((type) => {
    const detail = NAMED_BY.find((each) => shapes.get(type)?.[each]);
    if (!detail || isBooking === (detail === 'conversation') || type === 'network.delivers') return [];
    const acts = numbers.map((each) => ({ type, [detail]: each, ...startOf(type, situation) }) as Act);
    return acts.filter((act) => familyOf(act).about(situation, act) === lifeline).slice(0, 1);
  });
}

function actsOfSwitch(place: number): Act[] {
  const service = DialogService.options[place];
  return service
    ? [
        { type: 'office.enables', service },
        { type: 'office.disables', service },
      ]
    : [];
}

const DAY_SECONDS = 24 * 3600;

/** A time for what has to have one: the same hour tomorrow. */
function startOf(type: ActType, { now }: Situation): { start?: string } {
  return type === 'office.allocates' ? { start: addSeconds(now, DAY_SECONDS) } : {};
}
