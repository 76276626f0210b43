"""What the reliability tests share: the program that they run and a folder of its own for each test."""
import os
import pathlib
import shutil
import tempfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program():
    return pathlib.Path(os.environ.get("ZHICHENG", ROOT / ".build" / "debug" / "zhicheng"))


@pytest.fixture
def folder():
    path = pathlib.Path(tempfile.mkdtemp(prefix="zhicheng-reliability-"))
    yield path
    shutil.rmtree(path, ignore_errors=True)
