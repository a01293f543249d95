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
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:46:16.939293'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 21:46:17.096337'),
	('2a78d798b8b21b9e9efdc888a7cd53c158bce0af3e5fffb13863d408a440f1dc', '0003.faults', '2026-11-27 21:46:17.165983'),
	('9fdc734a99bd54759258f3cfeeeb3a3f9851aded10efd149e31dda6c2a87e217', '0004.clock', '2026-11-27 21:46:17.293462'),
	('da2e2d8adbfef356a8169d5bcb96f2bca9429bf94dfb744e5231d8b2476c4eea', '0005.disputes', '2026-11-27 21:46:17.49887'),
	('c0e74cbb9f1c8d54a69a433eae093bcffce7850d94a991741ddb841678e3e7a7', '0006.checkout_sessions', '2026-11-27 21:46:17.653001'),
	('d1de3a5fb695fc242d648abf91416afcd2e9cd7679ced19b9a76787edbe7760d', '0007.webhooks', '2026-11-27 21:46:17.852814'),
	('6247eb2f50cc8ad0aa07086d4b9754d27f6efe8b6765d648ab368ff4b776a76a', '0008.bank_debits', '2026-11-27 21:46:17.906959');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:46:16.34983');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_066148fea72cbf4ea445004b', 1795815998, 1795988798, 'charge', 4448, 159, 4289, 'usd', 'ch_066148fea72c814bf7cc8a21', 'Order 1', 'charge'),
	('txn_066148feacee3fb653f9802d', 1795815998, 1795988798, 'charge', 5447, 188, 5259, 'usd', 'ch_066148feacee0b072544f05e', 'Order 2', 'charge'),
	('txn_066148feaebd52efee1ec91a', 1795815998, 1795815998, 'refund', -333, 0, -333, 'usd', 're_066148feaebd4453d5dd5680', NULL, 'refund'),
	('txn_066148feb518d554ac40de30', 1795815999, 1795815999, 'refund', -1, 0, -1, 'usd', 're_066148feb518c8b9732e71e9', NULL, 'refund'),
	('txn_066148feb68af83650ca6786', 1795815999, 1795815999, 'refund', -505, 0, -505, 'usd', 're_066148feb68ae76bdac18622', NULL, 'refund'),
	('txn_066148feb734297fc83a37f8', 1795815999, 1795815999, 'refund', -2, 0, -2, 'usd', 're_066148feb7341c8eb973753d', NULL, 'refund'),
	('txn_066148feb81f852e72b60986', 1795815999, 1795988799, 'charge', 3998, 146, 3852, 'usd', 'ch_066148feb81f49429b895e42', 'Order 3', 'charge'),
	('txn_066148feb98b6c462a18614b', 1795815999, 1795815999, 'refund', -998, 0, -998, 'usd', 're_066148feb98b5d90b9d0984b', NULL, 'refund'),
	('txn_066148febab7c3c6e880ef56', 1795815999, 1795815999, 'refund', -2999, 0, -2999, 'usd', 're_066148febab7b4dd00f1068c', NULL, 'refund'),
	('txn_066148febcf724f6455ccb76', 1795815999, 1795815999, 'refund', -1, 0, -1, 'usd', 're_066148febcf713a93350f751', NULL, 'refund'),
	('txn_066148febdeca1c3c05ae8d7', 1795815999, 1795988799, 'charge', 4503, 161, 4342, 'jpy', 'ch_066148febdec6add1a4b59db', 'Order 4', 'charge'),
	('txn_066148febef7f2be9f7e29f3', 1795815999, 1795815999, 'refund', -1, 0, -1, 'jpy', 're_066148febef7e6ceb4023923', NULL, 'refund'),
	('txn_066148febfafa848ebd32b84', 1795815999, 1795815999, 'refund', -1502, 0, -1502, 'jpy', 're_066148febfaf999eb813c9b3', NULL, 'refund'),
	('txn_066148fec0c4bcc4b5d37c79', 1795815999, 1795988799, 'charge', 2450, 101, 2349, 'usd', 'ch_066148fec0c48a5537e8b7bd', 'Order 5', 'charge'),
	('txn_066148fec1d06946ba8a72a7', 1795815999, 1795815999, 'refund', -2450, 0, -2450, 'usd', 're_066148fec1d04aecb0988691', NULL, 'refund'),
	('txn_066148fec9e69b42fc46d84a', 1795816000, 1795816000, 'refund_failure', 2450, 0, 2450, 'usd', 're_066148fec1d04aecb0988691', NULL, 'refund_failure'),
	('txn_066148fee178aa5e3d51b480', 1795816001, 1795988801, 'charge', 6000, 204, 5796, 'usd', 'ch_066148fee17874889841eeff', 'Order 8', 'charge'),
	('txn_066148fee5dd2f502be16371', 1795816002, 1795816002, 'refund', -1234, 0, -1234, 'usd', 're_066148fee5dd1e774869f983', NULL, 'refund'),
	('txn_066148ffa3c74a4300351dbd', 1795816014, 1795988814, 'charge', 6000, 204, 5796, 'usd', 'ch_066148ffa3c700171d232c7a', 'Order 10', 'charge'),
	('txn_066148ffa81a6e9cdbccc37e', 1795816015, 1795816015, 'refund', -2000, 0, -2000, 'usd', 're_066148ffa81a4906d92961b4', NULL, 'refund');
INSERT INTO mockpay.charge VALUES
	('ch_066148fea72c814bf7cc8a21', 1795815998, 'pi_066148fea7229de60578993f', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "c8fa4de5-8485-4a3f-83e1-69704964843c", "order_id": "1", "account_id": "1"}', 'pm_066148fea72c278529ecdf9c', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fea72cbf4ea445004b', 'visa', '{}', NULL, false),
	('ch_066148feacee0b072544f05e', 1795815998, 'pi_066148feaced44339a267c9a', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "747fa1e1-82c7-4fe4-a178-b7f5fcd3e74f", "order_id": "2", "account_id": "1"}', 'pm_066148feacedbd845c68c1eb', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148feacee3fb653f9802d', 'visa', '{}', NULL, false),
	('ch_066148fed03f0fb972e16737', 1795816000, 'pi_066148fed03e8b93f96126df', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "b91318a6-55cd-4aff-8196-7e8781ec09c9", "order_id": "6", "account_id": "1"}', 'pm_066148fed03ec4803059c66e', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL, false),
	('ch_066148feb81f49429b895e42', 1795815999, 'pi_066148feb81ebfecf326792f', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "af4ca36c-1d60-4685-8cbc-65634feab785", "order_id": "3", "account_id": "1"}', 'pm_066148feb81ef871a316fd48', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148feb81f852e72b60986', 'visa', '{}', NULL, false),
	('ch_066148febdec6add1a4b59db', 1795815999, 'pi_066148febdebdfd1f94dedfd', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "27a424d6-218b-4f98-a6e6-d354735f8366", "order_id": "4", "account_id": "1"}', 'pm_066148febdec2554eefc8cfc', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148febdeca1c3c05ae8d7', 'visa', '{}', NULL, false),
	('ch_066148fec0c48a5537e8b7bd', 1795815999, 'pi_066148fec0c4139bf013524a', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "54048ab7-4e98-4de1-92ab-dad572b5aab1", "order_id": "5", "account_id": "1"}', 'pm_066148fec0c4497e8ba47922', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fec0c4bcc4b5d37c79', 'refundFail', '{}', NULL, false),
	('ch_066148fee17874889841eeff', 1795816001, 'pi_066148fee177f9713995905c', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "03be5623-4bab-4031-b881-b93bd5d71e7c", "order_id": "8", "account_id": "2"}', 'pm_066148fee178317777903203', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148fee178aa5e3d51b480', 'visa', '{}', NULL, false),
	('ch_066148feea2e9fe45e624d4b', 1795816002, 'pi_066148feea2e359d26214512', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_066148feea2e619949304f25', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": 1796420802, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}', NULL, false),
	('ch_066148ffa3c700171d232c7a', 1795816014, 'pi_066148ffa3c6804f2530d3aa', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "144fbc50-0d9c-49da-8b58-436000c37c72", "order_id": "10", "account_id": "1"}', 'pm_066148ffa3c6b33a13eb8d4c', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148ffa3c74a4300351dbd', 'pendingRefund', '{}', NULL, false);
INSERT INTO mockpay.checkout_session VALUES
	('cs_test_066148feec3b7c21275ab8e0', 1795816002, 'open', 'unpaid', 'usd', 500, NULL, NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, 'http://127.0.0.1:23516/c/pay/cs_test_066148feec3b7c21275ab8e0', 1795902402, '[{"id": "li_066148feec3b2f42a622f771", "name": "A map", "price": "price_066148feec3b34919800cf86", "amount": 500, "created": 1795816002, "product": "prod_066148feec3b3563e38c8627", "metadata": {}, "quantity": 1, "unit_amount": "500", "product_data": {}, "tax_behavior": "unspecified", "adjustable_quantity": null}]', '{}', '{"customer_creation": "if_required"}');
INSERT INTO mockpay.customer VALUES
	('cus_066148feeb570f3c6bee7ad7', 1795816002, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "3AC7D0C0"}');
INSERT INTO mockpay.delivery VALUES
	('evt_066148ffa3c76ac5b40e6b06', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:46:54.926417+00', 200, NULL, '2026-11-27 21:46:54.830714+00', NULL, 0, NULL),
	('evt_066148ffa81a8cccc15e1a01', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:46:55.124686+00', 200, NULL, '2026-11-27 21:46:55.038672+00', NULL, 0, NULL),
	('evt_066148ffa81a9902c1c6d3ba', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:46:55.156697+00', 200, NULL, '2026-11-27 21:46:55.038672+00', NULL, 0, NULL);
INSERT INTO mockpay.delivery_attempt VALUES
	('evt_066148ffa3c76ac5b40e6b06', 'we_of_the_settings', 1, 1795816014.853166, 200, NULL, 73, '{"received":true}'),
	('evt_066148ffa81a8cccc15e1a01', 'we_of_the_settings', 1, 1795816015.0396104, 200, NULL, 85, '{"received":true}'),
	('evt_066148ffa81a9902c1c6d3ba', 'we_of_the_settings', 1, 1795816015.0400183, 200, NULL, 117, '{"received":true}');
INSERT INTO mockpay.event VALUES
	('evt_066148ffa3c76ac5b40e6b06', 1795816014, 'payment_intent.succeeded', '{"object":{"id":"pi_066148ffa3c6804f2530d3aa","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_066148ffa3c6804f2530d3aa_secret_09a221487f92aabd9924b7b0","confirmation_method":"automatic","created":1795816014,"currency":"usd","customer":null,"customer_account":null,"description":"Order 10","last_payment_error":null,"latest_charge":"ch_066148ffa3c700171d232c7a","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"10","group_id":"144fbc50-0d9c-49da-8b58-436000c37c72"},"next_action":null,"payment_method":"pm_066148ffa3c6b33a13eb8d4c","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148ffa3c5ca7a65936434', 'checkout-144fbc50-0d9c-49da-8b58-436000c37c72', '2026-10-28.endive', NULL),
	('evt_066148ffa81a8cccc15e1a01', 1795816015, 'charge.refunded', '{"object":{"id":"ch_066148ffa3c700171d232c7a","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_066148ffa3c74a4300351dbd","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795816014,"currency":"usd","customer":null,"description":"Order 10","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"144fbc50-0d9c-49da-8b58-436000c37c72","order_id":"10","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_066148ffa3c6804f2530d3aa","payment_method":"pm_066148ffa3c6b33a13eb8d4c","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148ffa8078fff1a8a558b', 'refund-826123cd-cf57-470d-b0ff-92800f604317', '2026-10-28.endive', NULL),
	('evt_066148ffa81a9902c1c6d3ba', 1795816015, 'refund.created', '{"object":{"id":"re_066148ffa81a4906d92961b4","object":"refund","amount":2000,"balance_transaction":"txn_066148ffa81a6e9cdbccc37e","charge":"ch_066148ffa3c700171d232c7a","created":1795816015,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"826123cd-cf57-470d-b0ff-92800f604317"},"next_action":null,"payment_intent":"pi_066148ffa3c6804f2530d3aa","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_066148ffa8078fff1a8a558b', 'refund-826123cd-cf57-470d-b0ff-92800f604317', '2026-10-28.endive', NULL);
INSERT INTO mockpay.idempotency_key VALUES
	('refund-826123cd-cf57-470d-b0ff-92800f604317', '2026-11-27 21:46:55.006169+00', '/v1/refunds', '8da3f4849ec7a45f6628924b0cac544f', 'req_066148ffa8078fff1a8a558b', 200, '{"id":"re_066148ffa81a4906d92961b4","object":"refund","amount":2000,"balance_transaction":"txn_066148ffa81a6e9cdbccc37e","charge":"ch_066148ffa3c700171d232c7a","created":1795816015,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"826123cd-cf57-470d-b0ff-92800f604317"},"next_action":null,"payment_intent":"pi_066148ffa3c6804f2530d3aa","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
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
	('pi_066148fea7229de60578993f', 1795815998, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fea7229de60578993f_secret_c86282e4246bf36b7ec9a923', 'pm_066148fea72c278529ecdf9c', NULL, 'Order 1', NULL, '{"group_id": "c8fa4de5-8485-4a3f-83e1-69704964843c", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148fea72c814bf7cc8a21', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148feaced44339a267c9a', 1795815998, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148feaced44339a267c9a_secret_4337e4088ae660dad71ffbbb', 'pm_066148feacedbd845c68c1eb', NULL, 'Order 2', NULL, '{"group_id": "747fa1e1-82c7-4fe4-a178-b7f5fcd3e74f", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148feacee0b072544f05e', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148feb81ebfecf326792f', 1795815999, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148feb81ebfecf326792f_secret_f0ae090c2cfba5f28da1a99c', 'pm_066148feb81ef871a316fd48', NULL, 'Order 3', NULL, '{"group_id": "af4ca36c-1d60-4685-8cbc-65634feab785", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148feb81f49429b895e42', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148febdebdfd1f94dedfd', 1795815999, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_066148febdebdfd1f94dedfd_secret_c81ca8f989dce3521c030012', 'pm_066148febdec2554eefc8cfc', NULL, 'Order 4', NULL, '{"group_id": "27a424d6-218b-4f98-a6e6-d354735f8366", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148febdec6add1a4b59db', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fec0c4139bf013524a', 1795815999, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fec0c4139bf013524a_secret_0c8504d85ec13636b4c9fd95', 'pm_066148fec0c4497e8ba47922', NULL, 'Order 5', NULL, '{"group_id": "54048ab7-4e98-4de1-92ab-dad572b5aab1", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148fec0c48a5537e8b7bd', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fed03e8b93f96126df', 1795816000, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_066148fed03e8b93f96126df_secret_ea37a4e7d71b1966b000b325', NULL, NULL, 'Order 6', NULL, '{"group_id": "b91318a6-55cd-4aff-8196-7e8781ec09c9", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_066148fed03f0fb972e16737", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_066148fed03ec4803059c66e", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795816000, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_066148fed03f0fb972e16737', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fed97a99254652de9c', 1795816001, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_066148fed97a99254652de9c_secret_47f5d2ada10efc29a5575ca8', 'pm_066148fed97ad08a117a61d5', NULL, 'Order 7', NULL, '{"group_id": "76378edf-d7fc-4909-a76c-6b251c778854", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795816001, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148fee177f9713995905c', 1795816001, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148fee177f9713995905c_secret_e9574bb0126ed0ea0558fbe1', 'pm_066148fee178317777903203', NULL, 'Order 8', NULL, '{"group_id": "03be5623-4bab-4031-b881-b93bd5d71e7c", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_066148fee17874889841eeff', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148feea2e359d26214512', 1795816002, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_066148feea2e359d26214512_secret_bc078c517f3d04d3217b9e32', 'pm_066148feea2e619949304f25', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_066148feea2e9fe45e624d4b', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}', 'canceled', '2026-12-04 21:46:42.563516+00'),
	('pi_066148ff9ea6cd2ef01900e8', 1795816014, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_066148ff9ea6cd2ef01900e8_secret_acc9729f77c47465262374cf', 'pm_066148ff9ea71fa384027db7', NULL, 'Order 9', NULL, '{"group_id": "3813f042-7cc9-4d65-8426-0fe614b1737f", "order_id": "9", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:23516/3ds/pi_066148ff9ea6cd2ef01900e8?client_secret=pi_066148ff9ea6cd2ef01900e8_secret_acc9729f77c47465262374cf", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148ffa3c6804f2530d3aa', 1795816014, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148ffa3c6804f2530d3aa_secret_09a221487f92aabd9924b7b0', 'pm_066148ffa3c6b33a13eb8d4c', NULL, 'Order 10', NULL, '{"group_id": "144fbc50-0d9c-49da-8b58-436000c37c72", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148ffa3c700171d232c7a', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL);
INSERT INTO mockpay.payment_method VALUES
	('pm_066148fea72c278529ecdf9c', 1795815998, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148feacedbd845c68c1eb', 1795815998, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148feb81ef871a316fd48', 1795815999, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148febdec2554eefc8cfc', 1795815999, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fec0c4497e8ba47922', 1795815999, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fed03ec4803059c66e', 1795816000, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fed97ad08a117a61d5', 1795816001, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148fee178317777903203', 1795816001, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148feea2e619949304f25', 1795816002, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148feeb57327d5d6e1cd0', 1795816002, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_066148feeb570f3c6bee7ad7', '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148ff9ea71fa384027db7', 1795816014, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148ffa3c6b33a13eb8d4c', 1795816014, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL);
INSERT INTO mockpay.refund VALUES
	('re_066148feaebd4453d5dd5680', 1795815998, 'ch_066148feacee0b072544f05e', 'pi_066148feaced44339a267c9a', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "84b7c495-4970-44a8-8527-ea683e640d30"}', 'txn_066148feaebd52efee1ec91a', NULL, NULL, NULL, NULL, NULL),
	('re_066148feb518c8b9732e71e9', 1795815999, 'ch_066148feacee0b072544f05e', 'pi_066148feaced44339a267c9a', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "fa36f21b-ed28-40e6-85ae-38438d51fe14"}', 'txn_066148feb518d554ac40de30', NULL, NULL, NULL, NULL, NULL),
	('re_066148feb68ae76bdac18622', 1795815999, 'ch_066148feacee0b072544f05e', 'pi_066148feaced44339a267c9a', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "c2ddf77c-e9b3-4f2c-b618-2fa352c6b86e"}', 'txn_066148feb68af83650ca6786', NULL, NULL, NULL, NULL, NULL),
	('re_066148feb7341c8eb973753d', 1795815999, 'ch_066148feacee0b072544f05e', 'pi_066148feaced44339a267c9a', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "863de31d-ddb1-4628-8d9a-f197e2dc0402"}', 'txn_066148feb734297fc83a37f8', NULL, NULL, NULL, NULL, NULL),
	('re_066148feb98b5d90b9d0984b', 1795815999, 'ch_066148feb81f49429b895e42', 'pi_066148feb81ebfecf326792f', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "6c1f3744-6e1c-4803-8e5d-3045bc9432e9"}', 'txn_066148feb98b6c462a18614b', NULL, NULL, NULL, NULL, NULL),
	('re_066148febab7b4dd00f1068c', 1795815999, 'ch_066148feb81f49429b895e42', 'pi_066148feb81ebfecf326792f', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "4e024b4d-dc23-43cf-93d9-b30fe50bbdd5"}', 'txn_066148febab7c3c6e880ef56', NULL, NULL, NULL, NULL, NULL),
	('re_066148febcf713a93350f751', 1795815999, 'ch_066148feb81f49429b895e42', 'pi_066148feb81ebfecf326792f', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "04f8c259-5749-4d30-adf0-48a2a72e05c4"}', 'txn_066148febcf724f6455ccb76', NULL, NULL, NULL, NULL, NULL),
	('re_066148febef7e6ceb4023923', 1795815999, 'ch_066148febdec6add1a4b59db', 'pi_066148febdebdfd1f94dedfd', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "cdb37785-8d1e-4433-93ff-5ce98ff7c01a"}', 'txn_066148febef7f2be9f7e29f3', NULL, NULL, NULL, NULL, NULL),
	('re_066148febfaf999eb813c9b3', 1795815999, 'ch_066148febdec6add1a4b59db', 'pi_066148febdebdfd1f94dedfd', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "537e45aa-af57-4e4f-b475-e8f2bd9f31a6"}', 'txn_066148febfafa848ebd32b84', NULL, NULL, NULL, NULL, NULL),
	('re_066148fec1d04aecb0988691', 1795815999, 'ch_066148fec0c48a5537e8b7bd', 'pi_066148fec0c4139bf013524a', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "d40f32cd-9aa0-475e-8c05-7f7380a764fd"}', 'txn_066148fec1d06946ba8a72a7', 'txn_066148fec9e69b42fc46d84a', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_066148fee5dd1e774869f983', 1795816002, 'ch_066148fee17874889841eeff', 'pi_066148fee177f9713995905c', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "dccebd29-6845-461d-bc04-a308577f4a9f"}', 'txn_066148fee5dd2f502be16371', NULL, NULL, NULL, NULL, NULL),
	('re_066148ffa81a4906d92961b4', 1795816015, 'ch_066148ffa3c700171d232c7a', 'pi_066148ffa3c6804f2530d3aa', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "826123cd-cf57-470d-b0ff-92800f604317"}', 'txn_066148ffa81a6e9cdbccc37e', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:46:55.0056+00');
INSERT INTO mockpay.request VALUES
	('req_066148ffa1605831c9cf41b4', 1795816014.603414, 'GET', '/v1/payment_intents/pi_066148ff9ea6cd2ef01900e8', NULL, 200, NULL, false, NULL),
	('req_066148ffa3c5ca7a65936434', 1795816014.7652721, 'POST', '/v1/payment_intents', 'checkout-144fbc50-0d9c-49da-8b58-436000c37c72', 200, 'pi_066148ffa3c6804f2530d3aa', false, NULL),
	('req_066148ffa8078fff1a8a558b', 1795816015.0375519, 'POST', '/v1/refunds', 'refund-826123cd-cf57-470d-b0ff-92800f604317', 200, 're_066148ffa81a4906d92961b4', false, NULL);
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795815997, 'http://127.0.0.1:24639/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL, '[]');
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:46:15.460552'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:46:15.577992'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:46:15.645855'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:46:15.773908'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:46:15.886923'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:46:16.005824'),
	('a9d30e2e690321dfe2d1e1c38d849c2535d63cafb5f4443ac432bd31cf9f51dc', '0007.ledger', '2026-11-27 21:46:16.097061'),
	('e7544362da96a06dd27c50db888912a47400902fd9dc4440d03f49c6b27378cd', '0008.credit_notes', '2026-11-27 21:46:16.146783');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:46:15.115726');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$UuM0UNGMe30il8bRJ7nxHQ$YnV4uE2rYtfhf7C42FdNgrHVLMA/+0xB83WfJfBNjHs', 'ada@example.com', 'customer', '2026-11-27 21:46:37.996306+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:46:41.848573+00', '2026-11-27 21:46:42.455779+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$IQQsOKVPTw9cHhJW9OQNtA$5ckV7SjCLA5Xt5aHen+JW1JvoC4HikwxXK4esq5goZA', 'cyd@example.com', 'customer', '2026-11-27 21:46:55.157056+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$eTAmQP2NBU1SPGpcMe9b5w$O4//jvvROtRbSxNH+VBO4itNEjTkVYdKyxm2J8TXcIU', 'eve@example.com', 'customer', '2026-11-27 21:46:55.635259+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:46:37.97819+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:46:37.981651+00', '2026-11-27 21:46:37.981651+00');
INSERT INTO public.cart VALUES
	(1, 13, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', '3813f042-7cc9-4d65-8426-0fe614b1737f', '2026-11-27 21:46:54.290184+00', '2026-11-27 21:46:54.316095+00'),
	(3, 15, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:46:55.28995+00', '2026-11-27 21:46:55.28995+00'),
	(3, 16, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:46:55.28995+00', '2026-11-27 21:46:55.28995+00'),
	(1, 17, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:46:55.343495+00', '2026-11-27 21:46:55.343495+00'),
	(4, 18, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', 'f7552a27-95e8-41ef-a3ef-8ba73270d298', '2026-11-27 21:46:55.708189+00', '2026-11-27 21:46:55.750411+00');
INSERT INTO public.checkout VALUES
	(1, 1, 'c8fa4de5-8485-4a3f-83e1-69704964843c', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:46:38.091834+00', '2026-11-27 21:46:38.091834+00', '2026-11-27 21:46:38.376217+00'),
	(1, 2, '747fa1e1-82c7-4fe4-a178-b7f5fcd3e74f', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:46:38.526805+00', '2026-11-27 21:46:38.526805+00', '2026-11-27 21:46:38.992119+00'),
	(1, 3, 'af4ca36c-1d60-4685-8cbc-65634feab785', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:46:39.273913+00', '2026-11-27 21:46:39.273913+00', '2026-11-27 21:46:39.607158+00'),
	(1, 4, '27a424d6-218b-4f98-a6e6-d354735f8366', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:46:39.654532+00', '2026-11-27 21:46:39.654532+00', '2026-11-27 21:46:39.743475+00'),
	(1, 5, '54048ab7-4e98-4de1-92ab-dad572b5aab1', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:46:39.836715+00', '2026-11-27 21:46:39.836715+00', '2026-11-27 21:46:40.534724+00'),
	(1, 6, 'b91318a6-55cd-4aff-8196-7e8781ec09c9', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:46:40.81739+00', '2026-11-27 21:46:40.81739+00', '2026-11-27 21:46:41.010405+00'),
	(1, 7, '76378edf-d7fc-4909-a76c-6b251c778854', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:46:41.406702+00', '2026-11-27 21:46:41.406702+00', '2026-11-27 21:46:41.689114+00'),
	(2, 8, '03be5623-4bab-4031-b881-b93bd5d71e7c', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:46:41.972688+00', '2026-11-27 21:46:41.972688+00', '2026-11-27 21:46:42.313204+00'),
	(1, 10, '144fbc50-0d9c-49da-8b58-436000c37c72', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:46:54.598255+00', '2026-11-27 21:46:54.598255+00', '2026-11-27 21:46:54.767187+00'),
	(4, 11, 'f7552a27-95e8-41ef-a3ef-8ba73270d298', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:46:55.750411+00', '2026-11-27 21:46:55.750411+00', '2026-11-27 21:46:55.750411+00'),
	(1, 9, '3813f042-7cc9-4d65-8426-0fe614b1737f', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:23516/3ds/pi_066148ff9ea6cd2ef01900e8?client_secret=pi_066148ff9ea6cd2ef01900e8_secret_acc9729f77c47465262374cf', '2026-11-27 21:46:55.824772+00', '2026-11-27 21:46:54.316095+00', '2026-11-27 21:46:54.468342+00');
INSERT INTO public.credit_note VALUES
	(1, 1, 2, 2, 3, 3, 1, 'CN-000001', 'USD', 2.77, 0.56, 3.33, 51.14, '2026-11-27 21:46:38.992119+00', NULL),
	(1, 2, 2, 2, 3, 4, 2, 'CN-000002', 'USD', 0.01, 0.00, 0.01, 51.13, '2026-11-27 21:46:39.089531+00', NULL),
	(1, 3, 2, 2, 4, 5, 3, 'CN-000003', 'USD', 4.21, 0.84, 5.05, 46.08, '2026-11-27 21:46:39.183874+00', NULL),
	(1, 4, 2, 2, 3, 6, 4, 'CN-000004', 'USD', 0.02, 0.00, 0.02, 46.06, '2026-11-27 21:46:39.229486+00', NULL),
	(1, 5, 3, 3, 5, 8, 1, 'CN-000005', 'USD', 8.32, 1.66, 9.98, 30.00, '2026-11-27 21:46:39.397406+00', NULL),
	(1, 6, 3, 3, 6, 9, 2, 'CN-000006', 'USD', 24.99, 5.00, 29.99, 0.01, '2026-11-27 21:46:39.528142+00', NULL),
	(1, 7, 3, 3, 5, 10, 3, 'CN-000007', 'USD', 0.01, 0.00, 0.01, 0.00, '2026-11-27 21:46:39.607158+00', NULL),
	(1, 8, 4, 4, 7, 12, 1, 'CN-000008', 'JPY', 0.83, 0.17, 1.00, 4502.00, '2026-11-27 21:46:39.743475+00', NULL),
	(1, 9, 4, 4, 7, 13, 2, 'CN-000009', 'JPY', 1251.67, 250.33, 1502.00, 3000.00, '2026-11-27 21:46:39.796759+00', NULL),
	(1, 10, 5, 5, 8, 15, 1, 'CN-000010', 'USD', 20.42, 4.08, 24.50, 0.00, '2026-11-27 21:46:39.921965+00', '2026-11-27 21:46:40.534724+00'),
	(2, 11, 6, 8, 11, 19, 1, 'CN-000011', 'USD', 10.28, 2.06, 12.34, 47.66, '2026-11-27 21:46:42.313204+00', NULL);
INSERT INTO public.idempotency_key VALUES
	(4, '35f1e9db-02ca-4bf3-9763-9b4938791740', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 11, NULL, 202, '\x7b226964223a31312c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31342c226f726465725f6964223a31312c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34363a35352e3735303431315a222c22757064617465645f6174223a22323032362d31312d32375432313a34363a35352e3735303431315a227d5d2c227061796d656e74223a7b226964223a32332c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34363a35352e3735303431315a222c22757064617465645f6174223a22323032362d31312d32375432313a34363a35352e3735303431315a227d', '2026-11-27 21:46:55.750411+00', '2026-11-27 21:46:55.750411+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:46:38.376217+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:46:38.561702+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:46:39.300982+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3752.50, 'VAT', 0.2000, 750.50, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:46:39.673411+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:46:39.854437+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:46:42.020083+00'),
	(1, 7, 10, 'INV-000007', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:46:54.767187+00');
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
	('INV', 7, 1, 10);
INSERT INTO public.invoice_series VALUES
	('CN', 11),
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
	(1, 1, 'receivable', 'revenue', 37.07, 'USD', 'sale', 1, '1', NULL, '2026-11-27 21:46:38.376217+00'),
	(1, 2, 'receivable', 'tax', 7.41, 'USD', 'sale_tax', 1, '1', NULL, '2026-11-27 21:46:38.376217+00'),
	(1, 3, 'provider_cash', 'receivable', 44.48, 'USD', 'payment', 1, '1', NULL, '2026-11-27 21:46:38.376217+00'),
	(1, 4, 'fees', 'provider_cash', 1.59, 'USD', 'payment_fee', 1, '1', NULL, '2026-11-27 21:46:38.376217+00'),
	(1, 5, 'receivable', 'revenue', 45.39, 'USD', 'sale', 2, '2', NULL, '2026-11-27 21:46:38.561702+00'),
	(1, 6, 'receivable', 'tax', 9.08, 'USD', 'sale_tax', 2, '2', NULL, '2026-11-27 21:46:38.561702+00'),
	(1, 7, 'provider_cash', 'receivable', 54.47, 'USD', 'payment', 2, '2', NULL, '2026-11-27 21:46:38.561702+00'),
	(1, 8, 'fees', 'provider_cash', 1.88, 'USD', 'payment_fee', 2, '2', NULL, '2026-11-27 21:46:38.561702+00'),
	(1, 9, 'refunds', 'provider_cash', 2.77, 'USD', 'refund', 2, '3', NULL, '2026-11-27 21:46:38.992119+00'),
	(1, 10, 'tax', 'provider_cash', 0.56, 'USD', 'refund_tax', 2, '3', NULL, '2026-11-27 21:46:38.992119+00'),
	(1, 11, 'refunds', 'provider_cash', 0.01, 'USD', 'refund', 2, '4', NULL, '2026-11-27 21:46:39.089531+00'),
	(1, 12, 'refunds', 'provider_cash', 4.21, 'USD', 'refund', 2, '5', NULL, '2026-11-27 21:46:39.183874+00'),
	(1, 13, 'tax', 'provider_cash', 0.84, 'USD', 'refund_tax', 2, '5', NULL, '2026-11-27 21:46:39.183874+00'),
	(1, 14, 'refunds', 'provider_cash', 0.02, 'USD', 'refund', 2, '6', NULL, '2026-11-27 21:46:39.229486+00'),
	(1, 15, 'receivable', 'revenue', 33.32, 'USD', 'sale', 3, '7', NULL, '2026-11-27 21:46:39.300982+00'),
	(1, 16, 'receivable', 'tax', 6.66, 'USD', 'sale_tax', 3, '7', NULL, '2026-11-27 21:46:39.300982+00'),
	(1, 17, 'provider_cash', 'receivable', 39.98, 'USD', 'payment', 3, '7', NULL, '2026-11-27 21:46:39.300982+00'),
	(1, 18, 'fees', 'provider_cash', 1.46, 'USD', 'payment_fee', 3, '7', NULL, '2026-11-27 21:46:39.300982+00'),
	(1, 19, 'refunds', 'provider_cash', 8.32, 'USD', 'refund', 3, '8', NULL, '2026-11-27 21:46:39.397406+00'),
	(1, 20, 'tax', 'provider_cash', 1.66, 'USD', 'refund_tax', 3, '8', NULL, '2026-11-27 21:46:39.397406+00'),
	(1, 21, 'refunds', 'provider_cash', 24.99, 'USD', 'refund', 3, '9', NULL, '2026-11-27 21:46:39.528142+00'),
	(1, 22, 'tax', 'provider_cash', 5.00, 'USD', 'refund_tax', 3, '9', NULL, '2026-11-27 21:46:39.528142+00'),
	(1, 23, 'refunds', 'provider_cash', 0.01, 'USD', 'refund', 3, '10', NULL, '2026-11-27 21:46:39.607158+00'),
	(1, 24, 'receivable', 'revenue', 3752.50, 'JPY', 'sale', 4, '11', NULL, '2026-11-27 21:46:39.673411+00'),
	(1, 25, 'receivable', 'tax', 750.50, 'JPY', 'sale_tax', 4, '11', NULL, '2026-11-27 21:46:39.673411+00'),
	(1, 26, 'provider_cash', 'receivable', 4503.00, 'JPY', 'payment', 4, '11', NULL, '2026-11-27 21:46:39.673411+00'),
	(1, 27, 'fees', 'provider_cash', 161.00, 'JPY', 'payment_fee', 4, '11', NULL, '2026-11-27 21:46:39.673411+00'),
	(1, 28, 'refunds', 'provider_cash', 0.83, 'JPY', 'refund', 4, '12', NULL, '2026-11-27 21:46:39.743475+00'),
	(1, 29, 'tax', 'provider_cash', 0.17, 'JPY', 'refund_tax', 4, '12', NULL, '2026-11-27 21:46:39.743475+00'),
	(1, 30, 'refunds', 'provider_cash', 1251.67, 'JPY', 'refund', 4, '13', NULL, '2026-11-27 21:46:39.796759+00'),
	(1, 31, 'tax', 'provider_cash', 250.33, 'JPY', 'refund_tax', 4, '13', NULL, '2026-11-27 21:46:39.796759+00'),
	(1, 32, 'receivable', 'revenue', 20.42, 'USD', 'sale', 5, '14', NULL, '2026-11-27 21:46:39.854437+00'),
	(1, 33, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 5, '14', NULL, '2026-11-27 21:46:39.854437+00'),
	(1, 34, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 5, '14', NULL, '2026-11-27 21:46:39.854437+00'),
	(1, 35, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 5, '14', NULL, '2026-11-27 21:46:39.854437+00'),
	(1, 36, 'refunds', 'provider_cash', 20.42, 'USD', 'refund', 5, '15', NULL, '2026-11-27 21:46:39.921965+00'),
	(1, 37, 'tax', 'provider_cash', 4.08, 'USD', 'refund_tax', 5, '15', NULL, '2026-11-27 21:46:39.921965+00'),
	(1, 38, 'provider_cash', 'refunds', 20.42, 'USD', 'refund_reversed', 5, '15', 36, '2026-11-27 21:46:40.534724+00'),
	(1, 39, 'provider_cash', 'tax', 4.08, 'USD', 'refund_tax_reversed', 5, '15', 37, '2026-11-27 21:46:40.534724+00'),
	(2, 40, 'receivable', 'revenue', 50.00, 'USD', 'sale', 8, '18', NULL, '2026-11-27 21:46:42.020083+00'),
	(2, 41, 'receivable', 'tax', 10.00, 'USD', 'sale_tax', 8, '18', NULL, '2026-11-27 21:46:42.020083+00'),
	(2, 42, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 8, '18', NULL, '2026-11-27 21:46:42.020083+00'),
	(2, 43, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 8, '18', NULL, '2026-11-27 21:46:42.020083+00'),
	(2, 44, 'refunds', 'provider_cash', 10.28, 'USD', 'refund', 8, '19', NULL, '2026-11-27 21:46:42.313204+00'),
	(2, 45, 'tax', 'provider_cash', 2.06, 'USD', 'refund_tax', 8, '19', NULL, '2026-11-27 21:46:42.313204+00'),
	(1, 46, 'receivable', 'revenue', 50.00, 'USD', 'sale', 10, '21', NULL, '2026-11-27 21:46:54.767187+00'),
	(1, 47, 'receivable', 'tax', 10.00, 'USD', 'sale_tax', 10, '21', NULL, '2026-11-27 21:46:54.767187+00'),
	(1, 48, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 10, '21', NULL, '2026-11-27 21:46:54.767187+00'),
	(1, 49, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 10, '21', NULL, '2026-11-27 21:46:54.767187+00');
INSERT INTO public.migration_checksum VALUES
	('0004.checkout', '3e6ce678b711b2a9b4529fcc11d152bad09c858882e978ed6a0f5fd0118f201c'),
	('0001.accounts', 'ea2fd1071a889c9bb3281e463769f8f7d9cbb5ee165366aa871a3c7f3b2ec0e0'),
	('0008.credit_notes', '622a9391571ae92b226db9f428d7bbbb93cc97e8492d1a8694b1a1f49dd30437'),
	('0006.invoices', '8ed7ebe5be493e110f8eed9db59ae45472b2ffcfb6bf646a2f5bfa7848a4360c'),
	('0002.catalog', 'f31ebcb14235c90485448a155037227bab736f4a903a5dd7f1bda16d36293e3f'),
	('0003.cart', 'e97b06291e4b77ff7d60e29baae05b59cbf15f581e8190827e792407f60d6d2c'),
	('0007.ledger', '88f32eae879c43b26e1b202f0c4fa79b865cf5a3fef0e6ba7f1ea2a76b04fab2'),
	('0005.payments', '645d8c975520ce0c3b975fbbbe2251711ed2df9146395bfca6e3c88f557471c0');
INSERT INTO public.payment VALUES
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148fea7229de60578993f', NULL, NULL, NULL, '2026-11-27 21:46:38.091834+00', '2026-11-27 21:46:38.376217+00', '2026-11-27 21:46:38.376217+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148feaced44339a267c9a', NULL, NULL, NULL, '2026-11-27 21:46:38.526805+00', '2026-11-27 21:46:39.208931+00', '2026-11-27 21:46:38.561702+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148feb81ebfecf326792f', NULL, NULL, NULL, '2026-11-27 21:46:39.273913+00', '2026-11-27 21:46:39.569124+00', '2026-11-27 21:46:39.300982+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148febdebdfd1f94dedfd', NULL, NULL, NULL, '2026-11-27 21:46:39.654532+00', '2026-11-27 21:46:39.754458+00', '2026-11-27 21:46:39.673411+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_066148fec0c4139bf013524a', NULL, NULL, NULL, '2026-11-27 21:46:39.836715+00', '2026-11-27 21:46:40.534724+00', '2026-11-27 21:46:39.854437+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_066148fed03e8b93f96126df', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:46:40.81739+00', '2026-11-27 21:46:41.010405+00', '2026-11-27 21:46:41.010405+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148fed97a99254652de9c', NULL, NULL, NULL, '2026-11-27 21:46:41.406702+00', '2026-11-27 21:46:41.689114+00', '2026-11-27 21:46:41.689114+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148fee177f9713995905c', NULL, NULL, NULL, '2026-11-27 21:46:41.972688+00', '2026-11-27 21:46:42.119704+00', '2026-11-27 21:46:42.020083+00'),
	(1, 20, 9, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148ff9ea6cd2ef01900e8', NULL, NULL, NULL, '2026-11-27 21:46:54.316095+00', '2026-11-27 21:46:54.468342+00', NULL),
	(1, 21, 10, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_066148ffa3c6804f2530d3aa', NULL, NULL, NULL, '2026-11-27 21:46:54.598255+00', '2026-11-27 21:46:54.913585+00', '2026-11-27 21:46:54.767187+00'),
	(4, 23, 11, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:46:55.750411+00', '2026-11-27 21:46:55.750411+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:46:37.91952+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:46:37.971463+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:46:37.977186+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:46:37.977647+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:46:37.952274+00', '2026-11-27 21:46:37.952274+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:46:37.972325+00', '2026-11-27 21:46:37.972325+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:46:37.977454+00', '2026-11-27 21:46:37.977454+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:46:37.977847+00', '2026-11-27 21:46:37.977847+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:46:37.978038+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:46:55.368101+00', '2026-11-27 21:46:55.368101+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:46:38.091834+00', '2026-11-27 21:46:38.376217+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:46:38.091834+00', '2026-11-27 21:46:38.376217+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:46:38.526805+00', '2026-11-27 21:46:39.183874+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:46:38.526805+00', '2026-11-27 21:46:39.229486+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:46:39.273913+00', '2026-11-27 21:46:39.528142+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:46:39.273913+00', '2026-11-27 21:46:39.607158+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:46:39.654532+00', '2026-11-27 21:46:39.796759+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:46:39.836715+00', '2026-11-27 21:46:40.534724+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:46:40.81739+00', '2026-11-27 21:46:41.010405+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:46:41.406702+00', '2026-11-27 21:46:41.689114+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:46:41.972688+00', '2026-11-27 21:46:42.313204+00'),
	(1, 12, 9, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:46:54.316095+00', '2026-11-27 21:46:54.316095+00'),
	(1, 13, 10, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:46:54.598255+00', '2026-11-27 21:46:54.913585+00'),
	(4, 14, 11, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:46:55.750411+00', '2026-11-27 21:46:55.750411+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\x09cd12a5446a45de261d4972b25f8fe62937d9633fe6a6d6b6ba01702f60bf2a', '2026-11-27 21:46:38.01616+00', NULL),
	(3, 3, '\x8a5218ec8ef9c6b2974454a12de3f14eb8749f35e85b5864a9616084e0236eca', '2026-11-27 21:46:55.216099+00', NULL),
	(4, 4, '\x34471968e5eebe5f34f3d44410264adea8989fde93cbecd63826b3472aebf19f', '2026-11-27 21:46:55.656969+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, '84b7c495-4970-44a8-8527-ea683e640d30', 'succeeded', 3.33, 'USD', NULL, 're_066148feaebd4453d5dd5680', NULL, '2026-11-27 21:46:38.645258+00', '2026-11-27 21:46:38.645258+00', '2026-11-27 21:46:38.992119+00', '2026-11-27 21:46:38.992119+00'),
	(1, 4, 2, 3, 2, 'fa36f21b-ed28-40e6-85ae-38438d51fe14', 'succeeded', 0.01, 'USD', NULL, 're_066148feb518c8b9732e71e9', NULL, '2026-11-27 21:46:39.053123+00', '2026-11-27 21:46:39.053123+00', '2026-11-27 21:46:39.089531+00', '2026-11-27 21:46:39.089531+00'),
	(1, 5, 2, 4, 2, 'c2ddf77c-e9b3-4f2c-b618-2fa352c6b86e', 'succeeded', 5.05, 'USD', NULL, 're_066148feb68ae76bdac18622', NULL, '2026-11-27 21:46:39.133448+00', '2026-11-27 21:46:39.133448+00', '2026-11-27 21:46:39.183874+00', '2026-11-27 21:46:39.183874+00'),
	(1, 6, 2, 3, 2, '863de31d-ddb1-4628-8d9a-f197e2dc0402', 'succeeded', 0.02, 'USD', NULL, 're_066148feb7341c8eb973753d', NULL, '2026-11-27 21:46:39.208931+00', '2026-11-27 21:46:39.208931+00', '2026-11-27 21:46:39.229486+00', '2026-11-27 21:46:39.229486+00'),
	(1, 8, 7, 5, 3, '6c1f3744-6e1c-4803-8e5d-3045bc9432e9', 'succeeded', 9.98, 'USD', NULL, 're_066148feb98b5d90b9d0984b', NULL, '2026-11-27 21:46:39.353009+00', '2026-11-27 21:46:39.353009+00', '2026-11-27 21:46:39.397406+00', '2026-11-27 21:46:39.397406+00'),
	(1, 9, 7, 6, 3, '4e024b4d-dc23-43cf-93d9-b30fe50bbdd5', 'succeeded', 29.99, 'USD', NULL, 're_066148febab7b4dd00f1068c', NULL, '2026-11-27 21:46:39.434721+00', '2026-11-27 21:46:39.434721+00', '2026-11-27 21:46:39.528142+00', '2026-11-27 21:46:39.528142+00'),
	(1, 10, 7, 5, 3, '04f8c259-5749-4d30-adf0-48a2a72e05c4', 'succeeded', 0.01, 'USD', NULL, 're_066148febcf713a93350f751', NULL, '2026-11-27 21:46:39.569124+00', '2026-11-27 21:46:39.569124+00', '2026-11-27 21:46:39.607158+00', '2026-11-27 21:46:39.607158+00'),
	(1, 12, 11, 7, 4, 'cdb37785-8d1e-4433-93ff-5ce98ff7c01a', 'succeeded', 1.00, 'JPY', NULL, 're_066148febef7e6ceb4023923', NULL, '2026-11-27 21:46:39.723573+00', '2026-11-27 21:46:39.723573+00', '2026-11-27 21:46:39.743475+00', '2026-11-27 21:46:39.743475+00'),
	(1, 13, 11, 7, 4, '537e45aa-af57-4e4f-b475-e8f2bd9f31a6', 'succeeded', 1502.00, 'JPY', NULL, 're_066148febfaf999eb813c9b3', NULL, '2026-11-27 21:46:39.754458+00', '2026-11-27 21:46:39.754458+00', '2026-11-27 21:46:39.796759+00', '2026-11-27 21:46:39.796759+00'),
	(1, 15, 14, 8, 5, 'd40f32cd-9aa0-475e-8c05-7f7380a764fd', 'failed', 24.50, 'USD', NULL, 're_066148fec1d04aecb0988691', 'expired_or_canceled_card', '2026-11-27 21:46:39.894977+00', '2026-11-27 21:46:39.894977+00', '2026-11-27 21:46:40.534724+00', '2026-11-27 21:46:40.534724+00'),
	(2, 19, 18, 11, 8, 'dccebd29-6845-461d-bc04-a308577f4a9f', 'succeeded', 12.34, 'USD', NULL, 're_066148fee5dd1e774869f983', NULL, '2026-11-27 21:46:42.119704+00', '2026-11-27 21:46:42.119704+00', '2026-11-27 21:46:42.313204+00', '2026-11-27 21:46:42.313204+00'),
	(1, 22, 21, 13, 10, '826123cd-cf57-470d-b0ff-92800f604317', 'pending', 20.00, 'USD', NULL, 're_066148ffa81a4906d92961b4', NULL, '2026-11-27 21:46:56.344302+00', '2026-11-27 21:46:54.913585+00', '2026-11-27 21:46:55.136725+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:46:38.01616+00', '2026-12-27 21:46:38.024136+00', NULL),
	(3, 3, '2026-11-27 21:46:55.216099+00', '2026-12-27 21:46:55.232689+00', NULL),
	(4, 4, '2026-11-27 21:46:55.656969+00', '2026-12-27 21:46:55.65702+00', NULL);
SELECT pg_catalog.setval('public.account_id_seq', 4, true);
SELECT pg_catalog.setval('public.bundle_id_seq', 1, true);
SELECT pg_catalog.setval('public.bundle_price_version_id_seq', 1, true);
SELECT pg_catalog.setval('public.cart_id_seq', 18, true);
SELECT pg_catalog.setval('public.checkout_id_seq', 11, true);
SELECT pg_catalog.setval('public.credit_note_id_seq', 11, true);
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
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_position_key UNIQUE (account_id, invoice_id, "position");
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_refund_id_key UNIQUE (account_id, refund_id);
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
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_invoice_id_fkey FOREIGN KEY (account_id, invoice_id) REFERENCES public.invoice(account_id, id);
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_order_id_fkey FOREIGN KEY (account_id, order_id) REFERENCES public.checkout(account_id, id);
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_purchase_id_fkey FOREIGN KEY (account_id, purchase_id) REFERENCES public.purchase(account_id, id);
ALTER TABLE ONLY public.credit_note
ADD CONSTRAINT credit_note_refund_id_fkey FOREIGN KEY (account_id, refund_id) REFERENCES public.refund(account_id, id);
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
