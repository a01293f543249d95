"""Makes the next numbered file of migrations/<source>, with its line on what it depends on."""

import re
import sys
from pathlib import Path

MIGRATIONS = Path(__file__).parents[2] / "migrations"


def main(name: str, source: str) -> None:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise SystemExit(f"{name}: small letters, digits and _ only.")
    folder = MIGRATIONS / source
    if not folder.is_dir():
        raise SystemExit(f"There is no folder {folder}.")
    last = max((path.stem for path in folder.glob("*.sql")), default="")
    number = int(last.partition(".")[0] or 0) + 1
    made = folder / f"{number:04}.{name}.sql"
    made.write_text(f"-- depends: {last}\n" if last else "", encoding="utf-8")
    print(made.relative_to(MIGRATIONS.parent))


main(*sys.argv[1:])
