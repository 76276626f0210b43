"""Attachments in a bucket: they go there and come back, by a backup too; while the store is down everything else goes on, and
says so."""
import hashlib
import html
import os
import re
import shutil
import subprocess

import boto3
import pytest
import s3
from botocore.config import Config
from drafts import connect, prepare
from server import Server
from storm import QUIET, check

PREFIX = "reliability"


@pytest.fixture
def store():
    store = s3.Store()
    yield store
    store.stop()


def environment(store, prefix=PREFIX):
    place = f"s3://{s3.BUCKET}/{prefix}?endpoint={store.endpoint}&region={s3.REGION}"
    return {**QUIET, **store.environment, "ATTACHMENTS": place}


def client(store):
    return boto3.client(
        "s3", endpoint_url=store.endpoint, region_name=s3.REGION, aws_access_key_id=s3.ACCESS_KEY,
        aws_secret_access_key=s3.SECRET, config=Config(s3={"addressing_style": "path"}))


def objects(store, prefix=PREFIX):
    found = client(store).list_objects_v2(Bucket=s3.BUCKET, Prefix=prefix + "/").get("Contents", [])
    return {item["Key"]: client(store).get_object(Bucket=s3.BUCKET, Key=item["Key"])["Body"].read() for item in found}


def ask(server, draft, method, path, body=None, headers=None):
    connection = connect(server.port)
    try:
        connection.request(method, path, body, {**draft.headers, **(headers or {})})
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def test_a_store_that_goes_away_takes_only_the_files_with_it(program, folder, store, monkeypatch):
    for name, value in environment(store).items():
        monkeypatch.setenv(name, value)
    first, second = prepare(program, folder / "data", 2)
    server = Server(folder, program=program, environment=environment(store)).start()
    try:
        kept = objects(store)
        assert len(kept) == 2
        for key, data in kept.items():
            assert key == f"{PREFIX}/{hashlib.sha256(data).hexdigest()}"
        assert not list((server.data / "attachments" / "tmp").iterdir())

        answer, page = ask(server, first, "GET", f"/me/applications/{first.application}")
        assert answer.status == 200, page.decode()
        file = re.search(r'href="(/files/[^"]+)"', page.decode())[1]
        answer, data = ask(server, first, "GET", html.unescape(file))
        assert answer.status == 200 and data in kept.values()

        store.stop()
        answer, page = ask(server, first, "GET", html.unescape(file))
        assert answer.status == 503 and answer.getheader("Retry-After") == "30"
        assert "文件存储暂时无法访问" in page.decode()
        # Everything else goes on.
        connection = connect(server.port)
        assert first.submit(connection)[:2] == (303, first.done)
        connection.close()

        again = store.start_again()
        try:
            answer, data = ask(server, second, "GET", html.unescape(file))
            assert answer.status == 404, "another applicant's file"
            answer, data = ask(server, first, "GET", html.unescape(file))
            assert answer.status == 200 and data in kept.values()
            check(program, server.data)
        finally:
            again.stop()
    finally:
        server.stop()


def test_a_backup_brings_the_files_of_one_bucket_into_another(program, folder, store):
    prepare(program, folder / "data", 2, environment=environment(store))
    kept = objects(store)

    def run(prefix, *arguments):
        return subprocess.run(
            [str(program), *map(str, arguments)], env={**os.environ, **environment(store, prefix)}, capture_output=True,
            text=True, timeout=120)

    made = run(PREFIX, "backup", "--data", folder / "data", "--to", folder / "backup")
    assert made.returncode == 0, made.stderr
    copies = [path for path in (folder / "backup").rglob("*") if path.name in {key.split("/")[1] for key in kept}]
    assert sorted(path.read_bytes() for path in copies) == sorted(kept.values())

    restored = folder / "restored"
    restored.mkdir()
    shutil.copy2(folder / "data" / "keys", restored / "keys")
    answer = run("restored", "restore", "--from", folder / "backup", "--data", restored)
    assert answer.returncode == 0, answer.stderr
    assert objects(store, "restored") == {key.replace(PREFIX, "restored"): data for key, data in kept.items()}
    assert objects(store) == kept
    check(program, restored, environment(store, "restored"))

    # A file that has changed is named, and the rest is kept all the same.
    changed = min(kept)
    client(store).put_object(Bucket=s3.BUCKET, Key=changed, Body=b"something else", ChecksumAlgorithm="SHA256")
    answer = run(PREFIX, "backup", "--data", folder / "data", "--to", folder / "second")
    assert answer.returncode == 1
    assert "有 1 个文件的内容与登记的摘要不符" in answer.stdout and changed.split("/")[1] in answer.stdout
    # Without the store there is no backup, and it isn't taken for one.
    store.stop()
    answer = run(PREFIX, "backup", "--data", folder / "data", "--to", folder / "third")
    assert answer.returncode == 2, answer.stdout + answer.stderr
    assert "对象存储" in answer.stderr or "文件存储" in answer.stderr
    assert not (folder / "third" / "SHA256SUMS").exists()


def test_what_is_wrong_with_the_place_is_said_at_start(program, folder, store):
    def start(place, **changes):
        environ = {**os.environ, **environment(store), "ATTACHMENTS": place, **changes}
        command = [str(program), "serve", "--demo", "--port", "1", "--data", str(folder / "data")]
        return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60)

    place = f"s3://nowhere/x?endpoint={store.endpoint}"
    for answer, words in [
        (start(place), "对象存储拒绝访问（NoSuchBucket）"),
        (start(environment(store)["ATTACHMENTS"], AWS_SECRET_ACCESS_KEY="wrong"), "对象存储拒绝访问（SignatureDoesNotMatch）"),
        (start(place, AWS_SECRET_ACCESS_KEY=""), "使用对象存储需要环境变量"),
        (start("s3://b"), "存储桶名称不正确"),
    ]:
        assert answer.returncode != 0
        assert words in answer.stderr
        assert s3.SECRET not in answer.stderr + answer.stdout
