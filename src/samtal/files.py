"""Writing a file that a person asked for.

Rule: whole or not at all. What stood under the name before stands there until the new file is complete.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(data: bytes, path: Path) -> None:
    """Put `data` where `path` is, in one move. Raises OSError, and then what stood there stands."""
    part = path.with_name(f".samtal-{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
