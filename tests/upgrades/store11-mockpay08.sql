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
CREATE TABLE public.audit (
id bigint NOT NULL,
account_id bigint,
via text NOT NULL,
what text NOT NULL,
row_id bigint NOT NULL,
before jsonb,
after jsonb,
created_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT audit_via_check CHECK ((((via = 'api'::text) AND (account_id IS NOT NULL)) OR ((via = 'command line'::text) AND (account_id IS NULL))))
);
ALTER TABLE public.audit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.audit_id_seq
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
CONSTRAINT checkout_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'requires_action'::text, 'paid'::text, 'failed'::text, 'canceled'::text, 'partially_refunded'::text, 'refunded'::text, 'disputed'::text, 'charged_back'::text]))),
CONSTRAINT checkout_total_check CHECK ((total > (0)::numeric))
);
ALTER TABLE public.checkout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.checkout_id_seq
);
CREATE TABLE public.credit_note (
account_id bigint NOT NULL,
id bigint NOT NULL,
invoice_id bigint NOT NULL,
order_id bigint NOT NULL,
purchase_id bigint NOT NULL,
refund_id bigint NOT NULL,
"position" integer NOT NULL,
number text NOT NULL,
currency text NOT NULL,
net numeric(14,2) NOT NULL,
tax numeric(14,2) NOT NULL,
total numeric(14,2) NOT NULL,
remaining numeric(14,2) NOT NULL,
issued_at timestamp with time zone DEFAULT now() NOT NULL,
voided_at timestamp with time zone,
CONSTRAINT credit_note_remaining_check CHECK ((remaining >= (0)::numeric)),
CONSTRAINT credit_note_total_check CHECK ((((net + tax) = total) AND (net >= (0)::numeric) AND (tax >= (0)::numeric) AND (total > (0)::numeric)))
);
ALTER TABLE public.credit_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.credit_note_id_seq
);
CREATE TABLE public.dispute (
account_id bigint NOT NULL,
id bigint NOT NULL,
order_id bigint NOT NULL,
provider_id text NOT NULL,
status text NOT NULL,
reason text NOT NULL,
amount numeric(14,2) NOT NULL,
withdrawn numeric(14,2) DEFAULT 0 NOT NULL,
reinstated numeric(14,2) DEFAULT 0 NOT NULL,
fee numeric(14,2) DEFAULT 0 NOT NULL,
currency text NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
updated_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT dispute_amount_check CHECK (((amount > (0)::numeric) AND (fee >= (0)::numeric))),
CONSTRAINT dispute_reinstated_check CHECK ((((0)::numeric <= reinstated) AND (reinstated <= withdrawn))),
CONSTRAINT dispute_status_check CHECK ((status = ANY (ARRAY['warning_needs_response'::text, 'warning_under_review'::text, 'warning_closed'::text, 'needs_response'::text, 'under_review'::text, 'won'::text, 'lost'::text])))
);
ALTER TABLE public.dispute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.dispute_id_seq
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
CONSTRAINT purchase_status_check CHECK ((purchase_status = ANY (ARRAY['pending'::text, 'paid'::text, 'failed'::text, 'canceled'::text, 'partially_refunded'::text, 'refunded'::text, 'disputed'::text, 'charged_back'::text])))
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
purchase_id bigint,
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
CREATE UNLOGGED TABLE public.turn (
key bytea NOT NULL,
free_at timestamp with time zone NOT NULL
);
CREATE TABLE public.yoyo_lock (
locked integer DEFAULT 1 NOT NULL,
ctime timestamp without time zone,
pid integer NOT NULL
);
INSERT INTO mockpay._yoyo_migration VALUES
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:48:40.736828'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 21:48:40.808711'),
	('2a78d798b8b21b9e9efdc888a7cd53c158bce0af3e5fffb13863d408a440f1dc', '0003.faults', '2026-11-27 21:48:40.867935'),
	('9fdc734a99bd54759258f3cfeeeb3a3f9851aded10efd149e31dda6c2a87e217', '0004.clock', '2026-11-27 21:48:40.963667'),
	('da2e2d8adbfef356a8169d5bcb96f2bca9429bf94dfb744e5231d8b2476c4eea', '0005.disputes', '2026-11-27 21:48:41.051591'),
	('c0e74cbb9f1c8d54a69a433eae093bcffce7850d94a991741ddb841678e3e7a7', '0006.checkout_sessions', '2026-11-27 21:48:41.100491'),
	('d1de3a5fb695fc242d648abf91416afcd2e9cd7679ced19b9a76787edbe7760d', '0007.webhooks', '2026-11-27 21:48:41.166926'),
	('6247eb2f50cc8ad0aa07086d4b9754d27f6efe8b6765d648ab368ff4b776a76a', '0008.bank_debits', '2026-11-27 21:48:41.217506');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:48:40.439583');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_0661490753f3b86d70c11721', 1795816143, 1795988943, 'charge', 4448, 159, 4289, 'usd', 'ch_0661490753f395edca35d9c3', 'Order 1', 'charge'),
	('txn_0661490760e3abec338d8b49', 1795816144, 1795988944, 'charge', 5447, 188, 5259, 'usd', 'ch_0661490760cff041651b8229', 'Order 2', 'charge'),
	('txn_06614907690e68bb7bbc2305', 1795816145, 1795816145, 'refund', -333, 0, -333, 'usd', 're_06614907690e56e0379817e0', NULL, 'refund'),
	('txn_066149076f0e76a70cba229e', 1795816145, 1795816145, 'refund', -1, 0, -1, 'usd', 're_066149076f0e630d492f23dd', NULL, 'refund'),
	('txn_066149077504d95d43bb1197', 1795816145, 1795816145, 'refund', -505, 0, -505, 'usd', 're_066149077504c7dbb43faae5', NULL, 'refund'),
	('txn_0661490777b9345993d1ad5f', 1795816146, 1795816146, 'refund', -2, 0, -2, 'usd', 're_0661490777b921e4aaf02087', NULL, 'refund'),
	('txn_066149077bc0d5f32a4947c5', 1795816146, 1795988946, 'charge', 3998, 146, 3852, 'usd', 'ch_066149077bc0aa0463357d41', 'Order 3', 'charge'),
	('txn_066149078797e6389629f6c3', 1795816147, 1795816147, 'refund', -998, 0, -998, 'usd', 're_066149078797d572ccd0735d', NULL, 'refund'),
	('txn_066149078adf9ac40e98434f', 1795816147, 1795816147, 'refund', -2999, 0, -2999, 'usd', 're_066149078adf828962e5a6b0', NULL, 'refund'),
	('txn_066149078f245e0522dc9d43', 1795816147, 1795816147, 'refund', -1, 0, -1, 'usd', 're_066149078f244853d890b48c', NULL, 'refund'),
	('txn_0661490790557c0031d1ac49', 1795816147, 1795988947, 'charge', 4503, 161, 4342, 'jpy', 'ch_0661490790555840593e3108', 'Order 4', 'charge'),
	('txn_06614907922365dceb74d91d', 1795816147, 1795816147, 'refund', -1, 0, -1, 'jpy', 're_066149079223528dcd61b071', NULL, 'refund'),
	('txn_0661490793a5daf203e38fc2', 1795816147, 1795816147, 'refund', -1502, 0, -1502, 'jpy', 're_0661490793a5ca4ab490bead', NULL, 'refund'),
	('txn_06614907951cb78b03c91e88', 1795816147, 1795988947, 'charge', 2450, 101, 2349, 'usd', 'ch_06614907951c96fe73ee7834', 'Order 5', 'charge'),
	('txn_0661490798681c548a9e15c6', 1795816148, 1795816148, 'refund', -2450, 0, -2450, 'usd', 're_066149079867f7d0acf156ca', NULL, 'refund'),
	('txn_06614907a15efe8c8990ae01', 1795816148, 1795816148, 'refund_failure', 2450, 0, 2450, 'usd', 're_066149079867f7d0acf156ca', NULL, 'refund_failure'),
	('txn_06614907adf77fbee32ad126', 1795816149, 1795988949, 'charge', 6000, 204, 5796, 'usd', 'ch_06614907adf75ea0a51a5c8c', 'Order 8', 'charge'),
	('txn_06614907af79b13ec99c9e02', 1795816149, 1795816149, 'refund', -1234, 0, -1234, 'usd', 're_06614907af79a2d2c0d16982', NULL, 'refund'),
	('txn_06614907b19cbb655bde4977', 1795816149, 1795988949, 'charge', 2450, 101, 2349, 'usd', 'ch_06614907b19c96bf2c3adbaf', 'Order 9', 'charge'),
	('txn_06614907b19cf73f7f6c1c5d', 1795816149, 1795988949, 'adjustment', -2450, 1500, -3950, 'usd', 'dp_06614907b19cd52239df4255', 'Chargeback withdrawal for ch_06614907b19c96bf2c3adbaf', 'dispute'),
	('txn_06614907ba4ed24a525af1eb', 1795816150, 1795988950, 'charge', 2450, 101, 2349, 'usd', 'ch_06614907ba4eaec8ced56534', 'Order 10', 'charge'),
	('txn_06614907ba4f028a76f5efbe', 1795816150, 1795988950, 'adjustment', -2450, 1500, -3950, 'usd', 'dp_06614907ba4eec3a2689dee9', 'Chargeback withdrawal for ch_06614907ba4eaec8ced56534', 'dispute'),
	('txn_06614907c6d4353e98beb4a7', 1795816151, 1795988951, 'adjustment', 2450, 0, 2450, 'usd', 'dp_06614907ba4eec3a2689dee9', 'Chargeback reversal for ch_06614907ba4eaec8ced56534', 'dispute_reversal'),
	('txn_06614907cae5e56855ca3e44', 1795816151, 1795988951, 'charge', 2450, 101, 2349, 'usd', 'ch_06614907cae5cc5742853b94', 'Order 11', 'charge'),
	('txn_06614907cae60f7072b05650', 1795816151, 1795988951, 'adjustment', -2450, 1500, -3950, 'usd', 'dp_06614907cae5fa85dcdcd186', 'Chargeback withdrawal for ch_06614907cae5cc5742853b94', 'dispute'),
	('txn_06614907d8f2ed0cba683ab4', 1795816152, 1795988952, 'charge', 2450, 101, 2349, 'usd', 'ch_06614907d8f2d3ed49d740b3', 'Order 12', 'charge'),
	('txn_06614907de9cc226cee53e34', 1795816152, 1795988952, 'charge', 6000, 204, 5796, 'usd', 'ch_06614907de9ca1b7425fbf93', 'Order 13', 'charge'),
	('txn_06614907f4b762ae623ab938', 1795816154, 1795816154, 'refund', -6000, 0, -6000, 'usd', 're_06614907f4b74e0ac3563762', NULL, 'refund'),
	('txn_06614908777595928955d9e7', 1795816162, 1795988962, 'charge', 6000, 204, 5796, 'usd', 'ch_06614908777575e2ea493dc9', 'Order 15', 'charge'),
	('txn_066149087a3eab23ea377dbb', 1795816162, 1795816162, 'refund', -2000, 0, -2000, 'usd', 're_066149087a3e85c371315da1', NULL, 'refund');
INSERT INTO mockpay.charge VALUES
	('ch_0661490753f395edca35d9c3', 1795816143, 'pi_0661490753f3059e839143e3', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "b96d7c25-4755-4ecd-b19c-e8c5c70b62ee", "order_id": "1", "account_id": "1"}', 'pm_0661490753f33cbb9372452d', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661490753f3b86d70c11721', 'visa', '{}', NULL, false),
	('ch_0661490760cff041651b8229', 1795816144, 'pi_0661490760cf71f7bfdbf84e', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "a00d0b4b-88a5-44b8-bdc9-c45a0095fc91", "order_id": "2", "account_id": "1"}', 'pm_0661490760cfa635434ef5ce', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661490760e3abec338d8b49', 'visa', '{}', NULL, false),
	('ch_0661490790555840593e3108', 1795816147, 'pi_066149079054da1cdf604340', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "d6a8a6e2-5d2c-409e-af6c-a4268c3bcb61", "order_id": "4", "account_id": "1"}', 'pm_0661490790551344be05de05', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661490790557c0031d1ac49', 'visa', '{}', NULL, false),
	('ch_06614907b19c96bf2c3adbaf', 1795816149, 'pi_06614907b19c2593943535bb', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 9', NULL, '{"group_id": "5e01abe7-642f-4bdf-a3ad-caa6f0ac6a14", "order_id": "9", "account_id": "1"}', 'pm_06614907b19c502b9d6fce1f', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0259", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "f1010bbd64841d58", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_06614907b19cbb655bde4977', 'createDispute', '{}', NULL, true),
	('ch_06614907cae5cc5742853b94', 1795816151, 'pi_06614907cae5611e679169bc', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 11', NULL, '{"group_id": "7d58ee7a-f2f5-485a-8768-00c682fb5fa5", "order_id": "11", "account_id": "1"}', 'pm_06614907cae58deb2840a9e7', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0259", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "f1010bbd64841d58", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_06614907cae5e56855ca3e44', 'createDispute', '{}', NULL, true),
	('ch_066149077bc0aa0463357d41', 1795816146, 'pi_066149077bc021806f1419e7', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "167280b7-b8e2-41f5-a435-f19b38befcae", "order_id": "3", "account_id": "1"}', 'pm_066149077bc05977d475f25a', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066149077bc0d5f32a4947c5', 'visa', '{}', NULL, false),
	('ch_06614907951c96fe73ee7834', 1795816147, 'pi_06614907951c17e57415c07b', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "d2fd49a5-5a28-4c1d-b39a-32fb3c554be8", "order_id": "5", "account_id": "1"}', 'pm_06614907951c4e65712ee6a5', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_06614907951cb78b03c91e88', 'refundFail', '{}', NULL, false),
	('ch_06614907a5dabb0a3cd46651', 1795816149, 'pi_06614907a5da2e4ac7d7be06', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "3403b473-a894-4ba8-9350-452f0f52c499", "order_id": "6", "account_id": "1"}', 'pm_06614907a5da65bbf4896c0a', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL, false),
	('ch_06614907adf75ea0a51a5c8c', 1795816149, 'pi_06614907adf6c7a942698e01', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "20abb4c3-32f9-4e92-85c5-561cddf4550b", "order_id": "8", "account_id": "2"}', 'pm_06614907adf7012b6f9e12f7', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_06614907adf77fbee32ad126', 'visa', '{}', NULL, false),
	('ch_06614907ba4eaec8ced56534', 1795816150, 'pi_06614907ba4e40278f8849b2', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "503ffe01-2df1-4357-8834-fc8d1db9073c", "order_id": "10", "account_id": "1"}', 'pm_06614907ba4e70ca67e06ec5', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0259", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "f1010bbd64841d58", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_06614907ba4ed24a525af1eb', 'createDispute', '{}', NULL, true),
	('ch_06614907d8f2d3ed49d740b3', 1795816152, 'pi_06614907d8f26c108a386ee6', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 12', NULL, '{"group_id": "09df3311-0103-4d28-993b-78ac7811d9b0", "order_id": "12", "account_id": "1"}', 'pm_06614907d8f2965f3f6a52dd', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "1976", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "288d54e150becc91", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_06614907d8f2ed0cba683ab4', 'createDisputeInquiry', '{}', NULL, true),
	('ch_06614907dc7d8b1c329a3e6b', 1795816152, 'pi_06614907dc7d1ca32694fb2e', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 13', NULL, '{"group_id": "9fb8d94e-ba88-4416-91e8-b0be8ac90e04", "order_id": "13", "account_id": "1"}', 'pm_06614907dc7d47debf6a79e6', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL, false),
	('ch_06614907de9ca1b7425fbf93', 1795816152, 'pi_06614907dc7d1ca32694fb2e', 6000, 6000, 6000, 'usd', 'succeeded', true, NULL, 'Order 13', NULL, '{"group_id": "9fb8d94e-ba88-4416-91e8-b0be8ac90e04", "order_id": "13", "account_id": "1"}', 'pm_06614907de9c56c1af2032b2', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_06614907de9cc226cee53e34', 'visa', '{}', NULL, false),
	('ch_06614907f5ef2d669a032817', 1795816154, 'pi_06614907f5eec3b247ff4c62', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_06614907f5eeee38e0878559', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": 1796420954, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}', NULL, false),
	('ch_06614908777575e2ea493dc9', 1795816162, 'pi_066149087774f5daa11b6951', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 15', NULL, '{"group_id": "a156cfea-756f-46c0-bf1b-e744f3118386", "order_id": "15", "account_id": "1"}', 'pm_0661490877752c269548f81a', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_06614908777595928955d9e7', 'pendingRefund', '{}', NULL, false);
INSERT INTO mockpay.checkout_session VALUES
	('cs_test_06614907f6fef515f75ce9d4', 1795816154, 'open', 'unpaid', 'usd', 500, NULL, NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, 'http://127.0.0.1:26450/c/pay/cs_test_06614907f6fef515f75ce9d4', 1795902554, '[{"id": "li_06614907f6fe9ab85c36a86a", "name": "A map", "price": "price_06614907f6fea4c670cd2285", "amount": 500, "created": 1795816154, "product": "prod_06614907f6fea7131772a2cf", "metadata": {}, "quantity": 1, "unit_amount": "500", "product_data": {}, "tax_behavior": "unspecified", "adjustable_quantity": null}]', '{}', '{"customer_creation": "if_required"}');
INSERT INTO mockpay.customer VALUES
	('cus_06614907f663ae0e24a512f4', 1795816154, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "2B53679A"}');
INSERT INTO mockpay.delivery VALUES
	('evt_066149087775ae0debab0858', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:49:22.955869+00', 200, NULL, '2026-11-27 21:49:22.87293+00', NULL, 0, NULL),
	('evt_066149087a3ec5010db9f134', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:49:23.032679+00', 200, NULL, '2026-11-27 21:49:23.013929+00', NULL, 0, NULL),
	('evt_066149087a3ed1f597b6c31b', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:49:23.039631+00', 200, NULL, '2026-11-27 21:49:23.013929+00', NULL, 0, NULL);
INSERT INTO mockpay.delivery_attempt VALUES
	('evt_066149087775ae0debab0858', 'we_of_the_settings', 1, 1795816162.875864, 200, NULL, 80, '{"received":true}'),
	('evt_066149087a3ec5010db9f134', 'we_of_the_settings', 1, 1795816163.014907, 200, NULL, 18, '{"received":true}'),
	('evt_066149087a3ed1f597b6c31b', 'we_of_the_settings', 1, 1795816163.0153067, 200, NULL, 24, '{"received":true}');
INSERT INTO mockpay.dispute VALUES
	('dp_06614907b19cd52239df4255', 1795816149, 'ch_06614907b19c96bf2c3adbaf', 'pi_06614907b19c2593943535bb', 2450, 'usd', 'needs_response', 'fraudulent', '10.4', '{}', '{"card": {"brand": "visa", "network": "visa", "case_type": "chargeback", "network_reason_code": "10.4"}}', '{}', 1796420949, false, 0, NULL, 'expired', '2026-12-04 21:49:09+00'),
	('dp_06614907ba4eec3a2689dee9', 1795816150, 'ch_06614907ba4eaec8ced56534', 'pi_06614907ba4e40278f8849b2', 2450, 'usd', 'won', 'fraudulent', '10.4', '{}', '{"card": {"brand": "visa", "network": "visa", "case_type": "chargeback", "network_reason_code": "10.4"}}', '{"uncategorized_text": "winning_evidence"}', 1796420950, false, 1, NULL, NULL, NULL),
	('dp_06614907cae5fa85dcdcd186', 1795816151, 'ch_06614907cae5cc5742853b94', 'pi_06614907cae5611e679169bc', 2450, 'usd', 'lost', 'fraudulent', '10.4', '{}', '{"card": {"brand": "visa", "network": "visa", "case_type": "chargeback", "network_reason_code": "10.4"}}', '{"uncategorized_text": "losing_evidence"}', 1796420951, false, 1, NULL, NULL, NULL),
	('dp_06614907d8f3033b6d437732', 1795816152, 'ch_06614907d8f2d3ed49d740b3', 'pi_06614907d8f26c108a386ee6', 2450, 'usd', 'warning_needs_response', 'fraudulent', '10', '{}', '{"card": {"brand": "visa", "network": "visa", "case_type": "inquiry", "network_reason_code": "10"}}', '{}', 1796420952, false, 0, NULL, 'expired', '2026-12-04 21:49:12+00');
INSERT INTO mockpay.event VALUES
	('evt_066149087775ae0debab0858', 1795816162, 'payment_intent.succeeded', '{"object":{"id":"pi_066149087774f5daa11b6951","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_066149087774f5daa11b6951_secret_d9dc4fd7663aa1634672165f","confirmation_method":"automatic","created":1795816162,"currency":"usd","customer":null,"customer_account":null,"description":"Order 15","last_payment_error":null,"latest_charge":"ch_06614908777575e2ea493dc9","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"15","group_id":"a156cfea-756f-46c0-bf1b-e744f3118386"},"next_action":null,"payment_method":"pm_0661490877752c269548f81a","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_06614908777433683f023490', 'checkout-a156cfea-756f-46c0-bf1b-e744f3118386', '2026-10-28.endive', NULL),
	('evt_066149087a3ec5010db9f134', 1795816162, 'charge.refunded', '{"object":{"id":"ch_06614908777575e2ea493dc9","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_06614908777595928955d9e7","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795816162,"currency":"usd","customer":null,"description":"Order 15","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"a156cfea-756f-46c0-bf1b-e744f3118386","order_id":"15","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_066149087774f5daa11b6951","payment_method":"pm_0661490877752c269548f81a","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066149087a169484c2bd0dc6', 'refund-078ba32b-f704-4d86-8bd4-58c731dfb3c8', '2026-10-28.endive', NULL),
	('evt_066149087a3ed1f597b6c31b', 1795816162, 'refund.created', '{"object":{"id":"re_066149087a3e85c371315da1","object":"refund","amount":2000,"balance_transaction":"txn_066149087a3eab23ea377dbb","charge":"ch_06614908777575e2ea493dc9","created":1795816162,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"078ba32b-f704-4d86-8bd4-58c731dfb3c8"},"next_action":null,"payment_intent":"pi_066149087774f5daa11b6951","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_066149087a169484c2bd0dc6', 'refund-078ba32b-f704-4d86-8bd4-58c731dfb3c8', '2026-10-28.endive', NULL);
INSERT INTO mockpay.idempotency_key VALUES
	('refund-078ba32b-f704-4d86-8bd4-58c731dfb3c8', '2026-11-27 21:49:22.990284+00', '/v1/refunds', '99331df5c73870d5e6958b8ef1dafbac', 'req_066149087a169484c2bd0dc6', 200, '{"id":"re_066149087a3e85c371315da1","object":"refund","amount":2000,"balance_transaction":"txn_066149087a3eab23ea377dbb","charge":"ch_06614908777575e2ea493dc9","created":1795816162,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"078ba32b-f704-4d86-8bd4-58c731dfb3c8"},"next_action":null,"payment_intent":"pi_066149087774f5daa11b6951","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
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
	('pi_0661490753f3059e839143e3', 1795816143, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661490753f3059e839143e3_secret_b0b0c3ff676462288f61e983', 'pm_0661490753f33cbb9372452d', NULL, 'Order 1', NULL, '{"group_id": "b96d7c25-4755-4ecd-b19c-e8c5c70b62ee", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661490753f395edca35d9c3', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661490760cf71f7bfdbf84e', 1795816144, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661490760cf71f7bfdbf84e_secret_ef22c171123af8f133d73e5f', 'pm_0661490760cfa635434ef5ce', NULL, 'Order 2', NULL, '{"group_id": "a00d0b4b-88a5-44b8-bdc9-c45a0095fc91", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661490760cff041651b8229', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066149077bc021806f1419e7', 1795816146, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066149077bc021806f1419e7_secret_2bd9d5ed9ca5babfd4ac3c5e', 'pm_066149077bc05977d475f25a', NULL, 'Order 3', NULL, '{"group_id": "167280b7-b8e2-41f5-a435-f19b38befcae", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_066149077bc0aa0463357d41', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066149079054da1cdf604340', 1795816147, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_066149079054da1cdf604340_secret_8086471686065eec0f46a980', 'pm_0661490790551344be05de05', NULL, 'Order 4', NULL, '{"group_id": "d6a8a6e2-5d2c-409e-af6c-a4268c3bcb61", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661490790555840593e3108', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907951c17e57415c07b', 1795816147, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_06614907951c17e57415c07b_secret_23ec92b05ecaa08d319b7518', 'pm_06614907951c4e65712ee6a5', NULL, 'Order 5', NULL, '{"group_id": "d2fd49a5-5a28-4c1d-b39a-32fb3c554be8", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_06614907951c96fe73ee7834', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907a5da2e4ac7d7be06', 1795816149, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_06614907a5da2e4ac7d7be06_secret_8ef122b7aad35ecb041ace8f', NULL, NULL, 'Order 6', NULL, '{"group_id": "3403b473-a894-4ba8-9350-452f0f52c499", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_06614907a5dabb0a3cd46651", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_06614907a5da65bbf4896c0a", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795816149, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_06614907a5dabb0a3cd46651', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907aabf60ffbcc426b9', 1795816149, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_06614907aabf60ffbcc426b9_secret_f3596a7a5c10fecc9e236ac4', 'pm_06614907aabf959cc038a043', NULL, 'Order 7', NULL, '{"group_id": "55cd987f-47d2-4af7-9cb5-c35f3054886b", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795816149, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907adf6c7a942698e01', 1795816149, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_06614907adf6c7a942698e01_secret_a78597fc56b235883cfe4afd', 'pm_06614907adf7012b6f9e12f7', NULL, 'Order 8', NULL, '{"group_id": "20abb4c3-32f9-4e92-85c5-561cddf4550b", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_06614907adf75ea0a51a5c8c', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907b19c2593943535bb', 1795816149, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_06614907b19c2593943535bb_secret_09aa4e5baa4983abd0fb8ca9', 'pm_06614907b19c502b9d6fce1f', NULL, 'Order 9', NULL, '{"group_id": "5e01abe7-642f-4bdf-a3ad-caa6f0ac6a14", "order_id": "9", "account_id": "1"}', NULL, NULL, NULL, 'ch_06614907b19c96bf2c3adbaf', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907ba4e40278f8849b2', 1795816150, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_06614907ba4e40278f8849b2_secret_f733be38d9e98c53502ea8e4', 'pm_06614907ba4e70ca67e06ec5', NULL, 'Order 10', NULL, '{"group_id": "503ffe01-2df1-4357-8834-fc8d1db9073c", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_06614907ba4eaec8ced56534', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907cae5611e679169bc', 1795816151, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_06614907cae5611e679169bc_secret_961a1f23bc7ce22be3ac9ed4', 'pm_06614907cae58deb2840a9e7', NULL, 'Order 11', NULL, '{"group_id": "7d58ee7a-f2f5-485a-8768-00c682fb5fa5", "order_id": "11", "account_id": "1"}', NULL, NULL, NULL, 'ch_06614907cae5cc5742853b94', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907d8f26c108a386ee6', 1795816152, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_06614907d8f26c108a386ee6_secret_fa5403684e45ddec5b8f3c3b', 'pm_06614907d8f2965f3f6a52dd', NULL, 'Order 12', NULL, '{"group_id": "09df3311-0103-4d28-993b-78ac7811d9b0", "order_id": "12", "account_id": "1"}', NULL, NULL, NULL, 'ch_06614907d8f2d3ed49d740b3', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907dc7d1ca32694fb2e', 1795816152, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_06614907dc7d1ca32694fb2e_secret_f20b1b051a4e6400417e2167', 'pm_06614907de9c56c1af2032b2', NULL, 'Order 13', NULL, '{"group_id": "9fb8d94e-ba88-4416-91e8-b0be8ac90e04", "order_id": "13", "account_id": "1"}', NULL, NULL, NULL, 'ch_06614907de9ca1b7425fbf93', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_06614907f5eec3b247ff4c62', 1795816154, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_06614907f5eec3b247ff4c62_secret_4392173821972d0946c708f2', 'pm_06614907f5eeee38e0878559', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_06614907f5ef2d669a032817', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}', 'canceled', '2026-12-04 21:49:14.328631+00'),
	('pi_0661490875bff710baff84d6', 1795816162, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_0661490875bff710baff84d6_secret_6714e756e3e5ff61ae7d3eff', 'pm_0661490875c03019e5984aa3', NULL, 'Order 14', NULL, '{"group_id": "5c22a14a-cc04-4a60-9cf5-a643c14e6b71", "order_id": "14", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:26450/3ds/pi_0661490875bff710baff84d6?client_secret=pi_0661490875bff710baff84d6_secret_6714e756e3e5ff61ae7d3eff", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066149087774f5daa11b6951', 1795816162, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066149087774f5daa11b6951_secret_d9dc4fd7663aa1634672165f', 'pm_0661490877752c269548f81a', NULL, 'Order 15', NULL, '{"group_id": "a156cfea-756f-46c0-bf1b-e744f3118386", "order_id": "15", "account_id": "1"}', NULL, NULL, NULL, 'ch_06614908777575e2ea493dc9', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL);
INSERT INTO mockpay.payment_method VALUES
	('pm_0661490753f33cbb9372452d', 1795816143, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661490760cfa635434ef5ce', 1795816144, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066149077bc05977d475f25a', 1795816146, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661490790551344be05de05', 1795816147, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907951c4e65712ee6a5', 1795816147, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907a5da65bbf4896c0a', 1795816149, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907aabf959cc038a043', 1795816149, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907adf7012b6f9e12f7', 1795816149, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907b19c502b9d6fce1f', 1795816149, 'createDispute', 'visa', '0259', 12, 2029, 'f1010bbd64841d58', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907ba4e70ca67e06ec5', 1795816150, 'createDispute', 'visa', '0259', 12, 2029, 'f1010bbd64841d58', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907cae58deb2840a9e7', 1795816151, 'createDispute', 'visa', '0259', 12, 2029, 'f1010bbd64841d58', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907d8f2965f3f6a52dd', 1795816152, 'createDisputeInquiry', 'visa', '1976', 12, 2029, '288d54e150becc91', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907dc7d47debf6a79e6', 1795816152, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907de9c56c1af2032b2', 1795816152, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907f5eeee38e0878559', 1795816154, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_06614907f663c8eeea5fd881', 1795816154, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_06614907f663ae0e24a512f4', '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661490875c03019e5984aa3', 1795816162, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661490877752c269548f81a', 1795816162, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL);
INSERT INTO mockpay.refund VALUES
	('re_06614907690e56e0379817e0', 1795816145, 'ch_0661490760cff041651b8229', 'pi_0661490760cf71f7bfdbf84e', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "f63fd43a-6fdb-42c7-8e8d-68d0473aa6af"}', 'txn_06614907690e68bb7bbc2305', NULL, NULL, NULL, NULL, NULL),
	('re_066149076f0e630d492f23dd', 1795816145, 'ch_0661490760cff041651b8229', 'pi_0661490760cf71f7bfdbf84e', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "b2c0278a-981d-409e-9bd8-e7ceda4c1146"}', 'txn_066149076f0e76a70cba229e', NULL, NULL, NULL, NULL, NULL),
	('re_066149077504c7dbb43faae5', 1795816145, 'ch_0661490760cff041651b8229', 'pi_0661490760cf71f7bfdbf84e', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "3f038f42-828b-482f-b2a4-d943b4bf3b76"}', 'txn_066149077504d95d43bb1197', NULL, NULL, NULL, NULL, NULL),
	('re_0661490777b921e4aaf02087', 1795816146, 'ch_0661490760cff041651b8229', 'pi_0661490760cf71f7bfdbf84e', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "f998d022-ba75-497f-95f1-7f8217d8f8c2"}', 'txn_0661490777b9345993d1ad5f', NULL, NULL, NULL, NULL, NULL),
	('re_066149078797d572ccd0735d', 1795816147, 'ch_066149077bc0aa0463357d41', 'pi_066149077bc021806f1419e7', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "8ed2e004-8e3d-4d69-a4e1-3d1d9ae93ce1"}', 'txn_066149078797e6389629f6c3', NULL, NULL, NULL, NULL, NULL),
	('re_066149078adf828962e5a6b0', 1795816147, 'ch_066149077bc0aa0463357d41', 'pi_066149077bc021806f1419e7', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "2b21dc2a-5251-43ad-ae58-ee9231f64d1b"}', 'txn_066149078adf9ac40e98434f', NULL, NULL, NULL, NULL, NULL),
	('re_066149078f244853d890b48c', 1795816147, 'ch_066149077bc0aa0463357d41', 'pi_066149077bc021806f1419e7', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "5d4fece1-6129-4356-a127-e84ab52995b5"}', 'txn_066149078f245e0522dc9d43', NULL, NULL, NULL, NULL, NULL),
	('re_066149079223528dcd61b071', 1795816147, 'ch_0661490790555840593e3108', 'pi_066149079054da1cdf604340', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "51f3fecf-986b-4794-8f2e-f1f7b601b04a"}', 'txn_06614907922365dceb74d91d', NULL, NULL, NULL, NULL, NULL),
	('re_0661490793a5ca4ab490bead', 1795816147, 'ch_0661490790555840593e3108', 'pi_066149079054da1cdf604340', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "32d6459a-cc46-448a-9de9-858a7fa1e1cb"}', 'txn_0661490793a5daf203e38fc2', NULL, NULL, NULL, NULL, NULL),
	('re_066149079867f7d0acf156ca', 1795816148, 'ch_06614907951c96fe73ee7834', 'pi_06614907951c17e57415c07b', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "ea399fcb-3507-4d5d-a1b8-857428ac44c0"}', 'txn_0661490798681c548a9e15c6', 'txn_06614907a15efe8c8990ae01', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_06614907af79a2d2c0d16982', 1795816149, 'ch_06614907adf75ea0a51a5c8c', 'pi_06614907adf6c7a942698e01', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "abd2db6a-0cb8-4635-a9bf-be5b2fbb4710"}', 'txn_06614907af79b13ec99c9e02', NULL, NULL, NULL, NULL, NULL),
	('re_06614907f4b74e0ac3563762', 1795816154, 'ch_06614907de9ca1b7425fbf93', 'pi_06614907dc7d1ca32694fb2e', 6000, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "0643ff89-be66-4778-9cf0-b7dd3f36efe9"}', 'txn_06614907f4b762ae623ab938', NULL, NULL, NULL, NULL, NULL),
	('re_066149087a3e85c371315da1', 1795816162, 'ch_06614908777575e2ea493dc9', 'pi_066149087774f5daa11b6951', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "078ba32b-f704-4d86-8bd4-58c731dfb3c8"}', 'txn_066149087a3eab23ea377dbb', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:49:22.989729+00');
INSERT INTO mockpay.request VALUES
	('req_0661490878bbc5001e97aa7f', 1795816162.917107, 'GET', '/v1/payment_intents/pi_066149087774f5daa11b6951', NULL, 200, NULL, false, NULL),
	('req_0661490878aa6a723c0dd4ed', 1795816162.9172754, 'GET', '/v1/payment_intents/pi_066149087774f5daa11b6951', NULL, 200, NULL, false, NULL),
	('req_066149087a169484c2bd0dc6', 1795816163.0123441, 'POST', '/v1/refunds', 'refund-078ba32b-f704-4d86-8bd4-58c731dfb3c8', 200, 're_066149087a3e85c371315da1', false, NULL);
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795816142, 'http://127.0.0.1:14573/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL, '[]');
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:48:39.640381'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:48:39.735737'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:48:39.796974'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:48:39.868704'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:48:39.938828'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:48:40.011777'),
	('a9d30e2e690321dfe2d1e1c38d849c2535d63cafb5f4443ac432bd31cf9f51dc', '0007.ledger', '2026-11-27 21:48:40.087449'),
	('e7544362da96a06dd27c50db888912a47400902fd9dc4440d03f49c6b27378cd', '0008.credit_notes', '2026-11-27 21:48:40.144451'),
	('fff0a7e416f203b03d6af6c1f1d6d631f29b153a04faf3476c55b915baae8ee7', '0009.disputes', '2026-11-27 21:48:40.221485'),
	('767e7121a10fd62069d62c50bbbe2e2d2b6e8955a6fb5800ccb76ef971122131', '0010.audit', '2026-11-27 21:48:40.277443'),
	('46667aa4cf8d5acf3828502a764c250dffcdb4af32be07527b0dd8fcb9459550', '0011.limits', '2026-11-27 21:48:40.31708');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:48:39.305641');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$jZDQSgmf2G34NkvtS6qvug$j5MW8J4OSUUklyFH09XZcvWslIN9gDfyNevX04FLTrU', 'ada@example.com', 'customer', '2026-11-27 21:49:03.296667+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:49:09.598677+00', '2026-11-27 21:49:09.804665+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$e686E8crtoLxgWoN7ByWHw$ga/MN9rrJWhsME4DSzUGMR1rJcPQI/P2zwYN11OBT9c', 'cyd@example.com', 'customer', '2026-11-27 21:49:23.056434+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$PyMVyF15e3DIbc1yPYcIOg$lIoFlUYMfQsE1Z1DleUY1wBsdWTfK3cNzSHN9PpQVrE', 'eve@example.com', 'customer', '2026-11-27 21:49:23.33365+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:49:03.228084+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:49:03.260098+00', '2026-11-27 21:49:03.260098+00');
INSERT INTO public.cart VALUES
	(1, 18, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', '5c22a14a-cc04-4a60-9cf5-a643c14e6b71', '2026-11-27 21:49:22.678922+00', '2026-11-27 21:49:22.684761+00'),
	(3, 20, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:49:23.060882+00', '2026-11-27 21:49:23.060882+00'),
	(3, 21, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:49:23.060882+00', '2026-11-27 21:49:23.060882+00'),
	(1, 22, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:49:23.062823+00', '2026-11-27 21:49:23.062823+00'),
	(4, 23, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', '31b00aef-8ff2-4841-980d-c6e5d19971f0', '2026-11-27 21:49:23.337191+00', '2026-11-27 21:49:23.339328+00');
INSERT INTO public.checkout VALUES
	(1, 1, 'b96d7c25-4755-4ecd-b19c-e8c5c70b62ee', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:49:03.49218+00', '2026-11-27 21:49:03.49218+00', '2026-11-27 21:49:04.2961+00'),
	(1, 2, 'a00d0b4b-88a5-44b8-bdc9-c45a0095fc91', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:49:04.532545+00', '2026-11-27 21:49:04.532545+00', '2026-11-27 21:49:05.27263+00'),
	(1, 3, '167280b7-b8e2-41f5-a435-f19b38befcae', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:49:06.270899+00', '2026-11-27 21:49:06.270899+00', '2026-11-27 21:49:07.617782+00'),
	(1, 4, 'd6a8a6e2-5d2c-409e-af6c-a4268c3bcb61', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:49:07.664416+00', '2026-11-27 21:49:07.664416+00', '2026-11-27 21:49:07.805971+00'),
	(1, 5, 'd2fd49a5-5a28-4c1d-b39a-32fb3c554be8', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:49:07.959403+00', '2026-11-27 21:49:07.959403+00', '2026-11-27 21:49:08.854165+00'),
	(1, 6, '3403b473-a894-4ba8-9350-452f0f52c499', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:49:08.960086+00', '2026-11-27 21:49:08.960086+00', '2026-11-27 21:49:09.231381+00'),
	(1, 7, '55cd987f-47d2-4af7-9cb5-c35f3054886b', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:49:09.37157+00', '2026-11-27 21:49:09.37157+00', '2026-11-27 21:49:09.561308+00'),
	(2, 8, '20abb4c3-32f9-4e92-85c5-561cddf4550b', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:49:09.609168+00', '2026-11-27 21:49:09.609168+00', '2026-11-27 21:49:09.727809+00'),
	(1, 9, '5e01abe7-642f-4bdf-a3ad-caa6f0ac6a14', 'disputed', 24.50, 'USD', NULL, '2026-11-27 21:49:09.828502+00', '2026-11-27 21:49:09.828502+00', '2026-11-27 21:49:09.991911+00'),
	(1, 10, '503ffe01-2df1-4357-8834-fc8d1db9073c', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:49:10.25504+00', '2026-11-27 21:49:10.25504+00', '2026-11-27 21:49:11.291561+00'),
	(1, 11, '7d58ee7a-f2f5-485a-8768-00c682fb5fa5', 'charged_back', 24.50, 'USD', NULL, '2026-11-27 21:49:11.400193+00', '2026-11-27 21:49:11.400193+00', '2026-11-27 21:49:12.334746+00'),
	(1, 12, '09df3311-0103-4d28-993b-78ac7811d9b0', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:49:12.40075+00', '2026-11-27 21:49:12.40075+00', '2026-11-27 21:49:12.4521+00'),
	(1, 13, '9fb8d94e-ba88-4416-91e8-b0be8ac90e04', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:49:12.630468+00', '2026-11-27 21:49:12.630468+00', '2026-11-27 21:49:12.684771+00'),
	(1, 14, '5c22a14a-cc04-4a60-9cf5-a643c14e6b71', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:26450/3ds/pi_0661490875bff710baff84d6?client_secret=pi_0661490875bff710baff84d6_secret_6714e756e3e5ff61ae7d3eff', '2026-11-27 21:49:22.684761+00', '2026-11-27 21:49:22.684761+00', '2026-11-27 21:49:22.736112+00'),
	(1, 15, 'a156cfea-756f-46c0-bf1b-e744f3118386', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:49:22.790441+00', '2026-11-27 21:49:22.790441+00', '2026-11-27 21:49:22.864102+00'),
	(4, 16, '31b00aef-8ff2-4841-980d-c6e5d19971f0', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:49:23.339328+00', '2026-11-27 21:49:23.339328+00', '2026-11-27 21:49:23.339328+00');
INSERT INTO public.credit_note VALUES
	(1, 1, 2, 2, 3, 3, 1, 'CN-000001', 'USD', 2.77, 0.56, 3.33, 51.14, '2026-11-27 21:49:05.27263+00', NULL),
	(1, 2, 2, 2, 3, 4, 2, 'CN-000002', 'USD', 0.01, 0.00, 0.01, 51.13, '2026-11-27 21:49:05.596706+00', NULL),
	(1, 3, 2, 2, 4, 5, 3, 'CN-000003', 'USD', 4.21, 0.84, 5.05, 46.08, '2026-11-27 21:49:05.889537+00', NULL),
	(1, 4, 2, 2, 3, 6, 4, 'CN-000004', 'USD', 0.02, 0.00, 0.02, 46.06, '2026-11-27 21:49:06.084075+00', NULL),
	(1, 5, 3, 3, 5, 8, 1, 'CN-000005', 'USD', 8.32, 1.66, 9.98, 30.00, '2026-11-27 21:49:07.113516+00', NULL),
	(1, 6, 3, 3, 6, 9, 2, 'CN-000006', 'USD', 24.99, 5.00, 29.99, 0.01, '2026-11-27 21:49:07.372101+00', NULL),
	(1, 7, 3, 3, 5, 10, 3, 'CN-000007', 'USD', 0.01, 0.00, 0.01, 0.00, '2026-11-27 21:49:07.617782+00', NULL),
	(1, 8, 4, 4, 7, 12, 1, 'CN-000008', 'JPY', 1.00, 0.00, 1.00, 4502.00, '2026-11-27 21:49:07.805971+00', NULL),
	(1, 9, 4, 4, 7, 13, 2, 'CN-000009', 'JPY', 1252.00, 250.00, 1502.00, 3000.00, '2026-11-27 21:49:07.897656+00', NULL),
	(1, 10, 5, 5, 8, 15, 1, 'CN-000010', 'USD', 20.42, 4.08, 24.50, 0.00, '2026-11-27 21:49:08.206314+00', '2026-11-27 21:49:08.854165+00'),
	(2, 11, 6, 8, 11, 19, 1, 'CN-000011', 'USD', 10.28, 2.06, 12.34, 47.66, '2026-11-27 21:49:09.727809+00', NULL);
INSERT INTO public.dispute VALUES
	(1, 1, 9, 'dp_06614907b19cd52239df4255', 'needs_response', 'fraudulent', 24.50, 24.50, 0.00, 15.00, 'USD', '2026-11-27 21:49:09.991911+00', '2026-11-27 21:49:09.991911+00'),
	(1, 3, 10, 'dp_06614907ba4eec3a2689dee9', 'won', 'fraudulent', 24.50, 24.50, 24.50, 15.00, 'USD', '2026-11-27 21:49:10.783795+00', '2026-11-27 21:49:11.291561+00'),
	(1, 8, 11, 'dp_06614907cae5fa85dcdcd186', 'lost', 'fraudulent', 24.50, 24.50, 0.00, 15.00, 'USD', '2026-11-27 21:49:11.792241+00', '2026-11-27 21:49:12.334746+00'),
	(1, 12, 12, 'dp_06614907d8f3033b6d437732', 'warning_needs_response', 'fraudulent', 24.50, 0.00, 0.00, 0.00, 'USD', '2026-11-27 21:49:12.5695+00', '2026-11-27 21:49:12.5695+00');
INSERT INTO public.idempotency_key VALUES
	(4, '6afd12ba-c6e8-4883-878b-deea313a1e9f', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 16, NULL, 202, '\x7b226964223a31362c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31392c226f726465725f6964223a31362c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34393a32332e3333393332385a222c22757064617465645f6174223a22323032362d31312d32375432313a34393a32332e3333393332385a227d5d2c227061796d656e74223a7b226964223a32392c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c2264697370757465223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34393a32332e3333393332385a222c22757064617465645f6174223a22323032362d31312d32375432313a34393a32332e3333393332385a227d', '2026-11-27 21:49:23.339328+00', '2026-11-27 21:49:23.339328+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:04.2961+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:04.804105+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:06.846197+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3753.00, 'VAT', 0.2000, 750.00, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:07.684099+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:08.010527+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:09.61974+00'),
	(1, 7, 9, 'INV-000007', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:09.866996+00'),
	(1, 8, 10, 'INV-000008', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:10.457769+00'),
	(1, 9, 11, 'INV-000009', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:11.525758+00'),
	(1, 10, 12, 'INV-000010', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:12.4521+00'),
	(1, 11, 15, 'INV-000011', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:49:22.864102+00');
INSERT INTO public.invoice_buyer VALUES
	(1, 1, 'Ada', 'ada', 'ada@example.com'),
	(1, 2, 'Ada', 'ada', 'ada@example.com'),
	(1, 3, 'Ada', 'ada', 'ada@example.com'),
	(1, 4, 'Ada', 'ada', 'ada@example.com'),
	(1, 5, 'Ada', 'ada', 'ada@example.com'),
	(1, 7, 'Ada', 'ada', 'ada@example.com'),
	(1, 8, 'Ada', 'ada', 'ada@example.com'),
	(1, 9, 'Ada', 'ada', 'ada@example.com'),
	(1, 10, 'Ada', 'ada', 'ada@example.com'),
	(1, 11, 'Ada', 'ada', 'ada@example.com');
INSERT INTO public.invoice_number VALUES
	('INV', 1, 1, 1),
	('INV', 2, 1, 2),
	('CN', 1, 1, 2),
	('CN', 2, 1, 2),
	('CN', 3, 1, 2),
	('CN', 4, 1, 2),
	('INV', 3, 1, 3),
	('CN', 5, 1, 3),
	('CN', 6, 1, 3),
	('CN', 7, 1, 3),
	('INV', 4, 1, 4),
	('CN', 8, 1, 4),
	('CN', 9, 1, 4),
	('INV', 5, 1, 5),
	('CN', 10, 1, 5),
	('INV', 6, 2, 8),
	('CN', 11, 2, 8),
	('INV', 7, 1, 9),
	('INV', 8, 1, 10),
	('INV', 9, 1, 11),
	('INV', 10, 1, 12),
	('INV', 11, 1, 15);
INSERT INTO public.invoice_series VALUES
	('CN', 11),
	('INV', 11);
INSERT INTO public.ledger_account VALUES
	('receivable', 'Owed by customers', 'asset'),
	('provider_cash', 'Held by the payment provider', 'asset'),
	('tax', 'Tax owed to the state', 'liability'),
	('revenue', 'Sales, net of tax', 'income'),
	('refunds', 'Given back to customers, net of tax', 'expense'),
	('fees', 'Fees of the payment provider', 'expense'),
	('disputes', 'Taken back by cardholders'' banks', 'expense');
INSERT INTO public.ledger_transfer VALUES
	(1, 1, 'receivable', 'revenue', 37.07, 'USD', 'sale', 1, '1', NULL, '2026-11-27 21:49:04.2961+00'),
	(1, 2, 'receivable', 'tax', 7.41, 'USD', 'sale_tax', 1, '1', NULL, '2026-11-27 21:49:04.2961+00'),
	(1, 3, 'provider_cash', 'receivable', 44.48, 'USD', 'payment', 1, '1', NULL, '2026-11-27 21:49:04.2961+00'),
	(1, 4, 'fees', 'provider_cash', 1.59, 'USD', 'payment_fee', 1, '1', NULL, '2026-11-27 21:49:04.2961+00'),
	(1, 5, 'receivable', 'revenue', 45.39, 'USD', 'sale', 2, '2', NULL, '2026-11-27 21:49:04.804105+00'),
	(1, 6, 'receivable', 'tax', 9.08, 'USD', 'sale_tax', 2, '2', NULL, '2026-11-27 21:49:04.804105+00'),
	(1, 7, 'provider_cash', 'receivable', 54.47, 'USD', 'payment', 2, '2', NULL, '2026-11-27 21:49:04.804105+00'),
	(1, 8, 'fees', 'provider_cash', 1.88, 'USD', 'payment_fee', 2, '2', NULL, '2026-11-27 21:49:04.804105+00'),
	(1, 9, 'refunds', 'provider_cash', 2.77, 'USD', 'refund', 2, '3', NULL, '2026-11-27 21:49:05.27263+00'),
	(1, 10, 'tax', 'provider_cash', 0.56, 'USD', 'refund_tax', 2, '3', NULL, '2026-11-27 21:49:05.27263+00'),
	(1, 11, 'refunds', 'provider_cash', 0.01, 'USD', 'refund', 2, '4', NULL, '2026-11-27 21:49:05.596706+00'),
	(1, 12, 'refunds', 'provider_cash', 4.21, 'USD', 'refund', 2, '5', NULL, '2026-11-27 21:49:05.889537+00'),
	(1, 13, 'tax', 'provider_cash', 0.84, 'USD', 'refund_tax', 2, '5', NULL, '2026-11-27 21:49:05.889537+00'),
	(1, 14, 'refunds', 'provider_cash', 0.02, 'USD', 'refund', 2, '6', NULL, '2026-11-27 21:49:06.084075+00'),
	(1, 15, 'receivable', 'revenue', 33.32, 'USD', 'sale', 3, '7', NULL, '2026-11-27 21:49:06.846197+00'),
	(1, 16, 'receivable', 'tax', 6.66, 'USD', 'sale_tax', 3, '7', NULL, '2026-11-27 21:49:06.846197+00'),
	(1, 17, 'provider_cash', 'receivable', 39.98, 'USD', 'payment', 3, '7', NULL, '2026-11-27 21:49:06.846197+00'),
	(1, 18, 'fees', 'provider_cash', 1.46, 'USD', 'payment_fee', 3, '7', NULL, '2026-11-27 21:49:06.846197+00'),
	(1, 19, 'refunds', 'provider_cash', 8.32, 'USD', 'refund', 3, '8', NULL, '2026-11-27 21:49:07.113516+00'),
	(1, 20, 'tax', 'provider_cash', 1.66, 'USD', 'refund_tax', 3, '8', NULL, '2026-11-27 21:49:07.113516+00'),
	(1, 21, 'refunds', 'provider_cash', 24.99, 'USD', 'refund', 3, '9', NULL, '2026-11-27 21:49:07.372101+00'),
	(1, 22, 'tax', 'provider_cash', 5.00, 'USD', 'refund_tax', 3, '9', NULL, '2026-11-27 21:49:07.372101+00'),
	(1, 23, 'refunds', 'provider_cash', 0.01, 'USD', 'refund', 3, '10', NULL, '2026-11-27 21:49:07.617782+00'),
	(1, 24, 'receivable', 'revenue', 3753.00, 'JPY', 'sale', 4, '11', NULL, '2026-11-27 21:49:07.684099+00'),
	(1, 25, 'receivable', 'tax', 750.00, 'JPY', 'sale_tax', 4, '11', NULL, '2026-11-27 21:49:07.684099+00'),
	(1, 26, 'provider_cash', 'receivable', 4503.00, 'JPY', 'payment', 4, '11', NULL, '2026-11-27 21:49:07.684099+00'),
	(1, 27, 'fees', 'provider_cash', 161.00, 'JPY', 'payment_fee', 4, '11', NULL, '2026-11-27 21:49:07.684099+00'),
	(1, 28, 'refunds', 'provider_cash', 1.00, 'JPY', 'refund', 4, '12', NULL, '2026-11-27 21:49:07.805971+00'),
	(1, 29, 'refunds', 'provider_cash', 1252.00, 'JPY', 'refund', 4, '13', NULL, '2026-11-27 21:49:07.897656+00'),
	(1, 30, 'tax', 'provider_cash', 250.00, 'JPY', 'refund_tax', 4, '13', NULL, '2026-11-27 21:49:07.897656+00'),
	(1, 31, 'receivable', 'revenue', 20.42, 'USD', 'sale', 5, '14', NULL, '2026-11-27 21:49:08.010527+00'),
	(1, 32, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 5, '14', NULL, '2026-11-27 21:49:08.010527+00'),
	(1, 33, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 5, '14', NULL, '2026-11-27 21:49:08.010527+00'),
	(1, 34, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 5, '14', NULL, '2026-11-27 21:49:08.010527+00'),
	(1, 35, 'refunds', 'provider_cash', 20.42, 'USD', 'refund', 5, '15', NULL, '2026-11-27 21:49:08.206314+00'),
	(1, 36, 'tax', 'provider_cash', 4.08, 'USD', 'refund_tax', 5, '15', NULL, '2026-11-27 21:49:08.206314+00'),
	(1, 37, 'provider_cash', 'refunds', 20.42, 'USD', 'refund_reversed', 5, '15', 35, '2026-11-27 21:49:08.854165+00'),
	(1, 38, 'provider_cash', 'tax', 4.08, 'USD', 'refund_tax_reversed', 5, '15', 36, '2026-11-27 21:49:08.854165+00'),
	(2, 39, 'receivable', 'revenue', 50.00, 'USD', 'sale', 8, '18', NULL, '2026-11-27 21:49:09.61974+00'),
	(2, 40, 'receivable', 'tax', 10.00, 'USD', 'sale_tax', 8, '18', NULL, '2026-11-27 21:49:09.61974+00'),
	(2, 41, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 8, '18', NULL, '2026-11-27 21:49:09.61974+00'),
	(2, 42, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 8, '18', NULL, '2026-11-27 21:49:09.61974+00'),
	(2, 43, 'refunds', 'provider_cash', 10.28, 'USD', 'refund', 8, '19', NULL, '2026-11-27 21:49:09.727809+00'),
	(2, 44, 'tax', 'provider_cash', 2.06, 'USD', 'refund_tax', 8, '19', NULL, '2026-11-27 21:49:09.727809+00'),
	(1, 45, 'receivable', 'revenue', 20.42, 'USD', 'sale', 9, '20', NULL, '2026-11-27 21:49:09.866996+00'),
	(1, 46, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 9, '20', NULL, '2026-11-27 21:49:09.866996+00'),
	(1, 47, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 9, '20', NULL, '2026-11-27 21:49:09.866996+00'),
	(1, 48, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 9, '20', NULL, '2026-11-27 21:49:09.866996+00'),
	(1, 49, 'disputes', 'provider_cash', 24.50, 'USD', 'dispute', 9, 'dp_06614907b19cd52239df4255', NULL, '2026-11-27 21:49:09.991911+00'),
	(1, 50, 'fees', 'provider_cash', 15.00, 'USD', 'dispute_fee', 9, 'dp_06614907b19cd52239df4255', NULL, '2026-11-27 21:49:09.991911+00');
INSERT INTO public.ledger_transfer VALUES
	(1, 51, 'receivable', 'revenue', 20.42, 'USD', 'sale', 10, '21', NULL, '2026-11-27 21:49:10.457769+00'),
	(1, 52, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 10, '21', NULL, '2026-11-27 21:49:10.457769+00'),
	(1, 53, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 10, '21', NULL, '2026-11-27 21:49:10.457769+00'),
	(1, 54, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 10, '21', NULL, '2026-11-27 21:49:10.457769+00'),
	(1, 55, 'disputes', 'provider_cash', 24.50, 'USD', 'dispute', 10, 'dp_06614907ba4eec3a2689dee9', NULL, '2026-11-27 21:49:10.783795+00'),
	(1, 56, 'fees', 'provider_cash', 15.00, 'USD', 'dispute_fee', 10, 'dp_06614907ba4eec3a2689dee9', NULL, '2026-11-27 21:49:10.783795+00'),
	(1, 57, 'provider_cash', 'disputes', 24.50, 'USD', 'dispute_reversed', 10, 'dp_06614907ba4eec3a2689dee9', 55, '2026-11-27 21:49:11.291561+00'),
	(1, 58, 'receivable', 'revenue', 20.42, 'USD', 'sale', 11, '22', NULL, '2026-11-27 21:49:11.525758+00'),
	(1, 59, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 11, '22', NULL, '2026-11-27 21:49:11.525758+00'),
	(1, 60, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 11, '22', NULL, '2026-11-27 21:49:11.525758+00'),
	(1, 61, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 11, '22', NULL, '2026-11-27 21:49:11.525758+00'),
	(1, 62, 'disputes', 'provider_cash', 24.50, 'USD', 'dispute', 11, 'dp_06614907cae5fa85dcdcd186', NULL, '2026-11-27 21:49:11.792241+00'),
	(1, 63, 'fees', 'provider_cash', 15.00, 'USD', 'dispute_fee', 11, 'dp_06614907cae5fa85dcdcd186', NULL, '2026-11-27 21:49:11.792241+00'),
	(1, 64, 'receivable', 'revenue', 20.42, 'USD', 'sale', 12, '23', NULL, '2026-11-27 21:49:12.4521+00'),
	(1, 65, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 12, '23', NULL, '2026-11-27 21:49:12.4521+00'),
	(1, 66, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 12, '23', NULL, '2026-11-27 21:49:12.4521+00'),
	(1, 67, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 12, '23', NULL, '2026-11-27 21:49:12.4521+00'),
	(1, 68, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 13, '24', NULL, '2026-11-27 21:49:12.821735+00'),
	(1, 69, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 13, '24', NULL, '2026-11-27 21:49:12.821735+00'),
	(1, 70, 'receivable', 'provider_cash', 60.00, 'USD', 'late_refund', 13, '25', NULL, '2026-11-27 21:49:14.260108+00'),
	(1, 71, 'receivable', 'revenue', 50.00, 'USD', 'sale', 15, '27', NULL, '2026-11-27 21:49:22.864102+00'),
	(1, 72, 'receivable', 'tax', 10.00, 'USD', 'sale_tax', 15, '27', NULL, '2026-11-27 21:49:22.864102+00'),
	(1, 73, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 15, '27', NULL, '2026-11-27 21:49:22.864102+00'),
	(1, 74, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 15, '27', NULL, '2026-11-27 21:49:22.864102+00');
INSERT INTO public.migration_checksum VALUES
	('0010.audit', 'd8ab9232ebb095bfe1243852e969b0a53673e80372fbd75c6d9085a800699845'),
	('0004.checkout', '3e6ce678b711b2a9b4529fcc11d152bad09c858882e978ed6a0f5fd0118f201c'),
	('0011.limits', 'fa8ee5f252ec97891ee34c62b2d72d7370e81b6369b46e1675da910e84b5201e'),
	('0009.disputes', '76a3e34f433bbda29c2eed1699aca630918f323c9c4acc82577b6a801ce06011'),
	('0001.accounts', 'ea2fd1071a889c9bb3281e463769f8f7d9cbb5ee165366aa871a3c7f3b2ec0e0'),
	('0008.credit_notes', '622a9391571ae92b226db9f428d7bbbb93cc97e8492d1a8694b1a1f49dd30437'),
	('0006.invoices', '8ed7ebe5be493e110f8eed9db59ae45472b2ffcfb6bf646a2f5bfa7848a4360c'),
	('0002.catalog', 'f31ebcb14235c90485448a155037227bab736f4a903a5dd7f1bda16d36293e3f'),
	('0003.cart', 'e97b06291e4b77ff7d60e29baae05b59cbf15f581e8190827e792407f60d6d2c'),
	('0007.ledger', '88f32eae879c43b26e1b202f0c4fa79b865cf5a3fef0e6ba7f1ea2a76b04fab2'),
	('0005.payments', '645d8c975520ce0c3b975fbbbe2251711ed2df9146395bfca6e3c88f557471c0');
INSERT INTO public.payment VALUES
	(1, 23, 12, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_createDisputeInquiry', NULL, 'visa', '1976', 'pi_06614907d8f26c108a386ee6', NULL, NULL, NULL, '2026-11-27 21:49:12.40075+00', '2026-11-27 21:49:12.4521+00', '2026-11-27 21:49:12.4521+00'),
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_0661490753f3059e839143e3', NULL, NULL, NULL, '2026-11-27 21:49:03.49218+00', '2026-11-27 21:49:04.2961+00', '2026-11-27 21:49:04.2961+00'),
	(1, 24, 13, 'succeeded', 60.00, 60.00, 60.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '4242', 'pi_06614907dc7d1ca32694fb2e', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:49:12.630468+00', '2026-11-27 21:49:12.821735+00', '2026-11-27 21:49:12.821735+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_0661490760cf71f7bfdbf84e', NULL, NULL, NULL, '2026-11-27 21:49:04.532545+00', '2026-11-27 21:49:05.960061+00', '2026-11-27 21:49:04.804105+00'),
	(1, 26, 14, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_0661490875bff710baff84d6', NULL, NULL, NULL, '2026-11-27 21:49:22.684761+00', '2026-11-27 21:49:22.736112+00', NULL),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066149077bc021806f1419e7', NULL, NULL, NULL, '2026-11-27 21:49:06.270899+00', '2026-11-27 21:49:07.545633+00', '2026-11-27 21:49:06.846197+00'),
	(1, 27, 15, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_066149087774f5daa11b6951', NULL, NULL, NULL, '2026-11-27 21:49:22.790441+00', '2026-11-27 21:49:22.953422+00', '2026-11-27 21:49:22.864102+00'),
	(4, 29, 16, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:49:23.339328+00', '2026-11-27 21:49:23.339328+00', NULL),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066149079054da1cdf604340', NULL, NULL, NULL, '2026-11-27 21:49:07.664416+00', '2026-11-27 21:49:07.853149+00', '2026-11-27 21:49:07.684099+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_06614907951c17e57415c07b', NULL, NULL, NULL, '2026-11-27 21:49:07.959403+00', '2026-11-27 21:49:08.854165+00', '2026-11-27 21:49:08.010527+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_06614907a5da2e4ac7d7be06', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:49:08.960086+00', '2026-11-27 21:49:09.231381+00', '2026-11-27 21:49:09.231381+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_06614907aabf60ffbcc426b9', NULL, NULL, NULL, '2026-11-27 21:49:09.37157+00', '2026-11-27 21:49:09.561308+00', '2026-11-27 21:49:09.561308+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_06614907adf6c7a942698e01', NULL, NULL, NULL, '2026-11-27 21:49:09.609168+00', '2026-11-27 21:49:09.657851+00', '2026-11-27 21:49:09.61974+00'),
	(1, 20, 9, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_createDispute', NULL, 'visa', '0259', 'pi_06614907b19c2593943535bb', NULL, NULL, NULL, '2026-11-27 21:49:09.828502+00', '2026-11-27 21:49:09.866996+00', '2026-11-27 21:49:09.866996+00'),
	(1, 21, 10, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_createDispute', NULL, 'visa', '0259', 'pi_06614907ba4e40278f8849b2', NULL, NULL, NULL, '2026-11-27 21:49:10.25504+00', '2026-11-27 21:49:10.457769+00', '2026-11-27 21:49:10.457769+00'),
	(1, 22, 11, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_createDispute', NULL, 'visa', '0259', 'pi_06614907cae5611e679169bc', NULL, NULL, NULL, '2026-11-27 21:49:11.400193+00', '2026-11-27 21:49:11.525758+00', '2026-11-27 21:49:11.525758+00');
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:49:03.058488+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:49:03.128106+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:49:03.160091+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:49:03.168118+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:49:03.088605+00', '2026-11-27 21:49:03.088605+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:49:03.150939+00', '2026-11-27 21:49:03.150939+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:49:03.160516+00', '2026-11-27 21:49:03.160516+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:49:03.2001+00', '2026-11-27 21:49:03.2001+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:49:03.213566+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:49:23.064154+00', '2026-11-27 21:49:23.064154+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:49:03.49218+00', '2026-11-27 21:49:04.2961+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:49:03.49218+00', '2026-11-27 21:49:04.2961+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:49:09.609168+00', '2026-11-27 21:49:09.727809+00'),
	(1, 12, 9, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'disputed', '2026-11-27 21:49:09.828502+00', '2026-11-27 21:49:09.992464+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:49:04.532545+00', '2026-11-27 21:49:06.084075+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:49:04.532545+00', '2026-11-27 21:49:06.084075+00'),
	(1, 13, 10, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:49:10.25504+00', '2026-11-27 21:49:11.292154+00'),
	(1, 14, 11, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'charged_back', '2026-11-27 21:49:11.400193+00', '2026-11-27 21:49:12.334746+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:49:06.270899+00', '2026-11-27 21:49:07.617782+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:49:06.270899+00', '2026-11-27 21:49:07.617782+00'),
	(1, 15, 12, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:49:12.40075+00', '2026-11-27 21:49:12.5695+00'),
	(1, 16, 13, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:49:12.630468+00', '2026-11-27 21:49:12.684771+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:49:07.664416+00', '2026-11-27 21:49:07.897656+00'),
	(1, 17, 14, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:49:22.684761+00', '2026-11-27 21:49:22.684761+00'),
	(1, 18, 15, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:49:22.790441+00', '2026-11-27 21:49:22.953422+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:49:07.959403+00', '2026-11-27 21:49:08.854165+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:49:08.960086+00', '2026-11-27 21:49:09.231381+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:49:09.37157+00', '2026-11-27 21:49:09.561308+00'),
	(4, 19, 16, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:49:23.339328+00', '2026-11-27 21:49:23.339328+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\xef349af1bf85e50a705dbb13011252d1c6f16c8fcf91eb787c1341627f532391', '2026-11-27 21:49:03.324081+00', NULL),
	(3, 3, '\x1942d6639924e04dccb3f5a63d154b0cf18e345118379936ee81f502bc2fa0eb', '2026-11-27 21:49:23.058686+00', NULL),
	(4, 4, '\x29c51a58b3699af83d15055eb9234ade075558c32c6d808c9a606e6cb72b3956', '2026-11-27 21:49:23.335429+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, 'f63fd43a-6fdb-42c7-8e8d-68d0473aa6af', 'succeeded', 3.33, 'USD', NULL, 're_06614907690e56e0379817e0', NULL, '2026-11-27 21:49:04.89036+00', '2026-11-27 21:49:04.89036+00', '2026-11-27 21:49:05.27263+00', '2026-11-27 21:49:05.27263+00'),
	(1, 4, 2, 3, 2, 'b2c0278a-981d-409e-9bd8-e7ceda4c1146', 'succeeded', 0.01, 'USD', NULL, 're_066149076f0e630d492f23dd', NULL, '2026-11-27 21:49:05.423154+00', '2026-11-27 21:49:05.423154+00', '2026-11-27 21:49:05.596706+00', '2026-11-27 21:49:05.596706+00'),
	(1, 5, 2, 4, 2, '3f038f42-828b-482f-b2a4-d943b4bf3b76', 'succeeded', 5.05, 'USD', NULL, 're_066149077504c7dbb43faae5', NULL, '2026-11-27 21:49:05.745777+00', '2026-11-27 21:49:05.745777+00', '2026-11-27 21:49:05.889537+00', '2026-11-27 21:49:05.889537+00'),
	(1, 6, 2, 3, 2, 'f998d022-ba75-497f-95f1-7f8217d8f8c2', 'succeeded', 0.02, 'USD', NULL, 're_0661490777b921e4aaf02087', NULL, '2026-11-27 21:49:05.960061+00', '2026-11-27 21:49:05.960061+00', '2026-11-27 21:49:06.084075+00', '2026-11-27 21:49:06.084075+00'),
	(1, 8, 7, 5, 3, '8ed2e004-8e3d-4d69-a4e1-3d1d9ae93ce1', 'succeeded', 9.98, 'USD', NULL, 're_066149078797d572ccd0735d', NULL, '2026-11-27 21:49:07.035265+00', '2026-11-27 21:49:07.035265+00', '2026-11-27 21:49:07.113516+00', '2026-11-27 21:49:07.113516+00'),
	(1, 9, 7, 6, 3, '2b21dc2a-5251-43ad-ae58-ee9231f64d1b', 'succeeded', 29.99, 'USD', NULL, 're_066149078adf828962e5a6b0', NULL, '2026-11-27 21:49:07.217805+00', '2026-11-27 21:49:07.217805+00', '2026-11-27 21:49:07.372101+00', '2026-11-27 21:49:07.372101+00'),
	(1, 10, 7, 5, 3, '5d4fece1-6129-4356-a127-e84ab52995b5', 'succeeded', 0.01, 'USD', NULL, 're_066149078f244853d890b48c', NULL, '2026-11-27 21:49:07.545633+00', '2026-11-27 21:49:07.545633+00', '2026-11-27 21:49:07.617782+00', '2026-11-27 21:49:07.617782+00'),
	(1, 12, 11, 7, 4, '51f3fecf-986b-4794-8f2e-f1f7b601b04a', 'succeeded', 1.00, 'JPY', NULL, 're_066149079223528dcd61b071', NULL, '2026-11-27 21:49:07.744091+00', '2026-11-27 21:49:07.744091+00', '2026-11-27 21:49:07.805971+00', '2026-11-27 21:49:07.805971+00'),
	(1, 13, 11, 7, 4, '32d6459a-cc46-448a-9de9-858a7fa1e1cb', 'succeeded', 1502.00, 'JPY', NULL, 're_0661490793a5ca4ab490bead', NULL, '2026-11-27 21:49:07.853149+00', '2026-11-27 21:49:07.853149+00', '2026-11-27 21:49:07.897656+00', '2026-11-27 21:49:07.897656+00'),
	(1, 15, 14, 8, 5, 'ea399fcb-3507-4d5d-a1b8-857428ac44c0', 'failed', 24.50, 'USD', NULL, 're_066149079867f7d0acf156ca', 'expired_or_canceled_card', '2026-11-27 21:49:08.123169+00', '2026-11-27 21:49:08.123169+00', '2026-11-27 21:49:08.854165+00', '2026-11-27 21:49:08.854165+00'),
	(2, 19, 18, 11, 8, 'abd2db6a-0cb8-4635-a9bf-be5b2fbb4710', 'succeeded', 12.34, 'USD', NULL, 're_06614907af79a2d2c0d16982', NULL, '2026-11-27 21:49:09.657851+00', '2026-11-27 21:49:09.657851+00', '2026-11-27 21:49:09.727809+00', '2026-11-27 21:49:09.727809+00'),
	(1, 25, 24, NULL, 13, '0643ff89-be66-4778-9cf0-b7dd3f36efe9', 'succeeded', 60.00, 'USD', 'The payment came after its order was over', 're_06614907f4b74e0ac3563762', NULL, '2026-11-27 21:49:14.198461+00', '2026-11-27 21:49:12.821735+00', '2026-11-27 21:49:14.260108+00', '2026-11-27 21:49:14.260108+00'),
	(1, 28, 27, 18, 15, '078ba32b-f704-4d86-8bd4-58c731dfb3c8', 'pending', 20.00, 'USD', NULL, 're_066149087a3e85c371315da1', NULL, '2026-11-27 21:49:22.953422+00', '2026-11-27 21:49:22.953422+00', '2026-11-27 21:49:23.035208+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:49:03.324081+00', '2026-12-27 21:49:03.375289+00', NULL),
	(3, 3, '2026-11-27 21:49:23.058686+00', '2026-12-27 21:49:23.058891+00', NULL),
	(4, 4, '2026-11-27 21:49:23.335429+00', '2026-12-27 21:49:23.335579+00', NULL);
SELECT pg_catalog.setval('public.account_id_seq', 4, true);
SELECT pg_catalog.setval('public.audit_id_seq', 1, false);
SELECT pg_catalog.setval('public.bundle_id_seq', 1, true);
SELECT pg_catalog.setval('public.bundle_price_version_id_seq', 1, true);
SELECT pg_catalog.setval('public.cart_id_seq', 23, true);
SELECT pg_catalog.setval('public.checkout_id_seq', 16, true);
SELECT pg_catalog.setval('public.credit_note_id_seq', 11, true);
SELECT pg_catalog.setval('public.dispute_id_seq', 12, true);
SELECT pg_catalog.setval('public.invoice_id_seq', 11, true);
SELECT pg_catalog.setval('public.ledger_transfer_id_seq', 74, true);
SELECT pg_catalog.setval('public.product_id_seq', 4, true);
SELECT pg_catalog.setval('public.product_price_version_id_seq', 6, true);
SELECT pg_catalog.setval('public.purchase_id_seq', 19, true);
SELECT pg_catalog.setval('public.session_id_seq', 4, true);
SELECT pg_catalog.setval('public.transaction_id', 29, true);
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
ALTER TABLE ONLY public.audit
ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_position_key UNIQUE (account_id, invoice_id, "position");
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_refund_id_key UNIQUE (account_id, refund_id);
ALTER TABLE ONLY public.dispute
ADD CONSTRAINT dispute_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.dispute
ADD CONSTRAINT dispute_provider_id_key UNIQUE (account_id, provider_id);
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
ALTER TABLE ONLY public.turn
ADD CONSTRAINT turn_pkey PRIMARY KEY (key);
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
CREATE INDEX dispute_order_id_idx ON public.dispute USING btree (account_id, order_id);
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
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES public.invoice(account_id, id);
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES public.checkout(account_id, id);
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_purchase_id_fkey FOREIGN KEY (account_id, purchase_id) REFERENCES public.purchase(account_id, id);
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_refund_id_fkey FOREIGN KEY (account_id, refund_id) REFERENCES public.refund(account_id, id);
ALTER TABLE ONLY public.dispute
ADD CONSTRAINT dispute_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES public.checkout(account_id, id);
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
