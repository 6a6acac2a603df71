import { expect, test } from 'vitest';
import { containerContents } from './containers.ts';

const contentsOf = (xml: string): string[] => {
  const document = Buffer.from(xml);
  return [...containerContents(document)].map(({ start, end }) => document.toString('utf8', start, end));
};

test.each([
  ['one', '<a><Base64Container>QUJD</Base64Container></a>', ['QUJD']],
  ['one with a prefix', '<a><b:Base64Container>QUJD</b:Base64Container></a>', ['QUJD']],
  ['one with attributes', '<Base64Container xmlns="x" a=\'1\'\n>QUJD</Base64Container >', ['QUJD']],
  ['two', '<a><Base64Container>A</Base64Container>x<Base64Container>B</Base64Container></a>', ['A', 'B']],
  ['one after a comment', '<!--x--><Base64Container>A</Base64Container>', ['A']],
  ['one with a comment inside', '<Base64Container>A<!--x-->B</Base64Container>', []],
  ['one in a comment', '<!-- > <Base64Container>A</Base64Container> --><a/>', []],
  ['one in a CDATA section', '<![CDATA[ > <Base64Container>A</Base64Container> ]]><a/>', []],
  ['one in an instruction', '<?x > <Base64Container>A</Base64Container> ?><a/>', []],
  [
    'one of another name',
    '<MyBase64Container>A</MyBase64Container><Base64Containers>A</Base64Containers>',
    [],
  ],
  ['one that is named in an attribute', '<a b="Base64Container">A</a>', []],
  ['one that never ends', '<a><Base64Container>QUJD', []],
])('of containers it finds: %s', (_, xml, contents) => {
  expect(contentsOf(xml)).toEqual(contents);
});

test.each([
  '<!--',
  '<![CDATA[',
  '<?',
  '<',
  '<!',
  '<Base64Container',
  '<Base64Container>',
  '<Base64Container>A<!--x-->',
  '<Base64Container <',
])('8 MB of %s are looked through once', (markup) => {
  const document = Buffer.from(`<a>${markup.repeat(8_000_000 / markup.length)}<Base64Container>`);
  const started = performance.now();
  expect([...containerContents(document)]).toEqual([]);
  // Some hundred times what it takes; in the square of the length it would be hours.
  expect(performance.now() - started).toBeLessThan(20_000);
});
