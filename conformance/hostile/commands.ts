/** Candidates as commands that end, hang and flood. */
import { type Row, setUpFails } from './row.ts';

const command = (name: string, exec: string, says: string): Row => ({
  name: `command: ${name}`,
  candidate: { exec },
  expected: setUpFails(says),
});

/** One of those of mocks/http that misbehave. */
const misbehaving = (name: string, how: string, says: string): Row =>
  command(name, `exec "${process.execPath}" MISBEHAVING $PORT ${how}`, says);

export const commands: readonly Row[] = [
  { ...command('ends with 0', 'exit 0', 'ended with exit code 0 before it answered'), isQuick: true },
  command('ends by a signal', 'kill -9 $$', 'by signal SIGKILL before it answered'),
  command('is none', 'there-is-no-such-command', 'ended with exit code 127'),
  command('never listens', 'exec sleep 600', 'did not answer within 6 s'),
  command(
    'never listens, and does not want to end',
    "trap '' TERM; while :; do sleep 1; done",
    'did not answer within 6 s',
  ),
  misbehaving('hangs in act', 'hangs', 'within 6 s'),
  misbehaving('ends in act', 'crashes', 'ended with exit code 7'),
  misbehaving('answers without end', 'floods-answer', 'is larger than 16 MB'),
  misbehaving('answers pages', 'answers-html', 'is not JSON'),
  misbehaving('writes without end', 'floods-output', 'Nothing was judged'),
  misbehaving('does not want to end, nor its child', 'ignores-the-end', 'Nothing was judged'),
];
