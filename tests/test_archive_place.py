from __future__ import annotations

import errno
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from samtal.archive import errors, place
from samtal.archive.opening import Around
from test_archive_tools import foreign_database, open_archive, refused

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/anna/local ext4 rw 0 0
//skola/delad /mnt/Delad\040mapp cifs rw 0 0
drive /mnt/moln fuse.rclone rw 0 0
/dev/sdc1 /mnt/usb fuseblk rw 0 0
C: /mnt/c 9p rw 0 0
systemd-1 /auto autofs rw 0 0
server:/auto /auto nfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/samtal.db", ""),
        ("/home/anna/samtal.db", "nfs4"),
        ("/home/anna/local/samtal.db", ""),
        ("/homes/samtal.db", ""),
        ("/mnt/Delad mapp/samtal.db", "cifs"),
        ("/mnt/moln/samtal.db", "fuse.rclone"),
        ("/mnt/usb/samtal.db", ""),
        ("/mnt/c/Users/anna/samtal.db", "9p"),
        ("/auto/samtal.db", "nfs"),
        (r"\\skola\delad\samtal.db", "smb"),
    ],
)
def test_network_file_systems_are_known(path: str, kind: str) -> None:
    assert place.over_network(Path(path), MOUNTS) == kind


def test_where_the_system_tells_nothing_nothing_is_refused() -> None:
    assert not place.over_network(Path("/home/anna/samtal.db"), "")


def test_an_archive_on_a_network_disk_is_refused_and_not_made(tmp_path: Path) -> None:
    around = Around(mounts=lambda: f"server:/x {tmp_path} nfs rw 0 0\n")
    refused("archive.network", lambda: open_archive(tmp_path / "a.db", around=around))
    assert not list(tmp_path.iterdir())


CLOUDS = [
    (PureWindowsPath(r"C:\Users\eva\OneDrive - Skola\Dokument\a.db"), "OneDrive"),
    (PureWindowsPath(r"C:\Users\eva\OneDrive\a.db"), "OneDrive"),
    (PureWindowsPath(r"C:\Users\eva\iCloudDrive\a.db"), "iCloud Drive"),
    (PureWindowsPath(r"G:\Min enhet\a.db"), "Google Drive"),
    (PureWindowsPath(r"D:\Moln\möten\a.db"), "OneDrive"),
    (PurePosixPath("/Users/eva/Library/Mobile Documents/com~apple~CloudDocs/a.db"), "iCloud Drive"),
    (PurePosixPath("/Users/eva/Library/CloudStorage/GoogleDrive-eva@skola.se/Min enhet/a.db"), "Google Drive"),
    (PurePosixPath("/Users/eva/Library/CloudStorage/Box-Box/a.db"), "CloudStorage"),
    (PurePosixPath("/home/eva/Dropbox (Skola)/a.db"), "Dropbox"),
    (PurePosixPath("/home/eva/Nextcloud/möten/a.db"), "Nextcloud"),
    (PurePosixPath("/home/eva/Dropboxar/a.db"), ""),
    (PurePosixPath("/home/eva/Min enhet/a.db"), ""),
    (PurePosixPath("/home/eva/möten/onedrive"), ""),
    (PureWindowsPath(r"D:\möten\a.db"), ""),
]


@pytest.mark.parametrize(("path", "service"), CLOUDS)
def test_folders_that_a_service_synchronises_are_known(path: PurePath, service: str) -> None:
    told = {r"D:\Moln": "OneDrive"} if isinstance(path, PureWindowsPath) else {}
    assert place.synchronised(path, told) == service


def test_mounts_that_cannot_be_read_count_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(*_: object) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", unreadable)
    assert not place.read_mounts()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    refused("archive.is_folder", lambda: open_archive(tmp_path))


def test_what_is_neither_file_nor_folder_is_refused() -> None:
    refused("archive.not_archive", lambda: open_archive(Path("/dev/null")))


def test_folders_above_it_are_made_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "samtal.db"
    with open_archive(path):
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused("archive.cannot_open", lambda: open_archive(tmp_path / "file" / "below" / "a.db"))


def test_a_wal_without_its_archive_is_not_thrown_away(tmp_path: Path) -> None:
    wal = tmp_path / "a.db-wal"
    wal.write_bytes(b"what was written last")
    refused("archive.left_wal", lambda: open_archive(tmp_path / "a.db"))
    (tmp_path / "a.db").touch()
    refused("archive.left_wal", lambda: open_archive(tmp_path / "a.db"))
    assert wal.read_bytes() == b"what was written last"


def test_looking_at_a_foreign_file_leaves_even_its_time_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    foreign_database(path)
    before = path.stat().st_mtime_ns, path.read_bytes()
    refused("archive.not_ours", lambda: open_archive(path))
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "archive.full"),
        (errno.EDQUOT, "archive.full"),
        (errno.EROFS, "archive.read_only"),
        (errno.EACCES, "archive.read_only"),
        (errno.ENAMETOOLONG, "archive.cannot_open"),
    ],
)
def test_what_the_system_says_becomes_a_sentence(number: int, code: str) -> None:
    def fails() -> None:
        with errors.worded(Path("a.db")):
            raise OSError(number, "as the system says")

    refused(code, fails)


def test_a_disk_that_cannot_be_measured_is_not_called_full(tmp_path: Path) -> None:
    assert not errors.full(tmp_path / "no" / "such" / "a.db")


def test_a_name_that_is_too_long_is_a_sentence(tmp_path: Path) -> None:
    refused("archive.cannot_open", lambda: open_archive(tmp_path / ("x" * 300)))


MACOS = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//eva@skola/gemensamt on /Volumes/gemensamt (smbfs, nodev, nosuid, mounted by eva)
//eva@skola/Eva Bergs mapp on /Volumes/Eva Bergs mapp (afpfs, nodev)
https://dav.skola.se on /Volumes/dav (webdav, nodev)
map auto_home on /System/Volumes/Data/home (autofs, automounted)
what is this
"""


def test_on_macos_network_disks_are_recognised_from_what_mount_tells() -> None:
    mounts = place.of_macos(MACOS)
    for folder, kind in (
        ("/Volumes/gemensamt/x", "smbfs"),
        ("/Volumes/Eva Bergs mapp/x", "afpfs"),
        ("/Volumes/dav/x", "webdav"),
        ("/Users/eva/x", ""),
    ):
        assert place.over_network(Path(folder), mounts) == kind
