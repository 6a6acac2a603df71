import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './escape-markdown.ts';
import { ATTACK } from './samples/hostile.ts';

/** What a reader sees: references resolved, as every Markdown and HTML reader does. */
function resolved(markdown: string): string {
  return markdown.replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));
}

describe('escapeMarkdown', () => {
  it('leaves ordinary sentences as they are', () => {
    const sentence = 'Etter avslutning (kode 13) sendes ikke mer; 20 %, 2024-09-01: «ja».';
    expect(escapeMarkdown(sentence)).toBe(sentence);
  });

  it.each(['<', '>', '|', '`', '*', '_', '[', ']', '#', '~', '!', '\\', '"', '&', '$', '{', '='])(
    'leaves no %s for Markdown to read',
    (sign) => {
      const escaped = escapeMarkdown(`a ${sign} b ${sign}${sign}${sign}c`);
      expect(escaped.replace(/&#\d+;/g, '')).not.toContain(sign);
      expect(resolved(escaped)).toBe(`a ${sign} b ${sign}${sign}${sign}c`);
    },
  );

  it.each(['- item', '1. item', '12) item', '  - item'])('begins no list: %s', (text) => {
    expect(escapeMarkdown(text)).not.toMatch(/^\s*(-|\d+[.)])\s/);
    expect(resolved(escapeMarkdown(text))).toBe(text);
  });

  it('makes neither addresses nor mentions', () => {
    expect(escapeMarkdown('see http://evil.example, www.evil.example or @someone :boom:')).toBe(
      'see http&#58;//evil.example, www&#46;evil.example or &#64;&#8203;someone &#58;boom&#58;',
    );
  });

  it('stays on one line and within its limit', () => {
    expect(escapeMarkdown(ATTACK)).not.toMatch(/[\n\r\u2028]/);
    expect(resolved(escapeMarkdown('x'.repeat(2000)))).toHaveLength(1000);
    expect(escapeMarkdown('x'.repeat(2000), 3000)).toHaveLength(2000);
  });
});
