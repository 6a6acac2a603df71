"""A GP record system small enough to read, with the test driver that ddfl-conformance calls.

    npx ddfl certify --exec "python3 mocks/python/record_system.py"

Python 3.11 and its standard library. It listens on 127.0.0.1 at PORT, and calls Helsenorge at the address
that each provisioning gives. With `--fault NAME` it breaks one rule, see faults.py.

To read it, begin with practice.py: it reads the inbox and hands each message, and each act of the office, to
one of three parts. dialogues.py holds e-consultations, renewals and enquiries, appointments.py the booking, and
panel.py the switches of the GP panel. What they share is in office.py. Messages are read by reading.py, written
by writing.py, and their calendars by xcal.py; codes.py names their codes, and given_codes.py
reads others from a profile file (`--profile FILE`).
"""

import argparse
import json
import os
import sys
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from typing import Any

from appointments import CATEGORIES
from faults import FAULTS
from given_codes import OPTION
from practice import Parts, Practice

STATEMENT = {
    'name': 'Python-journal',
    'version': '1.0',
    'services': [
        'e-consultation',
        'prescription-renewal',
        'appointment-booking',
        'office-contact',
        'gp-panel',
    ],
    'appointmentKinds': list(CATEGORIES),
    'observes': ['journal', 'tasks', 'charges', 'warnings', 'calendar'],
    'takesClock': True,
    'messages': {'msgHead': '1.2', 'dialogmelding': '1.1', 'appRec': '1.1'},
}


class BadRequest(Exception):
    """What the suite asks for cannot be read, or concerns a practice that is not here."""


class RecordSystem:
    """All the practices, each made by a provisioning and forgotten when it is retired."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.lock = Lock()
        self.practices: dict[str, Practice] = {}

    def statement(self, _: dict[str, Any]) -> dict[str, Any]:
        """What is claimed."""
        return STATEMENT

    def provision(self, request: dict[str, Any]) -> None:
        """Makes a practice."""
        practice = Practice(request, self.parts)
        with self.lock:
            self.practices[request['practice']] = practice

    def act(self, request: dict[str, Any]) -> dict[str, Any]:
        """Lets somebody at the practice act, or nobody."""
        with self.lock:
            practice = self.practices.get(request['practice'])
        if practice is None:
            raise BadRequest(f'There is no practice {request["practice"]}')
        with practice.lock:
            return practice.act(request['now'], request['act'])

    def retire(self, request: dict[str, Any]) -> None:
        """Forgets a practice."""
        with self.lock:
            self.practices.pop(request['practice'], None)


class Driver(BaseHTTPRequestHandler):
    """The test driver: four operations, JSON both ways."""

    system: RecordSystem

    def do_GET(self) -> None:
        self.answer({'/statement': self.system.statement})

    def do_POST(self) -> None:
        system = self.system
        self.answer({'/provision': system.provision, '/act': system.act, '/retire': system.retire})

    def answer(self, operations: dict[str, Any]) -> None:
        """Runs the operation of the path; what goes wrong is told in words."""
        operation = operations.get(self.path)
        if operation is None:
            return self.reply(501, {'error': f'{self.command} {self.path} is not written'})
        try:
            body = self.rfile.read(int(self.headers.get('Content-Length', 0)))
            result = operation(json.loads(body or b'{}'))
        except (BadRequest, json.JSONDecodeError) as error:
            return self.reply(400, {'error': str(error)})
        except Exception as error:  # anything at all: the suite shall hear of it
            traceback.print_exc()
            return self.reply(500, {'error': f'{type(error).__name__}: {error}'})
        return self.reply(204 if result is None else 200, result)

    def reply(self, status: int, body: dict[str, Any] | None) -> None:
        """Sends an answer."""
        content = b'' if body is None else json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header('Content-Type', 'application/json; charset=utf-8')
        self.send_header('Content-Length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing of each request."""


class Server(ThreadingHTTPServer):
    """Many practices call at once."""

    request_queue_size = 128


def main() -> None:
    """Listens until it is ended."""
    parser = argparse.ArgumentParser(description='A GP record system to try ddfl-conformance with')
    parser.add_argument('--fault', choices=sorted(FAULTS), help='break one rule')
    parser.add_argument(OPTION, metavar='FILE', help='a profile of codes, as ddfl profile prints it')
    fault = parser.parse_args().fault
    Driver.system = RecordSystem(FAULTS[fault] if fault else Parts())
    port = int(os.environ.get('PORT', '8080'))
    print(f'Listening on http://127.0.0.1:{port}', file=sys.stderr, flush=True)
    Server(('127.0.0.1', port), Driver).serve_forever()


if __name__ == '__main__':
    main()
