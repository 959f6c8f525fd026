"""Opening an address in the browser of this computer.

Rule: only addresses of the web and of mail are ever handed on, as one argument and never through a shell: whatever else
stands in a template, a file or a program too, is shown and not run. Nothing is waited for, and nothing is drawn over
the screen.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import Final

_MAY_BE_OPENED: Final = re.compile(r"(?:https?://[^\s/?#]|mailto:[^\s@]+@)\S*", re.IGNORECASE)
_BARE: Final = re.compile(r"www\.[^\s/?#.]+\.\S+", re.IGNORECASE)


def openable(url: str) -> str:
    """The address as a browser takes it; empty where it is none that may be opened."""
    url = url.strip()
    url = f"https://{url}" if _BARE.fullmatch(url) else url
    return url if url.isprintable() and _MAY_BE_OPENED.fullmatch(url) else ""


def browse(url: str) -> bool:
    """Open it, unless it may not be or there is nothing that opens it; whether it was handed on."""
    address = openable(url)
    if not address:
        return False
    try:
        if sys.platform == "win32":
            os.startfile(address)  # noqa: S606 - an address of the web or of mail, and nothing else
            return True
        return _started(address)
    except OSError:
        return False


def _started(address: str) -> bool:
    """Hand it to the desktop; on a machine without one there is no browser that would not draw over the screen."""
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    has_desktop = sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    program = shutil.which(opener) if has_desktop else None
    if program is None:
        return False
    nowhere = subprocess.DEVNULL
    subprocess.Popen([program, address], stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True)
    return True
