"""Two nodes over one PostgreSQL, and somebody with a browser's memory who speaks to either of them."""
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request

import cluster
from drafts import prepare
from server import Server
from storm import QUIET, check, standing_query


class Nodes:
    """Two nodes with one database, one folder of data and the keys in it."""

    def __init__(self, program, folder, server, name):
        self.program = program
        self.folder = folder
        self.server = server
        self.database = server.database(name)
        self.environment = {**QUIET, "DATABASE_URL": cluster.address(self.database, server)}
        self.both = []

    def add(self, *flags):
        """One more node, not started yet."""
        node = Server(self.folder, *flags, program=self.program, environment=self.environment)
        self.both.append(node)
        return node

    def drafts(self, count):
        return prepare(self.program, self.folder / "data", count, environment=self.environment)

    def query(self, sql):
        return self.server.query(sql, self.database)

    def standing(self):
        return standing(self.server, self.database)

    def check(self):
        return check(self.program, self.folder / "data", self.environment)

    def stop(self):
        """Ends what still runs; nothing is learnt from it any more."""
        for node in self.both:
            if node.process and node.process.poll() is None:
                node.kill()


def standing(server, database):
    """What each application consists of, as `storm.standing` says it of a file."""
    rows = server.query(standing_query(), database)
    return {row[0]: (row[1], *map(int, row[2:])) for row in rows}


class Person:
    """Keeps cookies, which hold on both nodes, and reads pages."""

    def __init__(self):
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), jar)

    def get(self, node, path):
        return self._ask(urllib.request.Request(node.address + path, headers={"Accept": "text/html"}))

    def post(self, node, path, seen, **fields):
        """Sends a form with the token of the page `seen`."""
        fields["_token"] = re.search(r'name="_token" value="([^"]+)"', seen).group(1)
        body = urllib.parse.urlencode(fields).encode()
        return self._ask(urllib.request.Request(node.address + path, body, headers={"Accept": "text/html"}))

    def sign_in(self, node, name, password, on=None):
        """Fetches the form from one node and sends it to another, if told so."""
        seen = self.get(node, "/login/personal")[2]
        return self.post(on or node, "/login/personal", seen, username=name, password=password, **{"return": "/me/profile"})

    def _ask(self, request):
        """The status, where it led in the end, and the page."""
        try:
            with self.opener.open(request, timeout=30) as answer:
                return answer.status, urllib.parse.urlparse(answer.url).path, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, urllib.parse.urlparse(error.url).path, error.read().decode()
