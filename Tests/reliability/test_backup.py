"""A backup made in the middle of two hundred submissions: restored into an empty folder it is sound, a server starts on it,
and every submission is there that was acknowledged before the backup began."""
import json
import shutil
import subprocess

from drafts import connect, prepare
from server import Server
from storm import QUIET, Storm, check, standing, ALL, NOTHING

APPLICANTS = 200


def zhicheng(program, *arguments):
    return subprocess.run([str(program), *map(str, arguments)], capture_output=True, text=True, timeout=120)


def test_a_backup_under_load_holds_what_was_acknowledged(program, folder):
    drafts = prepare(program, folder / "data", APPLICANTS)
    server = Server(folder, program=program, environment=QUIET).start()
    # Forty before, the others while it is made.
    first = Storm(drafts[:40], server.port).begin().end()
    assert len(first.acknowledged) == 40
    storm = Storm(drafts[40:], server.port).begin()
    storm.wait_for(20)
    with storm.lock:
        before = first.acknowledged + storm.acknowledged
    made = zhicheng(program, "backup", "--data", server.data, "--to", folder / "backup")
    assert made.returncode == 0, made.stderr
    assert "密钥文件" in made.stdout and "不在备份中" in made.stdout
    storm.end()
    assert storm.refused == [] and storm.broken == []
    server.stop()

    # What is in it, by an ordinary tool; and no key.
    sums = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder / "backup", capture_output=True)
    assert sums.returncode == 0, sums.stdout
    files = {str(path.relative_to(folder / "backup")) for path in (folder / "backup").rglob("*") if path.is_file()}
    named = {line.split("  ")[1] for line in (folder / "backup" / "SHA256SUMS").read_text().splitlines()}
    assert files == named | {"SHA256SUMS"}
    assert json.loads((folder / "backup" / "manifest.json").read_text())["files"] == len(named) - 2
    key = (server.data / "keys").read_bytes()
    assert not any(key in path.read_bytes() for path in (folder / "backup").rglob("*") if path.is_file())

    restored = Server(folder / "restored", program=program, environment=QUIET | {"ZHICHENG_SIGNING_KEY": str(
        folder / "signing-key.pem")})
    restored.data.mkdir(parents=True)
    shutil.copy2(server.data / "keys", restored.data / "keys")
    answer = zhicheng(program, "restore", "--from", folder / "backup", "--data", restored.data)
    assert answer.returncode == 0, answer.stderr
    assert "与数据库配套" in answer.stdout
    check(program, restored.data)
    found = standing(restored.data / "zhicheng.sqlite")
    assert [found[draft.application] for draft in before] == [ALL] * len(before)
    assert all(row in (ALL, NOTHING) for row in found.values())

    restored.start()
    try:
        for draft in before:
            connection = connect(restored.port)
            connection.request("GET", f"/me/applications/{draft.application}/record", headers=draft.headers)
            page = connection.getresponse()
            assert page.status == 200 and "提交申报书" in page.read().decode()
            connection.close()
    finally:
        restored.stop()

    # A second time it finds the folder in use.
    again = zhicheng(program, "restore", "--from", folder / "backup", "--data", restored.data)
    assert again.returncode == 2 and "中已有内容" in again.stderr
    again = zhicheng(program, "backup", "--data", restored.data, "--to", folder / "backup")
    assert again.returncode == 2 and "中已有内容" in again.stderr
