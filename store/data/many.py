"""Fills a store with made-up products and accounts, as many as wanted, for load tests and large catalogs.

The rows follow from the seed alone: whole columns of words, prices and days are picked at once.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, LiteralString, TypeVar

import psycopg
from psycopg.sql import SQL, Identifier

from store.config import ShopSettings
from store.data.bulk import filling, reserve_ids
from store.data.orders import TABLES, load_orders
from store.data.price import price_text
from store.data.programs import tell_of_catalog

T = TypeVar("T")

# Argon2id (t=2, m=19 MiB, p=1) of this one password, made once: hashing takes 20 ms an account.
PASSWORD = "load-demo-password"  # noqa: S105 - of accounts that exist to be logged in to
_PASSWORD_HASH = (
    "$argon2id$v=19$m=19456,t=2,p=1$8ohPIzRUg4OAohGsXYZJVg$+Cv/L6v8feh98bXL+aXMOBhTwKS9hBhMPWeV3DyWCvc"  # noqa: S105
)

_BATCH = 5_000

_CATEGORIES = """
    games dlc skins currency soundtracks avatars season-passes emotes maps art-books pets early-access
""".split()  # noqa: SIM905

_QUALITIES = """
    Amber Ancient Ashen Autumn Bashful Brass Bright Broken Buried Candlelit Cautious Clockwork Cobalt Copper
    Crooked Curious Distant Drowsy Dusty Electric Emerald Endless Feral Fifth Floating Folded Forgotten Frozen
    Gentle Gilded Glass Golden Hidden Hollow Humming Hungry Indigo Invisible Iron Ivory Jolly Last Lazy Little
    Lonely Lost Lucky Midnight Misty Northern Paper Patient Quiet Restless Ruby Salted Scarlet Second Secret
    Silver Sleepless Stubborn Thirteenth Velvet
""".split()  # noqa: SIM905
_THINGS = """
    Acorn Anchor Archive Bakery Ballad Beacon Beetle Bell Bridge Cabinet Caravan Castle Cellar Choir Compass
    Crown Dragon Engine Falcon Feather Ferry Fiddle Forest Fountain Garden Gate Ghost Giant Glacier Harbour
    Heron Island Jester Kettle Kingdom Kite Ladder Lantern Library Lighthouse Machine Map Market Mirror
    Monastery Moth Mountain Observatory Orchard Owl Pilgrim Postcard Puzzle Quarry Railway River Sailor Signal
    Staircase Tailor Teapot Theatre Wolf Workshop
""".split()  # noqa: SIM905
_MATTERS = """
    debts doors echoes errands feasts fevers floods fog footprints games gears gossip gravity hats heirlooms
    honey ink keys knots lamps laws letters lies lightning locks lullabies luck maps masks medals memory
    mischief mushrooms music names oaths omens ovens pearls promises rain recipes ribbons riddles roots rumors
    salt seeds shadows shells silence smoke snow spoons stars storms tea thread thunder tides tolls trains
    winters wishes
""".split()  # noqa: SIM905
_ENDINGS = (
    "with a map that folds the wrong way.",
    "for one player and one cat.",
    "best enjoyed after midnight.",
    "and nobody will say who started it.",
    "told in nine short evenings.",
    "by the makers of nothing else you know.",
    "where every choice is kept in a drawer.",
    "now with twice the weather.",
    "including the ending that was lost.",
    "drawn entirely by hand.",
    "in which the narrator is late.",
    "and the moon is watching.",
    "for patient people.",
    "with three endings and a fourth.",
    "louder than it looks.",
    "and a surprising amount of soup.",
)

# Cents; a near neighbour is a believable next price.
_PRICES = [99 + 50 * step for step in range(32)] + [1699 + 100 * step for step in range(24)]
_PRICES += [4499 + 500 * step for step in range(8)]

_COUNTS = (1, 1, 1, 2, 2, 3)
_SHIFTS = (-3, -2, -1, 1, 2, 3)
_PAUSES = range(1, 513)

# Three versions take up to 1024 + 2 * 512 of them, all of them past.
_SUBJECTS = [matter.capitalize() for matter in _MATTERS]
_DAYS = [str(date(2020, 1, 1) + timedelta(days=day)) for day in range(1024 + 2 * 512)]
_TIMES = [f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}+00" for second in range(0, 86_400, 7)]


def load_many(
    database_url: str | None,
    *,
    products: int,
    accounts: int,
    orders: int = 0,
    seed: int,
    shop: ShopSettings,
    progress: Callable[[int], None],
) -> None:
    """Add products, with 1 to 3 price versions, accounts `player<id>` with PASSWORD, orders; all or none.

    `progress` is told how many of them have been added since it was last called; a product whose prices are
    still to come counts half. The same seed in the same store gives the same rows. A large load sets indexes
    aside, so that requests to the catalog or to orders wait until it is done.
    """
    with psycopg.connect(database_url or "") as connection:
        ids = reserve_ids(connection, "product", products)
        with filling(connection, ["product", "product_price_version"], products):
            _copy(
                connection,
                "product (id, category, name, description, created_at)",
                _draw_products(seed, ids),
                lambda count: progress(count // 2),
            )
            _copy(
                connection,
                "product_price_version (product_id, version, price, currency, starts_at, created_at)",
                _draw_prices(seed, ids, shop.currency),
                lambda count: progress(count - count // 2),
            )
        ids = reserve_ids(connection, "account", accounts)
        _copy(
            connection,
            "account (id, handle_name, display_name, email, password_hash, created_at)",
            _draw_accounts(seed, ids),
            progress,
        )
        tell_of_catalog(connection)
        if orders:
            load_orders(connection, orders=orders, seed=seed, shop=shop, progress=progress)
    with psycopg.connect(database_url or "", autocommit=True) as connection:
        connection.execute("analyze product, product_price_version, account")
        if orders:
            connection.execute(SQL("analyze {}").format(SQL(", ").join(map(Identifier, TABLES))))


def _draw(seed: int, subject: str, ids: range, *choices: Sequence[T]) -> Iterator[Iterator[tuple[Any, ...]]]:
    """Batches of numbers, each with one of each of the choices.

    What is drawn follows from seed and subject; a shorter load is the beginning of a longer one, because
    batches are drawn whole.
    """
    rng = Random(f"{subject} {seed}")  # noqa: S311
    for at in range(0, len(ids), _BATCH):
        columns = [rng.choices(values, k=_BATCH) for values in choices]
        yield zip(ids[at : at + _BATCH], *columns, strict=False)


def _draw_first_days(seed: int, ids: range) -> Iterator[Iterator[tuple[int, int, str]]]:
    """The day and time when a product appears, which its first price shares."""
    return _draw(seed, "days", ids, range(1024), _TIMES)


def _draw_products(seed: int, ids: range) -> Iterator[list[str]]:
    words = _draw(
        seed, "products", ids, _CATEGORIES, _QUALITIES, _THINGS, _MATTERS, _SUBJECTS, _MATTERS, _ENDINGS
    )
    for batch, first_days in zip(words, _draw_first_days(seed, ids), strict=True):
        yield [
            f"{product_id}\t{category}\t{quality} {thing} of {matter}\t{one} and {other}, {ending}"
            f"\t{_DAYS[day]} {time}\n"
            for (product_id, category, quality, thing, matter, one, other, ending), (_, day, time) in zip(
                batch, first_days, strict=True
            )
        ]


def _draw_prices(seed: int, ids: range, currency: str) -> Iterator[list[str]]:
    """A product's versions together: one to three, a little up or down and at least a day apart."""
    prices = [price_text(cents, currency) for cents in _PRICES]
    starts = range(3 + 3, len(prices) - 3 - 3)
    changes = _draw(seed, "prices", ids, _COUNTS, starts, _SHIFTS, _SHIFTS, _PAUSES, _PAUSES)
    for batch, first_days in zip(changes, _draw_first_days(seed, ids), strict=True):
        lines = []
        for (product_id, count, price, *steps), (_, day, time) in zip(batch, first_days, strict=True):
            versions = ""
            for version in range(1, count + 1):
                moment = f"{_DAYS[day]} {time}"
                versions += f"{product_id}\t{version}\t{prices[price]}\t{currency}\t{moment}\t{moment}\n"
                if version < count:
                    price += steps[version - 1]
                    day += steps[version + 1]
            lines.append(versions)
        yield lines


def _draw_accounts(seed: int, ids: range) -> Iterator[list[str]]:
    """The number makes handle and e-mail unique."""
    for batch in _draw(seed, "accounts", ids, _QUALITIES, _THINGS, _DAYS, _TIMES):
        yield [
            f"{account_id}\tplayer{account_id}\t{first} {last}\tplayer{account_id}@example.com"
            f"\t{_PASSWORD_HASH}\t{day} {time}\n"
            for account_id, first, last, day, time in batch
        ]


def _copy(
    connection: psycopg.Connection[Any],
    target: LiteralString,
    batches: Iterator[list[str]],
    progress: Callable[[int], None],
) -> None:
    """One COPY, so that the server works on a batch while the next is drawn."""
    with connection.cursor().copy(SQL("copy {} from stdin").format(SQL(target))) as copy:
        for batch in batches:
            copy.write("".join(batch))
            progress(len(batch))
