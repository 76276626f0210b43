"""A server and the people on it, and what of both a later test can go on from."""
from visitor import Visitor


class Stage:
    """A server with the people on it who have signed in, each in a browser of their own."""

    def __init__(self, browser, server, states=None):
        self.browser, self.server = browser, server
        self.states = dict(states or {})
        self.people = {}

    def __call__(self, name, **options):
        """The person with this account, signed in."""
        if name not in self.people:
            one = Visitor(self.browser, self.server, storage_state=self.states.get(name), **options)
            self.people[name] = one
            if name not in self.states:
                one.sign_in(name)
                one.page.get_by_role("button", name="退出登录").wait_for()
        return self.people[name]

    def stranger(self, **options):
        """Somebody who isn't signed in."""
        name = f"stranger {len(self.people)}"
        self.people[name] = Visitor(self.browser, self.server, **options)
        return self.people[name]

    def another(self, name, **options):
        """The same person at another machine, with the same session."""
        self(name)
        one = Visitor(self.browser, self.server, storage_state=self.people[name].context.storage_state(), **options)
        self.people[f"{name} {len(self.people)}"] = one
        return one

    def keep(self):
        """Ends the server and answers what a later stage goes on from: the folder and who is signed in."""
        states = {**self.states}
        for name, one in self.people.items():
            if not name.startswith("stranger"):
                states[name] = one.context.storage_state()
        self.close()
        return self.server.folder, states

    def close(self):
        for one in self.people.values():
            one.close()
        self.people = {}
        self.server.stop()
