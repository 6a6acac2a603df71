/** A checked document as a terminal shows it. */
import type { Language, Words } from '../../machines/contract/words.ts';
import { fileSize } from '../../machines/words/file-size.ts';
import { clipped, visible } from '../../reports/visible.ts';
import { words as reportWords } from '../../reports/words.ts';
import type { CheckedDocument, Unreadable } from './schema.ts';

const LABEL_WIDTH = 15;
const PATH_MAX = 60;

const words = {
  valid: { nb: 'gyldig', en: 'valid' },
  invalid: { nb: 'ikke gyldig', en: 'not valid' },
  id: { nb: 'id', en: 'id' },
  from: { nb: 'fra', en: 'from' },
  to: { nb: 'til', en: 'to' },
  citizen: { nb: 'innbygger', en: 'citizen' },
  answers: { nb: 'svarer på', en: 'answers' },
  conversation: { nb: 'dialogen', en: 'conversation' },
  original: { nb: 'kvitterer for', en: 'receipt for' },
  receipt: { nb: 'kvittering', en: 'receipt' },
  wanted: { nb: 'bes om', en: 'asked for' },
  unwanted: { nb: 'bes ikke om', en: 'not asked for' },
  question: { nb: 'spørsmål', en: 'question' },
  answer: { nb: 'svar', en: 'answer' },
  characters: { nb: 'tegn', en: 'characters' },
  attachment: { nb: 'vedlegg', en: 'attachment' },
  elsewhere: { nb: 'ligger et annet sted', en: 'is elsewhere' },
  findings: { nb: 'Galt:', en: 'Wrong:' },
  codes: { nb: 'Koder:', en: 'Codes:' },
  dates: { nb: 'Tider i Oslo:', en: 'Times in Oslo:' },
  remarks: { nb: 'Merk:', en: 'Note:' },
  unknown: { nb: 'ikke kjent her', en: 'not known here' },
  none: { nb: 'XML', en: 'XML' },
  withheld: { nb: '***********', en: '***********' },
  enterprise: { nb: 'virksomhet', en: 'enterprise' },
  service: { nb: 'tjeneste', en: 'service' },
  clinician: { nb: 'behandler', en: 'clinician' },
} as const satisfies Record<string, Words>;

type Say = (key: keyof typeof words) => string;

/** What is told of a file that holds no document. */
export function renderUnreadable({ file, unreadable }: Unreadable, language: Language): string {
  return visible(`${file} ${unreadable[language]}`);
}

export function renderChecked(document: CheckedDocument, language: Language): string {
  const say: Say = (key) => words[key][language];
  const { file, isValid } = document;
  return [
    `${visible(file)}: ${say(isValid ? 'valid' : 'invalid')}`,
    `  ${whatOf(document, say)}`,
    ...factLines(document, language, say),
    ...section(say('findings'), findingLines(document, language)),
    ...section(
      say('remarks'),
      document.remarks.map((each) => visible(each[language])),
    ),
    ...section(say('codes'), codeLines(document, language, say)),
    ...section(
      say('dates'),
      document.dates.map(({ path, written, oslo }) =>
        [shortened(path).padEnd(PATH_MAX), oslo?.[language] ?? written].join('  '),
      ),
    ),
    '',
  ].join('\n');
}

const section = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    ${line}`)];

function whatOf({ standards, type }: CheckedDocument, say: Say): string {
  const named = standards.map(({ name, version }) => `${name} ${version}`).join(' + ');
  return [named || say('none'), ...(type ? [type] : [])].join(', ');
}

function factLines(document: CheckedDocument, language: Language, say: Say): string[] {
  const { id, sender, receiver, citizen, refersTo, original, wantsReceipt, bodies, attachments } = document;
  const line = (key: keyof typeof words, text: string) => `  ${say(key).padEnd(LABEL_WIDTH)}${text}`;
  return [
    ...(id ? [line('id', id)] : []),
    ...(sender ? [line('from', partyLine(sender, say))] : []),
    ...(receiver ? [line('to', partyLine(receiver, say))] : []),
    ...(citizen
      ? [line('citizen', [citizen.idTypes.join(', '), citizen.text ?? say('withheld')].join(' '))]
      : []),
    ...(refersTo ? [line('answers', refersTo.parent), line('conversation', refersTo.conversation)] : []),
    ...(original ? [line('original', `${original.type} ${original.id}, ${original.sentAt}`)] : []),
    ...(wantsReceipt === undefined ? [] : [line('receipt', say(wantsReceipt ? 'wanted' : 'unwanted'))]),
    ...bodies.map(({ kind, characters, text }) =>
      line(kind, `${characters} ${say('characters')}${text ? `: ${text}` : ''}`),
    ),
    ...attachments.map(({ mimeType, format, bytes, name }) =>
      line(
        'attachment',
        [
          name ?? '',
          mimeType,
          format === 'elsewhere' ? say('elsewhere') : `${format}, ${fileSize(bytes)[language]}`,
        ]
          .filter((each) => each !== '')
          .join(', '),
      ),
    ),
  ];
}

type Unit = NonNullable<CheckedDocument['sender']>[number];

function partyLine(units: readonly Unit[], say: Say): string {
  return units
    .map(({ kind, ids, name }) => {
      const numbers = ids.map(({ type, id }) => `${type} ${id}`).join(', ');
      return [say(kind), ...(name ? [name] : []), ...(numbers ? [`(${numbers})`] : [])].join(' ');
    })
    .join(' › ');
}

function findingLines({ findings }: CheckedDocument, language: Language): string[] {
  return findings.map(({ line, column, path, text }) => {
    const place = [line, column].filter((each) => each !== undefined).join(':');
    return visible([place, path, text[language]].filter((each) => each).join('  '));
  });
}

/** The end of a path tells the reader more than its beginning. */
const shortened = (path: string) =>
  path.length <= PATH_MAX ? path : `…${path.slice(path.length - PATH_MAX + 1)}`;

function codeLines({ codes }: CheckedDocument, language: Language, say: Say): string[] {
  return codes.map(({ path, value, list, meaning, certainty }) => {
    const of = list ? [list.number, list.title?.[language]].filter((each) => each).join(' ') : '';
    const means = meaning
      ? `${meaning[language]} (${reportWords.certainties[certainty ?? 'assumed'][language]})`
      : say('unknown');
    return clipped(
      [`${shortened(path).padEnd(PATH_MAX)}  ${value}`, ...(of ? [of] : []), means].join('  ·  '),
      400,
    );
  });
}
