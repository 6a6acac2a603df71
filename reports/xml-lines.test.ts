import { expect, it } from 'vitest';
import { prettyXml, xmlLines } from './xml-lines.ts';

it('writes an element to a line, and text where it stands', () => {
  expect(
    prettyXml('<?xml version="1.0"?><a:A xmlns:a="urn:a"><B V="1>2"/> <C> to\nlines</C><D><E/></D></a:A>'),
  ).toBe(
    [
      '<?xml version="1.0"?>',
      '<a:A xmlns:a="urn:a">',
      '  <B V="1>2"/>',
      '  <C> to\nlines</C>',
      '  <D>',
      '    <E/>',
      '  </D>',
      '</a:A>',
    ].join('\n'),
  );
});

it('knows each line by its place, siblings of one name by their number', () => {
  const places = xmlLines('<a:A><B/><B>x</B><a:C><B/></a:C></a:A>').map(({ place }) => place);
  expect(places).toEqual(['A', 'A/B', 'A/B[2]', 'A/C', 'A/C/B', 'A/C', 'A']);
});

it.each(['no XML', '<A><B>', '</A>', '<A', 'a < b', '', '<A></B></A>x', '<!-- > --><A/>'])(
  'loses nothing of what is not well formed: %s',
  (text) => {
    const bare = (each: string) => each.replace(/\s/g, '');
    expect(bare(prettyXml(text))).toBe(bare(text));
  },
);

it('takes time by the length of a document, whatever is in it', () => {
  const begun = process.cpuUsage();
  xmlLines(`<a b="${'<'.repeat(90_000)}`);
  expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
});

it.each(['<!--', '<![CDATA[', '<?', '<a>', '<a "', '</a>'])(
  'takes %s without end apart in no more than its length, and prints no more than a reader can hold',
  (unit) => {
    const started = performance.now();
    expect(prettyXml(unit.repeat(100_000 / unit.length)).length).toBeLessThan(1_000_000);
    expect(performance.now() - started).toBeLessThan(500);
  },
);
