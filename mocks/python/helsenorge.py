"""Calls Helsenorge: the message service and the registers, at the address of the provisioning."""

import base64
import json
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import ProxyHandler, Request, build_opener

from kith import CODE_LISTS

SOURCE_SYSTEM = 'Python-journal 1.0'
SECONDS = 30
# A time-out, and what a gateway or an overloaded server answers.
UNAVAILABLE = {408, 502, 503, 504}

open_directly = build_opener(ProxyHandler({})).open


class Unavailable(Exception):
    """Helsenorge does not answer: to be asked again later. What was asked may have been done all the same."""


class Helsenorge:
    """The platform as one practice sees it. A call that fails raises Unavailable, or else what urllib raises."""

    def __init__(self, url: str, token: str) -> None:
        self.url = url.rstrip('/')
        self.token = token

    def unread(self, her_ids: list[str]) -> list[dict[str, Any]]:
        """Messages that are not marked read, oldest first; there may be more."""
        query = [('ReceiverHerIds', her_id) for her_id in her_ids] + [('IncludeMetadata', 'true')]
        listed: list[dict[str, Any]] = self.call('GET', f'/Messages?{urlencode(query)}')
        return listed

    def document(self, message: str) -> bytes:
        """The document of a message, its bytes as they were sent."""
        answer = self.call('GET', f'/Messages/{message}/business-document')
        return base64.b64decode(answer['businessDocument'])

    def send(self, document: bytes) -> None:
        """Sends a dialogue message or a receipt."""
        body = {
            'businessDocument': base64.b64encode(document).decode(),
            'contentType': 'application/xml',
            'contentTransferEncoding': 'base64',
        }
        self.call('POST', '/Messages', body)

    def reject(self, message: str, her_id: str, code: str, details: str) -> None:
        """Rejects a message by call: the only way for one that cannot be read."""
        error = {'errorCode': code, 'details': details, 'oid': f'{CODE_LISTS}8221'}
        body = {'appRecStatus': 'Rejected', 'appRecErrorList': [error]}
        self.call('POST', f'/Messages/{message}/apprec/{her_id}', body)

    def mark_read(self, message: str, her_id: str) -> None:
        """After this the message is no longer listed."""
        self.call('PUT', f'/Messages/{message}/read/{her_id}')

    def gp_of(self, citizen: str) -> str | None:
        """HER-id of the GP on whose list the citizen is."""
        try:
            answer: dict[str, str | None] = self.call('GET', f'/GpRegister/Citizens/{quote(citizen)}/Gp')
        except HTTPError as error:
            if error.code == 404:
                return None
            raise
        return answer['gpHerId']

    def services_on(self, clinician: str) -> set[str]:
        """The services that are on for a clinician, as the address register has them now."""
        party = self.call('GET', f'/AddressRegister/CommunicationParties/{clinician}')
        return {one['service'] for one in party['services'] if one['isEnabled']}

    def switch(self, clinician: str, service: str, is_enabled: bool) -> None:
        """Switches one service in the address register; the others stay as they are there."""
        path = f'/AddressRegister/CommunicationParties/{clinician}/Services/{service}'
        self.call('PUT', path, {'isEnabled': is_enabled})

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """One call, with the token; the answer's JSON, if it has any."""
        headers = {
            'Authorization': f'Bearer {self.token}',
            'Content-Type': 'application/json',
            'api-version': '2',
            'nhn-source-system': SOURCE_SYSTEM,
        }
        data = None if body is None else json.dumps(body).encode()
        request = Request(self.url + path, data, headers, method=method)
        try:
            with open_directly(request, timeout=SECONDS) as response:
                answer = response.read()
        except HTTPError as error:
            if error.code in UNAVAILABLE:
                raise Unavailable(f'{method} {path}') from error
            raise
        except (OSError, HTTPException) as error:  # no connection, or one that broke
            raise Unavailable(f'{method} {path}') from error
        return json.loads(answer) if answer else None
