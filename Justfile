[private]
@default:
    {{ just_executable() }} --list --unsorted

# Start everything: PostgreSQL, the store and mockpay
up *options:
    uv run store up {{ options }}

# Create the database, migrate it, load the demo
init *options:
    uv run store db init {{ options }}

# Drop everything, migrate, load the demo
reset *options:
    uv run store db reset {{ options }}

# Empty every table
reset-data *options:
    uv run store db reset-data {{ options }}

# Add data: the demo, or --products N --accounts M --orders O --seed S
load *options:
    uv run store db load {{ options }}

# Apply the migrations that are missing
migrate *options:
    uv run store db migrate {{ options }}

# Make the next migration of the store (or of mockpay)
new-migration name source="store":
    @uv run python tests/tools/new_migration.py {{ name }} {{ source }}

# Dump today's schema, filled, as the next migration's test needs it: run before the migration is made
dump-state *options:
    uv run python -m tests.tools.dump_state {{ options }}

# Check that the books add up
verify *options:
    uv run store verify {{ options }}

# Match what the payment provider has with what is here: --since 30d, --adopt settles what differs
reconcile *options:
    uv run store reconcile {{ options }}

# Open psql on the database
[positional-arguments]
psql *options:
    uv run store db psql "$@"

# Check, then run the tests
[positional-arguments]
test *options: check
    uv run pytest -n 3 --dist worksteal "$@"

# Formatting, lint, types, which module may import which, and every SQL statement against the schema
check:
    uv run ruff format --check
    uv run ruff check
    uv run mypy
    uv run lint-imports
    uv run pytest tests/test_statements.py tests/test_distributable.py

# Format, and mend what the linter can
fmt:
    uv run ruff format
    uv run ruff check --fix

# Pin the newest versions of everything that the project uses
lock:
    uv run python tests/tools/lock.py

# Load a store of its own with customers: --shape steady|step|spike|soak --users 20 --seconds 60 --processes 2 ...
load-test *options:
    uv run python -m tests.load.run {{ options }}

# Run on the bank: customers and faults on a store of its own, then its books: --seconds 300 --seed N --customers 12
fault-test *options:
    uv run python -m tests.faults.bank_run {{ options }}

# Do the guards matter? Take each lock, constraint and guarded write away in a copy, and see its test fail
[positional-arguments]
guards *names:
    uv run python -m tests.tools.guards "$@"

# Fuzz a store and a mockpay of its own: --cases 20000 --seed S --only customer|admin|mockpay
fuzz *options:
    uv run python -m tests.fuzz.run {{ options }}

# Walk a store at random beside a model of it: --steps 2000 --seed S
model *options:
    uv run python -m tests.fuzz.model {{ options }}

# How fast is it? The store beside the bare floor, pgbench and peers: --only product cart, --profile product, --no-peers
bench *options:
    uv run python -m tests.bench.run {{ options }}

# What growing costs each path: a small store and a large one in turns: --small 1000 --large 200000 --most 1.5
bench-growth *options:
    uv run python -m tests.bench.growth {{ options }}

# How much does `verify` notice? One value or row at a time is changed: --seed N --processes 2
mutate *options:
    uv run python -m tests.mutation.run {{ options }}

# How long a reconciliation with 100,000 charges takes, and in how much memory: --orders 110000
bench-reconcile *options:
    uv run python -m tests.bench.reconcile {{ options }}
