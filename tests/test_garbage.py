"""Garbage on the wire: both real programs stay well, and nobody fills their logs."""

from tests.fuzz.raw import storm
from tests.fuzz.shop import open_shop


def test_both_programs_stand_garbage() -> None:
    with open_shop(demo=False) as shop:
        for url in (shop.url, shop.mockpay_url):
            assert storm(url, count=120, seed=7) == []
        assert shop.is_well() == []
