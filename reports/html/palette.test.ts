import { describe, expect, it } from 'vitest';
import { type Scheme, schemes, TONES } from './palette.ts';

/** WCAG 2.1: relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries<Scheme>(schemes))('the %s scheme', (_, scheme) => {
  it.each(['page', 'card', 'sunken'] as const)('has text of contrast AA on %s', (ground) => {
    for (const ink of [scheme.text, scheme.quiet, scheme.link]) {
      expect(contrast(ink, scheme[ground])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(TONES)('has marks of contrast AA: %s', (tone) => {
    const { ink, paper } = scheme.tones[tone];
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, scheme.card)).toBeGreaterThanOrEqual(4.5);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
