/** `npm run examples`: makes the sample reports anew, as the suite makes them today. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { examples } from './examples.ts';

for (const [file, text] of await examples()) {
  const path = join('reports/examples', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
