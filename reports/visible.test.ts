import { describe, expect, it } from 'vitest';
import { ATTACK } from './samples/hostile.ts';
import { clipped, visible, visibleLines } from './visible.ts';

describe('visible', () => {
  it('writes out what a terminal or a reader would obey', () => {
    expect(visible('a\u001B[31mb\u202Ec\u2066d\u200Be\uFEFFf\u0000g')).toBe(
      'a‹U+001B›[31mb‹U+202E›c‹U+2066›d‹U+200B›e‹U+FEFF›f‹U+0000›g',
    );
  });

  it('writes out what is no whole character', () => {
    expect(visible('a\uFFF9b')).toBe('a‹U+FFF9›b');
    expect(visible('a\uD800b\uFFFEc\u{E0041}d')).toBe('a‹U+D800›b‹U+FFFE›c‹U+E0041›d');
  });

  it('keeps a text on one line', () => {
    expect(visible('a\r\nb\nc\rd\te')).toBe('a ⏎ b ⏎ c ⏎ d ⇥ e');
    expect(visible(ATTACK)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it('leaves ordinary text alone', () => {
    const text = 'Blåbærsyltetøy «naïve» 日本語 עברית – 20 % ❤️ 🙂 é';
    expect(visible(text)).toBe(text);
  });

  it('unpiles marks that would climb over other lines', () => {
    expect(visible('a\u0301\u0301')).toBe('a\u0301\u0301');
    expect(visible('a\u0301\u0301\u0301\u0301')).toBe('a‹U+0301›‹U+0301›‹U+0301›‹U+0301›');
  });
});

describe('visibleLines', () => {
  it('keeps lines and tabs, and nothing else invisible', () => {
    expect(visibleLines('<a>\r\n\t<b/>\n\u001B\u2028</a>')).toBe('<a>\n\t<b/>\n‹U+001B›‹U+2028›</a>');
  });
});

describe('clipped', () => {
  it('cuts between characters, never inside one', () => {
    expect(clipped('🙂🙂🙂', 3)).toBe('🙂🙂🙂');
    expect(clipped('🙂🙂🙂🙂', 3)).toBe('🙂🙂…');
  });
});
