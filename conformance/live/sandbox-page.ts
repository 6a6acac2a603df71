/** A sandbox as the document that its page shows. */
import { catalogue } from '../../machines/requirements/catalogue.ts';
import {
  ENTRIES_SHOWN,
  type LifelineRow,
  type SandboxFixed,
  type SandboxState,
  type SetupRow,
} from '../../reports/live/state.ts';
import { shellWord } from '../attach/shell-word.ts';
import { isObservable } from '../judge/judge.ts';
import { citizensOf } from './citizens.ts';
import { formsOf } from './forms.ts';
import { lifelinesNow } from './lifelines-now.ts';
import type { Sandbox } from './sandbox.ts';
import { SEEN_OF_MESSAGES } from './seen-at-platform.ts';

/** What stays as it is while the server runs. */
export function fixedOf(sandbox: Sandbox): SandboxFixed {
  const { practice, isAttached, statement } = sandbox;
  const own = catalogue.filter(({ binds }) => binds === 'ehr');
  const seen = own.filter(
    (rule) => isObservable(rule, statement) && (isAttached || SEEN_OF_MESSAGES.has(rule.id)),
  );
  return {
    kind: 'sandbox',
    ...(isAttached && { candidate: `${statement.name} ${statement.version}` }),
    setup: setupOf(sandbox),
    command: commandOf(sandbox),
    forms: formsOf(practice, isAttached),
    judged: seen.length,
    unseen: own.filter((rule) => !seen.includes(rule)).map(({ id, title }) => ({ rule: id, title })),
  };
}

/** Where a record system finds everything, each to be copied. */
export function setupOf({ access, practice }: Sandbox): SetupRow[] {
  const { office, clinicians, helsenorge } = practice;
  return [
    { label: { nb: 'Meldingstjenesten', en: 'The message service' }, value: `${access.url}/Messages` },
    {
      label: { nb: 'Adresseregisteret', en: 'The address register' },
      value: `${access.url}/AddressRegister/CommunicationParties/${clinicians[0]?.herId}`,
    },
    {
      label: { nb: 'Fastlegeregisteret', en: 'The GP register' },
      value: `${access.url}/GpRegister/Citizens/${practice.cast.citizen.nationalId}/Gp`,
    },
    { label: { nb: 'Nøkkel (Bearer)', en: 'Token (Bearer)' }, value: access.token },
    { label: { nb: `${office.name}, HER-id`, en: `${office.name}, HER-id` }, value: office.herId },
    ...clinicians.map(({ givenName, familyName, herId }) => ({
      label: { nb: `${givenName} ${familyName}, HER-id`, en: `${givenName} ${familyName}, HER-id` },
      value: herId,
    })),
    { label: { nb: 'Helsenorge, HER-id', en: 'Helsenorge, HER-id' }, value: helsenorge.serviceHerId },
  ];
}

/** Asks the message service, in one line, what waits for the GP. */
export function commandOf({ access, practice: { clinicians } }: Sandbox): string {
  const url = `${access.url}/Messages?ReceiverHerIds=${clinicians[0]?.herId}&IncludeMetadata=true`;
  return `curl -H ${shellWord(`Authorization: Bearer ${access.token}`)} -H 'api-version: 2' -H 'nhn-source-system: curl' ${shellWord(url)}`;
}

/** How it stands now, for a page of one start of the server. */
export function stateOf(sandbox: Sandbox, server: string): SandboxState {
  const { situation, log, judging, practice, world, isAttached, now, isBusy, isFull } = sandbox;
  const { rows, inAll } = lifelinesNow(situation, isAttached);
  return {
    server,
    now,
    isBusy,
    isFull,
    citizens: citizensOf(practice, world.view(), situation),
    lifelines: rows,
    lifelinesInAll: inAll,
    entries: log.entries(ENTRIES_SHOWN),
    entriesInAll: log.count,
    messagesInAll: log.messages,
    broken: judging.broken,
  };
}

/** What has a lifecycle, by its place; undefined when it is not among those shown. */
export function lifelineAt(
  { situation, isAttached }: Sandbox,
  service: string,
  place: number,
): LifelineRow | undefined {
  return lifelinesNow(situation, isAttached).rows.find(
    (each) => each.service === service && each.place === place,
  );
}
