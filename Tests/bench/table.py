"""The table that `make bench` prints: each figure beside its target and a reference of the same run."""
import statistics

HEAD = ["what", "median", "spread", "target", "met", "CPU each", "reference of this run", "ratio", "others"]


def plain(number):
    if number >= 100:
        return f"{number:,.0f}"
    return f"{number:.1f}" if number >= 10 else f"{number:.2f}"


class Target:
    """`Target("≥", 2500)`: a bound on the median."""

    def __init__(self, sign, bound):
        self.sign, self.bound = sign, bound

    def is_met(self, figure):
        return figure >= self.bound if self.sign == "≥" else figure <= self.bound


class Table:
    """Prints one line per figure as soon as it is measured."""

    def __init__(self):
        self.missed = []
        self.line(HEAD)
        self.line(["---"] * len(HEAD))

    def line(self, cells):
        print("| " + " | ".join(cells) + " |", flush=True)

    def add(self, what, runs, key, unit, target=None, cpu=False, reference=None, ratio_target=None):
        """One figure.

        `runs`: the figures of each run, of which `key` is shown. `cpu`: whether their processor time for each is shown too.
        `reference`: its name, its value in the same unit, and the target of the ratio if the target is one.
        """
        values = [run[key] for run in runs]
        median = statistics.median(values)
        met = []
        cells = [what, f"{plain(median)} {unit}", f"{plain(min(values))}–{plain(max(values))} ({len(values)})"]
        wanted = []
        if target:
            wanted.append(f"{target.sign} {target.bound:,} {unit}")
            met.append(target.is_met(median))
        ratio = median / reference[1] if reference else None
        if ratio_target:
            wanted.append(f"ratio {ratio_target.sign} {ratio_target.bound:,}")
            met.append(ratio_target.is_met(ratio))
        if not all(met):
            self.missed.append(what)
        cells += [", ".join(wanted), ("yes" if all(met) else "NO") if met else ""]
        cells.append(f"{plain(statistics.median(run['cpu'] for run in runs))} ms" if cpu else "")
        cells += [f"{reference[0]}: {plain(reference[1])} {unit}", plain(ratio)] if reference else ["", ""]
        cells.append(f"{statistics.median(run.get('others', 0) for run in runs):.0%}")
        self.line(cells)
        return median
