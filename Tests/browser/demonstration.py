"""The program with its demonstration data: where it is, when its clock starts, and the password of everybody in it."""
import os
import pathlib

from server import Server

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("ZHICHENG", ROOT / ".build" / "debug" / "zhicheng"))
NOW = "2025-08-20T09:00:00+08:00"
PASSWORD = "Zhicheng-2025"


def demonstration(folder, *flags):
    """A server on this folder, started. Without flags its clock starts at NOW; a folder that has a clock keeps it."""
    kept = (pathlib.Path(folder) / "data").exists()
    return Server(folder, "--demo", *(flags or (() if kept else ("--now", NOW))), program=PROGRAM).start()
