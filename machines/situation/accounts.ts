/**
 * Citizens' accounts on Helsenorge: logged in or not, what they consent to, how they want to be notified. Everybody
 * begins logged in, with full access, notified by SMS. Sources: S1, S4.
 */

import type { ConsentLevel, NotificationChannel } from '../contract/acts/gp-panel.ts';
import type { Act, ActOf, CitizenName } from '../contract/acts.ts';

const ACCOUNT_ACTS = [
  'citizen.logs-in',
  'citizen.logs-out',
  'citizen.consents',
  'citizen.chooses-notification',
] as const;
export type AccountAct = ActOf<(typeof ACCOUNT_ACTS)[number]>;

export function isAccountAct(act: Act): act is AccountAct {
  return (ACCOUNT_ACTS as readonly string[]).includes(act.type);
}

export interface Account {
  readonly isLoggedIn: boolean;
  readonly consent: ConsentLevel;
  readonly notifiedBy: NotificationChannel;
}

const AT_FIRST: Account = { isLoggedIn: true, consent: 'full-access', notifiedBy: 'sms' };

/** The accounts that are not as they were at first. */
export type Accounts = Readonly<Partial<Record<CitizenName, Account>>>;

export function accountOf(accounts: Accounts, name: CitizenName): Account {
  return accounts[name] ?? AT_FIRST;
}

/** Logging in or out when one is so already changes nothing; all else needs that one is logged in. */
export function accountPermission(
  accounts: Accounts,
  act: AccountAct,
): 'permitted' | 'forbidden' | 'unsettled' {
  const { isLoggedIn } = accountOf(accounts, act.citizen ?? 'citizen');
  if (act.type === 'citizen.logs-in') return isLoggedIn ? 'unsettled' : 'permitted';
  if (act.type === 'citizen.logs-out') return isLoggedIn ? 'permitted' : 'unsettled';
  return isLoggedIn ? 'permitted' : 'forbidden';
}

export function accountsAfter(accounts: Accounts, act: AccountAct): Accounts {
  const name = act.citizen ?? 'citizen';
  return { ...accounts, [name]: { ...accountOf(accounts, name), ...changeBy(act) } };
}

function changeBy(act: AccountAct): Partial<Account> {
  switch (act.type) {
    case 'citizen.logs-in':
      return { isLoggedIn: true };
    case 'citizen.logs-out':
      return { isLoggedIn: false };
    case 'citizen.consents':
      return { consent: act.level };
    case 'citizen.chooses-notification':
      return { notifiedBy: act.by };
  }
}
