"""Renews store/accounts/common_passwords.txt from the passwords of zxcvbn (MIT), the commonest first.

`uv run --with zxcvbn==4.5.0 python tests/tools/common_passwords.py`: the package itself would cost each
process 0.4 s and 20 MB for this one list.
"""

from pathlib import Path

from zxcvbn.frequency_lists import FREQUENCY_LISTS

from store.accounts.weakness import COMMON_FILE, folded

SHORTEST = 8


def main() -> None:
    # What is shorter is refused for that.
    words = dict.fromkeys(folded(word) for word in FREQUENCY_LISTS["passwords"] if len(word) >= SHORTEST)
    Path(COMMON_FILE).write_text("".join(f"{word}\n" for word in words), encoding="utf-8")
    print(f"{len(words)} passwords.")


main()
