/** Settings of V8 for runs of some seconds, in this process and its threads. What a later V8 does not know it passes over, with a word. */
import { setFlagsFromString } from 'node:v8';

// Without a word V8 lets garbage grow to several times of what is used, and a long run to half a gigabyte.
setFlagsFromString('--heap-growing-percent=40');
// It optimizes a function soon, and again and again as it learns more: measured, a third of all work of a run, on the core
// that a second thread could use.
setFlagsFromString('--interrupt-budget=1000000');
