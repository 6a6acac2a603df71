/** The colours, in both schemes; palette.test.ts holds them to WCAG AA. */
import type { Verdict } from '../schema.ts';

export interface Scheme {
  readonly page: string;
  readonly card: string;
  readonly sunken: string;
  readonly line: string;
  readonly text: string;
  readonly quiet: string;
  readonly link: string;
  readonly tones: Readonly<Record<Tone, { readonly ink: string; readonly paper: string }>>;
}

export const TONES = ['good', 'bad', 'open', 'calm', 'fault'] as const;
export type Tone = (typeof TONES)[number];

/** Several verdicts share a tone: sign and word tell them apart, the tone only helps the eye. */
export const toneOf = {
  passed: 'good',
  failed: 'bad',
  inconclusive: 'open',
  warning: 'open',
  waived: 'calm',
  'not-applicable': 'calm',
  'not-observable': 'calm',
  'not-scored': 'calm',
  error: 'fault',
  'not-tried': 'open',
} as const satisfies Record<Verdict, Tone>;

export const schemes = {
  light: {
    page: '#f7f6f3',
    card: '#ffffff',
    sunken: '#f1efea',
    line: '#dcd8cf',
    text: '#1f2528',
    quiet: '#565f64',
    link: '#0b5a6b',
    tones: {
      good: { ink: '#17603a', paper: '#e4f1e8' },
      bad: { ink: '#9c1f2e', paper: '#fae6e6' },
      open: { ink: '#75480a', paper: '#fbeed3' },
      calm: { ink: '#4a545a', paper: '#eceeee' },
      fault: { ink: '#62338f', paper: '#f0e8f8' },
    },
  },
  dark: {
    page: '#15191b',
    card: '#1d2326',
    sunken: '#252c30',
    line: '#3a4449',
    text: '#e8eaea',
    quiet: '#a9b3b7',
    link: '#8ccbd9',
    tones: {
      good: { ink: '#94d8ac', paper: '#1a3325' },
      bad: { ink: '#f6a9ad', paper: '#431d22' },
      open: { ink: '#eec681', paper: '#3a2d14' },
      calm: { ink: '#b9c2c6', paper: '#2c3438' },
      fault: { ink: '#d3b5f0', paper: '#33254a' },
    },
  },
} as const satisfies Record<string, Scheme>;

/** The scheme as CSS custom properties. */
export function customProperties(scheme: Scheme): string {
  const { tones, ...plain } = scheme;
  return [
    ...Object.entries(plain).map(([name, colour]) => `--${name}:${colour};`),
    ...TONES.flatMap((tone) => [
      `--${tone}-ink:${tones[tone].ink};`,
      `--${tone}-paper:${tones[tone].paper};`,
    ]),
  ].join('');
}
