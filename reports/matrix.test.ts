import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { renderMatrix } from './matrix.ts';
import { waived } from './samples/known.ts';
import { allPassed, everyVerdict } from './samples/samples.ts';

/** A table as a reader of RFC 4180 has it, written apart from the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const [here = '', next] = [text[at], text[at + 1]];
    if (isQuoted && here === '"' && next === '"') {
      cell += '"';
      at += 1;
    } else if (here === '"') isQuoted = !isQuoted;
    else if (isQuoted || !/[,\r\n]/.test(here)) cell += here;
    else if (here !== '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (here === '\n') rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

describe('a table', () => {
  it('keeps commas, quotes and line breaks within their cell, and ends each line as RFC 4180 has it', () => {
    const text = csvOf(['a', 'b'], [{ a: 'x,"y"', b: 'æøå' }]);
    expect(text).toBe('a,b\r\n"x,""y""",æøå\r\n');
    expect(read(text)).toEqual([
      ['a', 'b'],
      ['x,"y"', 'æøå'],
    ]);
    expect(read(csvOf(['a'], [{ a: 'one\ntwo' }]))).toHaveLength(2);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://x","y")'])(
    'obeys no formula: %j',
    (formula) => {
      const [, [cell = ''] = []] = read(csvOf(['a'], [{ a: formula }]));
      expect(cell).not.toMatch(/^[=+\-@\t\r＝]/);
    },
  );
});

describe('the matrix of a report', () => {
  it('has a row for each rule with its verdict', () => {
    const [columns = [], ...rows] = read(renderMatrix(everyVerdict));
    const column = (name: string) => rows.map((row) => row[columns.indexOf(name)]);
    expect(column('id')).toEqual(everyVerdict.requirements.map(({ id }) => id));
    expect(column('verdict')).toEqual(everyVerdict.requirements.map(({ verdict }) => verdict));
    expect(column('title_nb')).toEqual(everyVerdict.requirements.map(({ title }) => title.nb));
  });

  it('tells until when a rule is waived', () => {
    const text = renderMatrix(waived);
    for (const { until, ticket } of waived.waivers) expect(text).toContain(`${until},${ticket}`);
  });

  it('says of a rule whether its sources leave it to be inferred', () => {
    const [line] = allPassed.requirements;
    if (!line) throw new Error('There is no rule');
    const place = (suffix: string) => ({ document: 'S2', place: { nb: 'x', en: `x${suffix}` } });
    const inferredOf = (...suffixes: string[]) => {
      const [columns = [], row = []] = read(
        renderMatrix({ ...allPassed, requirements: [{ ...line, sources: suffixes.map(place) }] }),
      );
      return row[columns.indexOf('inferred')];
    };
    expect(inferredOf('', '')).toBe('no');
    expect(inferredOf('', ' (inferred)')).toBe('partly');
    expect(inferredOf(' (inferred)')).toBe('yes');
  });
});
