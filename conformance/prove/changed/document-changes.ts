/** Changes to the documents that the candidate sent: attributes, texts and elements, by their place in the document. */
import type { Passed, StepRecord } from '../../../machines/contract/record.ts';
import type { Change, Values } from './change.ts';

/** A part of a document's text: an attribute's value, a text, or a whole element with all it holds. */
interface Part {
  readonly leaf: string;
  readonly kind: 'value' | 'attribute' | 'element';
  readonly from: number;
  readonly until: number;
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/gu;
const ATTRIBUTE = /\s+([\w:.-]+)="([^"]*)"/gu;

/** The parts of a document as the reference writes them: no comments, no instructions, quotes doubled. */
export function partsOf(xml: string): Part[] {
  const parts: Part[] = [];
  const open: { name: string; from: number; inside: number; hasChildren: boolean }[] = [];
  const path = () => open.map(({ name }) => name).join('/');
  for (const tag of xml.matchAll(TAG)) {
    const [whole, closing, name = '', attributes = '', empty] = tag;
    const end = tag.index + whole.length;
    if (closing) {
      const element = open.at(-1);
      if (!element) continue;
      if (!element.hasChildren)
        parts.push({ leaf: path(), kind: 'value', from: element.inside, until: tag.index });
      parts.push({ leaf: path(), kind: 'element', from: element.from, until: end });
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    if (parent) parent.hasChildren = true;
    open.push({ name, from: tag.index, inside: end, hasChildren: false });
    for (const attribute of attributes.matchAll(ATTRIBUTE)) {
      const [written, key = '', value = ''] = attribute;
      if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
      const from = tag.index + 1 + name.length + attribute.index + written.length - 1 - value.length;
      parts.push({ leaf: `${path()}/@${key}`, kind: 'attribute', from, until: from + value.length });
    }
    if (!empty) continue;
    parts.push({ leaf: path(), kind: 'element', from: tag.index, until: end });
    open.pop();
  }
  return parts;
}

const sentIn = ({ passed }: StepRecord) =>
  passed.flatMap((each, index) =>
    each.to === 'platform' && 'document' in each && 'xml' in each.document
      ? [{ index, xml: each.document.xml }]
      : [],
  );

export function noteDocuments(step: StepRecord, values: Values): void {
  for (const { xml } of sentIn(step)) {
    for (const { leaf, kind, from, until } of partsOf(xml)) {
      if (kind !== 'element') values.note(leaf, xml.slice(from, until));
    }
  }
}

/** What a document that was sent is called as a whole: one sent where something came again may be a receipt again. */
const nameOf = ({ passed }: StepRecord) =>
  passed.some((each) => each.to === 'office' && each.cause === 'repeated') ? 'document:again' : 'document';

/** All changes of what was sent; documents themselves are dropped and doubled too. */
export function documentChanges(step: StepRecord, ofRun: Values, ofAll: Values): Change[] {
  return sentIn(step).flatMap(({ index, xml }) => [
    ...partsOf(xml).flatMap((part) => changesOf(part, index, xml, ofRun, ofAll)),
    {
      leaf: nameOf(step),
      how: 'dropped',
      apply: (each) => withPassed(each, each.passed.toSpliced(index, 1)),
    },
    {
      leaf: nameOf(step),
      how: 'doubled',
      apply: (each) => withPassed(each, each.passed.toSpliced(index, 0, each.passed[index] as Passed)),
    },
  ]) as Change[];
}

const isNewId = (leaf: string) => /^(AppRec\/Id|MsgHead\/MsgInfo\/MsgId)$/.test(leaf);

function changesOf(
  { leaf, kind, from, until }: Part,
  index: number,
  xml: string,
  ofRun: Values,
  ofAll: Values,
): Change[] {
  const replaced = (text: string): Change['apply'] => {
    const changed = xml.slice(0, from) + text + xml.slice(until);
    return (step) =>
      withPassed(
        step,
        step.passed.with(index, { ...step.passed[index], document: { xml: changed } } as Passed),
      );
  };
  const own = xml.slice(from, until);
  if (kind === 'element') {
    if (!leaf.includes('/')) return [];
    return [
      { leaf, how: 'dropped', apply: replaced('') },
      { leaf, how: 'doubled', apply: replaced(own + own) },
    ];
  }
  // Of an id of its own nothing is wrong but that it is used already.
  const other = ofRun.other(leaf, own) ?? (isNewId(leaf) ? undefined : (ofAll.other(leaf, own) ?? `${own}x`));
  if (other === undefined) return [];
  return [{ leaf, how: 'changed', apply: replaced(String(other)) }];
}

function withPassed(step: StepRecord, passed: readonly Passed[]): StepRecord {
  return { ...step, passed: [...passed] };
}
