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
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:42:47.429016'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 21:42:47.515171'),
	('2a78d798b8b21b9e9efdc888a7cd53c158bce0af3e5fffb13863d408a440f1dc', '0003.faults', '2026-11-27 21:42:47.565505'),
	('9fdc734a99bd54759258f3cfeeeb3a3f9851aded10efd149e31dda6c2a87e217', '0004.clock', '2026-11-27 21:42:47.612319'),
	('da2e2d8adbfef356a8169d5bcb96f2bca9429bf94dfb744e5231d8b2476c4eea', '0005.disputes', '2026-11-27 21:42:47.648564'),
	('c0e74cbb9f1c8d54a69a433eae093bcffce7850d94a991741ddb841678e3e7a7', '0006.checkout_sessions', '2026-11-27 21:42:47.675787'),
	('d1de3a5fb695fc242d648abf91416afcd2e9cd7679ced19b9a76787edbe7760d', '0007.webhooks', '2026-11-27 21:42:47.707657'),
	('6247eb2f50cc8ad0aa07086d4b9754d27f6efe8b6765d648ab368ff4b776a76a', '0008.bank_debits', '2026-11-27 21:42:47.731229');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:42:47.046206');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_066148f162be7afa217717d8', 1795815775, 1795988575, 'charge', 4448, 159, 4289, 'usd', 'ch_066148f162be2d5e7e2a17fa', 'Order 1', 'charge'),
	('txn_066148f16979585ca7fd86cf', 1795815776, 1795988576, 'charge', 5447, 188, 5259, 'usd', 'ch_066148f169790585a43560e1', 'Order 2', 'charge'),
	('txn_066148f16cc6695864496b59', 1795815776, 1795815776, 'refund', -333, 0, -333, 'usd', 're_066148f16cc65c438b6a1641', NULL, 'refund'),
	('txn_066148f16f58f286907aae8e', 1795815776, 1795815776, 'refund', -1, 0, -1, 'usd', 're_066148f16f58e41b9b043dd9', NULL, 'refund'),
	('txn_066148f1709204633ec85078', 1795815776, 1795815776, 'refund', -505, 0, -505, 'usd', 're_066148f17091f40217ffa8f6', NULL, 'refund'),
	('txn_066148f171b611c50ae71492', 1795815776, 1795815776, 'refund', -2, 0, -2, 'usd', 're_066148f171b604a904289a0c', NULL, 'refund'),
	('txn_066148f17363cc1dcb4aa965', 1795815776, 1795988576, 'charge', 3998, 146, 3852, 'usd', 'ch_066148f1736396cf96b87a1d', 'Order 3', 'charge'),
	('txn_066148f174f3a0d3525237c6', 1795815776, 1795815776, 'refund', -998, 0, -998, 'usd', 're_066148f174f38973346be002', NULL, 'refund'),
	('txn_066148f1769c3ed0a717bfcf', 1795815776, 1795815776, 'refund', -2999, 0, -2999, 'usd', 're_066148f1769c30c84f39e18c', NULL, 'refund'),
	('txn_066148f177e5218a074e1d28', 1795815776, 1795815776, 'refund', -1, 0, -1, 'usd', 're_066148f177e5110c4995b771', NULL, 'refund'),
	('txn_066148f179e8a32a0ca8f9f1', 1795815777, 1795988577, 'charge', 4503, 161, 4342, 'jpy', 'ch_066148f179e86c1fa80c7359', 'Order 4', 'charge'),
	('txn_066148f17b0aa1953d08bb51', 1795815777, 1795815777, 'refund', -1, 0, -1, 'jpy', 're_066148f17b0a91c86e9e5337', NULL, 'refund'),
	('txn_066148f17b3d9b20e5dd21d9', 1795815777, 1795815777, 'refund', -1502, 0, -1502, 'jpy', 're_066148f17b3d919cf77d8d07', NULL, 'refund'),
	('txn_066148f17bc588133003debf', 1795815777, 1795988577, 'charge', 2450, 101, 2349, 'usd', 'ch_066148f17bc5265a1f80bf04', 'Order 5', 'charge'),
	('txn_066148f17c625def83926958', 1795815777, 1795815777, 'refund', -2450, 0, -2450, 'usd', 're_066148f17c624223eff80bc5', NULL, 'refund'),
	('txn_066148f1843377eb4dcb8841', 1795815777, 1795815777, 'refund_failure', 2450, 0, 2450, 'usd', 're_066148f17c624223eff80bc5', NULL, 'refund_failure'),
	('txn_066148f18d78ff5119fb19d8', 1795815778, 1795988578, 'charge', 6000, 204, 5796, 'usd', 'ch_066148f18d788144b94b0794', 'Order 8', 'charge'),
	('txn_066148f18edd13e1b8d25341', 1795815778, 1795815778, 'refund', -1234, 0, -1234, 'usd', 're_066148f18edd0266a8f38ed4', NULL, 'refund'),
	('txn_066148f1d3230b47cedf82e6', 1795815782, 1795988582, 'charge', 6000, 204, 5796, 'usd', 'ch_066148f1d322c9ec6cc15443', 'Order 10', 'charge'),
	('txn_066148f1d3dc7925fd04dd71', 1795815782, 1795815782, 'refund', -2000, 0, -2000, 'usd', 're_066148f1d3dc5986b87d3421', NULL, 'refund');
INSERT INTO mockpay.charge VALUES
	('ch_066148f162be2d5e7e2a17fa', 1795815775, 'pi_066148f162960bf710e66a71', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "28bc4b80-aa4d-49d5-a5e2-3970430499f4", "order_id": "1", "account_id": "1"}', 'pm_066148f162bdc1b91e256df2', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f162be7afa217717d8', 'visa', '{}', NULL, false),
	('ch_066148f179e86c1fa80c7359', 1795815777, 'pi_066148f179e7f293fa220fc1', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "f1131022-ba3f-4b71-8a66-f4d57a93aa1d", "order_id": "4", "account_id": "1"}', 'pm_066148f179e827ce51d85ae6', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f179e8a32a0ca8f9f1', 'visa', '{}', NULL, false),
	('ch_066148f185c545734179f529', 1795815777, 'pi_066148f185c4dae4e74cd3b3', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "01fd98d1-9d71-4ea5-ae3e-486bdf4d76a4", "order_id": "6", "account_id": "1"}', 'pm_066148f185c50a97fe3a5c92', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL, false),
	('ch_066148f169790585a43560e1', 1795815776, 'pi_066148f169788db2acfeb8d9', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "0370d4ac-6980-4949-a95b-ac2a057ef61a", "order_id": "2", "account_id": "1"}', 'pm_066148f16978bf0fbf05ac47', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f16979585ca7fd86cf', 'visa', '{}', NULL, false),
	('ch_066148f1736396cf96b87a1d', 1795815776, 'pi_066148f173631a30391abd4f', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "28c7892b-d928-4063-8d0c-a2b237232c60", "order_id": "3", "account_id": "1"}', 'pm_066148f173634f3ee8e1e36b', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f17363cc1dcb4aa965', 'visa', '{}', NULL, false),
	('ch_066148f17bc5265a1f80bf04', 1795815777, 'pi_066148f17bc4b200dafd6e23', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "46f05a89-69d5-400b-946f-c3d44e4df9b1", "order_id": "5", "account_id": "1"}', 'pm_066148f17bc4e5cd80332a99', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f17bc588133003debf', 'refundFail', '{}', NULL, false),
	('ch_066148f18d788144b94b0794', 1795815778, 'pi_066148f18d7802ab983c8655', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "357a576c-e1b6-4979-a625-7cbaafd25068", "order_id": "8", "account_id": "2"}', 'pm_066148f18d783a4c12dccc15', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f18d78ff5119fb19d8', 'visa', '{}', NULL, false),
	('ch_066148f18fae164eb8346330', 1795815778, 'pi_066148f18fada9fa3c6f5e4e', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_066148f18fadd4d8d107442d', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": 1796420578, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}', NULL, false),
	('ch_066148f1d322c9ec6cc15443', 1795815782, 'pi_066148f1d32249fb505d3889', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "48ec527b-8eee-464d-820d-97e5ab6f2f26", "order_id": "10", "account_id": "1"}', 'pm_066148f1d322807af68d1c23', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f1d3230b47cedf82e6', 'pendingRefund', '{}', NULL, false);
INSERT INTO mockpay.checkout_session VALUES
	('cs_test_066148f190527a56a283a830', 1795815778, 'open', 'unpaid', 'usd', 500, NULL, NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, 'http://127.0.0.1:19733/c/pay/cs_test_066148f190527a56a283a830', 1795902178, '[{"id": "li_066148f190523298d55ca536", "name": "A map", "price": "price_066148f1905235dfcae8c0d7", "amount": 500, "created": 1795815778, "product": "prod_066148f19052365446987d3b", "metadata": {}, "quantity": 1, "unit_amount": "500", "product_data": {}, "tax_behavior": "unspecified", "adjustable_quantity": null}]', '{}', '{"customer_creation": "if_required"}');
INSERT INTO mockpay.customer VALUES
	('cus_066148f19019cd5d0a877d59', 1795815778, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "D17D071C"}');
INSERT INTO mockpay.delivery VALUES
	('evt_066148f1d3232749d210e15c', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:43:02.999112+00', 200, NULL, '2026-11-27 21:43:02.956253+00', NULL, 0, NULL),
	('evt_066148f1d3dc8dd650834425', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:43:03.034719+00', 200, NULL, '2026-11-27 21:43:03.031509+00', NULL, 0, NULL),
	('evt_066148f1d3dc976a63a34a38', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:43:03.037896+00', 200, NULL, '2026-11-27 21:43:03.031509+00', NULL, 0, NULL);
INSERT INTO mockpay.delivery_attempt VALUES
	('evt_066148f1d3232749d210e15c', 'we_of_the_settings', 1, 1795815782.9578795, 200, NULL, 41, '{"received":true}'),
	('evt_066148f1d3dc8dd650834425', 'we_of_the_settings', 1, 1795815783.0326834, 200, NULL, 2, '{"received":true}'),
	('evt_066148f1d3dc976a63a34a38', 'we_of_the_settings', 1, 1795815783.0330791, 200, NULL, 5, '{"received":true}');
INSERT INTO mockpay.event VALUES
	('evt_066148f1d3232749d210e15c', 1795815782, 'payment_intent.succeeded', '{"object":{"id":"pi_066148f1d32249fb505d3889","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_066148f1d32249fb505d3889_secret_95812795432925ddf008c9c1","confirmation_method":"automatic","created":1795815782,"currency":"usd","customer":null,"customer_account":null,"description":"Order 10","last_payment_error":null,"latest_charge":"ch_066148f1d322c9ec6cc15443","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"10","group_id":"48ec527b-8eee-464d-820d-97e5ab6f2f26"},"next_action":null,"payment_method":"pm_066148f1d322807af68d1c23","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148f1d321940efe76ac84', 'checkout-48ec527b-8eee-464d-820d-97e5ab6f2f26', '2026-10-28.endive', NULL),
	('evt_066148f1d3dc8dd650834425', 1795815782, 'charge.refunded', '{"object":{"id":"ch_066148f1d322c9ec6cc15443","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_066148f1d3230b47cedf82e6","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795815782,"currency":"usd","customer":null,"description":"Order 10","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"48ec527b-8eee-464d-820d-97e5ab6f2f26","order_id":"10","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_066148f1d32249fb505d3889","payment_method":"pm_066148f1d322807af68d1c23","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148f1d3aed5ed5e1a9974', 'refund-d62ded3c-836a-45db-a197-0ab555f10e6a', '2026-10-28.endive', NULL),
	('evt_066148f1d3dc976a63a34a38', 1795815782, 'refund.created', '{"object":{"id":"re_066148f1d3dc5986b87d3421","object":"refund","amount":2000,"balance_transaction":"txn_066148f1d3dc7925fd04dd71","charge":"ch_066148f1d322c9ec6cc15443","created":1795815782,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"d62ded3c-836a-45db-a197-0ab555f10e6a"},"next_action":null,"payment_intent":"pi_066148f1d32249fb505d3889","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_066148f1d3aed5ed5e1a9974', 'refund-d62ded3c-836a-45db-a197-0ab555f10e6a', '2026-10-28.endive', NULL);
INSERT INTO mockpay.idempotency_key VALUES
	('refund-d62ded3c-836a-45db-a197-0ab555f10e6a', '2026-11-27 21:43:02.992081+00', '/v1/refunds', 'ec5c01ba4eb14e7252f52ebcfe7951dc', 'req_066148f1d3aed5ed5e1a9974', 200, '{"id":"re_066148f1d3dc5986b87d3421","object":"refund","amount":2000,"balance_transaction":"txn_066148f1d3dc7925fd04dd71","charge":"ch_066148f1d322c9ec6cc15443","created":1795815782,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"d62ded3c-836a-45db-a197-0ab555f10e6a"},"next_action":null,"payment_intent":"pi_066148f1d32249fb505d3889","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
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
	('pi_066148f162960bf710e66a71', 1795815775, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f162960bf710e66a71_secret_e260d995d2c47640dbc2bd4d', 'pm_066148f162bdc1b91e256df2', NULL, 'Order 1', NULL, '{"group_id": "28bc4b80-aa4d-49d5-a5e2-3970430499f4", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f162be2d5e7e2a17fa', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f169788db2acfeb8d9', 1795815776, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f169788db2acfeb8d9_secret_e5fa83abfd294a1944c9fb44', 'pm_066148f16978bf0fbf05ac47', NULL, 'Order 2', NULL, '{"group_id": "0370d4ac-6980-4949-a95b-ac2a057ef61a", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f169790585a43560e1', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f173631a30391abd4f', 1795815776, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f173631a30391abd4f_secret_8adba8d786196bb3d7614835', 'pm_066148f173634f3ee8e1e36b', NULL, 'Order 3', NULL, '{"group_id": "28c7892b-d928-4063-8d0c-a2b237232c60", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f1736396cf96b87a1d', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f179e7f293fa220fc1', 1795815777, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_066148f179e7f293fa220fc1_secret_64d61994cc53f095bb7aa65a', 'pm_066148f179e827ce51d85ae6', NULL, 'Order 4', NULL, '{"group_id": "f1131022-ba3f-4b71-8a66-f4d57a93aa1d", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f179e86c1fa80c7359', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f17bc4b200dafd6e23', 1795815777, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f17bc4b200dafd6e23_secret_41d6862d38a0c4cb8da50ac8', 'pm_066148f17bc4e5cd80332a99', NULL, 'Order 5', NULL, '{"group_id": "46f05a89-69d5-400b-946f-c3d44e4df9b1", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f17bc5265a1f80bf04', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f185c4dae4e74cd3b3', 1795815777, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_066148f185c4dae4e74cd3b3_secret_2f0d4ed7ba78d22a04b14fd5', NULL, NULL, 'Order 6', NULL, '{"group_id": "01fd98d1-9d71-4ea5-ae3e-486bdf4d76a4", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_066148f185c545734179f529", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_066148f185c50a97fe3a5c92", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795815777, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_066148f185c545734179f529', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f18ac2538eea0ccbbe', 1795815778, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_066148f18ac2538eea0ccbbe_secret_b0104fa9ea1bf0a089104d5f', 'pm_066148f18ac28a29e5ba5480', NULL, 'Order 7', NULL, '{"group_id": "0f6e098c-8003-45fb-a5d9-fdcf9f23efc0", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795815778, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f18d7802ab983c8655', 1795815778, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f18d7802ab983c8655_secret_7022639b219a52a1ee947ddb', 'pm_066148f18d783a4c12dccc15', NULL, 'Order 8', NULL, '{"group_id": "357a576c-e1b6-4979-a625-7cbaafd25068", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_066148f18d788144b94b0794', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f18fada9fa3c6f5e4e', 1795815778, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_066148f18fada9fa3c6f5e4e_secret_5f956929d5f4416dd8359999', 'pm_066148f18fadd4d8d107442d', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_066148f18fae164eb8346330', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}', 'canceled', '2026-12-04 21:42:58.528566+00'),
	('pi_066148f1d195c62d3916bd0c', 1795815782, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_066148f1d195c62d3916bd0c_secret_b249f4cd5dd34532c17baee4', 'pm_066148f1d195ff0bde5b0682', NULL, 'Order 9', NULL, '{"group_id": "42f243e7-ea0c-4d5c-81f4-737bd06ba8ce", "order_id": "9", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:19733/3ds/pi_066148f1d195c62d3916bd0c?client_secret=pi_066148f1d195c62d3916bd0c_secret_b249f4cd5dd34532c17baee4", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f1d32249fb505d3889', 1795815782, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f1d32249fb505d3889_secret_95812795432925ddf008c9c1', 'pm_066148f1d322807af68d1c23', NULL, 'Order 10', NULL, '{"group_id": "48ec527b-8eee-464d-820d-97e5ab6f2f26", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f1d322c9ec6cc15443', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL);
INSERT INTO mockpay.payment_method VALUES
	('pm_066148f162bdc1b91e256df2', 1795815775, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f16978bf0fbf05ac47', 1795815776, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f173634f3ee8e1e36b', 1795815776, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f179e827ce51d85ae6', 1795815777, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f17bc4e5cd80332a99', 1795815777, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f185c50a97fe3a5c92', 1795815777, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f18ac28a29e5ba5480', 1795815778, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f18d783a4c12dccc15', 1795815778, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f18fadd4d8d107442d', 1795815778, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f19019e652139ef9ca', 1795815778, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_066148f19019cd5d0a877d59', '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f1d195ff0bde5b0682', 1795815782, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f1d322807af68d1c23', 1795815782, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL);
INSERT INTO mockpay.refund VALUES
	('re_066148f16cc65c438b6a1641', 1795815776, 'ch_066148f169790585a43560e1', 'pi_066148f169788db2acfeb8d9', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "77c232e3-5be3-4022-a284-e6109f003902"}', 'txn_066148f16cc6695864496b59', NULL, NULL, NULL, NULL, NULL),
	('re_066148f16f58e41b9b043dd9', 1795815776, 'ch_066148f169790585a43560e1', 'pi_066148f169788db2acfeb8d9', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "8941356f-3ad2-4326-a68c-573542d6ce42"}', 'txn_066148f16f58f286907aae8e', NULL, NULL, NULL, NULL, NULL),
	('re_066148f17091f40217ffa8f6', 1795815776, 'ch_066148f169790585a43560e1', 'pi_066148f169788db2acfeb8d9', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "9eddade9-25c6-495e-abf5-9bea19193d34"}', 'txn_066148f1709204633ec85078', NULL, NULL, NULL, NULL, NULL),
	('re_066148f171b604a904289a0c', 1795815776, 'ch_066148f169790585a43560e1', 'pi_066148f169788db2acfeb8d9', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "ac0733fb-98ce-4061-961c-280d94a25fee"}', 'txn_066148f171b611c50ae71492', NULL, NULL, NULL, NULL, NULL),
	('re_066148f174f38973346be002', 1795815776, 'ch_066148f1736396cf96b87a1d', 'pi_066148f173631a30391abd4f', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "bf0ca10b-4585-4b01-a969-997fae7e1858"}', 'txn_066148f174f3a0d3525237c6', NULL, NULL, NULL, NULL, NULL),
	('re_066148f1769c30c84f39e18c', 1795815776, 'ch_066148f1736396cf96b87a1d', 'pi_066148f173631a30391abd4f', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "d6bff3bf-1d3d-4797-9590-d78cc0b56c9c"}', 'txn_066148f1769c3ed0a717bfcf', NULL, NULL, NULL, NULL, NULL),
	('re_066148f177e5110c4995b771', 1795815776, 'ch_066148f1736396cf96b87a1d', 'pi_066148f173631a30391abd4f', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "d2e356cf-a549-4926-87a9-9cf179abb037"}', 'txn_066148f177e5218a074e1d28', NULL, NULL, NULL, NULL, NULL),
	('re_066148f17b0a91c86e9e5337', 1795815777, 'ch_066148f179e86c1fa80c7359', 'pi_066148f179e7f293fa220fc1', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "069a1b61-c8a1-41fe-9f5b-6ed2a52647fb"}', 'txn_066148f17b0aa1953d08bb51', NULL, NULL, NULL, NULL, NULL),
	('re_066148f17b3d919cf77d8d07', 1795815777, 'ch_066148f179e86c1fa80c7359', 'pi_066148f179e7f293fa220fc1', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "4b3d271a-4b60-4c0c-82ba-313e2c5e1bec"}', 'txn_066148f17b3d9b20e5dd21d9', NULL, NULL, NULL, NULL, NULL),
	('re_066148f17c624223eff80bc5', 1795815777, 'ch_066148f17bc5265a1f80bf04', 'pi_066148f17bc4b200dafd6e23', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "8692c9aa-e045-43e1-a653-b523b39437c6"}', 'txn_066148f17c625def83926958', 'txn_066148f1843377eb4dcb8841', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_066148f18edd0266a8f38ed4', 1795815778, 'ch_066148f18d788144b94b0794', 'pi_066148f18d7802ab983c8655', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "968a5f1b-a499-429d-ab53-112b18dbbb4b"}', 'txn_066148f18edd13e1b8d25341', NULL, NULL, NULL, NULL, NULL),
	('re_066148f1d3dc5986b87d3421', 1795815782, 'ch_066148f1d322c9ec6cc15443', 'pi_066148f1d32249fb505d3889', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "d62ded3c-836a-45db-a197-0ab555f10e6a"}', 'txn_066148f1d3dc7925fd04dd71', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:43:02.985441+00');
INSERT INTO mockpay.request VALUES
	('req_066148f1d35321830fb186c8', 1795815782.967149, 'GET', '/v1/payment_intents/pi_066148f1d32249fb505d3889', NULL, 200, NULL, false, NULL),
	('req_066148f1d358b8a12289a5d5', 1795815782.9928994, 'GET', '/v1/payment_intents/pi_066148f1d32249fb505d3889', NULL, 200, NULL, false, NULL),
	('req_066148f1d3aed5ed5e1a9974', 1795815783.0312304, 'POST', '/v1/refunds', 'refund-d62ded3c-836a-45db-a197-0ab555f10e6a', 200, 're_066148f1d3dc5986b87d3421', false, NULL);
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795815775, 'http://127.0.0.1:13307/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL, '[]');
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:42:46.500311'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:42:46.570193'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:42:46.627697'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:42:46.713415'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:42:46.780338'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:42:46.86225');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:42:46.32628');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$hsg4/yBXXqKXOo7BZoJWAg$G6VweDniHqQvoBLgkpToPSXzaYLCRiwy70y2bcu6E8M', 'ada@example.com', 'customer', '2026-11-27 21:42:55.428958+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:42:58.34412+00', '2026-11-27 21:42:58.516967+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$APC1AsOaTC0mXBVVEApWFQ$6/C4jGA62Tu+z3aE3pzHX0iX+gMyMTxV9KAbEr4wWHo', 'cyd@example.com', 'customer', '2026-11-27 21:43:03.044109+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$8qhvRtgEk7MCPv+WaZvjzw$lsVZozzaAdYHPsvGkO4GOXZBil9lpQXtS9NnMD5h21o', 'eve@example.com', 'customer', '2026-11-27 21:43:03.292305+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:42:55.415935+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:42:55.417017+00', '2026-11-27 21:42:55.417017+00');
INSERT INTO public.cart VALUES
	(1, 13, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', '42f243e7-ea0c-4d5c-81f4-737bd06ba8ce', '2026-11-27 21:43:02.800917+00', '2026-11-27 21:43:02.822669+00'),
	(3, 15, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:43:03.061998+00', '2026-11-27 21:43:03.061998+00'),
	(3, 16, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:43:03.061998+00', '2026-11-27 21:43:03.061998+00'),
	(1, 17, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:43:03.064457+00', '2026-11-27 21:43:03.064457+00'),
	(4, 18, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', 'aae75ba6-b2f0-4dda-954c-ed0636570ae5', '2026-11-27 21:43:03.314597+00', '2026-11-27 21:43:03.318592+00');
INSERT INTO public.checkout VALUES
	(1, 1, '28bc4b80-aa4d-49d5-a5e2-3970430499f4', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:42:55.516015+00', '2026-11-27 21:42:55.516015+00', '2026-11-27 21:42:55.861817+00'),
	(1, 2, '0370d4ac-6980-4949-a95b-ac2a057ef61a', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:42:55.98076+00', '2026-11-27 21:42:55.98076+00', '2026-11-27 21:42:56.306895+00'),
	(1, 3, '28c7892b-d928-4063-8d0c-a2b237232c60', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:42:56.650318+00', '2026-11-27 21:42:56.650318+00', '2026-11-27 21:42:56.979009+00'),
	(1, 4, 'f1131022-ba3f-4b71-8a66-f4d57a93aa1d', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:42:57.036374+00', '2026-11-27 21:42:57.036374+00', '2026-11-27 21:42:57.180115+00'),
	(1, 5, '46f05a89-69d5-400b-946f-c3d44e4df9b1', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:42:57.220782+00', '2026-11-27 21:42:57.220782+00', '2026-11-27 21:42:57.800816+00'),
	(1, 6, '01fd98d1-9d71-4ea5-ae3e-486bdf4d76a4', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:42:57.852242+00', '2026-11-27 21:42:57.852242+00', '2026-11-27 21:42:58.12484+00'),
	(1, 7, '0f6e098c-8003-45fb-a5d9-fdcf9f23efc0', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:42:58.194712+00', '2026-11-27 21:42:58.194712+00', '2026-11-27 21:42:58.268842+00'),
	(2, 8, '357a576c-e1b6-4979-a625-7cbaafd25068', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:42:58.372635+00', '2026-11-27 21:42:58.372635+00', '2026-11-27 21:42:58.483993+00'),
	(1, 9, '42f243e7-ea0c-4d5c-81f4-737bd06ba8ce', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:19733/3ds/pi_066148f1d195c62d3916bd0c?client_secret=pi_066148f1d195c62d3916bd0c_secret_b249f4cd5dd34532c17baee4', '2026-11-27 21:43:02.822669+00', '2026-11-27 21:43:02.822669+00', '2026-11-27 21:43:02.886686+00'),
	(1, 10, '48ec527b-8eee-464d-820d-97e5ab6f2f26', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:43:02.923205+00', '2026-11-27 21:43:02.923205+00', '2026-11-27 21:43:02.959998+00'),
	(4, 11, 'aae75ba6-b2f0-4dda-954c-ed0636570ae5', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:43:03.318592+00', '2026-11-27 21:43:03.318592+00', '2026-11-27 21:43:03.318592+00');
INSERT INTO public.idempotency_key VALUES
	(4, '76ad8791-6ab0-42a0-b65a-e99a3138d36e', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 11, NULL, 202, '\x7b226964223a31312c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31342c226f726465725f6964223a31312c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34333a30332e3331383539325a222c22757064617465645f6174223a22323032362d31312d32375432313a34333a30332e3331383539325a227d5d2c227061796d656e74223a7b226964223a32332c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34333a30332e3331383539325a222c22757064617465645f6174223a22323032362d31312d32375432313a34333a30332e3331383539325a227d', '2026-11-27 21:43:03.318592+00', '2026-11-27 21:43:03.318592+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:55.861817+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:56.113963+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:56.685971+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3752.50, 'VAT', 0.2000, 750.50, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:57.110024+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:57.230898+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:58.399281+00'),
	(1, 7, 10, 'INV-000007', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:43:02.959998+00');
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
INSERT INTO public.migration_checksum VALUES
	('0004.checkout', '3e6ce678b711b2a9b4529fcc11d152bad09c858882e978ed6a0f5fd0118f201c'),
	('0001.accounts', 'ea2fd1071a889c9bb3281e463769f8f7d9cbb5ee165366aa871a3c7f3b2ec0e0'),
	('0006.invoices', '8ed7ebe5be493e110f8eed9db59ae45472b2ffcfb6bf646a2f5bfa7848a4360c'),
	('0002.catalog', 'f31ebcb14235c90485448a155037227bab736f4a903a5dd7f1bda16d36293e3f'),
	('0003.cart', 'e97b06291e4b77ff7d60e29baae05b59cbf15f581e8190827e792407f60d6d2c'),
	('0005.payments', '645d8c975520ce0c3b975fbbbe2251711ed2df9146395bfca6e3c88f557471c0');
INSERT INTO public.payment VALUES
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f162960bf710e66a71', NULL, NULL, NULL, '2026-11-27 21:42:55.516015+00', '2026-11-27 21:42:55.861817+00', '2026-11-27 21:42:55.861817+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f169788db2acfeb8d9', NULL, NULL, NULL, '2026-11-27 21:42:55.98076+00', '2026-11-27 21:42:56.549225+00', '2026-11-27 21:42:56.113963+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f173631a30391abd4f', NULL, NULL, NULL, '2026-11-27 21:42:56.650318+00', '2026-11-27 21:42:56.952254+00', '2026-11-27 21:42:56.685971+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f179e7f293fa220fc1', NULL, NULL, NULL, '2026-11-27 21:42:57.036374+00', '2026-11-27 21:42:57.184645+00', '2026-11-27 21:42:57.110024+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_066148f17bc4b200dafd6e23', NULL, NULL, NULL, '2026-11-27 21:42:57.220782+00', '2026-11-27 21:42:57.800816+00', '2026-11-27 21:42:57.230898+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_066148f185c4dae4e74cd3b3', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:42:57.852242+00', '2026-11-27 21:42:58.12484+00', '2026-11-27 21:42:58.12484+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148f18ac2538eea0ccbbe', NULL, NULL, NULL, '2026-11-27 21:42:58.194712+00', '2026-11-27 21:42:58.268842+00', '2026-11-27 21:42:58.268842+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f18d7802ab983c8655', NULL, NULL, NULL, '2026-11-27 21:42:58.372635+00', '2026-11-27 21:42:58.451622+00', '2026-11-27 21:42:58.399281+00'),
	(1, 20, 9, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148f1d195c62d3916bd0c', NULL, NULL, NULL, '2026-11-27 21:43:02.822669+00', '2026-11-27 21:43:02.886686+00', NULL),
	(1, 21, 10, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_066148f1d32249fb505d3889', NULL, NULL, NULL, '2026-11-27 21:43:02.923205+00', '2026-11-27 21:43:02.982871+00', '2026-11-27 21:43:02.959998+00'),
	(4, 23, 11, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:43:03.318592+00', '2026-11-27 21:43:03.318592+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:42:55.396125+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:42:55.414581+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:42:55.415201+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:42:55.415539+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:42:55.402832+00', '2026-11-27 21:42:55.402832+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:42:55.414959+00', '2026-11-27 21:42:55.414959+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:42:55.415375+00', '2026-11-27 21:42:55.415375+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:42:55.415646+00', '2026-11-27 21:42:55.415646+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:42:55.415807+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:43:03.066136+00', '2026-11-27 21:43:03.066136+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:42:55.516015+00', '2026-11-27 21:42:55.861817+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:42:55.516015+00', '2026-11-27 21:42:55.861817+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:42:55.98076+00', '2026-11-27 21:42:56.504226+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:42:55.98076+00', '2026-11-27 21:42:56.578722+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:42:56.650318+00', '2026-11-27 21:42:56.912398+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:42:56.650318+00', '2026-11-27 21:42:56.979009+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:42:57.036374+00', '2026-11-27 21:42:57.199293+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:42:57.220782+00', '2026-11-27 21:42:57.800816+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:42:57.852242+00', '2026-11-27 21:42:58.12484+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:42:58.194712+00', '2026-11-27 21:42:58.268842+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:42:58.372635+00', '2026-11-27 21:42:58.483993+00'),
	(1, 12, 9, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:43:02.822669+00', '2026-11-27 21:43:02.822669+00'),
	(1, 13, 10, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:43:02.923205+00', '2026-11-27 21:43:02.982871+00'),
	(4, 14, 11, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:43:03.318592+00', '2026-11-27 21:43:03.318592+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\xa35a2198e87ead54ad15f5c62d5dea68f6801091246bbd8ce7de7db7b1f1f57b', '2026-11-27 21:42:55.442034+00', NULL),
	(3, 3, '\x8f3f9a0eff2eafb9fea10da291cf79ce3ec14d499c4384d4d11c8139fa993468', '2026-11-27 21:43:03.052012+00', NULL),
	(4, 4, '\x3c2cbb1ce13f35f03a1f15d4bbf0359c3e63fff135359ed093115e34710ee2b5', '2026-11-27 21:43:03.300117+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, '77c232e3-5be3-4022-a284-e6109f003902', 'succeeded', 3.33, 'USD', NULL, 're_066148f16cc65c438b6a1641', NULL, '2026-11-27 21:42:56.193279+00', '2026-11-27 21:42:56.193279+00', '2026-11-27 21:42:56.306895+00', '2026-11-27 21:42:56.306895+00'),
	(1, 4, 2, 3, 2, '8941356f-3ad2-4326-a68c-573542d6ce42', 'succeeded', 0.01, 'USD', NULL, 're_066148f16f58e41b9b043dd9', NULL, '2026-11-27 21:42:56.355441+00', '2026-11-27 21:42:56.355441+00', '2026-11-27 21:42:56.417453+00', '2026-11-27 21:42:56.417453+00'),
	(1, 5, 2, 4, 2, '9eddade9-25c6-495e-abf5-9bea19193d34', 'succeeded', 5.05, 'USD', NULL, 're_066148f17091f40217ffa8f6', NULL, '2026-11-27 21:42:56.472994+00', '2026-11-27 21:42:56.472994+00', '2026-11-27 21:42:56.504226+00', '2026-11-27 21:42:56.504226+00'),
	(1, 6, 2, 3, 2, 'ac0733fb-98ce-4061-961c-280d94a25fee', 'succeeded', 0.02, 'USD', NULL, 're_066148f171b604a904289a0c', NULL, '2026-11-27 21:42:56.549225+00', '2026-11-27 21:42:56.549225+00', '2026-11-27 21:42:56.578722+00', '2026-11-27 21:42:56.578722+00'),
	(1, 8, 7, 5, 3, 'bf0ca10b-4585-4b01-a969-997fae7e1858', 'succeeded', 9.98, 'USD', NULL, 're_066148f174f38973346be002', NULL, '2026-11-27 21:42:56.756816+00', '2026-11-27 21:42:56.756816+00', '2026-11-27 21:42:56.825421+00', '2026-11-27 21:42:56.825421+00'),
	(1, 9, 7, 6, 3, 'd6bff3bf-1d3d-4797-9590-d78cc0b56c9c', 'succeeded', 29.99, 'USD', NULL, 're_066148f1769c30c84f39e18c', NULL, '2026-11-27 21:42:56.868098+00', '2026-11-27 21:42:56.868098+00', '2026-11-27 21:42:56.912398+00', '2026-11-27 21:42:56.912398+00'),
	(1, 10, 7, 5, 3, 'd2e356cf-a549-4926-87a9-9cf179abb037', 'succeeded', 0.01, 'USD', NULL, 're_066148f177e5110c4995b771', NULL, '2026-11-27 21:42:56.952254+00', '2026-11-27 21:42:56.952254+00', '2026-11-27 21:42:56.979009+00', '2026-11-27 21:42:56.979009+00'),
	(1, 12, 11, 7, 4, '069a1b61-c8a1-41fe-9f5b-6ed2a52647fb', 'succeeded', 1.00, 'JPY', NULL, 're_066148f17b0a91c86e9e5337', NULL, '2026-11-27 21:42:57.164528+00', '2026-11-27 21:42:57.164528+00', '2026-11-27 21:42:57.180115+00', '2026-11-27 21:42:57.180115+00'),
	(1, 13, 11, 7, 4, '4b3d271a-4b60-4c0c-82ba-313e2c5e1bec', 'succeeded', 1502.00, 'JPY', NULL, 're_066148f17b3d919cf77d8d07', NULL, '2026-11-27 21:42:57.184645+00', '2026-11-27 21:42:57.184645+00', '2026-11-27 21:42:57.199293+00', '2026-11-27 21:42:57.199293+00'),
	(1, 15, 14, 8, 5, '8692c9aa-e045-43e1-a653-b523b39437c6', 'failed', 24.50, 'USD', NULL, 're_066148f17c624223eff80bc5', 'expired_or_canceled_card', '2026-11-27 21:42:57.250388+00', '2026-11-27 21:42:57.250388+00', '2026-11-27 21:42:57.800816+00', '2026-11-27 21:42:57.800816+00'),
	(2, 19, 18, 11, 8, '968a5f1b-a499-429d-ab53-112b18dbbb4b', 'succeeded', 12.34, 'USD', NULL, 're_066148f18edd0266a8f38ed4', NULL, '2026-11-27 21:42:58.451622+00', '2026-11-27 21:42:58.451622+00', '2026-11-27 21:42:58.483993+00', '2026-11-27 21:42:58.483993+00'),
	(1, 22, 21, 13, 10, 'd62ded3c-836a-45db-a197-0ab555f10e6a', 'pending', 20.00, 'USD', NULL, 're_066148f1d3dc5986b87d3421', NULL, '2026-11-27 21:43:02.982871+00', '2026-11-27 21:43:02.982871+00', '2026-11-27 21:43:03.0358+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:42:55.442034+00', '2026-12-27 21:42:55.444529+00', NULL),
	(3, 3, '2026-11-27 21:43:03.052012+00', '2026-12-27 21:43:03.052147+00', NULL),
	(4, 4, '2026-11-27 21:43:03.300117+00', '2026-12-27 21:43:03.304136+00', NULL);
SELECT pg_catalog.setval('public.account_id_seq', 4, true);
SELECT pg_catalog.setval('public.bundle_id_seq', 1, true);
SELECT pg_catalog.setval('public.bundle_price_version_id_seq', 1, true);
SELECT pg_catalog.setval('public.cart_id_seq', 18, true);
SELECT pg_catalog.setval('public.checkout_id_seq', 11, true);
SELECT pg_catalog.setval('public.invoice_id_seq', 7, true);
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
