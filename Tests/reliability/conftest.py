"""What the reliability tests share: the program that they run and a folder of its own for each test."""
import os
import pathlib
import shutil
import tempfile
import uuid

import cluster
import pytest
from nodes import Nodes

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program():
    return pathlib.Path(os.environ.get("ZHICHENG", ROOT / ".build" / "debug" / "zhicheng"))


@pytest.fixture
def folder():
    path = pathlib.Path(tempfile.mkdtemp(prefix="zhicheng-reliability-"))
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def shared_cluster():
    """One PostgreSQL server for all tests that leave it alive."""
    if cluster.BIN is None:
        pytest.skip("PostgreSQL is not installed: make test-packages installs it")
    path = pathlib.Path(tempfile.mkdtemp(prefix="zhicheng-pg-"))
    server = cluster.Cluster(path).create().start()
    yield server
    server.stop()
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def nodes(program, folder, shared_cluster):
    """Two nodes that were not started yet, and what they share: a database, a folder of data, the keys in it."""
    pair = Nodes(program, folder, shared_cluster, f"z{uuid.uuid4().hex}")
    yield pair
    pair.stop()
