import { beforeAll, describe, expect, it } from 'vitest';
import { manyFailures } from '../samples/many.ts';
import { everyVerdict } from '../samples/samples.ts';
import { readIn } from '../samples/skeleton.ts';
import { unfolded } from '../samples/unfolded.ts';
import { createLayOut, type LayOut } from './graph-layout.ts';
import { renderHtml } from './html.tsx';
import { linesOf, widthOf } from './text-lines.ts';

let page: string;
let many: string;
let layOut: LayOut;
beforeAll(async () => {
  page = unfolded(await renderHtml(everyVerdict, 'nb'));
  many = await renderHtml(manyFailures, 'nb');
  layOut = await createLayOut();
});

describe('the calendar of a deadline', () => {
  it('shows receipt, days off, working days, due date and what was shown', () => {
    const [calendar = ''] = /<table class="calendar">.*?<\/table>/s.exec(many) ?? [];
    const cells = [...calendar.matchAll(/<td class="([^"]*)">(.*?)<\/td>/gs)].map(
      ([, kind, cell]) => `${kind}: ${readIn('en', cell ?? '').trim()}`,
    );
    expect(cells).toHaveLength(21);
    expect(cells[4]).toBe('workday: Fri 22 Dec → received step 1');
    expect(cells[7]).toBe('holiday: Mon 25 public holiday');
    expect(cells[9]).toBe('counted: Wed 27 working day 1');
    expect(cells[16]).toBe('counted: Wed 3 working day 5 ■ due ✗ shown as overdue step 3');
  });
});

describe('the picture of a lifecycle', () => {
  const pictures = () => {
    const [, section = ''] = page.split('<section id="coverage"');
    return section.match(/<svg.*?<\/svg>/gs) ?? [];
  };

  it('tells covered, failed and not reached by sign and count, in each language', () => {
    const [, , nb = '', en = ''] = pictures();
    for (const text of ['✓ 231 ×', '✗ brutt 2 av 231', '✗ brutt 3 av 88', '○ ikke nådd', 'venter på svar'])
      expect(nb).toContain(`>${text}</tspan>`);
    for (const text of ['✗ broke 3 of 88', '○ not reached', 'awaiting an answer'])
      expect(en).toContain(`>${text}</tspan>`);
  });

  it('is first that of the ordinary course alone, and marks it in the whole', () => {
    const [course = '', , whole = ''] = pictures();
    expect(course.match(/class="state [^"]*ordinary"/g)).toHaveLength(3);
    expect(course.match(/class="transition /g)).toHaveLength(2);
    expect(whole.match(/class="state [^"]*ordinary"/g)).toHaveLength(3);
    expect(whole.match(/class="transition [^"]*ordinary"/g)).toHaveLength(2);
    expect(whole).toContain('>[om kontoret ikke');
  });

  it('stands as a list too, what decides where an act leads among it', () => {
    const [, list = ''] = /<ul class="moves">(.*?)<\/figure>/s.exec(page) ?? [];
    expect(readIn('en', list)).toContain('if the office does not know her → rejected ○ not reached');
  });

  it('draws every state and an arrow with its head for every transition', () => {
    const [, , picture = ''] = pictures();
    expect(picture.match(/class="state /g)).toHaveLength(4);
    expect(picture.match(/class="transition /g)).toHaveLength(4);
    expect(picture.match(/<polygon/g)).toHaveLength(4);
    expect(picture).not.toContain('NaN');
  });
});

describe('a layout', () => {
  const size = { width: 100, height: 40 };

  it('puts nodes apart, each edge from its node over its label to the other', () => {
    const { nodes, edges, width, height } = layOut({
      nodes: [size, size],
      edges: [{ from: 0, to: 1, label: { width: 60, height: 20 } }],
    });
    const [first, second] = nodes;
    const [edge] = edges;
    expect(second && first && second.y - first.y).toBeGreaterThanOrEqual(80);
    expect(edge?.to.at(0)?.y).toBeCloseTo((first?.y ?? 0) + 20, 0);
    expect(edge?.tip.y).toBeCloseTo((second?.y ?? 0) - 20, 0);
    expect(edge?.label.y).toBeGreaterThan(edge?.to.at(0)?.y ?? 0);
    expect(width).toBeGreaterThanOrEqual(100);
    expect(height).toBeGreaterThanOrEqual(100);
  });

  it('takes an edge from a node to itself, and an edge back', () => {
    const label = { width: 60, height: 20 };
    const { edges } = layOut({
      nodes: [size, size],
      edges: [
        { from: 0, to: 1, label },
        { from: 1, to: 0, label },
        { from: 1, to: 1, label },
      ],
    });
    for (const { to, from } of edges) {
      // A curve has a beginning, and three points more for every piece.
      expect([to.length % 3, from.length % 3]).toEqual([1, 1]);
    }
  });
});

describe('lines of a picture', () => {
  it('are broken at spaces, no wider than asked', () => {
    const lines = linesOf('behandleren ber innbyggeren bestille ordinær time', 140, 13, 5);
    expect(lines.join(' ')).toBe('behandleren ber innbyggeren bestille ordinær time');
    for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(140);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('end in an ellipsis when there are more than asked', () => {
    const lines = linesOf('en to tre fire fem seks sju åtte ni ti', 60, 13, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('cut a word that is longer than a line, and show what is invisible', () => {
    for (const line of linesOf('x'.repeat(100), 60, 13, 3)) expect(widthOf(line, 13)).toBeLessThanOrEqual(60);
    expect(linesOf('a\u202Eb', 600, 13, 3)).toEqual(['a‹U+202E›b']);
  });
});
