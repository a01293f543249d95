CREATE SCHEMA mockpay;
CREATE TABLE mockpay._yoyo_log (
id character varying(36) NOT NULL,
migration_hash character varying(64),
migration_id character varying(255),
operation character varying(10),
username character varying(255),
hostname character varying(255),
comment character varying(255),
created_at_utc timestamp without time zone
);
CREATE TABLE mockpay._yoyo_migration (
migration_hash character varying(64) NOT NULL,
migration_id character varying(255),
applied_at_utc timestamp without time zone
);
CREATE TABLE mockpay._yoyo_version (
version integer NOT NULL,
installed_at_utc timestamp without time zone
);
CREATE TABLE mockpay.balance_transaction (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
available_on bigint NOT NULL,
type text NOT NULL,
amount bigint NOT NULL,
fee bigint NOT NULL,
net bigint NOT NULL,
currency text NOT NULL,
source text NOT NULL,
description text,
reporting_category text NOT NULL,
CONSTRAINT balance_transaction_net_check CHECK ((net = (amount - fee)))
);
CREATE TABLE mockpay.charge (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
payment_intent text NOT NULL,
amount bigint NOT NULL,
amount_captured bigint NOT NULL,
amount_refunded bigint NOT NULL,
currency text NOT NULL,
status text NOT NULL,
captured boolean NOT NULL,
customer text,
description text,
receipt_email text,
metadata jsonb NOT NULL,
payment_method text NOT NULL,
payment_method_details jsonb NOT NULL,
billing_details jsonb NOT NULL,
outcome jsonb NOT NULL,
failure_code text,
failure_message text,
balance_transaction text,
test_card text NOT NULL,
kept jsonb NOT NULL,
books_at timestamp with time zone,
disputed boolean DEFAULT false NOT NULL,
CONSTRAINT charge_amount_check CHECK (((0 <= amount_refunded) AND (amount_refunded <= amount_captured) AND (amount_captured <= amount))),
CONSTRAINT charge_status_check CHECK ((status = ANY (ARRAY['succeeded'::text, 'pending'::text, 'failed'::text])))
);
CREATE TABLE mockpay.checkout_session (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
status text NOT NULL,
payment_status text NOT NULL,
currency text NOT NULL,
amount bigint NOT NULL,
customer text,
customer_email text,
customer_details jsonb,
payment_intent text COLLATE pg_catalog."C",
metadata jsonb NOT NULL,
success_url text NOT NULL,
cancel_url text,
url text NOT NULL,
expires_at bigint NOT NULL,
line_items jsonb NOT NULL,
payment_intent_data jsonb NOT NULL,
kept jsonb NOT NULL,
CONSTRAINT checkout_session_amount_check CHECK ((amount >= 0)),
CONSTRAINT checkout_session_payment_status_check CHECK ((payment_status = ANY (ARRAY['unpaid'::text, 'paid'::text, 'no_payment_required'::text]))),
CONSTRAINT checkout_session_status_check CHECK ((status = ANY (ARRAY['open'::text, 'complete'::text, 'expired'::text])))
);
CREATE TABLE mockpay.customer (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
email text,
name text,
phone text,
description text,
default_payment_method text,
metadata jsonb NOT NULL,
deleted boolean NOT NULL,
kept jsonb NOT NULL
);
CREATE TABLE mockpay.delivery (
event text NOT NULL COLLATE pg_catalog."C",
webhook_endpoint text NOT NULL COLLATE pg_catalog."C",
status text DEFAULT 'pending'::text NOT NULL,
attempts integer DEFAULT 0 NOT NULL,
due_at timestamp with time zone DEFAULT now() NOT NULL,
last_status integer,
last_error text,
last_tried_at timestamp with time zone,
leased_until timestamp with time zone,
tried_before integer DEFAULT 0 NOT NULL,
begun_at timestamp with time zone,
CONSTRAINT delivery_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
);
CREATE TABLE mockpay.delivery_attempt (
event text NOT NULL COLLATE pg_catalog."C",
webhook_endpoint text NOT NULL COLLATE pg_catalog."C",
number integer NOT NULL,
at double precision NOT NULL,
status integer,
error text,
duration_ms integer NOT NULL,
body text NOT NULL
);
CREATE TABLE mockpay.dispute (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
charge text NOT NULL,
payment_intent text NOT NULL,
amount bigint NOT NULL,
currency text NOT NULL,
status text NOT NULL,
reason text NOT NULL,
network_reason_code text NOT NULL,
metadata jsonb NOT NULL,
payment_method_details jsonb NOT NULL,
evidence jsonb NOT NULL,
due_by bigint NOT NULL,
past_due boolean NOT NULL,
submission_count integer NOT NULL,
intended_submission_method text,
settles_as text,
settles_at timestamp with time zone,
CONSTRAINT dispute_amount_check CHECK ((amount > 0)),
CONSTRAINT dispute_status_check CHECK ((status = ANY (ARRAY['needs_response'::text, 'under_review'::text, 'won'::text, 'lost'::text, 'warning_needs_response'::text, 'warning_under_review'::text, 'warning_closed'::text])))
);
CREATE TABLE mockpay.event (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
type text NOT NULL,
data json NOT NULL,
request_id text,
idempotency_key text,
api_version text NOT NULL,
fault text
);
CREATE TABLE mockpay.fault_rule (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
match text NOT NULL,
fault text NOT NULL,
times bigint NOT NULL,
seen bigint DEFAULT 0 NOT NULL,
struck bigint DEFAULT 0 NOT NULL,
probability double precision NOT NULL,
seconds jsonb,
seed bigint NOT NULL,
CONSTRAINT fault_rule_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision))),
CONSTRAINT fault_rule_struck_check CHECK (((struck >= 0) AND (struck <= LEAST(seen, times))))
);
CREATE TABLE mockpay.idempotency_key (
key text NOT NULL COLLATE pg_catalog."C",
created_at timestamp with time zone DEFAULT now() NOT NULL,
endpoint text NOT NULL,
fingerprint text NOT NULL,
request_id text NOT NULL,
status integer NOT NULL,
body text NOT NULL,
CONSTRAINT idempotency_key_length_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);
CREATE TABLE mockpay.migration_checksum (
migration_id text NOT NULL,
sha256 text NOT NULL
);
CREATE TABLE mockpay.payment_intent (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
amount bigint NOT NULL,
amount_capturable bigint NOT NULL,
amount_received bigint NOT NULL,
currency text NOT NULL,
status text NOT NULL,
capture_method text NOT NULL,
confirmation_method text NOT NULL,
client_secret text NOT NULL,
payment_method text,
customer text,
description text,
receipt_email text,
metadata jsonb NOT NULL,
return_url text,
next_action jsonb,
last_payment_error jsonb,
latest_charge text,
canceled_at bigint,
cancellation_reason text,
kept jsonb NOT NULL,
settles_as text,
settles_at timestamp with time zone,
CONSTRAINT payment_intent_amount_check CHECK (((amount > 0) AND ((amount_capturable >= 0) AND (amount_capturable <= amount)) AND ((amount_received >= 0) AND (amount_received <= amount)))),
CONSTRAINT payment_intent_status_check CHECK ((status = ANY (ARRAY['requires_payment_method'::text, 'requires_confirmation'::text, 'requires_action'::text, 'processing'::text, 'requires_capture'::text, 'succeeded'::text, 'canceled'::text])))
);
CREATE TABLE mockpay.payment_method (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
test_card text NOT NULL,
brand text,
last4 text NOT NULL,
exp_month integer,
exp_year integer,
fingerprint text NOT NULL,
funding text,
country text NOT NULL,
customer text,
billing_details jsonb NOT NULL,
metadata jsonb NOT NULL,
allow_redisplay text NOT NULL,
detached boolean DEFAULT false NOT NULL,
type text DEFAULT 'card'::text NOT NULL,
us_bank_account jsonb,
CONSTRAINT payment_method_last4_check CHECK ((last4 ~ '^[0-9]{4}$'::text))
);
CREATE TABLE mockpay.refund (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
charge text NOT NULL,
payment_intent text NOT NULL,
amount bigint NOT NULL,
currency text NOT NULL,
status text NOT NULL,
reason text,
metadata jsonb NOT NULL,
balance_transaction text,
failure_balance_transaction text,
failure_reason text,
pending_reason text,
settles_as text,
settles_at timestamp with time zone,
CONSTRAINT refund_amount_check CHECK ((amount > 0)),
CONSTRAINT refund_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'requires_action'::text, 'succeeded'::text, 'failed'::text, 'canceled'::text])))
);
CREATE TABLE mockpay.request (
request_id text NOT NULL COLLATE pg_catalog."C",
at double precision NOT NULL,
method text NOT NULL,
path text NOT NULL,
idempotency_key text,
status integer,
object_id text,
replayed boolean NOT NULL,
fault text
);
CREATE TABLE mockpay.test_clock (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
name text,
frozen_time bigint NOT NULL,
deletes_after bigint NOT NULL,
advanced_at timestamp with time zone NOT NULL
);
CREATE TABLE mockpay.webhook_endpoint (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
url text NOT NULL,
secret text NOT NULL,
enabled_events text[] NOT NULL,
status text DEFAULT 'enabled'::text NOT NULL,
description text,
metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
api_version text,
old_secrets jsonb DEFAULT '[]'::jsonb NOT NULL,
CONSTRAINT webhook_endpoint_status_check CHECK ((status = ANY (ARRAY['enabled'::text, 'disabled'::text])))
);
CREATE TABLE mockpay.yoyo_lock (
locked integer DEFAULT 1 NOT NULL,
ctime timestamp without time zone,
pid integer NOT NULL
);
CREATE TABLE public._yoyo_log (
id character varying(36) NOT NULL,
migration_hash character varying(64),
migration_id character varying(255),
operation character varying(10),
username character varying(255),
hostname character varying(255),
comment character varying(255),
created_at_utc timestamp without time zone
);
CREATE TABLE public._yoyo_migration (
migration_hash character varying(64) NOT NULL,
migration_id character varying(255),
applied_at_utc timestamp without time zone
);
CREATE TABLE public._yoyo_version (
version integer NOT NULL,
installed_at_utc timestamp without time zone
);
CREATE TABLE public.account (
id bigint NOT NULL,
handle_name text NOT NULL,
display_name text NOT NULL,
password_hash text NOT NULL,
email text NOT NULL,
role text DEFAULT 'customer'::text NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
deleted_at timestamp with time zone,
CONSTRAINT account_role_check CHECK ((role = ANY (ARRAY['customer'::text, 'admin'::text])))
);
ALTER TABLE public.account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.account_id_seq
);
CREATE TABLE public.bundle (
id bigint NOT NULL,
name text NOT NULL,
description text NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.bundle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.bundle_id_seq
);
CREATE TABLE public.bundle_item (
bundle_id bigint NOT NULL,
product_id bigint NOT NULL
);
CREATE TABLE public.bundle_price_version (
id bigint NOT NULL,
bundle_id bigint NOT NULL,
version integer NOT NULL,
price numeric(12,2) NOT NULL,
currency text NOT NULL,
starts_at timestamp with time zone DEFAULT now() NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT bundle_price_version_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
CONSTRAINT bundle_price_version_price_check CHECK ((price >= 0.5)),
CONSTRAINT bundle_price_version_version_check CHECK ((version >= 1))
);
ALTER TABLE public.bundle_price_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.bundle_price_version_id_seq
);
CREATE TABLE public.cart (
account_id bigint NOT NULL,
id bigint NOT NULL,
is_bundle boolean NOT NULL,
product_id bigint,
product_version integer,
bundle_id bigint,
bundle_version integer,
quantity integer NOT NULL,
price_snapshot numeric(12,2) NOT NULL,
currency text NOT NULL,
group_id uuid,
created_at timestamp with time zone DEFAULT now() NOT NULL,
updated_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT cart_item_check CHECK (
CASE
WHEN is_bundle THEN ((bundle_id IS NOT NULL) AND (bundle_version IS NOT NULL) AND (product_id IS NULL) AND (product_version IS NULL))
ELSE ((product_id IS NOT NULL) AND (product_version IS NOT NULL) AND (bundle_id IS NULL) AND (bundle_version IS NULL))
END),
CONSTRAINT cart_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99)))
);
ALTER TABLE public.cart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.cart_id_seq
);
CREATE TABLE public.checkout (
account_id bigint NOT NULL,
id bigint NOT NULL,
group_id uuid NOT NULL,
status text DEFAULT 'pending'::text NOT NULL,
total numeric(14,2) NOT NULL,
currency text NOT NULL,
next_action_url text,
asked_at timestamp with time zone DEFAULT now() NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
updated_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT checkout_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'requires_action'::text, 'paid'::text, 'failed'::text, 'canceled'::text, 'partially_refunded'::text, 'refunded'::text]))),
CONSTRAINT checkout_total_check CHECK ((total > (0)::numeric))
);
ALTER TABLE public.checkout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.checkout_id_seq
);
CREATE TABLE public.idempotency_key (
account_id bigint NOT NULL,
key text NOT NULL,
fingerprint bytea NOT NULL,
order_id bigint,
refund_id bigint,
status integer,
body bytea,
created_at timestamp with time zone DEFAULT now() NOT NULL,
claimed_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT idempotency_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);
CREATE TABLE public.invoice (
account_id bigint NOT NULL,
id bigint NOT NULL,
order_id bigint NOT NULL,
number text NOT NULL,
currency text NOT NULL,
net numeric(14,2) NOT NULL,
tax_name text NOT NULL,
tax_rate numeric(6,4) NOT NULL,
tax numeric(14,2) NOT NULL,
total numeric(14,2) NOT NULL,
seller_name text NOT NULL,
seller_address text NOT NULL,
seller_tax_id text NOT NULL,
issued_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT invoice_total_check CHECK (((net + tax) = total))
);
CREATE TABLE public.invoice_buyer (
account_id bigint NOT NULL,
invoice_id bigint NOT NULL,
display_name text NOT NULL,
handle_name text NOT NULL,
email text NOT NULL
);
ALTER TABLE public.invoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.invoice_id_seq
);
CREATE TABLE public.invoice_number (
series text NOT NULL,
number bigint NOT NULL,
account_id bigint NOT NULL,
order_id bigint NOT NULL
);
CREATE TABLE public.invoice_series (
series text NOT NULL,
last_number bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.ledger_account (
code text NOT NULL,
name text NOT NULL,
kind text NOT NULL,
CONSTRAINT ledger_account_kind_check CHECK ((kind = ANY (ARRAY['asset'::text, 'liability'::text, 'income'::text, 'expense'::text])))
);
CREATE TABLE public.ledger_transfer (
account_id bigint NOT NULL,
id bigint NOT NULL,
debit_account text NOT NULL,
credit_account text NOT NULL,
amount numeric(14,2) NOT NULL,
currency text NOT NULL,
kind text NOT NULL,
order_id bigint NOT NULL,
reference text NOT NULL,
reverses bigint,
created_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT ledger_transfer_accounts_check CHECK ((debit_account <> credit_account)),
CONSTRAINT ledger_transfer_amount_check CHECK ((amount > (0)::numeric)),
CONSTRAINT ledger_transfer_reverses_check CHECK (((reverses IS NULL) = (kind !~~ '%\_reversed'::text)))
);
ALTER TABLE public.ledger_transfer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.ledger_transfer_id_seq
);
CREATE TABLE public.migration_checksum (
migration_id text NOT NULL,
sha256 text NOT NULL
);
CREATE SEQUENCE public.transaction_id
CACHE 1;
CREATE TABLE public.payment (
account_id bigint NOT NULL,
id bigint DEFAULT nextval('public.transaction_id'::regclass) NOT NULL,
order_id bigint NOT NULL,
status text DEFAULT 'pending'::text NOT NULL,
amount numeric(14,2) NOT NULL,
captured numeric(14,2) DEFAULT 0 NOT NULL,
refunded numeric(14,2) DEFAULT 0 NOT NULL,
currency text NOT NULL,
payment_method text NOT NULL,
return_url text,
method_brand text,
method_last4 text,
provider_id text,
failure_code text,
decline_code text,
failure_message text,
created_at timestamp with time zone DEFAULT now() NOT NULL,
updated_at timestamp with time zone DEFAULT now() NOT NULL,
settled_at timestamp with time zone,
CONSTRAINT payment_amount_check CHECK ((((0)::numeric <= refunded) AND (refunded <= captured) AND (captured <= amount))),
CONSTRAINT payment_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'requires_action'::text, 'succeeded'::text, 'failed'::text, 'canceled'::text])))
);
CREATE TABLE public.product (
id bigint NOT NULL,
name text NOT NULL,
description text NOT NULL,
category text NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, ((name || ' '::text) || description))) STORED
);
ALTER TABLE public.product ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.product_id_seq
);
CREATE TABLE public.product_price_version (
id bigint NOT NULL,
product_id bigint NOT NULL,
version integer NOT NULL,
price numeric(12,2) NOT NULL,
currency text NOT NULL,
starts_at timestamp with time zone DEFAULT now() NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT product_price_version_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
CONSTRAINT product_price_version_price_check CHECK ((price >= 0.5)),
CONSTRAINT product_price_version_version_check CHECK ((version >= 1))
);
ALTER TABLE public.product_price_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.product_price_version_id_seq
);
CREATE TABLE public.purchase (
account_id bigint NOT NULL,
id bigint NOT NULL,
order_id bigint NOT NULL,
is_bundle boolean NOT NULL,
product_id bigint,
product_version integer,
bundle_id bigint,
bundle_version integer,
name text NOT NULL,
quantity integer NOT NULL,
unit_price numeric(12,2) NOT NULL,
amount numeric(14,2) NOT NULL,
refunded numeric(14,2) DEFAULT 0 NOT NULL,
currency text NOT NULL,
purchase_status text DEFAULT 'pending'::text NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
updated_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT purchase_amount_check CHECK ((amount = (unit_price * (quantity)::numeric))),
CONSTRAINT purchase_item_check CHECK (
CASE
WHEN is_bundle THEN ((bundle_id IS NOT NULL) AND (bundle_version IS NOT NULL) AND (product_id IS NULL) AND (product_version IS NULL))
ELSE ((product_id IS NOT NULL) AND (product_version IS NOT NULL) AND (bundle_id IS NULL) AND (bundle_version IS NULL))
END),
CONSTRAINT purchase_refunded_check CHECK (((refunded >= (0)::numeric) AND (refunded <= amount))),
CONSTRAINT purchase_status_check CHECK ((purchase_status = ANY (ARRAY['pending'::text, 'paid'::text, 'failed'::text, 'canceled'::text, 'partially_refunded'::text, 'refunded'::text])))
);
ALTER TABLE public.purchase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.purchase_id_seq
);
CREATE TABLE public.refresh_token (
account_id bigint NOT NULL,
session_id bigint NOT NULL,
token_hash bytea NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
used_at timestamp with time zone
);
CREATE TABLE public.refund (
account_id bigint NOT NULL,
id bigint DEFAULT nextval('public.transaction_id'::regclass) NOT NULL,
payment_id bigint NOT NULL,
purchase_id bigint NOT NULL,
order_id bigint NOT NULL,
provider_key uuid NOT NULL,
status text DEFAULT 'pending'::text NOT NULL,
amount numeric(14,2) NOT NULL,
currency text NOT NULL,
reason text,
provider_id text,
failure_code text,
asked_at timestamp with time zone DEFAULT now() NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
updated_at timestamp with time zone DEFAULT now() NOT NULL,
settled_at timestamp with time zone,
CONSTRAINT refund_amount_check CHECK ((amount > (0)::numeric)),
CONSTRAINT refund_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'succeeded'::text, 'failed'::text, 'canceled'::text])))
);
CREATE TABLE public.session (
account_id bigint NOT NULL,
id bigint NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
expires_at timestamp with time zone NOT NULL,
ended_at timestamp with time zone
);
ALTER TABLE public.session ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.session_id_seq
);
CREATE TABLE public.yoyo_lock (
locked integer DEFAULT 1 NOT NULL,
ctime timestamp without time zone,
pid integer NOT NULL
);
INSERT INTO mockpay._yoyo_migration VALUES
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:45:25.771173'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 21:45:25.815193'),
	('2a78d798b8b21b9e9efdc888a7cd53c158bce0af3e5fffb13863d408a440f1dc', '0003.faults', '2026-11-27 21:45:25.853155'),
	('9fdc734a99bd54759258f3cfeeeb3a3f9851aded10efd149e31dda6c2a87e217', '0004.clock', '2026-11-27 21:45:25.916172'),
	('da2e2d8adbfef356a8169d5bcb96f2bca9429bf94dfb744e5231d8b2476c4eea', '0005.disputes', '2026-11-27 21:45:25.990717'),
	('c0e74cbb9f1c8d54a69a433eae093bcffce7850d94a991741ddb841678e3e7a7', '0006.checkout_sessions', '2026-11-27 21:45:26.048073'),
	('d1de3a5fb695fc242d648abf91416afcd2e9cd7679ced19b9a76787edbe7760d', '0007.webhooks', '2026-11-27 21:45:26.125105'),
	('6247eb2f50cc8ad0aa07086d4b9754d27f6efe8b6765d648ab368ff4b776a76a', '0008.bank_debits', '2026-11-27 21:45:26.159827');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:45:25.532323');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_066148fb4229b33ecb8337f5', 1795815941, 1795988741, 'charge', 4448, 159, 4289, 'usd', 'ch_066148fb42296ec9f1b0a3e5', 'Order 1', 'charge'),
	('txn_066148fb4820572b63d4881c', 1795815941, 1795988741, 'charge', 5447, 188, 5259, 'usd', 'ch_066148fb482025333414c155', 'Order 2', 'charge'),
	('txn_066148fb4d0ab0647ddba98b', 1795815941, 1795815941, 'refund', -333, 0, -333, 'usd', 're_066148fb4d0aa0e1e8e2a2e4', NULL, 'refund'),
	('txn_066148fb5ad9948e5eed8ede', 1795815942, 1795815942, 'refund', -1, 0, -1, 'usd', 're_066148fb5ad981efc22e2948', NULL, 'refund'),
	('txn_066148fb5e7005bfbd957791', 1795815943, 1795815943, 'refund', -505, 0, -505, 'usd', 're_066148fb5e6ff682f0ba07be', NULL, 'refund'),
	('txn_066148fb622f5e1cbe215003', 1795815943, 1795815943, 'refund', -2, 0, -2, 'usd', 're_066148fb622f4b0c6468353f', NULL, 'refund'),
	('txn_066148fb66ae1dd0e3008c9c', 1795815943, 1795988743, 'charge', 3998, 146, 3852, 'usd', 'ch_066148fb66ade5fd91e9032f', 'Order 3', 'charge'),
	('txn_066148fb6b24d7e61c6c7f8e', 1795815943, 1795815943, 'refund', -998, 0, -998, 'usd', 're_066148fb6b24c660ac364d86', NULL, 'refund'),
	('txn_066148fb6df751bda4ec4ced', 1795815944, 1795815944, 'refund', -2999, 0, -2999, 'usd', 're_066148fb6df744883a55a518', NULL, 'refund'),
	('txn_066148fb71610d1f3e4f5200', 1795815944, 1795815944, 'refund', -1, 0, -1, 'usd', 're_066148fb7160f9ecdb23c539', NULL, 'refund'),
	('txn_066148fb74a550d3a41f9dcc', 1795815944, 1795988744, 'charge', 4503, 161, 4342, 'jpy', 'ch_066148fb74a5146ac472b78d', 'Order 4', 'charge'),
	('txn_066148fb772dc06547a2f331', 1795815944, 1795815944, 'refund', -1, 0, -1, 'jpy', 're_066148fb772dafa4bd8584b1', NULL, 'refund'),
	('txn_066148fb798dc4baa3da1a81', 1795815944, 1795815944, 'refund', -1502, 0, -1502, 'jpy', 're_066148fb798db5771e784064', NULL, 'refund'),
	('txn_066148fb7d57137c4b58d222', 1795815945, 1795988745, 'charge', 2450, 101, 2349, 'usd', 'ch_066148fb7d56df5230c3dc15', 'Order 5', 'charge'),
	('txn_066148fb7f9192303567d7e9', 1795815945, 1795815945, 'refund', -2450, 0, -2450, 'usd', 're_066148fb7f91734814f00dd1', NULL, 'refund'),
	('txn_066148fb88604f99eae0f9a7', 1795815945, 1795815945, 'refund_failure', 2450, 0, 2450, 'usd', 're_066148fb7f91734814f00dd1', NULL, 'refund_failure'),
	('txn_066148fb9651d9581722cf66', 1795815946, 1795988746, 'charge', 6000, 204, 5796, 'usd', 'ch_066148fb9651667a796966e4', 'Order 8', 'charge'),
	('txn_066148fb994b033d92fe6fc6', 1795815946, 1795815946, 'refund', -1234, 0, -1234, 'usd', 're_066148fb994af4861d0a88f1', NULL, 'refund'),
	('txn_066148fc3cf6508abc7c623c', 1795815957, 1795988757, 'charge', 6000, 204, 5796, 'usd', 'ch_066148fc3cf605debf766c2c', 'Order 10', 'charge'),
	('txn_066148fc40844c716fc91d99', 1795815957, 1795815957, 'refund', -2000, 0, -2000, 'usd', 're_066148fc408422b4f7e2e333', NULL, 'refund');
INSERT INTO mockpay.charge VALUES
	('ch_066148fb42296ec9f1b0a3e5', 1795815941, 'pi_066148fb4228e5a71234d141', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "e7c187fc-30eb-4927-bc27-ab3840ecd11c", "order_id": "1", "account_id": "1"}', 'pm_066148fb422919ba16a9f63f', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fb4229b33ecb8337f5', 'visa', '{}', NULL, false),
	('ch_066148fb482025333414c155', 1795815941, 'pi_066148fb481faca173306b04', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "cbc12173-1b37-44f2-8243-e9b014b958ed", "order_id": "2", "account_id": "1"}', 'pm_066148fb481fdfc5e212225a', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fb4820572b63d4881c', 'visa', '{}', NULL, false),
	('ch_066148fb74a5146ac472b78d', 1795815944, 'pi_066148fb74a49ff6a644e162', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "c03c3ded-f387-4335-b7f9-ac19e3c32df4", "order_id": "4", "account_id": "1"}', 'pm_066148fb74a4d0b84831e7e8', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fb74a550d3a41f9dcc', 'visa', '{}', NULL, false),
	('ch_066148fb9651667a796966e4', 1795815946, 'pi_066148fb9650f051540a5d50', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "4c551d6d-9245-4e65-b71a-67c739baf1bd", "order_id": "8", "account_id": "2"}', 'pm_066148fb9651259529e62626', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fb9651d9581722cf66', 'visa', '{}', NULL, false),
	('ch_066148fb9ba7d308a2c352b6', 1795815947, 'pi_066148fb9ba76d166e40b755', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_066148fb9ba796a3dda29314', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": 1796420747, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}', NULL, false),
	('ch_066148fb66ade5fd91e9032f', 1795815943, 'pi_066148fb66ad68900f58d5ea', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "93e9da0b-7cd6-4f50-934d-4f9fbad7b2a0", "order_id": "3", "account_id": "1"}', 'pm_066148fb66ad9d13da110382', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fb66ae1dd0e3008c9c', 'visa', '{}', NULL, false),
	('ch_066148fb7d56df5230c3dc15', 1795815945, 'pi_066148fb7d566f2f473aab88', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "9595c37f-1133-41db-813c-6ec6ced58109", "order_id": "5", "account_id": "1"}', 'pm_066148fb7d569f57380a52cf', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fb7d57137c4b58d222', 'refundFail', '{}', NULL, false),
	('ch_066148fb8d6b661a549b2a00', 1795815946, 'pi_066148fb8d6aee133e4d1c97', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "46054ab5-9c85-4d11-aa90-c087969ef9bd", "order_id": "6", "account_id": "1"}', 'pm_066148fb8d6b1deb2827a3ee', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL, false),
	('ch_066148fc3cf605debf766c2c', 1795815957, 'pi_066148fc3cf583922c08554d', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "72a60de5-35dd-4c5c-a614-238ee55937b2", "order_id": "10", "account_id": "1"}', 'pm_066148fc3cf5bc23245bd580', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fc3cf6508abc7c623c', 'pendingRefund', '{}', NULL, false);
INSERT INTO mockpay.checkout_session VALUES
	('cs_test_066148fb9cff4f4b5088b460', 1795815947, 'open', 'unpaid', 'usd', 500, NULL, NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, 'http://127.0.0.1:24646/c/pay/cs_test_066148fb9cff4f4b5088b460', 1795902347, '[{"id": "li_066148fb9cff0928bcf1cee9", "name": "A map", "price": "price_066148fb9cff0ee2bd23ca15", "amount": 500, "created": 1795815947, "product": "prod_066148fb9cff0ffb5f9ab1bc", "metadata": {}, "quantity": 1, "unit_amount": "500", "product_data": {}, "tax_behavior": "unspecified", "adjustable_quantity": null}]', '{}', '{"customer_creation": "if_required"}');
INSERT INTO mockpay.customer VALUES
	('cus_066148fb9bf62cb85aacdc12', 1795815947, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "69C66A6F"}');
INSERT INTO mockpay.delivery VALUES
	('evt_066148fc40846486b8ecf696', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:45:57.939138+00', 200, NULL, '2026-11-27 21:45:57.928854+00', NULL, 0, NULL),
	('evt_066148fc3cf671e2e94a09e2', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:45:57.845036+00', 200, NULL, '2026-11-27 21:45:57.676127+00', NULL, 0, NULL),
	('evt_066148fc4084701fe914303a', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:45:57.975035+00', 200, NULL, '2026-11-27 21:45:57.928854+00', NULL, 0, NULL);
INSERT INTO mockpay.delivery_attempt VALUES
	('evt_066148fc3cf671e2e94a09e2', 'we_of_the_settings', 1, 1795815957.6826231, 200, NULL, 162, '{"received":true}'),
	('evt_066148fc40846486b8ecf696', 'we_of_the_settings', 1, 1795815957.9364696, 200, NULL, 3, '{"received":true}'),
	('evt_066148fc4084701fe914303a', 'we_of_the_settings', 1, 1795815957.9368083, 200, NULL, 38, '{"received":true}');
INSERT INTO mockpay.event VALUES
	('evt_066148fc3cf671e2e94a09e2', 1795815957, 'payment_intent.succeeded', '{"object":{"id":"pi_066148fc3cf583922c08554d","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_066148fc3cf583922c08554d_secret_b81fc6570e39284310ffc817","confirmation_method":"automatic","created":1795815957,"currency":"usd","customer":null,"customer_account":null,"description":"Order 10","last_payment_error":null,"latest_charge":"ch_066148fc3cf605debf766c2c","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"10","group_id":"72a60de5-35dd-4c5c-a614-238ee55937b2"},"next_action":null,"payment_method":"pm_066148fc3cf5bc23245bd580","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148fc3cf4c06d62537e12', 'checkout-72a60de5-35dd-4c5c-a614-238ee55937b2', '2026-10-28.endive', NULL),
	('evt_066148fc40846486b8ecf696', 1795815957, 'charge.refunded', '{"object":{"id":"ch_066148fc3cf605debf766c2c","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_066148fc3cf6508abc7c623c","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795815957,"currency":"usd","customer":null,"description":"Order 10","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"72a60de5-35dd-4c5c-a614-238ee55937b2","order_id":"10","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_066148fc3cf583922c08554d","payment_method":"pm_066148fc3cf5bc23245bd580","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148fc40725530512c3530', 'refund-bc49387f-4c42-4be4-b1ae-a1d09db08622', '2026-10-28.endive', NULL),
	('evt_066148fc4084701fe914303a', 1795815957, 'refund.created', '{"object":{"id":"re_066148fc408422b4f7e2e333","object":"refund","amount":2000,"balance_transaction":"txn_066148fc40844c716fc91d99","charge":"ch_066148fc3cf605debf766c2c","created":1795815957,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"bc49387f-4c42-4be4-b1ae-a1d09db08622"},"next_action":null,"payment_intent":"pi_066148fc3cf583922c08554d","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_066148fc40725530512c3530', 'refund-bc49387f-4c42-4be4-b1ae-a1d09db08622', '2026-10-28.endive', NULL);
INSERT INTO mockpay.idempotency_key VALUES
	('refund-bc49387f-4c42-4be4-b1ae-a1d09db08622', '2026-11-27 21:45:57.886241+00', '/v1/refunds', '34b4f6c96ab81dc46d6539616b874635', 'req_066148fc40725530512c3530', 200, '{"id":"re_066148fc408422b4f7e2e333","object":"refund","amount":2000,"balance_transaction":"txn_066148fc40844c716fc91d99","charge":"ch_066148fc3cf605debf766c2c","created":1795815957,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"bc49387f-4c42-4be4-b1ae-a1d09db08622"},"next_action":null,"payment_intent":"pi_066148fc3cf583922c08554d","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
INSERT INTO mockpay.migration_checksum VALUES
	('0008.bank_debits', '7c607a0499e03632b4885d63c0defae45fc308e4cb9dcf564cc5b14a75e7ed1d'),
	('0005.disputes', '43d09220382b032cd5591353b9acb6ac89a84770489bbce47a4a9041a9a226d7'),
	('0004.clock', '6508e7fdad770c80ab0971c7a8033bce0b4651ef042926d97103af32baceaeef'),
	('0007.webhooks', 'fd44dafcccf1d455af3f57961a2c148cfefb10bbd0c6cd22cea99df0fa675498'),
	('0003.faults', '3a6b0143cd28dd3dc5b034805ef7d817e136199d82d19f2b913e4a5dad15e242'),
	('0002.customers', '7a472eea826b96834dfb1d0439cb50f936bc896d52965d251c647f422097e170'),
	('0006.checkout_sessions', '0b3a5ab4b635c0cd3753caa112ab7e8eaa6693b6aaae2e028f9db1d4e403b0ae'),
	('0001.payments', '8dc17a5a8b3220bbf4f3d59e014aa6de34af6e4dea1ce6bba2427c92b6e3176e');
INSERT INTO mockpay.payment_intent VALUES
	('pi_066148fb4228e5a71234d141', 1795815941, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fb4228e5a71234d141_secret_94b606ffab6c6e8689ccad1e', 'pm_066148fb422919ba16a9f63f', NULL, 'Order 1', NULL, '{"group_id": "e7c187fc-30eb-4927-bc27-ab3840ecd11c", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148fb42296ec9f1b0a3e5', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fb481faca173306b04', 1795815941, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fb481faca173306b04_secret_bcc0efdc7f7b6e918ddb2ff0', 'pm_066148fb481fdfc5e212225a', NULL, 'Order 2', NULL, '{"group_id": "cbc12173-1b37-44f2-8243-e9b014b958ed", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148fb482025333414c155', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fb66ad68900f58d5ea', 1795815943, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fb66ad68900f58d5ea_secret_cd400bd8294d6e3e7f888ed7', 'pm_066148fb66ad9d13da110382', NULL, 'Order 3', NULL, '{"group_id": "93e9da0b-7cd6-4f50-934d-4f9fbad7b2a0", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148fb66ade5fd91e9032f', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fb74a49ff6a644e162', 1795815944, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_066148fb74a49ff6a644e162_secret_9543a0011adfe3b095390828', 'pm_066148fb74a4d0b84831e7e8', NULL, 'Order 4', NULL, '{"group_id": "c03c3ded-f387-4335-b7f9-ac19e3c32df4", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148fb74a5146ac472b78d', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fb7d566f2f473aab88', 1795815945, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fb7d566f2f473aab88_secret_c3e314d5871c1d00d027b02a', 'pm_066148fb7d569f57380a52cf', NULL, 'Order 5', NULL, '{"group_id": "9595c37f-1133-41db-813c-6ec6ced58109", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148fb7d56df5230c3dc15', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fb8d6aee133e4d1c97', 1795815946, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_066148fb8d6aee133e4d1c97_secret_620e63206c180e196935ec4f', NULL, NULL, 'Order 6', NULL, '{"group_id": "46054ab5-9c85-4d11-aa90-c087969ef9bd", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_066148fb8d6b661a549b2a00", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_066148fb8d6b1deb2827a3ee", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795815946, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_066148fb8d6b661a549b2a00', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fb91a09183a70e57ff', 1795815946, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_066148fb91a09183a70e57ff_secret_7eb78a691de8dad1ff76c61f', 'pm_066148fb91a0c2ed10da67d1', NULL, 'Order 7', NULL, '{"group_id": "6a4c99aa-ea9b-4818-8fb8-665d1f7a8660", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795815946, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fb9650f051540a5d50', 1795815946, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fb9650f051540a5d50_secret_f0991bbf90aaba3078994cee', 'pm_066148fb9651259529e62626', NULL, 'Order 8', NULL, '{"group_id": "4c551d6d-9245-4e65-b71a-67c739baf1bd", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_066148fb9651667a796966e4', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fb9ba76d166e40b755', 1795815947, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_066148fb9ba76d166e40b755_secret_969937d71ca616debcc82a3a', 'pm_066148fb9ba796a3dda29314', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_066148fb9ba7d308a2c352b6', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}', 'canceled', '2026-12-04 21:45:47.085569+00'),
	('pi_066148fc396f47a27a552cdc', 1795815957, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_066148fc396f47a27a552cdc_secret_d3e17577baa12cbdfc5b4bf3', 'pm_066148fc396f7ece94b7a357', NULL, 'Order 9', NULL, '{"group_id": "11dd0444-4fdf-454c-927b-8c134310ab61", "order_id": "9", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:24646/3ds/pi_066148fc396f47a27a552cdc?client_secret=pi_066148fc396f47a27a552cdc_secret_d3e17577baa12cbdfc5b4bf3", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fc3cf583922c08554d', 1795815957, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fc3cf583922c08554d_secret_b81fc6570e39284310ffc817', 'pm_066148fc3cf5bc23245bd580', NULL, 'Order 10', NULL, '{"group_id": "72a60de5-35dd-4c5c-a614-238ee55937b2", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148fc3cf605debf766c2c', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL);
INSERT INTO mockpay.payment_method VALUES
	('pm_066148fb422919ba16a9f63f', 1795815941, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb481fdfc5e212225a', 1795815941, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb66ad9d13da110382', 1795815943, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb74a4d0b84831e7e8', 1795815944, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb7d569f57380a52cf', 1795815945, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb8d6b1deb2827a3ee', 1795815946, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb91a0c2ed10da67d1', 1795815946, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb9651259529e62626', 1795815946, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb9ba796a3dda29314', 1795815947, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fb9bf640b73078d3c6', 1795815947, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_066148fb9bf62cb85aacdc12', '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fc396f7ece94b7a357', 1795815957, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fc3cf5bc23245bd580', 1795815957, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL);
INSERT INTO mockpay.refund VALUES
	('re_066148fb4d0aa0e1e8e2a2e4', 1795815941, 'ch_066148fb482025333414c155', 'pi_066148fb481faca173306b04', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "d1875d5b-cc3d-47bf-8040-8c682fea4ec1"}', 'txn_066148fb4d0ab0647ddba98b', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb5ad981efc22e2948', 1795815942, 'ch_066148fb482025333414c155', 'pi_066148fb481faca173306b04', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "605879e5-243e-4d00-b801-980d0624e9a8"}', 'txn_066148fb5ad9948e5eed8ede', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb5e6ff682f0ba07be', 1795815943, 'ch_066148fb482025333414c155', 'pi_066148fb481faca173306b04', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "1ecf7016-2359-4797-a4ae-87931b6415bb"}', 'txn_066148fb5e7005bfbd957791', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb622f4b0c6468353f', 1795815943, 'ch_066148fb482025333414c155', 'pi_066148fb481faca173306b04', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "f554367f-bbc3-42f1-b645-9b843fbaa79e"}', 'txn_066148fb622f5e1cbe215003', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb6b24c660ac364d86', 1795815943, 'ch_066148fb66ade5fd91e9032f', 'pi_066148fb66ad68900f58d5ea', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "bba6f42a-2a4a-41f5-8649-3ba9a20a31c0"}', 'txn_066148fb6b24d7e61c6c7f8e', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb6df744883a55a518', 1795815944, 'ch_066148fb66ade5fd91e9032f', 'pi_066148fb66ad68900f58d5ea', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "dff94000-5807-4b7c-984e-3d360db138b5"}', 'txn_066148fb6df751bda4ec4ced', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb7160f9ecdb23c539', 1795815944, 'ch_066148fb66ade5fd91e9032f', 'pi_066148fb66ad68900f58d5ea', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "5aefbac6-817e-475f-aa3b-ffd17f6738c5"}', 'txn_066148fb71610d1f3e4f5200', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb772dafa4bd8584b1', 1795815944, 'ch_066148fb74a5146ac472b78d', 'pi_066148fb74a49ff6a644e162', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "cb1eb1b8-f6cb-4e3b-ac85-4412513760aa"}', 'txn_066148fb772dc06547a2f331', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb798db5771e784064', 1795815944, 'ch_066148fb74a5146ac472b78d', 'pi_066148fb74a49ff6a644e162', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "e207ef99-f1c3-417f-8bce-453cdfcafb3b"}', 'txn_066148fb798dc4baa3da1a81', NULL, NULL, NULL, NULL, NULL),
	('re_066148fb7f91734814f00dd1', 1795815945, 'ch_066148fb7d56df5230c3dc15', 'pi_066148fb7d566f2f473aab88', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "83cb847d-4b19-4664-98e3-b69e8a7a5d04"}', 'txn_066148fb7f9192303567d7e9', 'txn_066148fb88604f99eae0f9a7', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_066148fb994af4861d0a88f1', 1795815946, 'ch_066148fb9651667a796966e4', 'pi_066148fb9650f051540a5d50', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "b41d4522-6e0d-43fc-a6b9-0cbb7ba9b425"}', 'txn_066148fb994b033d92fe6fc6', NULL, NULL, NULL, NULL, NULL),
	('re_066148fc408422b4f7e2e333', 1795815957, 'ch_066148fc3cf605debf766c2c', 'pi_066148fc3cf583922c08554d', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "bc49387f-4c42-4be4-b1ae-a1d09db08622"}', 'txn_066148fc40844c716fc91d99', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:45:57.885539+00');
INSERT INTO mockpay.request VALUES
	('req_066148fc3e43af48c11246dd', 1795815957.781815, 'GET', '/v1/payment_intents/pi_066148fc3cf583922c08554d', NULL, 200, NULL, false, NULL),
	('req_066148fc3e44a22564eced8c', 1795815957.8202455, 'GET', '/v1/payment_intents/pi_066148fc3cf583922c08554d', NULL, 200, NULL, false, NULL),
	('req_066148fc40725530512c3530', 1795815957.9286287, 'POST', '/v1/refunds', 'refund-bc49387f-4c42-4be4-b1ae-a1d09db08622', 200, 're_066148fc408422b4f7e2e333', false, NULL);
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795815940, 'http://127.0.0.1:30877/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL, '[]');
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:45:24.688459'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:45:24.853234'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:45:24.955643'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:45:25.088432'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:45:25.200214'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:45:25.291935'),
	('a9d30e2e690321dfe2d1e1c38d849c2535d63cafb5f4443ac432bd31cf9f51dc', '0007.ledger', '2026-11-27 21:45:25.415752');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:45:24.390827');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$6lYVMI7VsGObtThK4gvCUA$/QhZa8qNMPj3OvvEgpF1zkm4ai6Rma3+X9jXviI5Gx4', 'ada@example.com', 'customer', '2026-11-27 21:45:41.012716+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:45:46.624658+00', '2026-11-27 21:45:47.052092+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$p0z9fRZIxouiktfdjFBhOA$4uLo3YtumeXfUHOyXdF5C1hxM7O/c9Sy9QY+3hNdNas', 'cyd@example.com', 'customer', '2026-11-27 21:45:58.002434+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$s9JsrWOO4XABvVFUQGOuDA$fR349flmKKCP3ZcSELR2J1rrjCV/dEQqGm+egAY8+iU', 'eve@example.com', 'customer', '2026-11-27 21:45:58.501402+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:45:40.996452+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:45:41.00059+00', '2026-11-27 21:45:41.00059+00');
INSERT INTO public.cart VALUES
	(1, 13, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', '11dd0444-4fdf-454c-927b-8c134310ab61', '2026-11-27 21:45:57.306169+00', '2026-11-27 21:45:57.334995+00'),
	(3, 15, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:45:58.057725+00', '2026-11-27 21:45:58.057725+00'),
	(3, 16, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:45:58.057725+00', '2026-11-27 21:45:58.057725+00'),
	(1, 17, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:45:58.088118+00', '2026-11-27 21:45:58.088118+00'),
	(4, 18, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', '33ded55b-5ef0-4992-ab48-3c3f6aea75b9', '2026-11-27 21:45:58.548798+00', '2026-11-27 21:45:58.560758+00');
INSERT INTO public.checkout VALUES
	(1, 1, 'e7c187fc-30eb-4927-bc27-ab3840ecd11c', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:45:41.09811+00', '2026-11-27 21:45:41.09811+00', '2026-11-27 21:45:41.414922+00'),
	(1, 2, 'cbc12173-1b37-44f2-8243-e9b014b958ed', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:45:41.565837+00', '2026-11-27 21:45:41.565837+00', '2026-11-27 21:45:42.541618+00'),
	(1, 3, '93e9da0b-7cd6-4f50-934d-4f9fbad7b2a0', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:45:43.564334+00', '2026-11-27 21:45:43.564334+00', '2026-11-27 21:45:44.326387+00'),
	(1, 4, 'c03c3ded-f387-4335-b7f9-ac19e3c32df4', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:45:44.492284+00', '2026-11-27 21:45:44.492284+00', '2026-11-27 21:45:44.700705+00'),
	(1, 5, '9595c37f-1133-41db-813c-6ec6ced58109', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:45:45.063429+00', '2026-11-27 21:45:45.063429+00', '2026-11-27 21:45:45.910325+00'),
	(1, 6, '46054ab5-9c85-4d11-aa90-c087969ef9bd', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:45:46.073763+00', '2026-11-27 21:45:46.073763+00', '2026-11-27 21:45:46.22655+00'),
	(1, 7, '6a4c99aa-ea9b-4818-8fb8-665d1f7a8660', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:45:46.393443+00', '2026-11-27 21:45:46.393443+00', '2026-11-27 21:45:46.557628+00'),
	(2, 8, '4c551d6d-9245-4e65-b71a-67c739baf1bd', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:45:46.716957+00', '2026-11-27 21:45:46.716957+00', '2026-11-27 21:45:46.957362+00'),
	(1, 10, '72a60de5-35dd-4c5c-a614-238ee55937b2', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:45:57.601571+00', '2026-11-27 21:45:57.601571+00', '2026-11-27 21:45:57.710801+00'),
	(4, 11, '33ded55b-5ef0-4992-ab48-3c3f6aea75b9', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:45:58.560758+00', '2026-11-27 21:45:58.560758+00', '2026-11-27 21:45:58.560758+00'),
	(1, 9, '11dd0444-4fdf-454c-927b-8c134310ab61', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:24646/3ds/pi_066148fc396f47a27a552cdc?client_secret=pi_066148fc396f47a27a552cdc_secret_d3e17577baa12cbdfc5b4bf3', '2026-11-27 21:45:58.97211+00', '2026-11-27 21:45:57.334995+00', '2026-11-27 21:45:57.450713+00');
INSERT INTO public.idempotency_key VALUES
	(4, 'e5435cbe-4aef-488a-b4d2-a2ca9c77f454', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 11, NULL, 202, '\x7b226964223a31312c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31342c226f726465725f6964223a31312c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34353a35382e3536303735385a222c22757064617465645f6174223a22323032362d31312d32375432313a34353a35382e3536303735385a227d5d2c227061796d656e74223a7b226964223a32332c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34353a35382e3536303735385a222c22757064617465645f6174223a22323032362d31312d32375432313a34353a35382e3536303735385a227d', '2026-11-27 21:45:58.560758+00', '2026-11-27 21:45:58.560758+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:45:41.414922+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:45:41.635588+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:45:43.651383+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3752.50, 'VAT', 0.2000, 750.50, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:45:44.548127+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:45:45.111834+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:45:46.749572+00'),
	(1, 7, 10, 'INV-000007', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:45:57.710801+00');
INSERT INTO public.invoice_buyer VALUES
	(1, 1, 'Ada', 'ada', 'ada@example.com'),
	(1, 2, 'Ada', 'ada', 'ada@example.com'),
	(1, 3, 'Ada', 'ada', 'ada@example.com'),
	(1, 4, 'Ada', 'ada', 'ada@example.com'),
	(1, 5, 'Ada', 'ada', 'ada@example.com'),
	(1, 7, 'Ada', 'ada', 'ada@example.com');
INSERT INTO public.invoice_number VALUES
	('INV', 1, 1, 1),
	('INV', 2, 1, 2),
	('INV', 3, 1, 3),
	('INV', 4, 1, 4),
	('INV', 5, 1, 5),
	('INV', 6, 2, 8),
	('INV', 7, 1, 10);
INSERT INTO public.invoice_series VALUES
	('INV', 7);
INSERT INTO public.ledger_account VALUES
	('receivable', 'Owed by customers', 'asset'),
	('provider_cash', 'Held by the payment provider', 'asset'),
	('tax', 'Tax owed to the state', 'liability'),
	('revenue', 'Sales, net of tax', 'income'),
	('refunds', 'Given back to customers, net of tax', 'expense'),
	('fees', 'Fees of the payment provider', 'expense'),
	('disputes', 'Taken back by cardholders'' banks', 'expense');
INSERT INTO public.ledger_transfer VALUES
	(1, 1, 'receivable', 'revenue', 37.07, 'USD', 'sale', 1, '1', NULL, '2026-11-27 21:45:41.414922+00'),
	(1, 2, 'receivable', 'tax', 7.41, 'USD', 'sale_tax', 1, '1', NULL, '2026-11-27 21:45:41.414922+00'),
	(1, 3, 'provider_cash', 'receivable', 44.48, 'USD', 'payment', 1, '1', NULL, '2026-11-27 21:45:41.414922+00'),
	(1, 4, 'fees', 'provider_cash', 1.59, 'USD', 'payment_fee', 1, '1', NULL, '2026-11-27 21:45:41.414922+00'),
	(1, 5, 'receivable', 'revenue', 45.39, 'USD', 'sale', 2, '2', NULL, '2026-11-27 21:45:41.635588+00'),
	(1, 6, 'receivable', 'tax', 9.08, 'USD', 'sale_tax', 2, '2', NULL, '2026-11-27 21:45:41.635588+00'),
	(1, 7, 'provider_cash', 'receivable', 54.47, 'USD', 'payment', 2, '2', NULL, '2026-11-27 21:45:41.635588+00'),
	(1, 8, 'fees', 'provider_cash', 1.88, 'USD', 'payment_fee', 2, '2', NULL, '2026-11-27 21:45:41.635588+00'),
	(1, 9, 'refunds', 'provider_cash', 2.77, 'USD', 'refund', 2, '3', NULL, '2026-11-27 21:45:42.541618+00'),
	(1, 10, 'tax', 'provider_cash', 0.56, 'USD', 'refund_tax', 2, '3', NULL, '2026-11-27 21:45:42.541618+00'),
	(1, 11, 'refunds', 'provider_cash', 0.01, 'USD', 'refund', 2, '4', NULL, '2026-11-27 21:45:42.877244+00'),
	(1, 12, 'refunds', 'provider_cash', 4.21, 'USD', 'refund', 2, '5', NULL, '2026-11-27 21:45:43.103762+00'),
	(1, 13, 'tax', 'provider_cash', 0.84, 'USD', 'refund_tax', 2, '5', NULL, '2026-11-27 21:45:43.103762+00'),
	(1, 14, 'refunds', 'provider_cash', 0.02, 'USD', 'refund', 2, '6', NULL, '2026-11-27 21:45:43.368106+00'),
	(1, 15, 'receivable', 'revenue', 33.32, 'USD', 'sale', 3, '7', NULL, '2026-11-27 21:45:43.651383+00'),
	(1, 16, 'receivable', 'tax', 6.66, 'USD', 'sale_tax', 3, '7', NULL, '2026-11-27 21:45:43.651383+00'),
	(1, 17, 'provider_cash', 'receivable', 39.98, 'USD', 'payment', 3, '7', NULL, '2026-11-27 21:45:43.651383+00'),
	(1, 18, 'fees', 'provider_cash', 1.46, 'USD', 'payment_fee', 3, '7', NULL, '2026-11-27 21:45:43.651383+00'),
	(1, 19, 'refunds', 'provider_cash', 8.32, 'USD', 'refund', 3, '8', NULL, '2026-11-27 21:45:43.916829+00'),
	(1, 20, 'tax', 'provider_cash', 1.66, 'USD', 'refund_tax', 3, '8', NULL, '2026-11-27 21:45:43.916829+00'),
	(1, 21, 'refunds', 'provider_cash', 24.99, 'USD', 'refund', 3, '9', NULL, '2026-11-27 21:45:44.122464+00'),
	(1, 22, 'tax', 'provider_cash', 5.00, 'USD', 'refund_tax', 3, '9', NULL, '2026-11-27 21:45:44.122464+00'),
	(1, 23, 'refunds', 'provider_cash', 0.01, 'USD', 'refund', 3, '10', NULL, '2026-11-27 21:45:44.326387+00'),
	(1, 24, 'receivable', 'revenue', 3752.50, 'JPY', 'sale', 4, '11', NULL, '2026-11-27 21:45:44.548127+00'),
	(1, 25, 'receivable', 'tax', 750.50, 'JPY', 'sale_tax', 4, '11', NULL, '2026-11-27 21:45:44.548127+00'),
	(1, 26, 'provider_cash', 'receivable', 4503.00, 'JPY', 'payment', 4, '11', NULL, '2026-11-27 21:45:44.548127+00'),
	(1, 27, 'fees', 'provider_cash', 161.00, 'JPY', 'payment_fee', 4, '11', NULL, '2026-11-27 21:45:44.548127+00'),
	(1, 28, 'refunds', 'provider_cash', 0.83, 'JPY', 'refund', 4, '12', NULL, '2026-11-27 21:45:44.700705+00'),
	(1, 29, 'tax', 'provider_cash', 0.17, 'JPY', 'refund_tax', 4, '12', NULL, '2026-11-27 21:45:44.700705+00'),
	(1, 30, 'refunds', 'provider_cash', 1251.67, 'JPY', 'refund', 4, '13', NULL, '2026-11-27 21:45:44.888099+00'),
	(1, 31, 'tax', 'provider_cash', 250.33, 'JPY', 'refund_tax', 4, '13', NULL, '2026-11-27 21:45:44.888099+00'),
	(1, 32, 'receivable', 'revenue', 20.42, 'USD', 'sale', 5, '14', NULL, '2026-11-27 21:45:45.111834+00'),
	(1, 33, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 5, '14', NULL, '2026-11-27 21:45:45.111834+00'),
	(1, 34, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 5, '14', NULL, '2026-11-27 21:45:45.111834+00'),
	(1, 35, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 5, '14', NULL, '2026-11-27 21:45:45.111834+00'),
	(1, 36, 'refunds', 'provider_cash', 20.42, 'USD', 'refund', 5, '15', NULL, '2026-11-27 21:45:45.256105+00'),
	(1, 37, 'tax', 'provider_cash', 4.08, 'USD', 'refund_tax', 5, '15', NULL, '2026-11-27 21:45:45.256105+00'),
	(1, 38, 'provider_cash', 'refunds', 20.42, 'USD', 'refund_reversed', 5, '15', 36, '2026-11-27 21:45:45.910325+00'),
	(1, 39, 'provider_cash', 'tax', 4.08, 'USD', 'refund_tax_reversed', 5, '15', 37, '2026-11-27 21:45:45.910325+00'),
	(2, 40, 'receivable', 'revenue', 50.00, 'USD', 'sale', 8, '18', NULL, '2026-11-27 21:45:46.749572+00'),
	(2, 41, 'receivable', 'tax', 10.00, 'USD', 'sale_tax', 8, '18', NULL, '2026-11-27 21:45:46.749572+00'),
	(2, 42, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 8, '18', NULL, '2026-11-27 21:45:46.749572+00'),
	(2, 43, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 8, '18', NULL, '2026-11-27 21:45:46.749572+00'),
	(2, 44, 'refunds', 'provider_cash', 10.28, 'USD', 'refund', 8, '19', NULL, '2026-11-27 21:45:46.957362+00'),
	(2, 45, 'tax', 'provider_cash', 2.06, 'USD', 'refund_tax', 8, '19', NULL, '2026-11-27 21:45:46.957362+00'),
	(1, 46, 'receivable', 'revenue', 50.00, 'USD', 'sale', 10, '21', NULL, '2026-11-27 21:45:57.710801+00'),
	(1, 47, 'receivable', 'tax', 10.00, 'USD', 'sale_tax', 10, '21', NULL, '2026-11-27 21:45:57.710801+00'),
	(1, 48, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 10, '21', NULL, '2026-11-27 21:45:57.710801+00'),
	(1, 49, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 10, '21', NULL, '2026-11-27 21:45:57.710801+00');
INSERT INTO public.migration_checksum VALUES
	('0004.checkout', '3e6ce678b711b2a9b4529fcc11d152bad09c858882e978ed6a0f5fd0118f201c'),
	('0001.accounts', 'ea2fd1071a889c9bb3281e463769f8f7d9cbb5ee165366aa871a3c7f3b2ec0e0'),
	('0006.invoices', '8ed7ebe5be493e110f8eed9db59ae45472b2ffcfb6bf646a2f5bfa7848a4360c'),
	('0002.catalog', 'f31ebcb14235c90485448a155037227bab736f4a903a5dd7f1bda16d36293e3f'),
	('0003.cart', 'e97b06291e4b77ff7d60e29baae05b59cbf15f581e8190827e792407f60d6d2c'),
	('0007.ledger', '88f32eae879c43b26e1b202f0c4fa79b865cf5a3fef0e6ba7f1ea2a76b04fab2'),
	('0005.payments', '645d8c975520ce0c3b975fbbbe2251711ed2df9146395bfca6e3c88f557471c0');
INSERT INTO public.payment VALUES
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148fb4228e5a71234d141', NULL, NULL, NULL, '2026-11-27 21:45:41.09811+00', '2026-11-27 21:45:41.414922+00', '2026-11-27 21:45:41.414922+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148fb481faca173306b04', NULL, NULL, NULL, '2026-11-27 21:45:41.565837+00', '2026-11-27 21:45:43.242373+00', '2026-11-27 21:45:41.635588+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148fb66ad68900f58d5ea', NULL, NULL, NULL, '2026-11-27 21:45:43.564334+00', '2026-11-27 21:45:44.248682+00', '2026-11-27 21:45:43.651383+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148fb74a49ff6a644e162', NULL, NULL, NULL, '2026-11-27 21:45:44.492284+00', '2026-11-27 21:45:44.784077+00', '2026-11-27 21:45:44.548127+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_066148fb7d566f2f473aab88', NULL, NULL, NULL, '2026-11-27 21:45:45.063429+00', '2026-11-27 21:45:45.910325+00', '2026-11-27 21:45:45.111834+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_066148fb8d6aee133e4d1c97', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:45:46.073763+00', '2026-11-27 21:45:46.22655+00', '2026-11-27 21:45:46.22655+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148fb91a09183a70e57ff', NULL, NULL, NULL, '2026-11-27 21:45:46.393443+00', '2026-11-27 21:45:46.557628+00', '2026-11-27 21:45:46.557628+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148fb9650f051540a5d50', NULL, NULL, NULL, '2026-11-27 21:45:46.716957+00', '2026-11-27 21:45:46.869034+00', '2026-11-27 21:45:46.749572+00'),
	(1, 20, 9, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148fc396f47a27a552cdc', NULL, NULL, NULL, '2026-11-27 21:45:57.334995+00', '2026-11-27 21:45:57.450713+00', NULL),
	(1, 21, 10, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_066148fc3cf583922c08554d', NULL, NULL, NULL, '2026-11-27 21:45:57.601571+00', '2026-11-27 21:45:57.80576+00', '2026-11-27 21:45:57.710801+00'),
	(4, 23, 11, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:45:58.560758+00', '2026-11-27 21:45:58.560758+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:45:40.961213+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:45:40.982266+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:45:40.985153+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:45:40.986164+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:45:40.972517+00', '2026-11-27 21:45:40.972517+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:45:40.984329+00', '2026-11-27 21:45:40.984329+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:45:40.985361+00', '2026-11-27 21:45:40.985361+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:45:40.986382+00', '2026-11-27 21:45:40.986382+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:45:40.996137+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:45:58.157389+00', '2026-11-27 21:45:58.157389+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:45:41.09811+00', '2026-11-27 21:45:41.414922+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:45:41.09811+00', '2026-11-27 21:45:41.414922+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:45:41.565837+00', '2026-11-27 21:45:43.103762+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:45:41.565837+00', '2026-11-27 21:45:43.368106+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:45:43.564334+00', '2026-11-27 21:45:44.122464+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:45:43.564334+00', '2026-11-27 21:45:44.326387+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:45:44.492284+00', '2026-11-27 21:45:44.888099+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:45:45.063429+00', '2026-11-27 21:45:45.910325+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:45:46.073763+00', '2026-11-27 21:45:46.22655+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:45:46.393443+00', '2026-11-27 21:45:46.557628+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:45:46.716957+00', '2026-11-27 21:45:46.957362+00'),
	(1, 12, 9, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:45:57.334995+00', '2026-11-27 21:45:57.334995+00'),
	(1, 13, 10, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:45:57.601571+00', '2026-11-27 21:45:57.80576+00'),
	(4, 14, 11, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:45:58.560758+00', '2026-11-27 21:45:58.560758+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\x13925107986d5aafbad106ee10219989fe69475cc2d26578f4fd97d435adac22', '2026-11-27 21:45:41.041168+00', NULL),
	(3, 3, '\x21bb13b3ca91adf103adf515a23da70c2fb439327141cf3bbe755b8eabffcfb3', '2026-11-27 21:45:58.036089+00', NULL),
	(4, 4, '\x2e2981e1dfe2f1aae930694dac61bf27419ed339b41209d78dfc45224446d62d', '2026-11-27 21:45:58.521811+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, 'd1875d5b-cc3d-47bf-8040-8c682fea4ec1', 'succeeded', 3.33, 'USD', NULL, 're_066148fb4d0aa0e1e8e2a2e4', NULL, '2026-11-27 21:45:41.806187+00', '2026-11-27 21:45:41.806187+00', '2026-11-27 21:45:42.541618+00', '2026-11-27 21:45:42.541618+00'),
	(1, 4, 2, 3, 2, '605879e5-243e-4d00-b801-980d0624e9a8', 'succeeded', 0.01, 'USD', NULL, 're_066148fb5ad981efc22e2948', NULL, '2026-11-27 21:45:42.774324+00', '2026-11-27 21:45:42.774324+00', '2026-11-27 21:45:42.877244+00', '2026-11-27 21:45:42.877244+00'),
	(1, 5, 2, 4, 2, '1ecf7016-2359-4797-a4ae-87931b6415bb', 'succeeded', 5.05, 'USD', NULL, 're_066148fb5e6ff682f0ba07be', NULL, '2026-11-27 21:45:42.986862+00', '2026-11-27 21:45:42.986862+00', '2026-11-27 21:45:43.103762+00', '2026-11-27 21:45:43.103762+00'),
	(1, 6, 2, 3, 2, 'f554367f-bbc3-42f1-b645-9b843fbaa79e', 'succeeded', 0.02, 'USD', NULL, 're_066148fb622f4b0c6468353f', NULL, '2026-11-27 21:45:43.242373+00', '2026-11-27 21:45:43.242373+00', '2026-11-27 21:45:43.368106+00', '2026-11-27 21:45:43.368106+00'),
	(1, 8, 7, 5, 3, 'bba6f42a-2a4a-41f5-8649-3ba9a20a31c0', 'succeeded', 9.98, 'USD', NULL, 're_066148fb6b24c660ac364d86', NULL, '2026-11-27 21:45:43.770495+00', '2026-11-27 21:45:43.770495+00', '2026-11-27 21:45:43.916829+00', '2026-11-27 21:45:43.916829+00'),
	(1, 9, 7, 6, 3, 'dff94000-5807-4b7c-984e-3d360db138b5', 'succeeded', 29.99, 'USD', NULL, 're_066148fb6df744883a55a518', NULL, '2026-11-27 21:45:44.035817+00', '2026-11-27 21:45:44.035817+00', '2026-11-27 21:45:44.122464+00', '2026-11-27 21:45:44.122464+00'),
	(1, 10, 7, 5, 3, '5aefbac6-817e-475f-aa3b-ffd17f6738c5', 'succeeded', 0.01, 'USD', NULL, 're_066148fb7160f9ecdb23c539', NULL, '2026-11-27 21:45:44.248682+00', '2026-11-27 21:45:44.248682+00', '2026-11-27 21:45:44.326387+00', '2026-11-27 21:45:44.326387+00'),
	(1, 12, 11, 7, 4, 'cb1eb1b8-f6cb-4e3b-ac85-4412513760aa', 'succeeded', 1.00, 'JPY', NULL, 're_066148fb772dafa4bd8584b1', NULL, '2026-11-27 21:45:44.670155+00', '2026-11-27 21:45:44.670155+00', '2026-11-27 21:45:44.700705+00', '2026-11-27 21:45:44.700705+00'),
	(1, 13, 11, 7, 4, 'e207ef99-f1c3-417f-8bce-453cdfcafb3b', 'succeeded', 1502.00, 'JPY', NULL, 're_066148fb798db5771e784064', NULL, '2026-11-27 21:45:44.784077+00', '2026-11-27 21:45:44.784077+00', '2026-11-27 21:45:44.888099+00', '2026-11-27 21:45:44.888099+00'),
	(1, 15, 14, 8, 5, '83cb847d-4b19-4664-98e3-b69e8a7a5d04', 'failed', 24.50, 'USD', NULL, 're_066148fb7f91734814f00dd1', 'expired_or_canceled_card', '2026-11-27 21:45:45.206798+00', '2026-11-27 21:45:45.206798+00', '2026-11-27 21:45:45.910325+00', '2026-11-27 21:45:45.910325+00'),
	(2, 19, 18, 11, 8, 'b41d4522-6e0d-43fc-a6b9-0cbb7ba9b425', 'succeeded', 12.34, 'USD', NULL, 're_066148fb994af4861d0a88f1', NULL, '2026-11-27 21:45:46.869034+00', '2026-11-27 21:45:46.869034+00', '2026-11-27 21:45:46.957362+00', '2026-11-27 21:45:46.957362+00'),
	(1, 22, 21, 13, 10, 'bc49387f-4c42-4be4-b1ae-a1d09db08622', 'pending', 20.00, 'USD', NULL, 're_066148fc408422b4f7e2e333', NULL, '2026-11-27 21:45:57.80576+00', '2026-11-27 21:45:57.80576+00', '2026-11-27 21:45:57.944461+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:45:41.041168+00', '2026-12-27 21:45:41.041298+00', NULL),
	(3, 3, '2026-11-27 21:45:58.036089+00', '2026-12-27 21:45:58.036229+00', NULL),
	(4, 4, '2026-11-27 21:45:58.521811+00', '2026-12-27 21:45:58.521857+00', NULL);
SELECT pg_catalog.setval('public.account_id_seq', 4, true);
SELECT pg_catalog.setval('public.bundle_id_seq', 1, true);
SELECT pg_catalog.setval('public.bundle_price_version_id_seq', 1, true);
SELECT pg_catalog.setval('public.cart_id_seq', 18, true);
SELECT pg_catalog.setval('public.checkout_id_seq', 11, true);
SELECT pg_catalog.setval('public.invoice_id_seq', 7, true);
SELECT pg_catalog.setval('public.ledger_transfer_id_seq', 49, true);
SELECT pg_catalog.setval('public.product_id_seq', 4, true);
SELECT pg_catalog.setval('public.product_price_version_id_seq', 6, true);
SELECT pg_catalog.setval('public.purchase_id_seq', 14, true);
SELECT pg_catalog.setval('public.session_id_seq', 4, true);
SELECT pg_catalog.setval('public.transaction_id', 23, true);
ALTER TABLE ONLY mockpay._yoyo_log
ADD CONSTRAINT _yoyo_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay._yoyo_migration
ADD CONSTRAINT _yoyo_migration_pkey PRIMARY KEY (migration_hash);
ALTER TABLE ONLY mockpay._yoyo_version
ADD CONSTRAINT _yoyo_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY mockpay.balance_transaction
ADD CONSTRAINT balance_transaction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.charge
ADD CONSTRAINT charge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.checkout_session
ADD CONSTRAINT checkout_session_payment_intent_key UNIQUE (payment_intent);
ALTER TABLE ONLY mockpay.checkout_session
ADD CONSTRAINT checkout_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.customer
ADD CONSTRAINT customer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.delivery_attempt
ADD CONSTRAINT delivery_attempt_pkey PRIMARY KEY (event, webhook_endpoint, number);
ALTER TABLE ONLY mockpay.delivery
ADD CONSTRAINT delivery_pkey PRIMARY KEY (event, webhook_endpoint);
ALTER TABLE ONLY mockpay.dispute
ADD CONSTRAINT dispute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.event
ADD CONSTRAINT event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.fault_rule
ADD CONSTRAINT fault_rule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.idempotency_key
ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (key);
ALTER TABLE ONLY mockpay.migration_checksum
ADD CONSTRAINT migration_checksum_pkey PRIMARY KEY (migration_id);
ALTER TABLE ONLY mockpay.payment_intent
ADD CONSTRAINT payment_intent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.payment_method
ADD CONSTRAINT payment_method_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.refund
ADD CONSTRAINT refund_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.request
ADD CONSTRAINT request_pkey PRIMARY KEY (request_id);
ALTER TABLE ONLY mockpay.test_clock
ADD CONSTRAINT test_clock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.webhook_endpoint
ADD CONSTRAINT webhook_endpoint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mockpay.yoyo_lock
ADD CONSTRAINT yoyo_lock_pkey PRIMARY KEY (locked);
ALTER TABLE ONLY public._yoyo_log
ADD CONSTRAINT _yoyo_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public._yoyo_migration
ADD CONSTRAINT _yoyo_migration_pkey PRIMARY KEY (migration_hash);
ALTER TABLE ONLY public._yoyo_version
ADD CONSTRAINT _yoyo_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.account
ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bundle_item
ADD CONSTRAINT bundle_item_pkey PRIMARY KEY (bundle_id, product_id);
ALTER TABLE ONLY public.bundle
ADD CONSTRAINT bundle_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bundle_price_version
ADD CONSTRAINT bundle_price_version_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bundle_price_version
ADD CONSTRAINT bundle_price_version_version_key UNIQUE (bundle_id, version);
ALTER TABLE ONLY public.cart
ADD CONSTRAINT cart_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.checkout
ADD CONSTRAINT checkout_group_id_key UNIQUE (account_id, group_id);
ALTER TABLE ONLY public.checkout
ADD CONSTRAINT checkout_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.idempotency_key
ADD CONSTRAINT idempotency_key_pkey PRIMARY KEY (account_id, key);
ALTER TABLE ONLY public.invoice_buyer
ADD CONSTRAINT invoice_buyer_pkey PRIMARY KEY (account_id, invoice_id);
ALTER TABLE ONLY public.invoice_number
ADD CONSTRAINT invoice_number_pkey PRIMARY KEY (series, number);
ALTER TABLE ONLY public.invoice
ADD CONSTRAINT invoice_order_id_key UNIQUE (account_id, order_id);
ALTER TABLE ONLY public.invoice
ADD CONSTRAINT invoice_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.invoice_series
ADD CONSTRAINT invoice_series_pkey PRIMARY KEY (series);
ALTER TABLE ONLY public.ledger_account
ADD CONSTRAINT ledger_account_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.ledger_transfer
ADD CONSTRAINT ledger_transfer_once_key UNIQUE (account_id, order_id, kind, reference);
ALTER TABLE ONLY public.ledger_transfer
ADD CONSTRAINT ledger_transfer_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.ledger_transfer
ADD CONSTRAINT ledger_transfer_reverses_key UNIQUE (account_id, reverses);
ALTER TABLE ONLY public.migration_checksum
ADD CONSTRAINT migration_checksum_pkey PRIMARY KEY (migration_id);
ALTER TABLE ONLY public.payment
ADD CONSTRAINT payment_order_id_key UNIQUE (account_id, order_id);
ALTER TABLE ONLY public.payment
ADD CONSTRAINT payment_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.product
ADD CONSTRAINT product_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_price_version
ADD CONSTRAINT product_price_version_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_price_version
ADD CONSTRAINT product_price_version_version_key UNIQUE (product_id, version);
ALTER TABLE ONLY public.purchase
ADD CONSTRAINT purchase_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.refresh_token
ADD CONSTRAINT refresh_token_pkey PRIMARY KEY (account_id, session_id, token_hash);
ALTER TABLE ONLY public.refund
ADD CONSTRAINT refund_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.refund
ADD CONSTRAINT refund_provider_key_key UNIQUE (account_id, provider_key);
ALTER TABLE ONLY public.session
ADD CONSTRAINT session_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.yoyo_lock
ADD CONSTRAINT yoyo_lock_pkey PRIMARY KEY (locked);
CREATE UNIQUE INDEX balance_transaction_dispute_idx ON mockpay.balance_transaction USING btree (source, reporting_category) WHERE (reporting_category = ANY (ARRAY['dispute'::text, 'dispute_reversal'::text]));
CREATE INDEX balance_transaction_source_idx ON mockpay.balance_transaction USING btree (source);
CREATE INDEX charge_books_at_idx ON mockpay.charge USING btree (books_at) WHERE (books_at IS NOT NULL);
CREATE INDEX charge_payment_intent_idx ON mockpay.charge USING btree (payment_intent, id);
CREATE INDEX checkout_session_expires_at_idx ON mockpay.checkout_session USING btree (expires_at) WHERE (status = 'open'::text);
CREATE INDEX checkout_session_line_items_idx ON mockpay.checkout_session USING gin (line_items jsonb_path_ops);
CREATE INDEX customer_email_idx ON mockpay.customer USING btree (email, id) WHERE (email IS NOT NULL);
CREATE INDEX delivery_webhook_endpoint_idx ON mockpay.delivery USING btree (webhook_endpoint, due_at) WHERE (status = 'pending'::text);
CREATE INDEX dispute_charge_idx ON mockpay.dispute USING btree (charge, id);
CREATE INDEX dispute_payment_intent_idx ON mockpay.dispute USING btree (payment_intent, id);
CREATE INDEX dispute_settles_at_idx ON mockpay.dispute USING btree (settles_at) WHERE (settles_at IS NOT NULL);
CREATE INDEX idempotency_key_created_at_idx ON mockpay.idempotency_key USING btree (created_at);
CREATE INDEX payment_intent_settles_at_idx ON mockpay.payment_intent USING btree (settles_at) WHERE (settles_at IS NOT NULL);
CREATE INDEX payment_method_customer_idx ON mockpay.payment_method USING btree (customer, id) WHERE (customer IS NOT NULL);
CREATE INDEX refund_charge_idx ON mockpay.refund USING btree (charge, id);
CREATE INDEX refund_settles_at_idx ON mockpay.refund USING btree (settles_at) WHERE (settles_at IS NOT NULL);
CREATE INDEX request_idempotency_key_idx ON mockpay.request USING btree (idempotency_key, request_id) WHERE (idempotency_key IS NOT NULL);
CREATE UNIQUE INDEX test_clock_one_idx ON mockpay.test_clock USING btree ((true));
CREATE UNIQUE INDEX account_email_key ON public.account USING btree (lower(email));
CREATE UNIQUE INDEX account_handle_name_key ON public.account USING btree (lower(handle_name));
CREATE INDEX cart_group_id_idx ON public.cart USING btree (account_id, group_id) WHERE (group_id IS NOT NULL);
CREATE UNIQUE INDEX cart_open_item_key ON public.cart USING btree (account_id, is_bundle, COALESCE(product_id, bundle_id)) WHERE (group_id IS NULL);
CREATE INDEX checkout_unsettled_idx ON public.checkout USING btree (asked_at) WHERE (status = ANY (ARRAY['pending'::text, 'requires_action'::text]));
CREATE INDEX idempotency_key_created_at_idx ON public.idempotency_key USING btree (created_at);
CREATE INDEX ledger_transfer_id_idx ON public.ledger_transfer USING btree (id);
CREATE INDEX ledger_transfer_order_id_idx ON public.ledger_transfer USING btree (order_id, id);
CREATE INDEX product_category_idx ON public.product USING btree (category, id);
CREATE INDEX product_created_at_idx ON public.product USING btree (created_at DESC, id DESC);
CREATE INDEX product_name_idx ON public.product USING btree (name, id);
CREATE INDEX product_price_version_price_idx ON public.product_price_version USING btree (price, product_id);
CREATE INDEX product_search_idx ON public.product USING gin (search);
CREATE INDEX purchase_order_id_idx ON public.purchase USING btree (account_id, order_id);
CREATE INDEX refund_purchase_id_idx ON public.refund USING btree (account_id, purchase_id);
CREATE INDEX refund_unsettled_idx ON public.refund USING btree (asked_at) WHERE (status = 'pending'::text);
ALTER TABLE ONLY mockpay.charge
ADD CONSTRAINT charge_payment_intent_fkey FOREIGN KEY (payment_intent) REFERENCES mockpay.payment_intent(id);
ALTER TABLE ONLY mockpay.delivery_attempt
ADD CONSTRAINT delivery_attempt_delivery_fkey FOREIGN KEY (event, webhook_endpoint) REFERENCES mockpay.delivery(event, webhook_endpoint) ON DELETE CASCADE;
ALTER TABLE ONLY mockpay.delivery
ADD CONSTRAINT delivery_event_fkey FOREIGN KEY (event) REFERENCES mockpay.event(id) ON DELETE CASCADE;
ALTER TABLE ONLY mockpay.delivery
ADD CONSTRAINT delivery_webhook_endpoint_fkey FOREIGN KEY (webhook_endpoint) REFERENCES mockpay.webhook_endpoint(id) ON DELETE CASCADE;
ALTER TABLE ONLY mockpay.dispute
ADD CONSTRAINT dispute_charge_fkey FOREIGN KEY (charge) REFERENCES mockpay.charge(id);
ALTER TABLE ONLY mockpay.refund
ADD CONSTRAINT refund_charge_fkey FOREIGN KEY (charge) REFERENCES mockpay.charge(id);
ALTER TABLE ONLY public.bundle_item
ADD CONSTRAINT bundle_item_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES public.bundle(id);
ALTER TABLE ONLY public.bundle_item
ADD CONSTRAINT bundle_item_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id);
ALTER TABLE ONLY public.bundle_price_version
ADD CONSTRAINT bundle_price_version_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES public.bundle(id);
ALTER TABLE ONLY public.cart
ADD CONSTRAINT cart_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.cart
ADD CONSTRAINT cart_bundle_fkey FOREIGN KEY (bundle_id, bundle_version) REFERENCES public.bundle_price_version(bundle_id, version);
ALTER TABLE ONLY public.cart
ADD CONSTRAINT cart_product_fkey FOREIGN KEY (product_id, product_version) REFERENCES public.product_price_version(product_id, version);
ALTER TABLE ONLY public.checkout
ADD CONSTRAINT checkout_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.idempotency_key
ADD CONSTRAINT idempotency_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.invoice_buyer
ADD CONSTRAINT invoice_buyer_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES public.invoice(account_id, id);
ALTER TABLE ONLY public.invoice
ADD CONSTRAINT invoice_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES public.checkout(account_id, id);
ALTER TABLE ONLY public.ledger_transfer
ADD CONSTRAINT ledger_transfer_credit_account_fkey FOREIGN KEY (credit_account) REFERENCES public.ledger_account(code);
ALTER TABLE ONLY public.ledger_transfer
ADD CONSTRAINT ledger_transfer_debit_account_fkey FOREIGN KEY (debit_account) REFERENCES public.ledger_account(code);
ALTER TABLE ONLY public.ledger_transfer
ADD CONSTRAINT ledger_transfer_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES public.checkout(account_id, id);
ALTER TABLE ONLY public.ledger_transfer
ADD CONSTRAINT ledger_transfer_reverses_fkey FOREIGN KEY (account_id, reverses) REFERENCES public.ledger_transfer(account_id, id);
ALTER TABLE ONLY public.payment
ADD CONSTRAINT payment_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES public.checkout(account_id, id);
ALTER TABLE ONLY public.product_price_version
ADD CONSTRAINT product_price_version_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.product(id);
ALTER TABLE ONLY public.purchase
ADD CONSTRAINT purchase_bundle_fkey FOREIGN KEY (bundle_id, bundle_version) REFERENCES public.bundle_price_version(bundle_id, version);
ALTER TABLE ONLY public.purchase
ADD CONSTRAINT purchase_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES public.checkout(account_id, id);
ALTER TABLE ONLY public.purchase
ADD CONSTRAINT purchase_product_fkey FOREIGN KEY (product_id, product_version) REFERENCES public.product_price_version(product_id, version);
ALTER TABLE ONLY public.refresh_token
ADD CONSTRAINT refresh_token_session_id_fkey FOREIGN KEY (account_id, session_id) REFERENCES public.session(account_id, id) ON DELETE CASCADE;
ALTER TABLE ONLY public.refund
ADD CONSTRAINT refund_payment_id_fkey FOREIGN KEY (account_id, payment_id) REFERENCES public.payment(account_id, id);
ALTER TABLE ONLY public.refund
ADD CONSTRAINT refund_purchase_id_fkey FOREIGN KEY (account_id, purchase_id) REFERENCES public.purchase(account_id, id);
ALTER TABLE ONLY public.session
ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
