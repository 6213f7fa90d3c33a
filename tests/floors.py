#!/usr/bin/env python3
"""Run the scorers of the shared folder and compare each figure with its floor.

    floors.py SHARED [--raise]

Floors are in floors.toml, a table a run. A figure below its floor fails; `--raise`
writes higher figures back (never lower), rounded down to three digits.
"""
import json, math, pathlib, re, subprocess, sys, tempfile, tomllib

HERE = pathlib.Path(__file__).parent
FLOORS = HERE / "floors.toml"
BIN = HERE.parent / "target" / "release" / "wenjing"


def run(shared, script, *arguments):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        command = [sys.executable, shared / "eval" / script, "--bin", BIN, *arguments, "--json", out.name]
        subprocess.run([str(c) for c in command], check=True, stdout=subprocess.DEVNULL)
        return json.loads(pathlib.Path(out.name).read_text())


def flat(figures, prefix=""):
    for key, value in figures.items():
        if isinstance(value, dict):
            yield from flat(value, prefix + key + ".")
        elif isinstance(value, (int, float)):
            yield prefix + key, value


def main():
    shared = pathlib.Path(sys.argv[1])
    floors = tomllib.loads(FLOORS.read_text())
    runs = {
        "seeds": ("score.py", shared / "gold" / "seeds"),
        "dev": ("score.py", shared / "gold" / "dev"),
        "ner": ("score_ner.py", *sorted((shared / "corpus" / "ner").glob("*.dev.jsonl"))),
        "numtime": ("score_numtime.py", "--rows", shared / "numtime", "--split", "dev"),
    }
    text, passed, failed = FLOORS.read_text(), 0, 0
    for name, arguments in runs.items():
        figures = dict(flat(run(shared, *arguments)))
        for figure, floor in floors.get(name, {}).items():
            got = figures[figure]
            good = got >= floor - 1e-9
            passed, failed = passed + good, failed + (not good)
            print(f"{'ok  ' if good else 'FELL'} {name}.{figure:24s} {got:.4f}  floor {floor:.3f}")
            if "--raise" in sys.argv and got > floor:
                line = re.compile(rf'(\[{name}\][^\[]*?"{re.escape(figure)}" = )[0-9.]+', re.S)
                text = line.sub(lambda m: f"{m[1]}{math.floor(got * 1000) / 1000:.3f}", text)
    if "--raise" in sys.argv:
        FLOORS.write_text(text)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
