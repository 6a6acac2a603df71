/**
 * Candidates that do what no candidate does, for tests: `node mocks/http/misbehaving-candidate.mjs <port> <how>`.
 * Plain JavaScript, so that it starts at once.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const [port, how] = process.argv.slice(2);
const statement = {
  name: 'Vrangjournal',
  version: '1',
  services: ['e-consultation'],
  appointmentKinds: [],
  observes: [],
  takesClock: false,
  messages: { msgHead: '1.2', dialogmelding: '1.1', appRec: '1.1' },
};

const answers = {
  /** Never answers an act. */
  hangs: () => {},
  /** Answers an act without end. */
  'floods-answer': (response) => {
    const chunk = 'x'.repeat(1_000_000);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  'answers-html': (response) => response.end('<h1>\u001b[31mLogin\u202e</h1>'),
  /** Ends itself in the middle of an act. */
  crashes: () => process.exit(7),
};

if (how === 'ignores-the-end') {
  process.on('SIGTERM', () => {});
  const grandchild = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
  const { pid } = spawn(process.execPath, ['-e', grandchild], { stdio: 'inherit' });
  process.stdout.write(`pids ${process.pid} ${pid}\n`);
}
if (how === 'floods-output') {
  const more = () => process.stdout.write(`${'y'.repeat(100_000)}\n`, more);
  more();
}

createServer((request, response) => {
  request.resume();
  if (request.url === '/statement') response.end(JSON.stringify(statement));
  else if (request.url === '/act' && answers[how]) answers[how](response);
  else if (request.url === '/act') response.end('{"outcome":"accepted"}');
  else response.writeHead(204).end();
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
