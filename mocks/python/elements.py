"""XML elements: what must be there when a document is read, and how one is built."""

import re
import xml.etree.ElementTree as ET
from datetime import datetime

from kith import APPREC, BASE64, DIALOGUE, MSGHEAD, XCAL

NAMES = {'m': MSGHEAD, 'd': DIALOGUE, 'b': BASE64, 'a': APPREC, 'x': XCAL}


class NotValid(Exception):
    """The document is XML, but not as the standards demand: receipt error T02."""


def demand(element: ET.Element, names: str) -> None:
    """Checks that children come in this order, each once ('?': at most once, '+': once or more).

    Others may stand between them.
    """
    sought = {name.rstrip('?+') for name in names.split()}
    prefix = element.tag[: element.tag.index('}') + 1]
    found = [inner.tag.removeprefix(prefix) for inner in element]
    order = ''.join(re.sub(r'(\w+)', r'(?:\1 )', name) for name in names.split())
    if not re.fullmatch(order, ''.join(f'{name} ' for name in found if name in sought)):
        raise NotValid(f'{element.tag} has {" ".join(found)}, where {names} is demanded')


def child(element: ET.Element, path: str) -> ET.Element:
    """What must be there."""
    found = element.find(path, NAMES)
    if found is None:
        raise NotValid(f'{path} is missing')
    return found


def text_of(element: ET.Element, path: str) -> str:
    """Text that must be there."""
    text = child(element, path).text
    if not text:
        raise NotValid(f'{path} is empty')
    return text


def attribute(element: ET.Element, name: str) -> str:
    """An attribute that must be there."""
    value = element.get(name)
    if not value:
        raise NotValid(f'{element.tag} has no {name}')
    return value


def instant(text: str) -> str:
    """A date and time, unchanged."""
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise NotValid(f'{text} is no date and time') from error
    return text


class Builder:
    """Adds elements of one namespace, in the order of the calls."""

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace

    def root(self, name: str) -> ET.Element:
        return ET.Element(f'{{{self.namespace}}}{name}')

    def add(self, parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
        added = ET.SubElement(parent, f'{{{self.namespace}}}{name}', attributes)
        added.text = text
        return added
