/** What README and guide show is there: commands and options, files, XML that the codec reads, values of the profile. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultProfile as profile } from '../machines/contract/default-profile.ts';
import { OfficeAct, Warning } from '../machines/contract/driver.ts';
import { readMessage } from '../machines/contract/messages/codec.ts';
import type { ProfileKey } from '../machines/contract/profile.ts';
import { Service } from '../machines/contract/services.ts';
import { freeByChoice } from '../machines/requirements/free-leaves.ts';
import { judgedLeaves } from '../machines/requirements/judged-leaves.ts';
import { createProgram } from './cli/program.ts';

const README = new URL('../README.md', import.meta.url);
const GUIDE = new URL('../machines/contract/README.md', import.meta.url);
const readme = readFileSync(README, 'utf8');
const guide = readFileSync(GUIDE, 'utf8');

/** The contents of a page's fenced blocks of a language. */
function blocks(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].flatMap(
    ([, text]) => text ?? [],
  );
}

const commandsIn = (page: string) =>
  blocks(page, 'sh')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line.startsWith('npx ddfl '));

/** A heading as the address of its place on the page. */
const anchorsIn = (page: string) =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each([
  ['README', README, readme, 12],
  ['guide', GUIDE, guide, 4],
] as const)('the %s', (_name, address, page, least) => {
  it('shows commands', () => {
    expect(commandsIn(page).length).toBeGreaterThanOrEqual(least);
  });

  it.each(commandsIn(page))('shows a command that exists, with options that exist: %s', (line) => {
    const [, , name, ...words] = line.split(/\s+/);
    const command = createProgram(() => undefined).commands.find((each) => each.name() === name);
    const known = command?.options.map(({ long }) => long) ?? [];
    expect(command).toBeDefined();
    expect(words.filter((word) => word.startsWith('--')).filter((word) => !known.includes(word))).toEqual([]);
  });

  it('links to what is there', () => {
    const targets = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const files = targets.filter((target) => !/^#|^https:/.test(target));
    const places = targets.flatMap((target) => (target.startsWith('#') ? target.slice(1) : []));
    expect(targets.length).toBeGreaterThan(1);
    expect(files.filter((file) => !existsSync(new URL(file, address)))).toEqual([]);
    expect(places.filter((place) => !anchorsIn(page).includes(place))).toEqual([]);
  });

  it('names nobody by a number that could be a person: the month of every identity number is raised by 80', () => {
    const real = [...page.matchAll(/\b\d{2}(\d{2})\d{7}\b/g)].filter(([, month]) => Number(month) <= 80);
    expect(real.map(([number]) => number)).toEqual([]);
  });
});

describe('the README', () => {
  it('shows commands whose files git ignores, where they are run in a checkout', () => {
    const written = commandsIn(readme).flatMap((line) =>
      [...line.matchAll(/(?:>|--out|--html|ddfl init) ([^-\s]\S*)/g)].map(([, file = '']) => file),
    );
    const cwd = fileURLToPath(new URL('..', import.meta.url));
    const { stdout } = spawnSync(
      'git',
      ['check-ignore', '--no-index', ...written.map((file) => `${file}/.`)],
      { cwd },
    );
    const ignored = stdout.toString().split('\n');
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((file) => !ignored.includes(`${file}/.`))).toEqual([]);
  });

  it('shows scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    const named = [...readme.matchAll(/npm (?:run )?(start|test|check|prove|bench|examples)\b/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
    expect(new Set(named).size).toBe(6);
  });

  it('names its own test command in .ci/run', () => {
    const ci = readFileSync(new URL('../.ci/run', import.meta.url), 'utf8');
    expect(ci).toContain('npm ci');
    expect(ci).toContain('npm test');
  });
});

const [question = '', ...otherXml] = blocks(guide, 'xml');

/** A block as a message: a whole one as it stands; of the others, what differs from the question, put into it. */
function wholeOf(block: string): string {
  if (/^<(MsgHead|AppRec)/.test(block)) return block;
  const cut = block.search(/<(Dialogmelding|icalendar|Pasientrelasjon)\b/);
  const [info, contents] = [block.slice(0, cut), block.slice(cut)];
  const own = (name: string) => new RegExp(`<${name}\\b[^>]*/>`).exec(info)?.[0];
  const reference = /<ConversationRef>.*<\/ConversationRef>/s.exec(info)?.[0] ?? '';
  const documents = [...contents.matchAll(/<(Dialogmelding|icalendar|Pasientrelasjon)\b.*?<\/\1>/gs)].map(
    ([content]) =>
      `<Document><RefDoc><MsgType V="XML" DN="XML-instans"/><Content>${content}</Content></RefDoc></Document>`,
  );
  return question
    .replace(/<Type V=[^>]*\/>/, (type) => own('Type') ?? type)
    .replace(/<Ack\b[^>]*\/>/, (ack) => `${own('Ack') ?? ack}${reference}`)
    .replace(/<Document>.*<\/Document>/s, documents.join(''));
}

/** What a reader makes of each block: type, code, whether it asks for a receipt, and how many events it holds. */
function toldBy(block: string): string {
  const reading = readMessage(Buffer.from(wholeOf(block)));
  if (!reading.ok) return `${reading.fault}: ${JSON.stringify(reading.findings)}`;
  if (reading.message.kind === 'receipt') return `receipt ${reading.message.status}`;
  const { type, body, wantsReceipt, refersTo, events = [], representation } = reading.message;
  const told = [type.replace('DIALOG_INNBYGGER_', ''), body.kind, body.code.value];
  if (refersTo) told.push('refers');
  if (!wantsReceipt) told.push('synchronous');
  if (representation) told.push('for a child');
  return [...told, ...events.map(({ status = 'event' }) => status)].join(' ');
}

describe('the guide', () => {
  it('shows a message of each kind, all of which the codec reads', () => {
    expect([question, ...otherXml].map(toldBy)).toEqual([
      'EKONSULTASJON question EK',
      'receipt ok',
      'EKONSULTASJON answer 13 refers',
      'RESEPTFORNYELSE question RF',
      'EKONTAKT question HE',
      'EKONTAKT answer EKI',
      'TIMERESERVASJON question LT synchronous event',
      'TIMERESERVASJON answer 30 refers synchronous event',
      'TIMERESERVASJON question RA event',
      'TIMERESERVASJON answer 31 refers CONFIRMED',
      'TIMERESERVASJON answer 31 refers CANCELLED',
      'TIMEONSKE question TO',
      'TIMEONSKE answer 34 refers CONFIRMED',
      'RESEPTFORNYELSE question RF for a child',
    ]);
  });

  it('names every act of the office, every service and every warning', () => {
    const acts = OfficeAct.options.map(({ shape }) => shape.type.value);
    const kinds = Warning.shape.kind.options;
    const missing = [...acts, ...Service.options, ...kinds].filter((word) => !guide.includes(`\`${word}\``));
    expect(missing).toEqual([]);
  });

  it('says in one table what is judged and what is free, as the lists have it', () => {
    const judged = judgedLeaves.map(
      ({ what, rules }) => `| ${what.en} | ${[...new Set(rules)].join(', ')} |`,
    );
    const free = freeByChoice().map(
      ({ choice, reasons }) =>
        `| ${choice.replaceAll('-', ' ')} | free: ${reasons.map(({ en }) => en).join('; ')} |`,
    );
    const table = [...judged, ...free].join('\n');
    const [, , printed = ''] = /(\| What you show .*\n.*\n)((?:\|.*\n)+)/.exec(guide) ?? [];
    expect(printed.trim()).toBe(table);
  });

  it('gives every value of the profile as it is, with how well it is known', () => {
    const rows = [...guide.matchAll(/^\| `(\w+)` \| (.+?) \| (verified|inferred|assumed) \|/gm)];
    const told = Object.fromEntries(rows.map(([, name, value, certainty]) => [name, { value, certainty }]));
    expect(Object.keys(told).sort()).toEqual(Object.keys(profile).sort());
    for (const name of Object.keys(profile) as ProfileKey[]) {
      const { value, certainty } = profile[name];
      const values =
        typeof value !== 'object' ? [value] : 'value' in value ? [value.value] : Object.values(value);
      expect([name, told[name]?.certainty]).toEqual([name, certainty]);
      for (const each of values)
        expect([name, told[name]?.value]).toEqual([name, expect.stringContaining(`\`${each}\``)]);
    }
  });
});
