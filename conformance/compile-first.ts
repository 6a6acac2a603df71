/** Before any test: the sources are compiled once, for the processes and threads that tests start. */
import { compiled } from './compiled.js';

export default function compileFirst(): void {
  compiled('conformance/index.ts');
}
