/** Zips for tests and for the hostile battery. */
import { zipSync } from 'fflate';

export const zipOf = (files: Readonly<Record<string, Uint8Array>>): Buffer => Buffer.from(zipSync(files));
