import type { Mealy } from './mealy.ts';

/** A machine as a table: for each state, `output state` for each input; empty where it is not to be tried. */
export function machineOf(...rows: readonly (readonly string[])[]): Mealy {
  const moves = rows.map((row) =>
    row.map((cell) => {
      const [output = '', to = ''] = cell.split(' ');
      return cell === '' ? undefined : { output, to: Number(to) };
    }),
  );
  return { inputs: rows[0]?.length ?? 0, moves };
}

/** A door with a lock: pushed, pulled, locked and unlocked. Three states: closed, open, locked. */
export const door = machineOf(
  ['opens 1', 'stays 0', 'locks 2', 'stays 0'],
  ['stays 1', 'closes 0', 'stays 1', 'stays 1'],
  ['stays 2', 'stays 2', 'stays 2', 'unlocks 0'],
);
