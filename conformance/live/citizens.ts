/** What each citizen sees on Helsenorge, a line for each thing. */
import { CITIZENS, type CitizenName } from '../../machines/contract/acts.ts';
import { citizenNamed, type Practice } from '../../machines/contract/practice.ts';
import type { ConversationStatus, PlatformView } from '../../machines/contract/view.ts';
import type { Words } from '../../machines/contract/words.ts';
import { accountOf } from '../../machines/situation/accounts.ts';
import type { Situation } from '../../machines/situation/situation.ts';
import { moment } from '../../machines/words/moment.ts';
import type { CitizenRow } from '../../reports/live/state.ts';
import { optionNames, partNames } from './detail-names.ts';

/** Things of a kind that are told of one citizen, the latest. */
const LATEST = 5;

const STATUSES: Readonly<Record<ConversationStatus, Words>> = {
  'awaiting-answer': { nb: 'venter på svar', en: 'awaiting an answer' },
  answered: { nb: 'besvart', en: 'answered' },
  replied: { nb: 'du har svart', en: 'you have replied' },
  'awaiting-reply': { nb: 'kontoret venter på deg', en: 'the office awaits you' },
  closed: { nb: 'avsluttet', en: 'closed' },
  'one-way': { nb: 'kan ikke besvares', en: 'cannot be replied to' },
  rejected: { nb: 'avvist av kontoret', en: 'rejected by the office' },
};

/** Everybody of the cast, with what they see. */
export function citizensOf(practice: Practice, view: PlatformView, situation: Situation): CitizenRow[] {
  return CITIZENS.map((name) => {
    const { givenName, familyName, nationalId } = citizenNamed(practice, name);
    return {
      name,
      fullName: `${givenName} ${familyName}`,
      nationalId,
      part: partNames[name],
      sees: [
        ...accountLines(name, situation),
        ...conversationLines(name, view),
        ...appointmentLines(name, view),
        ...noticeLines(name, view),
      ],
    };
  });
}

interface Line {
  readonly key: string;
  readonly text: Words;
}

function accountLines(name: CitizenName, { accounts }: Situation): Line[] {
  const { isLoggedIn, consent } = accountOf(accounts, name);
  const out = { key: 'out', text: { nb: 'Ikke logget inn', en: 'Logged out' } };
  const less = { nb: `Samtykke: ${optionNames[consent]?.nb}`, en: `Consent: ${optionNames[consent]?.en}` };
  return [
    ...(isLoggedIn ? [] : [out]),
    ...(consent === 'full-access' ? [] : [{ key: 'consent', text: less }]),
  ];
}

function conversationLines(name: CitizenName, { conversations }: PlatformView): Line[] {
  const own = conversations
    .map((each, index) => ({ ...each, number: index + 1 }))
    .filter(({ citizen, writer }) => citizen === name || writer === name);
  return own.slice(-LATEST).map((each) => {
    const service = optionNames[each.service];
    const status = STATUSES[each.status];
    const [nb, en] = [[status.nb], [status.en]];
    const say = (isSo: boolean, words: Words) => isSo && nb.push(words.nb) && en.push(words.en);
    say(each.canReply, { nb: 'kan svare', en: 'can reply' });
    say(each.closedNotice, { nb: 'får vite at dialogen er avsluttet', en: 'is told that it is closed' });
    say(each.advisesAppointment, {
      nb: 'rådes til å bestille time',
      en: 'is advised to book an appointment',
    });
    const count = each.messages.length;
    return {
      key: each.conversation,
      text: {
        nb: `Dialog ${each.number}, ${service?.nb}: ${nb.join(', ')} (${count} ${count === 1 ? 'melding' : 'meldinger'})`,
        en: `Conversation ${each.number}, ${service?.en}: ${en.join(', ')} (${count} ${count === 1 ? 'message' : 'messages'})`,
      },
    };
  });
}

function appointmentLines(name: CitizenName, { booking }: PlatformView): Line[] {
  const own = (booking?.appointments ?? [])
    .map((each, index) => ({ ...each, number: index + 1 }))
    .filter(({ citizen }) => citizen === name);
  return own.slice(-LATEST).map(({ number, start, status, place, subject }) => {
    const at = moment(start);
    const isOff = status === 'cancelled';
    const about = [place, subject].filter(Boolean).join(', ');
    return {
      key: `appointment-${number}`,
      text: {
        nb: `Time ${number}: ${at.nb}, ${isOff ? 'avlyst' : 'tildelt'}, ${about}`,
        en: `Appointment ${number}: ${at.en}, ${isOff ? 'cancelled' : 'allocated'}, ${about}`,
      },
    };
  });
}

function noticeLines(name: CitizenName, { notifications }: PlatformView): Line[] {
  const own = notifications.filter(({ to }) => to === name);
  return own.slice(-1).map(({ by, text }) => ({
    key: 'notice',
    text: {
      nb: `${own.length} varsler, det siste på ${optionNames[by]?.nb}: «${text}»`,
      en: `${own.length} notifications, the latest by ${optionNames[by]?.en}: “${text}”`,
    },
  }));
}
