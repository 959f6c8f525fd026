"""Where an archive may lie: in a folder of this machine, not over a network, and better not in a synchronised one.

Rule: looks, and at most makes a folder and an empty file; never opens a file that may be someone's archive, because
closing it again would drop the locks that SQLite holds on it in this process.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

TOLERANT: Final = ("utf-8", "surrogateescape")
NETWORKS: Final = frozenset(
    {
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "fuse",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "webdav",
    }
)
"""File systems on which the locks and the shared memory of WAL cannot be trusted. `fuse` stands for all `fuse.*`."""


def read_mounts() -> str:
    """What is mounted where, one a line; empty where the system does not tell."""
    try:
        return _mounted_on_macos() if sys.platform == "darwin" else Path("/proc/mounts").read_text(*TOLERANT)
    except OSError:
        return ""


def _mounted_on_macos() -> str:
    import subprocess  # noqa: PLC0415 - slow to load, and only needed there

    try:
        told = subprocess.run(["/sbin/mount"], capture_output=True, check=False, timeout=2)
    except subprocess.SubprocessError:
        return ""
    return of_macos(told.stdout.decode(*TOLERANT))


def of_macos(told: str) -> str:
    """What the mount of macOS tells, `//eva@server/skola on /Volumes/skola (smbfs, nodev)`, as a table of mounts."""
    found = (re.fullmatch(r"(.+) on (/.*) \(([a-z0-9]+)\b.*\)", line) for line in told.splitlines())
    parts = [[match[n].replace("\\", r"\134").replace(" ", r"\040") for n in (1, 2, 3)] for match in found if match]
    return "\n".join(" ".join(part) for part in parts)


def file_system(path: Path, mounts: str) -> str:
    """The kind of file system that `path` (absolute, links followed) lies on, by a table of mounts; "" if unknown."""
    nearest, depth = "", -1
    for line in mounts.splitlines():
        _, place, kind, *_ = [*line.split(" "), "", "", ""]
        point = Path(place.encode("latin-1", "replace").decode("unicode_escape") if "\\" in place else place)
        if path.is_relative_to(point) and len(point.parts) >= depth and place:
            nearest, depth = kind, len(point.parts)
    return nearest


def over_network(path: Path, mounts: str) -> str:
    """The network file system that `path` lies on, "" if it is this machine's own disk as far as one can tell."""
    if str(path).startswith("\\\\") or _remote_drive(path):
        return "smb"
    kind = file_system(path, mounts)
    return kind if kind.partition(".")[0] in NETWORKS else ""


SERVICES: Final = {
    "onedrive": "OneDrive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
    "cloudstorage": "CloudStorage",
}
"""What the folders are called that a service keeps the same on several computers, and what the service is called.

The folder may say whose it is too, as in `OneDrive - Skola` and `GoogleDrive-eva@skola.se`; those in the CloudStorage
of macOS are all such folders, whatever the service.
"""

_DRIVES_OF_GOOGLE: Final = {"my drive", "min enhet", "shared drives", "delade enheter"}  # on a letter of its own
_BEGINS_SERVICE: Final = re.compile(f"({'|'.join(SERVICES)})(?![^\\W_])", re.IGNORECASE)


def synchronised(path: PurePath, folders: Mapping[str, str] = MappingProxyType({})) -> str:
    """The service that keeps the folder of `path` the same on several computers; "" if none is known to.

    `folders` are services by the folder that the system says is theirs, whatever it is called.
    """
    for folder, service in folders.items():
        if path.is_relative_to(type(path)(folder)):
            return service
    if path.drive and path.parts[1:2] and path.parts[1].lower() in _DRIVES_OF_GOOGLE:
        return SERVICES["google drive"]
    named = [match[1].lower() for part in path.parts[:-1] if (match := _BEGINS_SERVICE.match(part))]
    return SERVICES[named[-1]] if named else ""


def _remote_drive(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows knows drive letters

        remote = 4  # DRIVE_REMOTE
        return ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == remote
    return False


def check(path: Path, mounts: str) -> None:
    """Refuse a place where an archive cannot be kept safely."""
    if path.is_dir():
        raise RefusedError("archive.is_folder", path=path)
    if kind := over_network(path, mounts):
        raise RefusedError("archive.network", path=path, kind=kind)
    wal = path.with_name(path.name + "-wal")
    left = wal.exists() and wal.stat().st_size > 0  # looked at first: no archive has a WAL before it has a page
    if left and (not path.exists() or path.stat().st_size == 0):
        raise RefusedError("archive.left_wal", path=path, wal=wal)
    if path.exists() and not path.is_file():
        raise RefusedError("archive.not_archive", path=path)


FileId = tuple[int, int]
"""What the system knows a file by, whatever it is called: its disk, and its number there."""


def file_id(path: Path) -> FileId:
    """Which file lies at `path`. Raises OSError where none does."""
    found = path.stat()
    return found.st_dev, found.st_ino


def check_still_there(path: Path, opened: FileId) -> None:
    """Refuse to say that anything is stored where the file that was opened is no longer the one at `path`."""
    try:
        there = file_id(path)
    except OSError as error:
        raise RefusedError("archive.not_saved_gone", path=path) from error
    if there != opened:
        raise RefusedError("archive.not_saved_gone", path=path)


def make(path: Path) -> None:
    """An empty file at `path`, readable by its owner only, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600, exist_ok=True)
