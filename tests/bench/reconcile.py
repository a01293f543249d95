"""How long a reconciliation takes, and in how much memory: with generated orders that a mockpay knows."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click
import psutil
import psycopg

from store import postgres
from store.mockpay.config import MockpaySettings
from tests.load.own_store import clean_environment, end, start, wait_until_ready
from tests.ports import free_port

GOAL_SECONDS, GOAL_CHARGES = 300, 100_000
ACCOUNTS = 1_000
SAMPLED = 0.2

# What the orders say, as mockpay would have it: a payment that it took is cloned for each.
THERE = (
    """
    update payment set provider_id = 'pi_' || lpad(to_hex(id), 24, '0') where captured > 0
    """,
    """
    update refund set provider_id = 're_' || lpad(to_hex(id), 24, '0') where status = 'succeeded'
    """,
    """
    insert into mockpay.payment_intent
    select made.*
    from payment
    inner join checkout on checkout.account_id = payment.account_id and checkout.id = payment.order_id
    cross join (select to_jsonb(i) as row from mockpay.payment_intent i limit 1) as template
    cross join jsonb_populate_record(null::mockpay.payment_intent, template.row || jsonb_build_object(
        'id', payment.provider_id,
        'created', extract(epoch from payment.created_at)::bigint,
        'amount', (payment.amount * 100)::bigint,
        'amount_received', (payment.captured * 100)::bigint,
        'currency', lower(payment.currency),
        'latest_charge', 'ch_' || right(payment.provider_id, 24),
        'metadata', jsonb_build_object(
            'account_id', payment.account_id::text,
            'order_id', payment.order_id::text,
            'group_id', checkout.group_id
        )
    )) as made
    where payment.captured > 0
    """,
    """
    insert into mockpay.charge
    select made.*
    from mockpay.payment_intent i
    inner join payment on payment.provider_id = i.id
    cross join (select to_jsonb(c) as row from mockpay.charge c limit 1) as template
    cross join jsonb_populate_record(null::mockpay.charge, template.row || jsonb_build_object(
        'id', i.latest_charge,
        'created', i.created,
        'payment_intent', i.id,
        'amount', i.amount,
        'amount_captured', i.amount_received,
        'amount_refunded', (payment.refunded * 100)::bigint,
        'currency', i.currency,
        'metadata', i.metadata,
        'balance_transaction', 'txn_' || right(i.id, 24)
    )) as made
    """,
    """
    insert into mockpay.refund (
        id, created, charge, payment_intent, amount, currency, status, metadata, balance_transaction
    )
    select refund.provider_id, extract(epoch from refund.created_at)::bigint,
        'ch_' || right(payment.provider_id, 24), payment.provider_id, (refund.amount * 100)::bigint,
        lower(refund.currency), 'succeeded', jsonb_build_object(
            'account_id', refund.account_id::text, 'refund_key', refund.provider_key
        ), 'txn_' || right(refund.provider_id, 24)
    from refund
    inner join payment on payment.account_id = refund.account_id and payment.id = refund.payment_id
    where refund.status = 'succeeded'
    """,
    """
    insert into mockpay.balance_transaction (
        id, created, available_on, type, reporting_category, amount, fee, net, currency, source
    )
    select 'txn_' || right(moved.id, 24), moved.created, moved.created, moved.type, moved.type, moved.amount,
        coalesce(fee.amount, 0) * 100, moved.amount - coalesce(fee.amount, 0) * 100, moved.currency, moved.id
    from (
        select id, created, 'charge' as type, amount_captured as amount, currency, payment_intent
        from mockpay.charge
        union all
        select id, created, 'refund', -amount, currency, payment_intent from mockpay.refund
    ) as moved
    inner join payment on payment.provider_id = moved.payment_intent
    left join ledger_transfer as fee on fee.account_id = payment.account_id
        and fee.order_id = payment.order_id and fee.kind = 'payment_fee' and moved.type = 'charge'
    """,
    "analyze",
)


@click.command(context_settings={"show_default": True})
@click.option("--orders", type=click.IntRange(100), default=110_000, help="Nine of ten of them are paid.")
def main(orders: int) -> None:
    """Reconcile a store of its own with a mockpay of its own, which both know as many orders."""
    with tempfile.TemporaryDirectory(prefix="store-reconcile-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o711)
        data = folder / "data"
        _store(folder, "db", "init", "--data-dir", str(data))
        _store(
            folder,
            "db",
            "load",
            "--data-dir",
            str(data),
            "--accounts",
            str(ACCOUNTS),
            "--orders",
            str(orders),
        )
        port, mockpay_port = free_port(), free_port()
        words = ["up", "--no-demo", "--data-dir", str(data), "--port", str(port)]
        process = start(folder, *words, "--mockpay-port", str(mockpay_port))
        try:
            wait_until_ready(process, f"http://127.0.0.1:{port}")
            charges = _fill(data, f"http://127.0.0.1:{mockpay_port}")
            mockpay = next(
                each for each in psutil.Process(process.pid).children() if "mockpay" in each.cmdline()
            )
            seconds, peaks, said = _reconcile(folder, data, mockpay_port, mockpay)
        finally:
            end(process)
    click.echo(said)
    goal = f"goal {GOAL_CHARGES:,} in {GOAL_SECONDS} s"
    click.echo(f"{charges:,} charges in {seconds:.1f} s, {charges / seconds:,.0f}/s; {goal}")
    for name, samples in peaks.items():
        quarter, rest = samples[: max(len(samples) // 4, 1)], samples
        click.echo(
            f"memory of {name}: {max(quarter):.0f} MiB in the first quarter, {max(rest):.0f} MiB at most"
        )


def _store(folder: Path, *words: str) -> None:
    subprocess.run([sys.executable, "-m", "store", *words], cwd=folder, env=clean_environment(), check=True)


def _fill(data: Path, mockpay: str) -> int:
    subprocess.run(
        [
            "curl",
            "-sf",
            f"{mockpay}/v1/payment_intents",
            "-u",
            f"{MockpaySettings().secret_key}:",
            *("-d", "amount=500"),
            *("-d", "currency=usd"),
            *("-d", "payment_method=pm_card_visa"),
            *("-d", "confirm=true"),
            *("-d", "return_url=https://shop.example"),
            *("-d", "capture_method=automatic"),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    server = postgres.running(data)
    assert server is not None
    with psycopg.connect(server.database_url("store"), autocommit=True) as db:
        for statement in THERE:
            db.execute(statement.encode())
        row = db.execute("select count(*) from mockpay.charge").fetchone()
        return int(row[0]) if row else 0


def _reconcile(
    folder: Path, data: Path, mockpay_port: int, mockpay: psutil.Process
) -> tuple[float, dict[str, list[float]], str]:
    words = ["reconcile", "--data-dir", str(data), "--since", "3650d"]
    environment = clean_environment() | {"MOCKPAY_PORT": str(mockpay_port)}
    began = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-m", "store", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as command:
        watched = {"store reconcile": psutil.Process(command.pid), "mockpay": mockpay}
        samples: dict[str, list[float]] = {name: [] for name in watched}
        while command.poll() is None:
            for name, each in watched.items():
                samples[name].append(each.memory_info().rss / 2**20)
            time.sleep(SAMPLED)
        return time.monotonic() - began, samples, command.communicate()[0]


if __name__ == "__main__":
    main()
