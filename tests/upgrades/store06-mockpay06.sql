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
CONSTRAINT delivery_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
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
api_version text NOT NULL
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
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:44:48.420304'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 21:44:48.430919'),
	('2a78d798b8b21b9e9efdc888a7cd53c158bce0af3e5fffb13863d408a440f1dc', '0003.faults', '2026-11-27 21:44:48.439034'),
	('9fdc734a99bd54759258f3cfeeeb3a3f9851aded10efd149e31dda6c2a87e217', '0004.clock', '2026-11-27 21:44:48.459651'),
	('da2e2d8adbfef356a8169d5bcb96f2bca9429bf94dfb744e5231d8b2476c4eea', '0005.disputes', '2026-11-27 21:44:48.48612'),
	('6247eb2f50cc8ad0aa07086d4b9754d27f6efe8b6765d648ab368ff4b776a76a', '0008.bank_debits', '2026-11-27 21:44:48.505545');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:44:48.308916');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_066148f85f5492de58939ac0', 1795815892, 1795988692, 'charge', 4448, 159, 4289, 'usd', 'ch_066148f85f545477edc74fa6', 'Order 1', 'charge'),
	('txn_066148f86260523d06e310b5', 1795815892, 1795988692, 'charge', 5447, 188, 5259, 'usd', 'ch_066148f8625fd55d298dc01d', 'Order 2', 'charge'),
	('txn_066148f86326ca6b93c8a239', 1795815893, 1795815893, 'refund', -333, 0, -333, 'usd', 're_066148f86326bcbc7fe13f24', NULL, 'refund'),
	('txn_066148f863b3938ff84d2d4c', 1795815893, 1795815893, 'refund', -1, 0, -1, 'usd', 're_066148f863b386672c6e3279', NULL, 'refund'),
	('txn_066148f86408b55dcd1cbd86', 1795815893, 1795815893, 'refund', -505, 0, -505, 'usd', 're_066148f86408a81ae141ffc1', NULL, 'refund'),
	('txn_066148f8647cc21a8331b293', 1795815893, 1795815893, 'refund', -2, 0, -2, 'usd', 're_066148f8647cb3448fa6eba7', NULL, 'refund'),
	('txn_066148f864baf24b6ac22066', 1795815893, 1795988693, 'charge', 3998, 146, 3852, 'usd', 'ch_066148f864bac1f21ea80478', 'Order 3', 'charge'),
	('txn_066148f8650b00b2529e5c23', 1795815893, 1795815893, 'refund', -998, 0, -998, 'usd', 're_066148f8650af6fd06fcd601', NULL, 'refund'),
	('txn_066148f86534d66db8e6fa29', 1795815893, 1795815893, 'refund', -2999, 0, -2999, 'usd', 're_066148f86534cc1a323b1b8b', NULL, 'refund'),
	('txn_066148f86559701f75261a28', 1795815893, 1795815893, 'refund', -1, 0, -1, 'usd', 're_066148f8655965fde0ec6bbd', NULL, 'refund'),
	('txn_066148f865f29e796741a58e', 1795815893, 1795988693, 'charge', 4503, 161, 4342, 'jpy', 'ch_066148f865f267a247061645', 'Order 4', 'charge'),
	('txn_066148f86672bac7183f06cc', 1795815893, 1795815893, 'refund', -1, 0, -1, 'jpy', 're_066148f86672ac70b1978511', NULL, 'refund'),
	('txn_066148f8669cf4271ed65f34', 1795815893, 1795815893, 'refund', -1502, 0, -1502, 'jpy', 're_066148f8669cebfe95d58e9c', NULL, 'refund'),
	('txn_066148f866cbb57b5f9e7921', 1795815893, 1795988693, 'charge', 2450, 101, 2349, 'usd', 'ch_066148f866cb8690b488e35a', 'Order 5', 'charge'),
	('txn_066148f867187e4349008fd2', 1795815893, 1795815893, 'refund', -2450, 0, -2450, 'usd', 're_066148f867186669fc59a633', NULL, 'refund'),
	('txn_066148f86fda0e841245dcb2', 1795815893, 1795815893, 'refund_failure', 2450, 0, 2450, 'usd', 're_066148f867186669fc59a633', NULL, 'refund_failure'),
	('txn_066148f87706ea98d0881c38', 1795815894, 1795988694, 'charge', 6000, 204, 5796, 'usd', 'ch_066148f87706bc67be54fcbf', 'Order 8', 'charge'),
	('txn_066148f877a5db00300c0829', 1795815894, 1795815894, 'refund', -1234, 0, -1234, 'usd', 're_066148f877a5ceb5ce69eb93', NULL, 'refund'),
	('txn_066148f8982db8ff13330e25', 1795815896, 1795988696, 'charge', 6000, 204, 5796, 'usd', 'ch_066148f8982d794415814072', 'Order 10', 'charge'),
	('txn_066148f899808f1852987c3d', 1795815896, 1795815896, 'refund', -2000, 0, -2000, 'usd', 're_066148f89980747923b298a2', NULL, 'refund');
INSERT INTO mockpay.charge VALUES
	('ch_066148f85f545477edc74fa6', 1795815892, 'pi_066148f85f53dd43a60cb45d', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "7f0947cd-20ec-4947-af51-224aa386a961", "order_id": "1", "account_id": "1"}', 'pm_066148f85f5412be3d5570c9', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f85f5492de58939ac0', 'visa', '{}', NULL, false),
	('ch_066148f8625fd55d298dc01d', 1795815892, 'pi_066148f8624f59708234d0ca', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "b1c0d9c2-ba8c-43b3-8227-dbddfd35e9fa", "order_id": "2", "account_id": "1"}', 'pm_066148f8624f8a50f31b8774', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f86260523d06e310b5', 'visa', '{}', NULL, false),
	('ch_066148f864bac1f21ea80478', 1795815893, 'pi_066148f864ba4792f818d813', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "5496e211-b417-488f-a576-9db4abd3e309", "order_id": "3", "account_id": "1"}', 'pm_066148f864ba8067d95bf610', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f864baf24b6ac22066', 'visa', '{}', NULL, false),
	('ch_066148f8783eb4a8cb90b5ba', 1795815894, 'pi_066148f8783e5293ec2b27d1', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_066148f8783e776202716e72', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": 1796420694, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}', NULL, false),
	('ch_066148f871161c942a94b148', 1795815893, 'pi_066148f871159a59cba55dfd', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "44c87f0f-2e3d-4cb8-b36f-2a19b21c637c", "order_id": "6", "account_id": "1"}', 'pm_066148f87115cfcdd8f6e4f7', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL, false),
	('ch_066148f865f267a247061645', 1795815893, 'pi_066148f865f1f6d2bb73aa13', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "82a60a6e-0049-4b3b-939b-5aa455ee3c64", "order_id": "4", "account_id": "1"}', 'pm_066148f865f2270581f71abd', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f865f29e796741a58e', 'visa', '{}', NULL, false),
	('ch_066148f866cb8690b488e35a', 1795815893, 'pi_066148f866cb240214e8c673', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "0b4e360d-cf96-44db-ae2e-40642e16ef92", "order_id": "5", "account_id": "1"}', 'pm_066148f866cb5575c4e4823c', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f866cbb57b5f9e7921', 'refundFail', '{}', NULL, false),
	('ch_066148f87706bc67be54fcbf', 1795815894, 'pi_066148f87706500495bb5484', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "d4def09c-5820-40b7-971b-39ae052c7174", "order_id": "8", "account_id": "2"}', 'pm_066148f8770683f34f70e264', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f87706ea98d0881c38', 'visa', '{}', NULL, false),
	('ch_066148f8982d794415814072', 1795815896, 'pi_066148f8982d0ffcf1e54bed', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "43133d77-ae03-4cb5-bd46-233307401cac", "order_id": "10", "account_id": "1"}', 'pm_066148f8982d3fd969124921', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f8982db8ff13330e25', 'pendingRefund', '{}', NULL, false);
INSERT INTO mockpay.customer VALUES
	('cus_066148f878627fd511b92b2f', 1795815894, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "35159223"}');
INSERT INTO mockpay.delivery VALUES
	('evt_066148f89980aaba9c913ebd', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:56.633372+00', 200, NULL, '2026-11-27 21:44:56.621738+00', NULL),
	('evt_066148f8982dcf63ff39d4b6', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:56.597136+00', 200, NULL, '2026-11-27 21:44:56.549084+00', NULL),
	('evt_066148f89980a1cc1a797440', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:56.629276+00', 200, NULL, '2026-11-27 21:44:56.621738+00', NULL);
INSERT INTO mockpay.event VALUES
	('evt_066148f8982dcf63ff39d4b6', 1795815896, 'payment_intent.succeeded', '{"object":{"id":"pi_066148f8982d0ffcf1e54bed","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_066148f8982d0ffcf1e54bed_secret_497879e1d65c314f08ad8ec0","confirmation_method":"automatic","created":1795815896,"currency":"usd","customer":null,"customer_account":null,"description":"Order 10","last_payment_error":null,"latest_charge":"ch_066148f8982d794415814072","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"10","group_id":"43133d77-ae03-4cb5-bd46-233307401cac"},"next_action":null,"payment_method":"pm_066148f8982d3fd969124921","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148f8982c958727d7f1e3', 'checkout-43133d77-ae03-4cb5-bd46-233307401cac', '2026-10-28.endive'),
	('evt_066148f89980a1cc1a797440', 1795815896, 'charge.refunded', '{"object":{"id":"ch_066148f8982d794415814072","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_066148f8982db8ff13330e25","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795815896,"currency":"usd","customer":null,"description":"Order 10","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"43133d77-ae03-4cb5-bd46-233307401cac","order_id":"10","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_066148f8982d0ffcf1e54bed","payment_method":"pm_066148f8982d3fd969124921","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148f8996c8db33bd58139', 'refund-23f276cd-5be8-4929-9430-6c218453e94b', '2026-10-28.endive'),
	('evt_066148f89980aaba9c913ebd', 1795815896, 'refund.created', '{"object":{"id":"re_066148f89980747923b298a2","object":"refund","amount":2000,"balance_transaction":"txn_066148f899808f1852987c3d","charge":"ch_066148f8982d794415814072","created":1795815896,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"23f276cd-5be8-4929-9430-6c218453e94b"},"next_action":null,"payment_intent":"pi_066148f8982d0ffcf1e54bed","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_066148f8996c8db33bd58139', 'refund-23f276cd-5be8-4929-9430-6c218453e94b', '2026-10-28.endive');
INSERT INTO mockpay.idempotency_key VALUES
	('refund-23f276cd-5be8-4929-9430-6c218453e94b', '2026-11-27 21:44:56.608446+00', '/v1/refunds', 'cca9b7eb345c1e09ac53e2aa2aeb5c26', 'req_066148f8996c8db33bd58139', 200, '{"id":"re_066148f89980747923b298a2","object":"refund","amount":2000,"balance_transaction":"txn_066148f899808f1852987c3d","charge":"ch_066148f8982d794415814072","created":1795815896,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"23f276cd-5be8-4929-9430-6c218453e94b"},"next_action":null,"payment_intent":"pi_066148f8982d0ffcf1e54bed","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
INSERT INTO mockpay.migration_checksum VALUES
	('0008.bank_debits', '7c607a0499e03632b4885d63c0defae45fc308e4cb9dcf564cc5b14a75e7ed1d'),
	('0005.disputes', '43d09220382b032cd5591353b9acb6ac89a84770489bbce47a4a9041a9a226d7'),
	('0004.clock', '6508e7fdad770c80ab0971c7a8033bce0b4651ef042926d97103af32baceaeef'),
	('0003.faults', '3a6b0143cd28dd3dc5b034805ef7d817e136199d82d19f2b913e4a5dad15e242'),
	('0002.customers', '7a472eea826b96834dfb1d0439cb50f936bc896d52965d251c647f422097e170'),
	('0001.payments', '8dc17a5a8b3220bbf4f3d59e014aa6de34af6e4dea1ce6bba2427c92b6e3176e');
INSERT INTO mockpay.payment_intent VALUES
	('pi_066148f85f53dd43a60cb45d', 1795815892, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f85f53dd43a60cb45d_secret_18bafbb93ff6a98c078e0a1b', 'pm_066148f85f5412be3d5570c9', NULL, 'Order 1', NULL, '{"group_id": "7f0947cd-20ec-4947-af51-224aa386a961", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f85f545477edc74fa6', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f8624f59708234d0ca', 1795815892, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f8624f59708234d0ca_secret_6232007174b02d16fbc55b36', 'pm_066148f8624f8a50f31b8774', NULL, 'Order 2', NULL, '{"group_id": "b1c0d9c2-ba8c-43b3-8227-dbddfd35e9fa", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f8625fd55d298dc01d', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f864ba4792f818d813', 1795815893, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f864ba4792f818d813_secret_1df4b272038175d9ba2d2b07', 'pm_066148f864ba8067d95bf610', NULL, 'Order 3', NULL, '{"group_id": "5496e211-b417-488f-a576-9db4abd3e309", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f864bac1f21ea80478', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f865f1f6d2bb73aa13', 1795815893, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_066148f865f1f6d2bb73aa13_secret_d3fe18c96d9836b14e34c059', 'pm_066148f865f2270581f71abd', NULL, 'Order 4', NULL, '{"group_id": "82a60a6e-0049-4b3b-939b-5aa455ee3c64", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f865f267a247061645', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f866cb240214e8c673', 1795815893, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f866cb240214e8c673_secret_ae53e449a3c16164c9a90ddf', 'pm_066148f866cb5575c4e4823c', NULL, 'Order 5', NULL, '{"group_id": "0b4e360d-cf96-44db-ae2e-40642e16ef92", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f866cb8690b488e35a', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f871159a59cba55dfd', 1795815893, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_066148f871159a59cba55dfd_secret_f4068e9f7ceb52e2748d8de0', NULL, NULL, 'Order 6', NULL, '{"group_id": "44c87f0f-2e3d-4cb8-b36f-2a19b21c637c", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_066148f871161c942a94b148", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_066148f87115cfcdd8f6e4f7", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795815893, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_066148f871161c942a94b148', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f874c1aa9ccb9e6395', 1795815894, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_066148f874c1aa9ccb9e6395_secret_d3b528ce2cf39bf524792921', 'pm_066148f874c1df86e53e4e73', NULL, 'Order 7', NULL, '{"group_id": "f61897d8-b3e7-4700-85cc-b6015bf35182", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795815894, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f87706500495bb5484', 1795815894, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f87706500495bb5484_secret_834d72a4941bb6fc0b7c19ae', 'pm_066148f8770683f34f70e264', NULL, 'Order 8', NULL, '{"group_id": "d4def09c-5820-40b7-971b-39ae052c7174", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_066148f87706bc67be54fcbf', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f8783e5293ec2b27d1', 1795815894, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_066148f8783e5293ec2b27d1_secret_13d05c0f6f4ad72ee7310c40', 'pm_066148f8783e776202716e72', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_066148f8783eb4a8cb90b5ba', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}', 'canceled', '2026-12-04 21:44:54.43326+00'),
	('pi_066148f89794885d300114b1', 1795815896, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_066148f89794885d300114b1_secret_dc04f5115907d438ab836c3f', 'pm_066148f89794bbd7b4203342', NULL, 'Order 9', NULL, '{"group_id": "67f1ae4d-07c6-4a79-858f-0d5a86d168d8", "order_id": "9", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:31090/3ds/pi_066148f89794885d300114b1?client_secret=pi_066148f89794885d300114b1_secret_dc04f5115907d438ab836c3f", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f8982d0ffcf1e54bed', 1795815896, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f8982d0ffcf1e54bed_secret_497879e1d65c314f08ad8ec0', 'pm_066148f8982d3fd969124921', NULL, 'Order 10', NULL, '{"group_id": "43133d77-ae03-4cb5-bd46-233307401cac", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f8982d794415814072', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL);
INSERT INTO mockpay.payment_method VALUES
	('pm_066148f85f5412be3d5570c9', 1795815892, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f8624f8a50f31b8774', 1795815892, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f864ba8067d95bf610', 1795815893, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f865f2270581f71abd', 1795815893, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f866cb5575c4e4823c', 1795815893, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f87115cfcdd8f6e4f7', 1795815893, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f874c1df86e53e4e73', 1795815894, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f8770683f34f70e264', 1795815894, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f8783e776202716e72', 1795815894, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f87862a4c85b3ea917', 1795815894, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_066148f878627fd511b92b2f', '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f89794bbd7b4203342', 1795815896, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f8982d3fd969124921', 1795815896, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL);
INSERT INTO mockpay.refund VALUES
	('re_066148f86326bcbc7fe13f24', 1795815893, 'ch_066148f8625fd55d298dc01d', 'pi_066148f8624f59708234d0ca', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "7461d59b-29b6-4ca7-b09b-be432e64e778"}', 'txn_066148f86326ca6b93c8a239', NULL, NULL, NULL, NULL, NULL),
	('re_066148f863b386672c6e3279', 1795815893, 'ch_066148f8625fd55d298dc01d', 'pi_066148f8624f59708234d0ca', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "3114922f-9420-4a76-8288-c1cf1c6fb009"}', 'txn_066148f863b3938ff84d2d4c', NULL, NULL, NULL, NULL, NULL),
	('re_066148f86408a81ae141ffc1', 1795815893, 'ch_066148f8625fd55d298dc01d', 'pi_066148f8624f59708234d0ca', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "3ad1c0db-4a29-45ec-8074-3128387e678b"}', 'txn_066148f86408b55dcd1cbd86', NULL, NULL, NULL, NULL, NULL),
	('re_066148f8647cb3448fa6eba7', 1795815893, 'ch_066148f8625fd55d298dc01d', 'pi_066148f8624f59708234d0ca', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "471de6af-c9d8-4f05-8641-3fe6c6511910"}', 'txn_066148f8647cc21a8331b293', NULL, NULL, NULL, NULL, NULL),
	('re_066148f8650af6fd06fcd601', 1795815893, 'ch_066148f864bac1f21ea80478', 'pi_066148f864ba4792f818d813', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "0dd1d836-810b-4c91-833a-aff42ea4051f"}', 'txn_066148f8650b00b2529e5c23', NULL, NULL, NULL, NULL, NULL),
	('re_066148f86534cc1a323b1b8b', 1795815893, 'ch_066148f864bac1f21ea80478', 'pi_066148f864ba4792f818d813', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "6be9517d-26a0-4306-9e36-b866bbbb29ff"}', 'txn_066148f86534d66db8e6fa29', NULL, NULL, NULL, NULL, NULL),
	('re_066148f8655965fde0ec6bbd', 1795815893, 'ch_066148f864bac1f21ea80478', 'pi_066148f864ba4792f818d813', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "53a03fb3-3562-4565-934f-6a7239ab17a3"}', 'txn_066148f86559701f75261a28', NULL, NULL, NULL, NULL, NULL),
	('re_066148f86672ac70b1978511', 1795815893, 'ch_066148f865f267a247061645', 'pi_066148f865f1f6d2bb73aa13', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "caf1dcef-e3b4-4f02-ac41-ec65158f40fa"}', 'txn_066148f86672bac7183f06cc', NULL, NULL, NULL, NULL, NULL),
	('re_066148f8669cebfe95d58e9c', 1795815893, 'ch_066148f865f267a247061645', 'pi_066148f865f1f6d2bb73aa13', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "8c35b1e4-0bf4-4381-aa01-f6b1aac79fd4"}', 'txn_066148f8669cf4271ed65f34', NULL, NULL, NULL, NULL, NULL),
	('re_066148f867186669fc59a633', 1795815893, 'ch_066148f866cb8690b488e35a', 'pi_066148f866cb240214e8c673', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "2ae1a694-70de-4157-ad8f-a61ae37ea03c"}', 'txn_066148f867187e4349008fd2', 'txn_066148f86fda0e841245dcb2', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_066148f877a5ceb5ce69eb93', 1795815894, 'ch_066148f87706bc67be54fcbf', 'pi_066148f87706500495bb5484', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "62b21ccf-0801-4587-9209-bbeac9d34191"}', 'txn_066148f877a5db00300c0829', NULL, NULL, NULL, NULL, NULL),
	('re_066148f89980747923b298a2', 1795815896, 'ch_066148f8982d794415814072', 'pi_066148f8982d0ffcf1e54bed', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "23f276cd-5be8-4929-9430-6c218453e94b"}', 'txn_066148f899808f1852987c3d', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:44:56.607896+00');
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795815892, 'http://127.0.0.1:13776/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL);
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:44:48.067844'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:44:48.116602'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:44:48.151071'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:44:48.198603'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:44:48.238289'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:44:48.270788');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:44:47.973466');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$FbtUQGSglCJ/BcXAwh6VEQ$r+ncJ93m94Nc7GDHbdrsZQHtYNZXHFy5WwPpzWs9xUY', 'ada@example.com', 'customer', '2026-11-27 21:44:52.724694+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:44:54.325852+00', '2026-11-27 21:44:54.417641+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$/IWw1D26hP6YzspesnVYAw$EXofOmQiA5g9FEkjUd5z8O/v8fDdOn3uks8zJrsZ0Iw', 'cyd@example.com', 'customer', '2026-11-27 21:44:56.630067+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$8hAjr2wQmbtkYcSiiHHzBQ$EcZM+2jczJQLoKGsLXpp2BomcqmuTbbYAnKL7JHD14U', 'eve@example.com', 'customer', '2026-11-27 21:44:56.83963+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:44:52.714925+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:44:52.715813+00', '2026-11-27 21:44:52.715813+00');
INSERT INTO public.cart VALUES
	(1, 13, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', '67f1ae4d-07c6-4a79-858f-0d5a86d168d8', '2026-11-27 21:44:56.464529+00', '2026-11-27 21:44:56.474905+00'),
	(3, 15, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:44:56.6401+00', '2026-11-27 21:44:56.6401+00'),
	(3, 16, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:44:56.6401+00', '2026-11-27 21:44:56.6401+00'),
	(1, 17, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:44:56.657429+00', '2026-11-27 21:44:56.657429+00'),
	(4, 18, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', 'a382f9a5-d79f-4380-bf9a-54b1287b8c77', '2026-11-27 21:44:56.848859+00', '2026-11-27 21:44:56.854713+00');
INSERT INTO public.checkout VALUES
	(1, 1, '7f0947cd-20ec-4947-af51-224aa386a961', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:44:52.743036+00', '2026-11-27 21:44:52.743036+00', '2026-11-27 21:44:52.949679+00'),
	(1, 2, 'b1c0d9c2-ba8c-43b3-8227-dbddfd35e9fa', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:44:52.978516+00', '2026-11-27 21:44:52.978516+00', '2026-11-27 21:44:53.067505+00'),
	(1, 3, '5496e211-b417-488f-a576-9db4abd3e309', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:44:53.151338+00', '2026-11-27 21:44:53.151338+00', '2026-11-27 21:44:53.197543+00'),
	(1, 4, '82a60a6e-0049-4b3b-939b-5aa455ee3c64', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:44:53.224896+00', '2026-11-27 21:44:53.224896+00', '2026-11-27 21:44:53.269323+00'),
	(1, 5, '0b4e360d-cf96-44db-ae2e-40642e16ef92', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:44:53.287022+00', '2026-11-27 21:44:53.287022+00', '2026-11-27 21:44:53.897017+00'),
	(1, 6, '44c87f0f-2e3d-4cb8-b36f-2a19b21c637c', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:44:53.960857+00', '2026-11-27 21:44:53.960857+00', '2026-11-27 21:44:54.140116+00'),
	(1, 7, 'f61897d8-b3e7-4700-85cc-b6015bf35182', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:44:54.190699+00', '2026-11-27 21:44:54.190699+00', '2026-11-27 21:44:54.270559+00'),
	(2, 8, 'd4def09c-5820-40b7-971b-39ae052c7174', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:44:54.341477+00', '2026-11-27 21:44:54.341477+00', '2026-11-27 21:44:54.397946+00'),
	(1, 9, '67f1ae4d-07c6-4a79-858f-0d5a86d168d8', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:31090/3ds/pi_066148f89794885d300114b1?client_secret=pi_066148f89794885d300114b1_secret_dc04f5115907d438ab836c3f', '2026-11-27 21:44:56.474905+00', '2026-11-27 21:44:56.474905+00', '2026-11-27 21:44:56.496503+00'),
	(1, 10, '43133d77-ae03-4cb5-bd46-233307401cac', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:44:56.504077+00', '2026-11-27 21:44:56.504077+00', '2026-11-27 21:44:56.55139+00'),
	(4, 11, 'a382f9a5-d79f-4380-bf9a-54b1287b8c77', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:44:56.854713+00', '2026-11-27 21:44:56.854713+00', '2026-11-27 21:44:56.854713+00');
INSERT INTO public.idempotency_key VALUES
	(4, 'eb4f1e6d-202d-41bb-9482-a4bd8a4da9b7', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 11, NULL, 202, '\x7b226964223a31312c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31342c226f726465725f6964223a31312c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34343a35362e3835343731335a222c22757064617465645f6174223a22323032362d31312d32375432313a34343a35362e3835343731335a227d5d2c227061796d656e74223a7b226964223a32332c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34343a35362e3835343731335a222c22757064617465645f6174223a22323032362d31312d32375432313a34343a35362e3835343731335a227d', '2026-11-27 21:44:56.854713+00', '2026-11-27 21:44:56.854713+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:52.949679+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:53.009818+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:53.159662+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3752.50, 'VAT', 0.2000, 750.50, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:53.237746+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:53.293527+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:54.362733+00'),
	(1, 7, 10, 'INV-000007', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:56.55139+00');
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
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f85f53dd43a60cb45d', NULL, NULL, NULL, '2026-11-27 21:44:52.743036+00', '2026-11-27 21:44:52.949679+00', '2026-11-27 21:44:52.949679+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f8624f59708234d0ca', NULL, NULL, NULL, '2026-11-27 21:44:52.978516+00', '2026-11-27 21:44:53.127818+00', '2026-11-27 21:44:53.009818+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f864ba4792f818d813', NULL, NULL, NULL, '2026-11-27 21:44:53.151338+00', '2026-11-27 21:44:53.193252+00', '2026-11-27 21:44:53.159662+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f865f1f6d2bb73aa13', NULL, NULL, NULL, '2026-11-27 21:44:53.224896+00', '2026-11-27 21:44:53.275852+00', '2026-11-27 21:44:53.237746+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_066148f866cb240214e8c673', NULL, NULL, NULL, '2026-11-27 21:44:53.287022+00', '2026-11-27 21:44:53.897017+00', '2026-11-27 21:44:53.293527+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_066148f871159a59cba55dfd', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:44:53.960857+00', '2026-11-27 21:44:54.140116+00', '2026-11-27 21:44:54.140116+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148f874c1aa9ccb9e6395', NULL, NULL, NULL, '2026-11-27 21:44:54.190699+00', '2026-11-27 21:44:54.270559+00', '2026-11-27 21:44:54.270559+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f87706500495bb5484', NULL, NULL, NULL, '2026-11-27 21:44:54.341477+00', '2026-11-27 21:44:54.379788+00', '2026-11-27 21:44:54.362733+00'),
	(1, 20, 9, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148f89794885d300114b1', NULL, NULL, NULL, '2026-11-27 21:44:56.474905+00', '2026-11-27 21:44:56.496503+00', NULL),
	(1, 21, 10, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_066148f8982d0ffcf1e54bed', NULL, NULL, NULL, '2026-11-27 21:44:56.504077+00', '2026-11-27 21:44:56.597513+00', '2026-11-27 21:44:56.55139+00'),
	(4, 23, 11, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:44:56.854713+00', '2026-11-27 21:44:56.854713+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:44:52.701275+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:44:52.706815+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:44:52.708099+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:44:52.7092+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:44:52.705508+00', '2026-11-27 21:44:52.705508+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:44:52.707031+00', '2026-11-27 21:44:52.707031+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:44:52.708398+00', '2026-11-27 21:44:52.708398+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:44:52.711285+00', '2026-11-27 21:44:52.711285+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:44:52.714648+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:44:56.659378+00', '2026-11-27 21:44:56.659378+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:44:52.743036+00', '2026-11-27 21:44:52.949679+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:44:52.743036+00', '2026-11-27 21:44:52.949679+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:44:52.978516+00', '2026-11-27 21:44:53.116099+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:44:52.978516+00', '2026-11-27 21:44:53.140902+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:44:53.151338+00', '2026-11-27 21:44:53.187914+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:44:53.151338+00', '2026-11-27 21:44:53.197543+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:44:53.224896+00', '2026-11-27 21:44:53.279392+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:44:53.287022+00', '2026-11-27 21:44:53.897017+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:44:53.960857+00', '2026-11-27 21:44:54.140116+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:44:54.190699+00', '2026-11-27 21:44:54.270559+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:44:54.341477+00', '2026-11-27 21:44:54.397946+00'),
	(1, 12, 9, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:44:56.474905+00', '2026-11-27 21:44:56.474905+00'),
	(1, 13, 10, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:44:56.504077+00', '2026-11-27 21:44:56.597513+00'),
	(4, 14, 11, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:44:56.854713+00', '2026-11-27 21:44:56.854713+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\x3c02f75f66d90ed46a3010339ba84a36c31b2214c656a54fd54e48780ad70da0', '2026-11-27 21:44:52.72799+00', NULL),
	(3, 3, '\x4c8b5290590f441cbc149037aa7454bfe533908c5a9ba6aaeeefdb929176fcfd', '2026-11-27 21:44:56.634232+00', NULL),
	(4, 4, '\x2b1d1c06e3f73ccf3b821063c94b0f4192fa2ee317e4107452aa50eddb6d9f7e', '2026-11-27 21:44:56.845589+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, '7461d59b-29b6-4ca7-b09b-be432e64e778', 'succeeded', 3.33, 'USD', NULL, 're_066148f86326bcbc7fe13f24', NULL, '2026-11-27 21:44:53.03822+00', '2026-11-27 21:44:53.03822+00', '2026-11-27 21:44:53.067505+00', '2026-11-27 21:44:53.067505+00'),
	(1, 4, 2, 3, 2, '3114922f-9420-4a76-8288-c1cf1c6fb009', 'succeeded', 0.01, 'USD', NULL, 're_066148f863b386672c6e3279', NULL, '2026-11-27 21:44:53.080726+00', '2026-11-27 21:44:53.080726+00', '2026-11-27 21:44:53.089868+00', '2026-11-27 21:44:53.089868+00'),
	(1, 5, 2, 4, 2, '3ad1c0db-4a29-45ec-8074-3128387e678b', 'succeeded', 5.05, 'USD', NULL, 're_066148f86408a81ae141ffc1', NULL, '2026-11-27 21:44:53.103667+00', '2026-11-27 21:44:53.103667+00', '2026-11-27 21:44:53.116099+00', '2026-11-27 21:44:53.116099+00'),
	(1, 6, 2, 3, 2, '471de6af-c9d8-4f05-8641-3fe6c6511910', 'succeeded', 0.02, 'USD', NULL, 're_066148f8647cb3448fa6eba7', NULL, '2026-11-27 21:44:53.127818+00', '2026-11-27 21:44:53.127818+00', '2026-11-27 21:44:53.140902+00', '2026-11-27 21:44:53.140902+00'),
	(1, 8, 7, 5, 3, '0dd1d836-810b-4c91-833a-aff42ea4051f', 'succeeded', 9.98, 'USD', NULL, 're_066148f8650af6fd06fcd601', NULL, '2026-11-27 21:44:53.167793+00', '2026-11-27 21:44:53.167793+00', '2026-11-27 21:44:53.177991+00', '2026-11-27 21:44:53.177991+00'),
	(1, 9, 7, 6, 3, '6be9517d-26a0-4306-9e36-b866bbbb29ff', 'succeeded', 29.99, 'USD', NULL, 're_066148f86534cc1a323b1b8b', NULL, '2026-11-27 21:44:53.182827+00', '2026-11-27 21:44:53.182827+00', '2026-11-27 21:44:53.187914+00', '2026-11-27 21:44:53.187914+00'),
	(1, 10, 7, 5, 3, '53a03fb3-3562-4565-934f-6a7239ab17a3', 'succeeded', 0.01, 'USD', NULL, 're_066148f8655965fde0ec6bbd', NULL, '2026-11-27 21:44:53.193252+00', '2026-11-27 21:44:53.193252+00', '2026-11-27 21:44:53.197543+00', '2026-11-27 21:44:53.197543+00'),
	(1, 12, 11, 7, 4, 'caf1dcef-e3b4-4f02-ac41-ec65158f40fa', 'succeeded', 1.00, 'JPY', NULL, 're_066148f86672ac70b1978511', NULL, '2026-11-27 21:44:53.263174+00', '2026-11-27 21:44:53.263174+00', '2026-11-27 21:44:53.269323+00', '2026-11-27 21:44:53.269323+00'),
	(1, 13, 11, 7, 4, '8c35b1e4-0bf4-4381-aa01-f6b1aac79fd4', 'succeeded', 1502.00, 'JPY', NULL, 're_066148f8669cebfe95d58e9c', NULL, '2026-11-27 21:44:53.275852+00', '2026-11-27 21:44:53.275852+00', '2026-11-27 21:44:53.279392+00', '2026-11-27 21:44:53.279392+00'),
	(1, 15, 14, 8, 5, '2ae1a694-70de-4157-ad8f-a61ae37ea03c', 'failed', 24.50, 'USD', NULL, 're_066148f867186669fc59a633', 'expired_or_canceled_card', '2026-11-27 21:44:53.305574+00', '2026-11-27 21:44:53.305574+00', '2026-11-27 21:44:53.897017+00', '2026-11-27 21:44:53.897017+00'),
	(2, 19, 18, 11, 8, '62b21ccf-0801-4587-9209-bbeac9d34191', 'succeeded', 12.34, 'USD', NULL, 're_066148f877a5ceb5ce69eb93', NULL, '2026-11-27 21:44:54.379788+00', '2026-11-27 21:44:54.379788+00', '2026-11-27 21:44:54.397946+00', '2026-11-27 21:44:54.397946+00'),
	(1, 22, 21, 13, 10, '23f276cd-5be8-4929-9430-6c218453e94b', 'pending', 20.00, 'USD', NULL, 're_066148f89980747923b298a2', NULL, '2026-11-27 21:44:56.597513+00', '2026-11-27 21:44:56.597513+00', '2026-11-27 21:44:56.630427+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:44:52.72799+00', '2026-12-27 21:44:52.728018+00', NULL),
	(3, 3, '2026-11-27 21:44:56.634232+00', '2026-12-27 21:44:56.634263+00', NULL),
	(4, 4, '2026-11-27 21:44:56.845589+00', '2026-12-27 21:44:56.845624+00', NULL);
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
ALTER TABLE ONLY mockpay.customer
ADD CONSTRAINT customer_pkey PRIMARY KEY (id);
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
CREATE INDEX customer_email_idx ON mockpay.customer USING btree (email, id) WHERE (email IS NOT NULL);
CREATE INDEX delivery_due_at_idx ON mockpay.delivery USING btree (due_at) WHERE (status = 'pending'::text);
CREATE INDEX dispute_charge_idx ON mockpay.dispute USING btree (charge, id);
CREATE INDEX dispute_payment_intent_idx ON mockpay.dispute USING btree (payment_intent, id);
CREATE INDEX dispute_settles_at_idx ON mockpay.dispute USING btree (settles_at) WHERE (settles_at IS NOT NULL);
CREATE INDEX idempotency_key_created_at_idx ON mockpay.idempotency_key USING btree (created_at);
CREATE INDEX payment_intent_settles_at_idx ON mockpay.payment_intent USING btree (settles_at) WHERE (settles_at IS NOT NULL);
CREATE INDEX payment_method_customer_idx ON mockpay.payment_method USING btree (customer, id) WHERE (customer IS NOT NULL);
CREATE INDEX refund_charge_idx ON mockpay.refund USING btree (charge, id);
CREATE INDEX refund_settles_at_idx ON mockpay.refund USING btree (settles_at) WHERE (settles_at IS NOT NULL);
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
