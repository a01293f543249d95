"""Where the SQL files and migrations lie: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource_dir(name: str) -> Path:
    """The folder `sql` or `migrations`."""
    packed = _PACKAGE / f"_{name}"
    return packed if packed.is_dir() else _PACKAGE.parent / name


def migration_ids(source: str) -> list[str]:
    """The ids of migrations/<source>, in order."""
    return sorted(path.stem for path in (resource_dir("migrations") / source).glob("*.sql"))
