"""What the program refuses to start with."""
import os
import sqlite3
import subprocess

from cluster import BIN, wait_until


def start(program, folder, *flags):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ZHICHENG_")}
    return subprocess.run(
        [str(program), "serve", "--port", "1", "--data", str(folder / "data"), *flags],
        capture_output=True, text=True, timeout=60, env=environment)


def test_no_certificates_without_a_signing_key(program, folder):
    """A server that issues for real never makes a demonstration's key for itself."""
    answer = start(program, folder)
    assert answer.returncode != 0
    assert "ZHICHENG_SIGNING_KEY" in answer.stderr and "证书签章密钥" in answer.stderr
    assert not (folder / "data").exists()


def run(program, *arguments, environment=None):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("ZHICHENG_", "PG", "DATABASE_URL"))}
    return subprocess.run(
        [str(program), *map(str, arguments)], capture_output=True, text=True, timeout=60, env=clean | (environment or {}))


def refused(answer, *words):
    """It ended with 2 and one sentence on standard error, without a password."""
    assert answer.returncode == 2, answer.stdout + answer.stderr
    assert answer.stderr.count("\n") == 1 and answer.stderr.endswith("。\n"), answer.stderr
    for word in words:
        assert word in answer.stderr
    assert "geheim" not in answer.stdout + answer.stderr


def test_a_server_that_is_not_there_is_told_with_what_was_tried(program, folder):
    location = "postgresql://zc:geheim@127.0.0.1:1,127.0.0.1:2/zhicheng"
    for command in (["serve", "--demo", "--port", "1"], ["migrate"], ["check"], ["backup", "--to", folder / "backup"]):
        answer = run(program, *command, "--data", made(folder), environment={"DATABASE_URL": location})
        refused(answer, "无法连接数据库", "127.0.0.1:1、127.0.0.1:2", "数据库 zhicheng，用户 zc")


def test_a_wrong_password_is_told_and_not_repeated(program, folder, shared_cluster):
    shared_cluster.query("CREATE ROLE guarded LOGIN PASSWORD 'richtig'")
    shared_cluster.query("CREATE DATABASE guarded OWNER guarded")
    rules = shared_cluster.data / "pg_hba.conf"
    rules.write_text("host all guarded 127.0.0.1/32 scram-sha-256\n" + rules.read_text())
    shared_cluster.query("SELECT pg_reload_conf()")

    def location(password):
        return f"postgresql://guarded{password}@127.0.0.1:{shared_cluster.port}/guarded"

    wait_until(lambda: not admits(shared_cluster, location(":geheim")), "the server asks for passwords")
    words = ("用户名或密码不正确", f"127.0.0.1:{shared_cluster.port}", "数据库 guarded，用户 guarded", "PGPASSWORD")
    for command in (["serve", "--demo", "--port", "1"], ["migrate"]):
        for password in (":geheim", ""):
            environment = {"DATABASE_URL": location(password)}
            refused(run(program, *command, "--data", made(folder), environment=environment), *words)
    environment = {"DATABASE_URL": location(""), "PGPASSWORD": "geheim"}
    refused(run(program, "migrate", "--data", made(folder), environment=environment), *words)
    environment["PGPASSWORD"] = "richtig"
    answer = run(program, "migrate", "--data", made(folder), environment=environment)
    assert answer.returncode == 0, answer.stderr


def admits(server, location):
    """Whether a connection comes about so."""
    return subprocess.run([str(BIN / "psql"), "-w", "-c", "", location], capture_output=True).returncode == 0


def made(folder):
    """A folder with a key file, so that only the database is missing."""
    data = folder / "data"
    if not data.exists():
        data.mkdir()
        with open(os.open(data / "keys", os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write("zhicheng-keys 1\n" + "A" * 43 + "=\n")
    return data


def test_what_is_no_address_of_a_database_is_not_repeated(program, folder):
    answer = run(program, "migrate", "--data", folder / "data", "--database", "mysql://root:geheim@host/db")
    assert answer.returncode != 0 and "无法识别" in answer.stderr
    assert "geheim" not in answer.stdout + answer.stderr


def test_a_folder_that_cannot_be_written_is_named(program, folder):
    (folder / "file").write_text("no folder")
    refused(run(program, "serve", "--demo", "--port", "1", "--data", folder / "file" / "data"), "数据目录", str(folder))
    (folder / "data").mkdir()
    (folder / "data" / "zhicheng.sqlite").write_text("no database " * 100)
    refused(run(program, "serve", "--demo", "--port", "1", "--data", folder / "data"), "zhicheng.sqlite 已损坏")


def test_a_newer_database_is_refused_and_left_as_it_is(program, folder):
    data = folder / "data"
    assert run(program, "migrate", "--data", data).returncode == 0
    with sqlite3.connect(data / "zhicheng.sqlite") as database:
        database.execute("INSERT INTO schema_migrations VALUES (99, 'later', '')")
    for command in (["serve", "--demo", "--port", "1"], ["migrate"]):
        refused(run(program, *command, "--data", data), "版本是 99", "新版本的程序")


def test_lost_and_loose_keys_are_refused(program, folder):
    data = folder / "data"
    assert run(program, "demo", "--data", data, "--scale", "1", "--units", "1").returncode == 0
    (data / "keys").chmod(0o644)
    refused(run(program, "serve", "--demo", "--port", "1", "--data", data), "权限是 644", "chmod 600")
    (data / "keys").rename(folder / "keys")
    refused(run(program, "serve", "--demo", "--port", "1", "--data", data), "找不到密钥文件", "放回与数据库配套的密钥文件")
    assert not (data / "keys").exists()


def test_nodes_that_migrate_at_the_same_time_do_it_once(program, folder):
    commands = [
        subprocess.Popen([str(program), "migrate", "--data", str(folder / "data")], stdout=subprocess.PIPE, text=True)
        for _ in range(4)]
    answers = [command.communicate(timeout=60)[0] for command in commands]
    assert [command.returncode for command in commands] == [0] * 4, answers
    with sqlite3.connect(folder / "data" / "zhicheng.sqlite") as database:
        assert database.execute("SELECT number FROM schema_migrations").fetchall() == [(1,)]


def test_a_copy_is_compared_table_by_table(program, folder):
    data = folder / "data"
    assert run(program, "demo", "--data", data, "--scale", "5", "--units", "2").returncode == 0
    source, target = f"sqlite:{data}/zhicheng.sqlite", f"sqlite:{folder}/copy.sqlite"
    answer = run(program, "copy", "--from", source, "--to", target)
    assert answer.returncode == 0, answer.stderr
    lines = [line.split() for line in answer.stdout.splitlines() if line.startswith("一致")]
    assert ["一致", "applications", "5", "5"] in [line[:4] for line in lines]
    assert "来源和目标一致" in answer.stdout
    refused(run(program, "copy", "--from", source, "--to", target), "目标数据库不是空的")
