import { XmlElement } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { writeMessage } from './codec.ts';
import { ANSWER, QUESTION, RECEIPT } from './example-messages.ts';
import { parseXml } from './parse.ts';
import { type Element, textOf, treeOf } from './tree.ts';

/** The tree as found in libxml2's own, node by node. */
function walked(element: XmlElement): Element {
  const children: (Element | string)[] = [];
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(walked(child));
    else children.push(child.content);
  }
  const attributes = element.attrs.filter(({ prefix }) => prefix === '');
  return {
    name: element.name,
    qualified: element.prefix ? `${element.prefix}:${element.name}` : element.name,
    namespace: element.namespaceUri,
    attributes: Object.fromEntries(attributes.map(({ name, content }) => [name, content])),
    children,
  };
}

function both(xml: string): { tree: Element; expected: Element } {
  const parsed = parseXml(Buffer.from(xml));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  using document = parsed.document;
  return { tree: treeOf(document), expected: walked(document.root) };
}

test.each([
  ...[QUESTION, ANSWER, RECEIPT].map(writeMessage),
  '<a/>',
  '<a></a>',
  '\n<a\n b = "1"  c=\'2\' >\n</a>\n',
  '<a b="&lt;&gt;&amp;&quot;\'&#10;&#9;&#13;&#x1F600; > æ">&lt;&gt;&amp;"\'&#13;\r\n&#x1F600; æ</a>',
  '<a b="&amp;lt;&amp;#10;">&amp;amp;&amp;#13;</a>',
  `<p:a xmlns:p="urn:p" xmlns="urn:d"><b/><p:c/><d xmlns=""><e/></d><b xmlns:p="urn:q"><p:c/></b><p:c/></p:a>`,
  `<a xmlns:p="urn:it's" p:x="1" x="2" xml:lang="nb"><p:b x=">"/></a>`,
  '<a><b><c>1</c></b>2<b/>3</a>',
  '<å:ø xmlns:å="urn:a" æ="1"/>',
  '<a constructor="1" toString="2"><hasOwnProperty/></a>',
  `<a>${'<b>'.repeat(500)}x${'</b>'.repeat(500)}</a>`,
])('%j is found as libxml2 has it', (xml) => {
  const { tree, expected } = both(xml);
  expect(tree).toEqual(expected);
});

test('comments, instructions and CDATA leave but their texts', () => {
  const { tree } = both('<?x?><!--1--><a>b<!-- </a> <c> --><?y <d> ?>e<![CDATA[<f>]]></a><!--2--><?z?>');
  expect(tree.children.every((child) => typeof child === 'string')).toBe(true);
  expect(textOf(tree)).toBe('be<f>');
});

test('a letter of several bytes is whole wherever it stands', () => {
  const texts = Array.from(
    { length: 4 },
    (_, shift) => `${'x'.repeat(shift)}${'æ🩺'.repeat(20_000)}\u{FEFF}`,
  );
  for (const text of ['\u{FEFF}', ...texts]) expect(textOf(both(`<a>${text}</a>`).tree)).toBe(text);
});
