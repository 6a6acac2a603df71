import { expect, it } from 'vitest';
import type { Act } from '../../machines/contract/acts.ts';
import { efforts } from '../effort.ts';
import { isWithLargeFiles, withFiles } from './large-files.ts';

const FILES = [{ format: 'png', bytes: 19_999_999, seed: 0 }] as const;
const TOO_MANY = Array.from({ length: 4 }, () => ({ format: 'png', bytes: 9, seed: 0 }) as const);

it('files of nearly 20 MB are in some random scenarios of a certificate, and in none of an ordinary run', () => {
  const inRun = ({ runs }: { runs: number }) =>
    Array.from({ length: runs }, (_, index) => index + 1).filter(isWithLargeFiles).length;
  expect(inRun(efforts.normal)).toBe(0);
  expect(inRun(efforts.certify)).toBe(2);
});

it('they go with the first message that may have files, and change nothing else', () => {
  const refused: Act = { type: 'citizen.asks', attachments: [...TOO_MANY] };
  const acts: Act[] = [refused, { type: 'citizen.browses', day: '2024-02-12' }, { type: 'citizen.asks' }];
  expect(withFiles([...acts, { type: 'citizen.replies' }], FILES)).toEqual([
    ...acts.slice(0, 2),
    { type: 'citizen.asks', attachments: FILES },
    { type: 'citizen.replies' },
  ]);
  expect(withFiles([{ type: 'citizen.requests' }], FILES)).toEqual([{ type: 'citizen.requests' }]);
});
