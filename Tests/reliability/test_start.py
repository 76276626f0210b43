"""What the program refuses to start with."""
import os
import subprocess


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
