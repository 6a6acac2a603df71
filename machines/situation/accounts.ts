/**
 * Citizens' accounts on Helsenorge: logged in or not, what they consent to, how they want to be notified. Everybody
 * begins logged in, with full access, notified by SMS. Sources: S1, S4.
 */
import type { ActOf, CitizenName } from '../contract/acts.ts';
import { type Family, isOneOf, withoutLifelines } from './family.ts';
import type { Account, Accounts } from './situation.ts';

const ACCOUNT_ACTS = [
  'citizen.logs-in',
  'citizen.logs-out',
  'citizen.consents',
  'citizen.chooses-notification',
] as const;
type AccountAct = ActOf<(typeof ACCOUNT_ACTS)[number]>;

const AT_FIRST: Account = { isLoggedIn: true, consent: 'full-access', notifiedBy: 'sms' };

export function accountOf(accounts: Accounts, name: CitizenName): Account {
  return accounts[name] ?? AT_FIRST;
}

export const accountFamily: Family<AccountAct> = {
  owns: isOneOf(ACCOUNT_ACTS),
  serviceOf: () => 'gp-panel',
  /** Logging in or out when one is so already changes nothing; all else needs that one is logged in. */
  permission({ accounts }, act) {
    const { isLoggedIn } = accountOf(accounts, act.citizen ?? 'citizen');
    if (act.type === 'citizen.logs-in') return isLoggedIn ? 'unsettled' : 'permitted';
    if (act.type === 'citizen.logs-out') return isLoggedIn ? 'permitted' : 'unsettled';
    return isLoggedIn ? 'permitted' : 'forbidden';
  },
  after({ accounts }, act) {
    const name = act.citizen ?? 'citizen';
    return { accounts: { ...accounts, [name]: { ...accountOf(accounts, name), ...changeBy(act) } } };
  },
  ...withoutLifelines,
};

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
