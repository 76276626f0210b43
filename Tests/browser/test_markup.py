"""The checker that looks at every page finds what is wrong with one."""
from visitor import Visitor

PAGE = b"<!DOCTYPE html><html lang=zh-CN><title>t</title><form><input name=a id=x>%s</form>"


def test_faults_are_found(chromium):
    assert Visitor.markup.faults(PAGE % b"") == []
    found = Visitor.markup.faults(PAGE % b"<form></form><b id=x></b>")
    assert any("form" in fault for fault in found) and any("Duplicate ID" in fault for fault in found), found
