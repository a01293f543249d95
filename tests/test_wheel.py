"""The wheel holds what the checkout does: statements, migrations, demo data, fonts, pages and licences."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(shutil.which("uv") is None, reason="uv builds it")
def test_nothing_is_missing_from_the_wheel(tmp_path: Path) -> None:
    subprocess.run(["uv", "build", "--quiet", "--wheel", "--out-dir", tmp_path, ROOT], check=True, timeout=50)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
        licences = {name.partition("licenses/")[2] for name in archive.namelist() if "licenses/" in name}
    wanted = {
        f"{target}/{path.relative_to(ROOT / folder).as_posix()}"
        for folder, target in {
            "store": "store",
            "sql": "store/_sql",
            "migrations": "store/_migrations",
        }.items()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == wanted
    fonts = "store/invoices/fonts"
    words = "store/accounts/LICENSE-ZXCVBN.txt"
    assert licences == {"LICENSE", words, f"{fonts}/LICENSE-APACHE.txt", f"{fonts}/LICENSE-OFL.txt"}
