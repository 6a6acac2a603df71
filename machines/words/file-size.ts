import type { Words } from '../contract/words.ts';

const UNITS = [
  { bytes: 1_000_000, name: 'MB' },
  { bytes: 1_000, name: 'kB' },
] as const;

/** Digits in groups of three that no line breaks apart. */
const grouped = (bytes: number) => String(bytes).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** A size as a reader says it, and no less exact: `8 MB`, `1,5 kB`, `20 000 001 byte`. */
export function fileSize(bytes: number): Words {
  const unit = UNITS.find((each) => bytes >= each.bytes && (bytes * 10) % each.bytes === 0);
  if (!unit)
    return { nb: `${grouped(bytes)} byte`, en: `${grouped(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}` };
  const value = String(bytes / unit.bytes);
  return { nb: `${value.replace('.', ',')} ${unit.name}`, en: `${value} ${unit.name}` };
}
