/** Callers of Helsenorge's port that keep no rule of HTTP or of its API, each with what it is to be answered. */
import { connect, type Socket } from 'node:net';
import { exampleHeaders } from '../example-headers.ts';

/** Where Helsenorge listens, a practice that is open there, and its token. */
export interface Target {
  readonly port: number;
  readonly practice: string;
  readonly token: string;
}

export interface HostileCaller {
  readonly name: string;
  /** What the caller is answered, by the first line of it; that the connection ends is an answer too: ''. */
  readonly answered: RegExp;
  /** Sends what it has to a connection; it may leave it open. */
  readonly send: (socket: Socket, target: Target) => void;
}

const BAD = /^HTTP\/1\.1 4\d\d /;
const NOT_FOUND = /^HTTP\/1\.1 40[04] /;
const UNAUTHORIZED = /^HTTP\/1\.1 401 /;
const TOO_LARGE = /^HTTP\/1\.1 413 /;

const headersOf = (target: Target, more: Record<string, string> = {}) =>
  Object.entries({ host: 'x', ...exampleHeaders(target.token), connection: 'close', ...more })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** A call below the practice's address, with headers in place of those that are right. */
const call =
  (method: string, below: string, more: Record<string, string> = {}, body: string | Buffer = '') =>
  (socket: Socket, target: Target) => {
    socket.write(
      `${method} /practices/${target.practice}${below} HTTP/1.1\r\n${headersOf(target, more)}\r\n`,
    );
    if (body.length > 0) socket.write(body);
  };
const posting = (more: Record<string, string>, body: string | Buffer = '') =>
  call('POST', '/Messages', more, body);
const at = (path: string) => (socket: Socket, target: Target) => {
  socket.write(`GET ${path} HTTP/1.1\r\n${headersOf(target)}\r\n`);
};
const bytes = (text: string) => (socket: Socket) => {
  socket.write(text);
};

const HUGE = { 'content-length': '63000000' };
const notUtf8 = Buffer.from([0x22, 0xff, 0x22]);

export const HOSTILE_CALLERS: readonly HostileCaller[] = [
  {
    name: 'a wrong token before a huge body',
    answered: UNAUTHORIZED,
    send: posting({ ...HUGE, authorization: 'Bearer guess' }),
  },
  { name: 'no token', answered: UNAUTHORIZED, send: call('GET', '/Messages', { authorization: '' }) },
  {
    name: 'a token by another scheme',
    answered: UNAUTHORIZED,
    send: call('GET', '/Messages', { authorization: 'Basic secret' }),
  },
  {
    name: 'a practice that is not open, before a huge body',
    answered: NOT_FOUND,
    send: (socket, target) => posting(HUGE)(socket, { ...target, practice: 'other' }),
  },
  {
    name: 'an operation that is none, before a huge body',
    answered: NOT_FOUND,
    send: call('POST', '/Nothing', HUGE),
  },
  {
    name: 'a length above any call',
    answered: TOO_LARGE,
    send: posting({ 'content-length': '99999999999' }),
  },
  { name: 'a length that is no number', answered: BAD, send: posting({ 'content-length': '1e3' }) },
  { name: 'a length below zero', answered: BAD, send: posting({ 'content-length': '-1' }) },
  {
    name: 'two lengths',
    answered: BAD,
    send: posting({ 'content-length': '5\r\ncontent-length: 6' }, 'hello'),
  },
  {
    name: 'a length and chunks',
    answered: BAD,
    send: posting({ 'content-length': '5', 'transfer-encoding': 'chunked' }, '0\r\n\r\n'),
  },
  {
    name: 'chunks that are none',
    answered: BAD,
    send: posting({ 'transfer-encoding': 'chunked' }, 'zz\r\nnonsense\r\n'),
  },
  {
    name: 'a transfer coding nobody knows',
    answered: BAD,
    send: posting({ 'transfer-encoding': 'gzip' }, 'hello'),
  },
  { name: 'a body that is not UTF-8', answered: BAD, send: posting({ 'content-length': '3' }, notUtf8) },
  { name: 'a body that is not JSON', answered: BAD, send: posting({ 'content-length': '3' }, '{{{') },
  {
    name: 'a body of brackets in brackets',
    answered: BAD,
    send: posting({ 'content-length': '500000' }, '['.repeat(500_000)),
  },
  { name: 'no body', answered: BAD, send: posting({ 'content-length': '0' }) },
  {
    name: 'a head that never ends',
    answered: /^HTTP\/1\.1 408 /,
    send: bytes('GET / HTTP/1.1\r\nHost: x\r\nA: b'),
  },
  {
    name: 'a head that is too large',
    answered: /^HTTP\/1\.1 431 /,
    send: bytes(`GET / HTTP/1.1\r\nA: ${'a'.repeat(100_000)}`),
  },
  { name: 'a path that is too long', answered: BAD, send: at(`/${'a'.repeat(100_000)}`) },
  { name: 'no HTTP at all', answered: BAD, send: bytes('\x16\x03\x01\x02\x00\x01\r\n\r\n') },
  { name: 'HTTP of another version', answered: BAD, send: bytes('GET / HTTP/9.9\r\n\r\n') },
  { name: 'no host', answered: BAD, send: bytes('GET / HTTP/1.1\r\n\r\n') },
  { name: 'a zero byte in the path', answered: BAD, send: at('/practices/\0') },
  { name: 'a zero byte in a header', answered: BAD, send: call('GET', '/Messages', { a: 'b\0c' }) },
  { name: 'a prototype for a practice', answered: NOT_FOUND, send: at('/practices/__proto__/Messages') },
  { name: 'a path of slashes', answered: NOT_FOUND, send: at('//practices//') },
  { name: 'half of a letter in percents', answered: NOT_FOUND, send: call('GET', '/%E0%A4%A') },
  { name: 'TRACE', answered: BAD, send: call('TRACE', '/Messages') },
  {
    name: 'a tunnel',
    answered: /^$|^HTTP\/1\.1 4/,
    send: bytes('CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n'),
  },
  {
    name: 'an upgrade',
    answered: /^HTTP\/1\.1 [24]/,
    send: call('GET', '/Messages', { connection: 'upgrade', upgrade: 'websocket' }),
  },
  {
    name: 'one call after the other, unanswered',
    answered: BAD,
    send: bytes('GET /x HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(2000)),
  },
];

/** Lets a caller call; resolves with the first line it is answered as soon as it is, or '' when the connection ends. */
export function called({ send }: HostileCaller, target: Target): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(target.port, '127.0.0.1');
    let answer = '';
    const end = () => {
      socket.destroy();
      resolve(answer.split('\r\n', 1)[0] ?? '');
    };
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n')) end();
    });
    socket.on('error', () => {});
    socket.once('close', end);
    socket.once('connect', () => send(socket, target));
  });
}
