"""A full disk: a sentence that says so, nothing lost, and work goes on as soon as there is room again."""
import os
import pathlib
import shutil
import subprocess

import pytest
from drafts import connect, prepare
from server import Server
from storm import QUIET, check, standing, ALL, NOTHING

APPLICANTS = 120
# Runs the program in a mount namespace of its own, with its data on a small file system in memory.
SCRIPT = """
set -eu
source=$1; target=$2; size=$3; shift 3
mount -t tmpfs -o "size=$size,mode=0700" tmpfs "$target"
cp -a "$source/." "$target/"
exec "$@"
"""


def namespace():
    """The command that gives a namespace of its own, or nil where the system grants none."""
    for command in (["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]):
        if subprocess.run([*command, "true"], capture_output=True).returncode == 0:
            return command
    return None


def test_a_full_disk_is_said_and_loses_nothing(program, folder):
    own = namespace()
    if own is None:
        pytest.skip("this system lets nobody mount a file system of their own")
    source = folder / "source"
    drafts = prepare(program, source, APPLICANTS)
    (folder / "data").mkdir()
    # Room for the write-ahead log, which grows to 16 MB before it is folded in.
    size = sum(file.stat().st_size for file in source.rglob("*") if file.is_file()) + 28_000_000
    wrapper = [*own, "sh", "-c", SCRIPT, "sh", str(source), str(folder / "data"), str(size)]
    server = Server(folder, program=program, wrapper=wrapper, environment=QUIET).start()
    data = pathlib.Path(f"/proc/{server.process.pid}/root{folder / 'data'}")
    try:
        first, rest = drafts[:20], drafts[20:]
        for draft in first:
            assert submit(server, draft)[0] == 303

        filler = data / "filler"
        fill(filler)
        answers = [submit(server, draft) for draft in rest]
        refused = [(draft, answer) for draft, answer in zip(rest, answers) if answer[0] != 303]
        assert refused, "the disk did not fill up"
        for draft, (status, _, page) in refused:
            assert status == 503
            assert "服务器的存储空间已满，本次操作没有执行" in page
        found = standing(copied(data, folder / "full") / "zhicheng.sqlite")
        accepted = first + [draft for draft, answer in zip(rest, answers) if answer[0] == 303]
        assert [found[draft.application] for draft in accepted] == [ALL] * len(accepted)
        assert [found[draft.application] for draft, _ in refused] == [NOTHING] * len(refused)

        # Pages are still read.
        connection = connect(server.port)
        connection.request("GET", f"/me/applications/{first[0].application}/record", headers=first[0].headers)
        answer = connection.getresponse()
        assert answer.status == 200 and "提交申报书" in answer.read().decode()
        connection.close()

        filler.unlink()
        for draft, _ in refused:
            assert submit(server, draft)[:2] == (303, draft.done)
        after = copied(data, folder / "after")
        assert all(row == ALL for row in standing(after / "zhicheng.sqlite").values())
        check(program, after)
    finally:
        server.stop()


def submit(server, draft):
    connection = connect(server.port)
    try:
        return draft.submit(connection)
    finally:
        connection.close()


def copied(data, target):
    """The data as it is while nobody writes; in its own namespace no other program finds it by its path."""
    shutil.copytree(data, target, ignore=shutil.ignore_patterns("filler", "*-shm"))
    return target


def fill(path):
    """Writes until nothing more goes in."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    piece = b"\0" * 65_536
    while piece:
        try:
            os.write(descriptor, piece)
        except OSError:
            piece = piece[: len(piece) // 2]
    os.close(descriptor)
