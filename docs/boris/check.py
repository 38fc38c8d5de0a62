"""Opens an export with BORIS's own code.

    python3 -m venv v && v/bin/pip install boris-behav-obs
    QT_QPA_PLATFORM=offscreen v/bin/python docs/boris/check.py rats.boris boris-events.tsv
"""

import csv
import importlib.util
import sys
import types

import tablib

# The package as a whole opens its window and a film player; what reads and writes projects needs neither.
whole = types.ModuleType("boris")
whole.__path__ = list(importlib.util.find_spec("boris").submodule_search_locations)
sys.modules["boris"] = whole
player = types.SimpleNamespace(dll="")
sys.modules["boris.mpv"] = sys.modules["boris.mpv2"] = whole.mpv = whole.mpv2 = player

from boris import config as cfg  # noqa: E402
from boris import export_observation, project_functions  # noqa: E402


def told_by_boris(project, name):
    """The tabular events of one observation, as BORIS itself writes them."""
    observation = project[cfg.OBSERVATIONS][name]
    ethogram = project[cfg.ETHOGRAM]
    taken = []

    def take(dataset: tablib.Dataset, *_, **__):
        taken.append(dataset)
        return True, ""

    export_observation.dataset_write = take
    parameters = {
        "time": cfg.TIME_EVENTS,
        cfg.SELECTED_SUBJECTS: [subject["name"] for subject in project[cfg.SUBJECTS].values()],
        cfg.SELECTED_BEHAVIORS: [behavior["code"] for behavior in ethogram.values()],
    }
    export_observation.export_tabular_events(project, parameters, name, observation, ethogram, "", "tsv")
    return [list(row) for row in taken[0]]


def main(project_file, events_file):
    _, _, project, message = project_functions.open_project_json(project_file)
    if "error" in project:
        sys.exit(f"BORIS does not open it: {project['error']}")
    print(f"opened: {len(project[cfg.ETHOGRAM])} behaviors, {len(project[cfg.OBSERVATIONS])} observations {message}")
    faults = project_functions.check_project_integrity(project, cfg.S, project_file, False).replace("<br>", "")
    print("integrity:", faults or "nothing found")

    with open(events_file, newline="", encoding="utf-8") as file:
        ours = list(csv.DictReader(file, delimiter="\t"))
    columns, unlike = set(), 0
    for name in project[cfg.OBSERVATIONS]:
        head, *rows = told_by_boris(project, name)
        columns.update(head)
        mine = [row for row in ours if row["Observation id"] == name]
        at = head.index("Subject")
        # Of a live observation BORIS 8.27 writes one cell more than its head has names, before the time offset.
        extra = len(rows[0]) - len(head) if rows else 0
        theirs = [(row[at + extra], row[at + extra + 1], row[at + extra + 2]) for row in rows]
        unlike += theirs != [(row["Subject"], row["Behavior"], row["Behavioral category"]) for row in mine]
    # How many modifier columns there are goes by what was coded.
    strange = {column for column in set(ours[0]) ^ columns if not column.startswith("Modifier #")}
    print("columns that only one of the two has:", strange or "none")
    print("observations told otherwise:", unlike)
    sys.exit(bool(faults or strange or unlike))


if __name__ == "__main__":
    main(*sys.argv[1:])
