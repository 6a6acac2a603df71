/** `npm run examples`: writes the example documents anew, and what is to be found in each. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { broken } from './example-broken.ts';
import { dialogs } from './example-dialogs.ts';
import { receipts } from './example-receipts.ts';
import { verdictsOf } from './example-verdicts.ts';

const FOLDER = 'conformance/check/documents/xml';
const shapes = [...dialogs, ...receipts, ...broken];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { name, bytes } of shapes) writeFileSync(`${FOLDER}/${name}.xml`, bytes);
writeFileSync(`${FOLDER}/verdicts.json`, verdictsOf(shapes));
process.stdout.write(`${FOLDER}: ${shapes.length} documents\n`);
