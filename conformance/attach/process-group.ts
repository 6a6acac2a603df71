/**
 * A command in a process group of its own: its output kept in a file, and nothing of it left behind, however the
 * command, its children or the suite itself end.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { openOwn } from '../privacy/own-file.ts';
import { UserError } from '../user-error.ts';
import { within } from './time-limit.ts';
import { messageOf } from './unavailable.ts';

/** Milliseconds the group has to end itself when it is asked to. */
const GRACE = 2000;
/** A log ends here; a command that writes without end is read and its words dropped. */
const LOG_BYTES_MAX = 16_000_000;
/** Characters of the latest output kept for messages. */
const TAIL_MAX = 1000;

/**
 * Lives beside the suite and waits for its end: the pipe it reads from closes with the suite, even when that is
 * killed. A line on the pipe says that the group was ended in good order.
 */
const WATCH = `read -r _ || { kill -TERM "-$1"; sleep ${GRACE / 1000}; kill -KILL "-$1"; }`;

export interface RunningCommand {
  /** Resolves when the command has ended, with how: `with exit code 1`, `by signal SIGKILL`. */
  readonly ended: Promise<string>;
  /** Resolves when the command writes something after this call. */
  nextOutput(): Promise<void>;
  /** The end of what the command has written so far. */
  lastOutput(): string;
  /** Resolves when nobody holds the command's output any longer: all of its words were heard. */
  readonly silent: Promise<void>;
  /** Ends the command and all that it started: first asked, then made to. Call it once. */
  end(): Promise<void>;
}

/**
 * Starts a command line in a shell.
 * @throws UserError when the log cannot be written, or the system starts no more processes.
 */
export function start(command: string, environment: NodeJS.ProcessEnv, logPath: string): RunningCommand {
  const log = openLog(logPath, 'w');
  return runningOf(
    spawned(() =>
      spawn('/bin/sh', ['-c', command], {
        detached: true,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    ),
    log,
  );
}

/** A program of Node's with which messages are exchanged. */
export interface RunningProgram extends RunningCommand {
  readonly process: ChildProcess;
}

/**
 * Starts a program of Node's by its arguments; its output is added to the log, when there is one.
 * @throws UserError when the log cannot be written, or the system starts no more processes.
 */
export function startProgram(args: readonly string[], logPath: string | undefined): RunningProgram {
  const log = logPath === undefined ? NO_LOG : openLog(logPath, 'a');
  const program = spawned(() =>
    spawn(process.execPath, args, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    }),
  );
  return { ...runningOf(program, log), process: program.child };
}

function runningOf({ child, watch }: Spawned, log: Log): RunningCommand {
  const group = child.pid;
  let tail = '';
  let spoken = () => {};
  const nextWords = () =>
    new Promise<void>((resolve) => {
      spoken = resolve;
    });
  let output = nextWords();
  const hear = (chunk: Buffer) => {
    log.write(chunk);
    tail = (tail + chunk.subarray(-TAIL_MAX).toString()).slice(-TAIL_MAX);
    spoken();
    output = nextWords();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = endOf(child);
  // Nobody holds the command's output any longer: it and its children are gone.
  const silent = new Promise<void>((resolve) => child.once('close', () => resolve()));

  return {
    ended,
    silent,
    nextOutput: () => output,
    lastOutput: () => tail.trim(),
    async end() {
      if (group !== undefined) {
        signal(group, 'SIGTERM');
        await within(GRACE, silent);
        signal(group, 'SIGKILL');
        await within(GRACE, silent);
      }
      watch?.stdin?.end('ended\n');
      child.stdout?.destroy();
      child.stderr?.destroy();
      log.close();
    },
  };
}

interface Spawned {
  readonly child: ChildProcess;
  readonly watch: ChildProcess | undefined;
}

function spawned(begin: () => ChildProcess): Spawned {
  let group: number | undefined;
  try {
    const child = begin();
    group = child.pid;
    return { child, watch: group === undefined ? undefined : watchOver(group) };
  } catch (error) {
    // Unwatched it might be left behind.
    if (group !== undefined) signal(group, 'SIGKILL');
    throw new UserError(
      `Failed to start the candidate's command: ${messageOf(error)}. This machine starts no shell just now: see that it has processes, memory and /dev/null left.`,
    );
  }
}

function watchOver(group: number): ChildProcess | undefined {
  // There are no groups there; a program ends when its channel does.
  if (process.platform === 'win32') return undefined;
  // In a group of its own too: Ctrl-C on the terminal must not end it before its work is done.
  const watch: ChildProcess = spawn('/bin/sh', ['-c', WATCH, 'sh', String(group)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // If somebody ends it before us, there is nobody left to tell.
  watch.stdin?.on('error', () => {});
  return watch;
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`without having begun (${messageOf(error)})`));
    child.once('exit', (code, by) => resolve(by ? `by signal ${by}` : `with exit code ${code}`));
  });
}

function signal(group: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-group, name);
  } catch {
    // Nobody of the group is left: that is what was wanted.
  }
}

interface Log {
  write(chunk: Buffer): void;
  close(): void;
}

const NO_LOG: Log = { write: () => {}, close: () => {} };

function openLog(path: string, how: 'w' | 'a'): Log {
  let file: number;
  try {
    file = openOwn(path, how);
  } catch (error) {
    throw new UserError(
      `Failed to open ${path} for the candidate's output: ${messageOf(error)}. Choose another folder with --out.`,
    );
  }
  let room = LOG_BYTES_MAX;
  return {
    write(chunk: Buffer): void {
      if (room <= 0) return;
      const end = chunk.length > room ? '\n… the rest of the output was dropped\n' : '';
      try {
        writeSync(file, Buffer.concat([chunk.subarray(0, room), Buffer.from(end)]));
        room -= chunk.length;
      } catch {
        // A full disk ends the log and not the run: the record, which needs it too, says so to the user.
        room = 0;
      }
    },
    close: () => closeSync(file),
  };
}
