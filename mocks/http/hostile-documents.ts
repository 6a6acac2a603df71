/** Documents that a candidate may send to wear the suite out, each of a kind and of any length. */
import { writeMessage } from '../../machines/contract/messages/codec.ts';
import { ANSWER } from '../../machines/contract/messages/example-messages.ts';

const answer = writeMessage(ANSWER);
/** As deep as the parser goes, but for what is around. */
const DEPTH = 1900;

const times = (unit: string, characters: number) => unit.repeat(Math.ceil(characters / unit.length));
const beside = (markup: string) => answer.replace('</Content>', () => `${markup}</Content>`);
const saying = (markup: string) =>
  answer.replace(/(?<=<TekstNotatInnhold>)[^<]*/, () => `${markup}<i>slutt</i>`);
const numbered = (count: number, each: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join('');

/** Each kind by name: what repeats, as many characters of it as are asked for. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, (characters: number) => string>> = {
  'comments that never end': (length) => beside(times('<!--', length)),
  'CDATA that never ends': (length) => beside(times('<![CDATA[', length)),
  'instructions that never end': (length) => beside(times('<?', length)),
  'tags that never end': (length) => beside(times('<a ', length)),
  'containers that never end': (length) => beside(times('<Base64Container>', length)),
  'containers of nothing': (length) => beside(times('<Base64Container>A</Base64Container>', length)),
  'elements in one another': (length) => beside(times('<a>', length)),
  'a huge attribute': (length) => beside(`<a b="${times('>', length)}"/>`),
  'many attributes': (length) => beside(`<a${numbered(length / 11, (n) => ` a${n}="x"`)}/>`),
  'elements within many namespaces': (length) =>
    beside(
      `${numbered(DEPTH, (n) => `<b xmlns:n${n}="urn:${n}">`)}${times('<a/>', length)}${'</b>'.repeat(DEPTH)}`,
    ),
  references: (length) => saying(times('&amp;', length)),
  ampersands: (length) => saying(times('&', length)),
  'ends of CDATA': (length) => saying(times(']]>', length)),
  blanks: (length) => saying(times(' ', length)),
  'a text cut into pieces': (length) => saying(times('a<b/>', length)),
  'cells without a row': (length) => saying(times('<td>a</td>', length)),
  'preformatted line ends': (length) => saying(`<pre>${times('\n', length)}</pre>`),
  base64: (length) => beside(`<Base64Container>${times('QUFB', length)}`),
  'references in base64': (length) =>
    beside(`<Base64Container>${times('&#000010;', length)}</Base64Container>`),
  'zero bytes': (length) => times('\0', length),
};
