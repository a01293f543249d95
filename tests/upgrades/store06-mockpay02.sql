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
CONSTRAINT delivery_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text])))
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
CONSTRAINT payment_intent_amount_check CHECK (((amount > 0) AND ((amount_capturable >= 0) AND (amount_capturable <= amount)) AND ((amount_received >= 0) AND (amount_received <= amount)))),
CONSTRAINT payment_intent_status_check CHECK ((status = ANY (ARRAY['requires_payment_method'::text, 'requires_confirmation'::text, 'requires_action'::text, 'processing'::text, 'requires_capture'::text, 'succeeded'::text, 'canceled'::text])))
);
CREATE TABLE mockpay.payment_method (
id text NOT NULL COLLATE pg_catalog."C",
created bigint NOT NULL,
test_card text NOT NULL,
brand text NOT NULL,
last4 text NOT NULL,
exp_month integer NOT NULL,
exp_year integer NOT NULL,
fingerprint text NOT NULL,
funding text NOT NULL,
country text NOT NULL,
customer text,
billing_details jsonb NOT NULL,
metadata jsonb NOT NULL,
allow_redisplay text NOT NULL,
detached boolean DEFAULT false NOT NULL,
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
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:43:43.880196'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 21:43:43.993114');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:43:43.515351');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_1j193qlssl64d4mtf9dneir7', 1795815842, 1795988642, 'charge', 4448, 159, 4289, 'usd', 'ch_1j193qlssj3nn205rq7tolln', 'Order 1'),
	('txn_1j193qmqcsbgvfkn15ihi2fo', 1795815843, 1795988643, 'charge', 5447, 188, 5259, 'usd', 'ch_1j193qmqcqmg9rtr8d1biac5', 'Order 2'),
	('txn_1j193qn3t57il7o1k17frlki', 1795815843, 1795815843, 'refund', -333, 0, -333, 'usd', 're_1j193qn3t4c93sp0r42qjjvb', NULL),
	('txn_1j193qna8ee71s88m3a19f3h', 1795815843, 1795815843, 'refund', -1, 0, -1, 'usd', 're_1j193qna8dign7r1cm78cac5', NULL),
	('txn_1j193qneelq1217kmnhdvn9g', 1795815843, 1795815843, 'refund', -505, 0, -505, 'usd', 're_1j193qneektsg7eo56sunf6b', NULL),
	('txn_1j193qnnflnfp2030bu4m408', 1795815844, 1795815844, 'refund', -2, 0, -2, 'usd', 're_1j193qnnfknl4lt510tngpnp', NULL),
	('txn_1j193qnr312l0kdbajs765lp', 1795815844, 1795988644, 'charge', 3998, 146, 3852, 'usd', 'ch_1j193qnr2vdhqomlh57334lv', 'Order 3'),
	('txn_1j193qnvj889tn1uk8ekp4im', 1795815844, 1795815844, 'refund', -998, 0, -998, 'usd', 're_1j193qnvj7g8tmuvmo7g3qt6', NULL),
	('txn_1j193qo15q39n49kq0acnel6', 1795815844, 1795815844, 'refund', -2999, 0, -2999, 'usd', 're_1j193qo15pd1ad97agtaqpni', NULL),
	('txn_1j193qo21qpbnjtrrqpbojsv', 1795815844, 1795815844, 'refund', -1, 0, -1, 'usd', 're_1j193qo21q41im9gctg12ce0', NULL),
	('txn_1j193qo3h234tq2iknhfah80', 1795815844, 1795988644, 'charge', 4503, 161, 4342, 'jpy', 'ch_1j193qo3h0bgsm7odhgvncup', 'Order 4'),
	('txn_1j193qo780dlam2o04evcfcf', 1795815844, 1795815844, 'refund', -1, 0, -1, 'jpy', 're_1j193qo77viqdpshrn0s15or', NULL),
	('txn_1j193qoblluts1sb3p0b1kcj', 1795815844, 1795815844, 'refund', -1502, 0, -1502, 'jpy', 're_1j193qobll96qfj7eq15rroh', NULL),
	('txn_1j193qodemciticgubk5vamt', 1795815845, 1795988645, 'charge', 2450, 101, 2349, 'usd', 'ch_1j193qodekns0c9uo1gbd9fe', 'Order 5'),
	('txn_1j193qoeumc7hu5np817iq77', 1795815845, 1795815845, 'refund', -2450, 0, -2450, 'usd', 're_1j193qoeuktadg2kj9p03pmh', NULL),
	('txn_1j193qouj9ip4chstbd34rds', 1795815845, 1795815845, 'refund_failure', 2450, 0, 2450, 'usd', 're_1j193qoeuktadg2kj9p03pmh', NULL),
	('txn_1j193qpjk68av9n89p66m7pj', 1795815846, 1795988646, 'charge', 6000, 204, 5796, 'usd', 'ch_1j193qpjk4cf6mmobhsghta5', 'Order 8'),
	('txn_1j193qpllc3i69tjnumb9j2b', 1795815846, 1795815846, 'refund', -1234, 0, -1234, 'usd', 're_1j193qpllbgkkn7rl124sdkj', NULL),
	('txn_1j193qtac7qons2q78o9ad7c', 1795815850, 1795988650, 'charge', 6000, 204, 5796, 'usd', 'ch_1j193qtac63ik0ti0ctfgp3s', 'Order 10'),
	('txn_1j193qtbe741maqa7u7sb2c9', 1795815850, 1795815850, 'refund', -2000, 0, -2000, 'usd', 're_1j193qtbe5vv9n1oh42t4c4e', NULL);
INSERT INTO mockpay.charge VALUES
	('ch_1j193qlssj3nn205rq7tolln', 1795815842, 'pi_1j193qlssekk0rqa5tu24a68', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "e82bc574-e61e-4fb4-934d-e48b8d5b1d15", "order_id": "1", "account_id": "1"}', 'pm_1j193qlssg8f6sc5amaas6kq', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193qlssl64d4mtf9dneir7', 'visa', '{}'),
	('ch_1j193qnr2vdhqomlh57334lv', 1795815844, 'pi_1j193qnr2rqor9rh8gm9po6t', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "011a2ce0-33ed-4c51-b0fe-58d953e1ca4c", "order_id": "3", "account_id": "1"}', 'pm_1j193qnr2t9b6uld4q8a1t29', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193qnr312l0kdbajs765lp', 'visa', '{}'),
	('ch_1j193qodekns0c9uo1gbd9fe', 1795815845, 'pi_1j193qodeh5udamp6a1sp4m7', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "31c54476-85ed-48fa-92be-62c94f9f207c", "order_id": "5", "account_id": "1"}', 'pm_1j193qodeil3posdprkemt35', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193qodemciticgubk5vamt', 'refundFail', '{}'),
	('ch_1j193qmqcqmg9rtr8d1biac5', 1795815843, 'pi_1j193qmqcn2aigc3aoshjo1m', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "14412861-4cd0-4573-a803-688bbec71c07", "order_id": "2", "account_id": "1"}', 'pm_1j193qmqcoeboau6lv1va5on', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193qmqcsbgvfkn15ihi2fo', 'visa', '{}'),
	('ch_1j193qo3h0bgsm7odhgvncup', 1795815844, 'pi_1j193qo3gsq0nqfra7uob69t', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "2445ef3d-94ab-4d8b-8f2d-f6d283091ac7", "order_id": "4", "account_id": "1"}', 'pm_1j193qo3gu7t5f1o7ghs47fa', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193qo3h234tq2iknhfah80', 'visa', '{}'),
	('ch_1j193qp14bpl428am2j6m2cv', 1795815845, 'pi_1j193qp148quc0j83ir19q6a', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "e441104e-46ae-49d9-8024-d0831c8b0cbd", "order_id": "6", "account_id": "1"}', 'pm_1j193qp14a044fooa8pk0oeu', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}'),
	('ch_1j193qpjk4cf6mmobhsghta5', 1795815846, 'pi_1j193qpjk0hjqsu33eabjf5t', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "794fec57-8e57-4709-8587-1330682e1be3", "order_id": "8", "account_id": "2"}', 'pm_1j193qpjk24j58c1msnovckm', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193qpjk68av9n89p66m7pj', 'visa', '{}'),
	('ch_1j193qpmqh3n4ue69dimh3tm', 1795815846, 'pi_1j193qpmqdp62f2e8ch5rlmr', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_1j193qpmqf2t8otdc80fvo2a', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}'),
	('ch_1j193qtac63ik0ti0ctfgp3s', 1795815850, 'pi_1j193qtac39kaimroq315fp8', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "2cbcd59c-1080-4033-8378-c1d6f3145494", "order_id": "10", "account_id": "1"}', 'pm_1j193qtac4eeghisdmnu8do9', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193qtac7qons2q78o9ad7c', 'pendingRefund', '{}');
INSERT INTO mockpay.customer VALUES
	('cus_1j193qpn468qu9ou8ec97232', 1795815846, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "1U6T2D83"}');
INSERT INTO mockpay.delivery VALUES
	('evt_1j193qtac8lf42o7rh9as88h', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:10.22221+00', 200, NULL, '2026-11-27 21:44:10.198695+00'),
	('evt_1j193qtbe7pgokvuvsr91l3s', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:10.233551+00', 200, NULL, '2026-11-27 21:44:10.230596+00'),
	('evt_1j193qtbe840ai32i6ma0o55', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:10.234155+00', 200, NULL, '2026-11-27 21:44:10.230596+00');
INSERT INTO mockpay.event VALUES
	('evt_1j193qtac8lf42o7rh9as88h', 1795815850, 'payment_intent.succeeded', '{"object":{"id":"pi_1j193qtac39kaimroq315fp8","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_1j193qtac39kaimroq315fp8_secret_60oiuu80da0uglnsffr8ppbj","confirmation_method":"automatic","created":1795815850,"currency":"usd","customer":null,"customer_account":null,"description":"Order 10","last_payment_error":null,"latest_charge":"ch_1j193qtac63ik0ti0ctfgp3s","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"10","group_id":"2cbcd59c-1080-4033-8378-c1d6f3145494"},"next_action":null,"payment_method":"pm_1j193qtac4eeghisdmnu8do9","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_1j193qtabv5mh3amu57l8e7j', 'checkout-2cbcd59c-1080-4033-8378-c1d6f3145494', '2026-10-28.endive'),
	('evt_1j193qtbe7pgokvuvsr91l3s', 1795815850, 'charge.refunded', '{"object":{"id":"ch_1j193qtac63ik0ti0ctfgp3s","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_1j193qtac7qons2q78o9ad7c","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795815850,"currency":"usd","customer":null,"description":"Order 10","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"2cbcd59c-1080-4033-8378-c1d6f3145494","order_id":"10","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_1j193qtac39kaimroq315fp8","payment_method":"pm_1j193qtac4eeghisdmnu8do9","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_1j193qtbd1l26ve2jp366pti', 'refund-35cd32fb-50ad-4c24-9ed4-7daa08d11ac0', '2026-10-28.endive'),
	('evt_1j193qtbe840ai32i6ma0o55', 1795815850, 'refund.created', '{"object":{"id":"re_1j193qtbe5vv9n1oh42t4c4e","object":"refund","amount":2000,"balance_transaction":"txn_1j193qtbe741maqa7u7sb2c9","charge":"ch_1j193qtac63ik0ti0ctfgp3s","created":1795815850,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"35cd32fb-50ad-4c24-9ed4-7daa08d11ac0"},"next_action":null,"payment_intent":"pi_1j193qtac39kaimroq315fp8","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_1j193qtbd1l26ve2jp366pti', 'refund-35cd32fb-50ad-4c24-9ed4-7daa08d11ac0', '2026-10-28.endive');
INSERT INTO mockpay.idempotency_key VALUES
	('refund-35cd32fb-50ad-4c24-9ed4-7daa08d11ac0', '2026-11-27 21:44:10.227197+00', '/v1/refunds', '6d3cd0d8156a4e1c51b3c3f0fc96ff83', 'req_1j193qtbd1l26ve2jp366pti', 200, '{"id":"re_1j193qtbe5vv9n1oh42t4c4e","object":"refund","amount":2000,"balance_transaction":"txn_1j193qtbe741maqa7u7sb2c9","charge":"ch_1j193qtac63ik0ti0ctfgp3s","created":1795815850,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"35cd32fb-50ad-4c24-9ed4-7daa08d11ac0"},"next_action":null,"payment_intent":"pi_1j193qtac39kaimroq315fp8","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
INSERT INTO mockpay.migration_checksum VALUES
	('0002.customers', '7a472eea826b96834dfb1d0439cb50f936bc896d52965d251c647f422097e170'),
	('0001.payments', '8dc17a5a8b3220bbf4f3d59e014aa6de34af6e4dea1ce6bba2427c92b6e3176e');
INSERT INTO mockpay.payment_intent VALUES
	('pi_1j193qlssekk0rqa5tu24a68', 1795815842, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193qlssekk0rqa5tu24a68_secret_9q8heo4eois95v3he6qkokvi', 'pm_1j193qlssg8f6sc5amaas6kq', NULL, 'Order 1', NULL, '{"group_id": "e82bc574-e61e-4fb4-934d-e48b8d5b1d15", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193qlssj3nn205rq7tolln', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qmqcn2aigc3aoshjo1m', 1795815843, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193qmqcn2aigc3aoshjo1m_secret_9llqge08vk5uat58emrqoe3m', 'pm_1j193qmqcoeboau6lv1va5on', NULL, 'Order 2', NULL, '{"group_id": "14412861-4cd0-4573-a803-688bbec71c07", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193qmqcqmg9rtr8d1biac5', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qnr2rqor9rh8gm9po6t', 1795815844, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193qnr2rqor9rh8gm9po6t_secret_c1cr4iisjhcjj7rkvhnjkcse', 'pm_1j193qnr2t9b6uld4q8a1t29', NULL, 'Order 3', NULL, '{"group_id": "011a2ce0-33ed-4c51-b0fe-58d953e1ca4c", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193qnr2vdhqomlh57334lv', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qo3gsq0nqfra7uob69t', 1795815844, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_1j193qo3gsq0nqfra7uob69t_secret_rker4n0apk3h05b7pi84c3k1', 'pm_1j193qo3gu7t5f1o7ghs47fa', NULL, 'Order 4', NULL, '{"group_id": "2445ef3d-94ab-4d8b-8f2d-f6d283091ac7", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193qo3h0bgsm7odhgvncup', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qodeh5udamp6a1sp4m7', 1795815845, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193qodeh5udamp6a1sp4m7_secret_oni0ah2ktu5igima5v9ujv3k', 'pm_1j193qodeil3posdprkemt35', NULL, 'Order 5', NULL, '{"group_id": "31c54476-85ed-48fa-92be-62c94f9f207c", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193qodekns0c9uo1gbd9fe', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qp148quc0j83ir19q6a', 1795815845, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_1j193qp148quc0j83ir19q6a_secret_h3i3kj8vqfk1kjvkl2st2t2i', NULL, NULL, 'Order 6', NULL, '{"group_id": "e441104e-46ae-49d9-8024-d0831c8b0cbd", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_1j193qp14bpl428am2j6m2cv", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_1j193qp14a044fooa8pk0oeu", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795815845, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_1j193qp14bpl428am2j6m2cv', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qpfe3bbjhouh3ore1g2', 1795815846, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_1j193qpfe3bbjhouh3ore1g2_secret_7npcadn3ir6vlc3bluimjie0', 'pm_1j193qpfe4st89fegadsvv6d', NULL, 'Order 7', NULL, '{"group_id": "2b9f5bbf-87b0-4206-a178-d4a43a5e2f57", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795815846, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qpjk0hjqsu33eabjf5t', 1795815846, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193qpjk0hjqsu33eabjf5t_secret_gp7mhq7lvjr80emll2c02jip', 'pm_1j193qpjk24j58c1msnovckm', NULL, 'Order 8', NULL, '{"group_id": "794fec57-8e57-4709-8587-1330682e1be3", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_1j193qpjk4cf6mmobhsghta5', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qpmqdp62f2e8ch5rlmr', 1795815846, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_1j193qpmqdp62f2e8ch5rlmr_secret_2nberlv0b2uv02j3kk815ss4', 'pm_1j193qpmqf2t8otdc80fvo2a', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_1j193qpmqh3n4ue69dimh3tm', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}'),
	('pi_1j193qt8atjk3fr2n8sbq64l', 1795815850, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_1j193qt8atjk3fr2n8sbq64l_secret_ucnnclit5h5squ8umso2mq9s', 'pm_1j193qt8avkve78vkebqldg7', NULL, 'Order 9', NULL, '{"group_id": "e0c0bebb-7b52-4122-94f8-de50062f3415", "order_id": "9", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:18691/3ds/pi_1j193qt8atjk3fr2n8sbq64l?client_secret=pi_1j193qt8atjk3fr2n8sbq64l_secret_ucnnclit5h5squ8umso2mq9s", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193qtac39kaimroq315fp8', 1795815850, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193qtac39kaimroq315fp8_secret_60oiuu80da0uglnsffr8ppbj', 'pm_1j193qtac4eeghisdmnu8do9', NULL, 'Order 10', NULL, '{"group_id": "2cbcd59c-1080-4033-8378-c1d6f3145494", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193qtac63ik0ti0ctfgp3s', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}');
INSERT INTO mockpay.payment_method VALUES
	('pm_1j193qlssg8f6sc5amaas6kq', 1795815842, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qmqcoeboau6lv1va5on', 1795815843, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qnr2t9b6uld4q8a1t29', 1795815844, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qo3gu7t5f1o7ghs47fa', 1795815844, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qodeil3posdprkemt35', 1795815845, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qp14a044fooa8pk0oeu', 1795815845, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qpfe4st89fegadsvv6d', 1795815846, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qpjk24j58c1msnovckm', 1795815846, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qpmqf2t8otdc80fvo2a', 1795815846, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qpn47nui67t81ulp2ao', 1795815846, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_1j193qpn468qu9ou8ec97232', '{}', '{}', 'unspecified', false),
	('pm_1j193qt8avkve78vkebqldg7', 1795815850, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193qtac4eeghisdmnu8do9', 1795815850, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false);
INSERT INTO mockpay.refund VALUES
	('re_1j193qn3t4c93sp0r42qjjvb', 1795815843, 'ch_1j193qmqcqmg9rtr8d1biac5', 'pi_1j193qmqcn2aigc3aoshjo1m', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "9ded4b9b-2758-4b52-a098-a36ae357b16e"}', 'txn_1j193qn3t57il7o1k17frlki', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qna8dign7r1cm78cac5', 1795815843, 'ch_1j193qmqcqmg9rtr8d1biac5', 'pi_1j193qmqcn2aigc3aoshjo1m', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "dd2b28be-f37b-4e79-98cd-faede5391854"}', 'txn_1j193qna8ee71s88m3a19f3h', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qneektsg7eo56sunf6b', 1795815843, 'ch_1j193qmqcqmg9rtr8d1biac5', 'pi_1j193qmqcn2aigc3aoshjo1m', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "4e0d4adb-30aa-4523-97a5-d14fcd0fd863"}', 'txn_1j193qneelq1217kmnhdvn9g', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qnnfknl4lt510tngpnp', 1795815844, 'ch_1j193qmqcqmg9rtr8d1biac5', 'pi_1j193qmqcn2aigc3aoshjo1m', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "e2b2ca79-f042-429c-894a-a29561be5b64"}', 'txn_1j193qnnflnfp2030bu4m408', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qnvj7g8tmuvmo7g3qt6', 1795815844, 'ch_1j193qnr2vdhqomlh57334lv', 'pi_1j193qnr2rqor9rh8gm9po6t', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "6cea9260-d585-4d1a-8205-6ccb25faad9a"}', 'txn_1j193qnvj889tn1uk8ekp4im', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qo15pd1ad97agtaqpni', 1795815844, 'ch_1j193qnr2vdhqomlh57334lv', 'pi_1j193qnr2rqor9rh8gm9po6t', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "fcd4d475-cb55-4cc2-a712-197912678233"}', 'txn_1j193qo15q39n49kq0acnel6', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qo21q41im9gctg12ce0', 1795815844, 'ch_1j193qnr2vdhqomlh57334lv', 'pi_1j193qnr2rqor9rh8gm9po6t', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "90e43480-6a05-451a-a383-458e268fa009"}', 'txn_1j193qo21qpbnjtrrqpbojsv', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qo77viqdpshrn0s15or', 1795815844, 'ch_1j193qo3h0bgsm7odhgvncup', 'pi_1j193qo3gsq0nqfra7uob69t', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "f29201d9-b1b0-4785-b9d6-993f617efc0c"}', 'txn_1j193qo780dlam2o04evcfcf', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qobll96qfj7eq15rroh', 1795815844, 'ch_1j193qo3h0bgsm7odhgvncup', 'pi_1j193qo3gsq0nqfra7uob69t', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "b73ede7b-dfd7-489a-bb90-f9534f60da86"}', 'txn_1j193qoblluts1sb3p0b1kcj', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qoeuktadg2kj9p03pmh', 1795815845, 'ch_1j193qodekns0c9uo1gbd9fe', 'pi_1j193qodeh5udamp6a1sp4m7', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "3a9e6890-8f3b-4d81-bde1-0bb0535109af"}', 'txn_1j193qoeumc7hu5np817iq77', 'txn_1j193qouj9ip4chstbd34rds', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_1j193qpllbgkkn7rl124sdkj', 1795815846, 'ch_1j193qpjk4cf6mmobhsghta5', 'pi_1j193qpjk0hjqsu33eabjf5t', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "43cc9d73-bf7f-40fc-ae1e-fb89650eb4b1"}', 'txn_1j193qpllc3i69tjnumb9j2b', NULL, NULL, NULL, NULL, NULL),
	('re_1j193qtbe5vv9n1oh42t4c4e', 1795815850, 'ch_1j193qtac63ik0ti0ctfgp3s', 'pi_1j193qtac39kaimroq315fp8', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "35cd32fb-50ad-4c24-9ed4-7daa08d11ac0"}', 'txn_1j193qtbe741maqa7u7sb2c9', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:44:10.227927+00');
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795815841, 'http://127.0.0.1:27584/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL);
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:43:42.499497'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:43:42.589609'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:43:42.645944'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:43:42.772439'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:43:43.091586'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:43:43.18583');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:43:42.133495');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$mUvfIqPhB8atjafIg6Ptow$Rrs3Yuo4ofo1Zoa2epxxHxgOKxiCNnKwhRo4PV260JA', 'ada@example.com', 'customer', '2026-11-27 21:44:02.229141+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:44:06.280852+00', '2026-11-27 21:44:06.400716+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$VJd9FmHaGrOi4K7ah3JoTQ$07JXl/F0KSkzMBkFg4xJEUOTg81hIPX+YlP5lAL4uk8', 'cyd@example.com', 'customer', '2026-11-27 21:44:10.241711+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$+ncb75ZL3zMEkeYxFQdV3A$Quy4g1GppvCTjgedxph6c8Wuw+e9M5wrdI7dKNAkiPo', 'eve@example.com', 'customer', '2026-11-27 21:44:10.498945+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:44:02.172095+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:44:02.212088+00', '2026-11-27 21:44:02.212088+00');
INSERT INTO public.cart VALUES
	(1, 13, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', 'e0c0bebb-7b52-4122-94f8-de50062f3415', '2026-11-27 21:44:10.08491+00', '2026-11-27 21:44:10.100903+00'),
	(3, 15, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:44:10.249066+00', '2026-11-27 21:44:10.249066+00'),
	(3, 16, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:44:10.249066+00', '2026-11-27 21:44:10.249066+00'),
	(1, 17, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:44:10.252337+00', '2026-11-27 21:44:10.252337+00'),
	(4, 18, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', '3be0e162-a1fb-46c7-95ab-932161407c27', '2026-11-27 21:44:10.505715+00', '2026-11-27 21:44:10.52078+00');
INSERT INTO public.checkout VALUES
	(1, 1, 'e82bc574-e61e-4fb4-934d-e48b8d5b1d15', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:44:02.263719+00', '2026-11-27 21:44:02.263719+00', '2026-11-27 21:44:02.819592+00'),
	(1, 2, '14412861-4cd0-4573-a803-688bbec71c07', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:44:03.280469+00', '2026-11-27 21:44:03.280469+00', '2026-11-27 21:44:03.746014+00'),
	(1, 3, '011a2ce0-33ed-4c51-b0fe-58d953e1ca4c', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:44:04.421818+00', '2026-11-27 21:44:04.421818+00', '2026-11-27 21:44:04.685869+00'),
	(1, 4, '2445ef3d-94ab-4d8b-8f2d-f6d283091ac7', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:44:04.706879+00', '2026-11-27 21:44:04.706879+00', '2026-11-27 21:44:04.854484+00'),
	(1, 5, '31c54476-85ed-48fa-92be-62c94f9f207c', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:44:05.037517+00', '2026-11-27 21:44:05.037517+00', '2026-11-27 21:44:05.619268+00'),
	(1, 6, 'e441104e-46ae-49d9-8024-d0831c8b0cbd', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:44:05.686043+00', '2026-11-27 21:44:05.686043+00', '2026-11-27 21:44:06.020227+00'),
	(1, 7, '2b9f5bbf-87b0-4206-a178-d4a43a5e2f57', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:44:06.146359+00', '2026-11-27 21:44:06.146359+00', '2026-11-27 21:44:06.221297+00'),
	(2, 8, '794fec57-8e57-4709-8587-1330682e1be3', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:44:06.296112+00', '2026-11-27 21:44:06.296112+00', '2026-11-27 21:44:06.379273+00'),
	(1, 10, '2cbcd59c-1080-4033-8378-c1d6f3145494', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:44:10.177217+00', '2026-11-27 21:44:10.177217+00', '2026-11-27 21:44:10.207892+00'),
	(4, 11, '3be0e162-a1fb-46c7-95ab-932161407c27', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:44:10.52078+00', '2026-11-27 21:44:10.52078+00', '2026-11-27 21:44:10.52078+00'),
	(1, 9, 'e0c0bebb-7b52-4122-94f8-de50062f3415', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:18691/3ds/pi_1j193qt8atjk3fr2n8sbq64l?client_secret=pi_1j193qt8atjk3fr2n8sbq64l_secret_ucnnclit5h5squ8umso2mq9s', '2026-11-27 21:44:11.12353+00', '2026-11-27 21:44:10.100903+00', '2026-11-27 21:44:10.13883+00');
INSERT INTO public.idempotency_key VALUES
	(4, '8883416a-44c4-480b-9843-0ae3806fcf42', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 11, NULL, 202, '\x7b226964223a31312c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31342c226f726465725f6964223a31312c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34343a31302e3532303738305a222c22757064617465645f6174223a22323032362d31312d32375432313a34343a31302e3532303738305a227d5d2c227061796d656e74223a7b226964223a32332c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34343a31302e3532303738305a222c22757064617465645f6174223a22323032362d31312d32375432313a34343a31302e3532303738305a227d', '2026-11-27 21:44:10.52078+00', '2026-11-27 21:44:10.52078+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:02.819592+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:03.449615+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:04.47029+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3752.50, 'VAT', 0.2000, 750.50, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:04.744692+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:05.058013+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:06.30954+00'),
	(1, 7, 10, 'INV-000007', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:10.207892+00');
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
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193qlssekk0rqa5tu24a68', NULL, NULL, NULL, '2026-11-27 21:44:02.263719+00', '2026-11-27 21:44:02.819592+00', '2026-11-27 21:44:02.819592+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193qmqcn2aigc3aoshjo1m', NULL, NULL, NULL, '2026-11-27 21:44:03.280469+00', '2026-11-27 21:44:04.220107+00', '2026-11-27 21:44:03.449615+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193qnr2rqor9rh8gm9po6t', NULL, NULL, NULL, '2026-11-27 21:44:04.421818+00', '2026-11-27 21:44:04.674329+00', '2026-11-27 21:44:04.47029+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193qo3gsq0nqfra7uob69t', NULL, NULL, NULL, '2026-11-27 21:44:04.706879+00', '2026-11-27 21:44:04.949381+00', '2026-11-27 21:44:04.744692+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_1j193qodeh5udamp6a1sp4m7', NULL, NULL, NULL, '2026-11-27 21:44:05.037517+00', '2026-11-27 21:44:05.619268+00', '2026-11-27 21:44:05.058013+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_1j193qp148quc0j83ir19q6a', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:44:05.686043+00', '2026-11-27 21:44:06.020227+00', '2026-11-27 21:44:06.020227+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_1j193qpfe3bbjhouh3ore1g2', NULL, NULL, NULL, '2026-11-27 21:44:06.146359+00', '2026-11-27 21:44:06.221297+00', '2026-11-27 21:44:06.221297+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193qpjk0hjqsu33eabjf5t', NULL, NULL, NULL, '2026-11-27 21:44:06.296112+00', '2026-11-27 21:44:06.344818+00', '2026-11-27 21:44:06.30954+00'),
	(1, 20, 9, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_1j193qt8atjk3fr2n8sbq64l', NULL, NULL, NULL, '2026-11-27 21:44:10.100903+00', '2026-11-27 21:44:10.13883+00', NULL),
	(1, 21, 10, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_1j193qtac39kaimroq315fp8', NULL, NULL, NULL, '2026-11-27 21:44:10.177217+00', '2026-11-27 21:44:10.22476+00', '2026-11-27 21:44:10.207892+00'),
	(4, 23, 11, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:44:10.52078+00', '2026-11-27 21:44:10.52078+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:44:02.068794+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:44:02.136483+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:44:02.148105+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:44:02.155953+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:44:02.115205+00', '2026-11-27 21:44:02.115205+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:44:02.140093+00', '2026-11-27 21:44:02.140093+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:44:02.149916+00', '2026-11-27 21:44:02.149916+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:44:02.167855+00', '2026-11-27 21:44:02.167855+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:44:02.16829+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:44:10.255175+00', '2026-11-27 21:44:10.255175+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:44:02.263719+00', '2026-11-27 21:44:02.819592+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:44:02.263719+00', '2026-11-27 21:44:02.819592+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:44:03.280469+00', '2026-11-27 21:44:04.12066+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:44:03.280469+00', '2026-11-27 21:44:04.348073+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:44:04.421818+00', '2026-11-27 21:44:04.651074+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:44:04.421818+00', '2026-11-27 21:44:04.685869+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:44:04.706879+00', '2026-11-27 21:44:05.004902+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:44:05.037517+00', '2026-11-27 21:44:05.619268+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:44:05.686043+00', '2026-11-27 21:44:06.020227+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:44:06.146359+00', '2026-11-27 21:44:06.221297+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:44:06.296112+00', '2026-11-27 21:44:06.379273+00'),
	(1, 12, 9, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:44:10.100903+00', '2026-11-27 21:44:10.100903+00'),
	(1, 13, 10, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:44:10.177217+00', '2026-11-27 21:44:10.22476+00'),
	(4, 14, 11, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:44:10.52078+00', '2026-11-27 21:44:10.52078+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\xe0d0c7a4d5010803a2b0bb056ab1eeb530fa3ed8da11533ef059d6ca6b9b8480', '2026-11-27 21:44:02.233374+00', NULL),
	(3, 3, '\x1bb3a67ffb5609b617f7f4226bd408f582f2b0d3223333d6852641faad7b2f85', '2026-11-27 21:44:10.243976+00', NULL),
	(4, 4, '\xd4d57e5ce5bd1ea148a66aaec8e2d3a26cb8e270c35e88291d1018e21975bdb2', '2026-11-27 21:44:10.501564+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, '9ded4b9b-2758-4b52-a098-a36ae357b16e', 'succeeded', 3.33, 'USD', NULL, 're_1j193qn3t4c93sp0r42qjjvb', NULL, '2026-11-27 21:44:03.61411+00', '2026-11-27 21:44:03.61411+00', '2026-11-27 21:44:03.746014+00', '2026-11-27 21:44:03.746014+00'),
	(1, 4, 2, 3, 2, 'dd2b28be-f37b-4e79-98cd-faede5391854', 'succeeded', 0.01, 'USD', NULL, 're_1j193qna8dign7r1cm78cac5', NULL, '2026-11-27 21:44:03.856229+00', '2026-11-27 21:44:03.856229+00', '2026-11-27 21:44:03.907538+00', '2026-11-27 21:44:03.907538+00'),
	(1, 5, 2, 4, 2, '4e0d4adb-30aa-4523-97a5-d14fcd0fd863', 'succeeded', 5.05, 'USD', NULL, 're_1j193qneektsg7eo56sunf6b', NULL, '2026-11-27 21:44:03.937731+00', '2026-11-27 21:44:03.937731+00', '2026-11-27 21:44:04.12066+00', '2026-11-27 21:44:04.12066+00'),
	(1, 6, 2, 3, 2, 'e2b2ca79-f042-429c-894a-a29561be5b64', 'succeeded', 0.02, 'USD', NULL, 're_1j193qnnfknl4lt510tngpnp', NULL, '2026-11-27 21:44:04.220107+00', '2026-11-27 21:44:04.220107+00', '2026-11-27 21:44:04.348073+00', '2026-11-27 21:44:04.348073+00'),
	(1, 8, 7, 5, 3, '6cea9260-d585-4d1a-8205-6ccb25faad9a', 'succeeded', 9.98, 'USD', NULL, 're_1j193qnvj7g8tmuvmo7g3qt6', NULL, '2026-11-27 21:44:04.542491+00', '2026-11-27 21:44:04.542491+00', '2026-11-27 21:44:04.608655+00', '2026-11-27 21:44:04.608655+00'),
	(1, 9, 7, 6, 3, 'fcd4d475-cb55-4cc2-a712-197912678233', 'succeeded', 29.99, 'USD', NULL, 're_1j193qo15pd1ad97agtaqpni', NULL, '2026-11-27 21:44:04.636857+00', '2026-11-27 21:44:04.636857+00', '2026-11-27 21:44:04.651074+00', '2026-11-27 21:44:04.651074+00'),
	(1, 10, 7, 5, 3, '90e43480-6a05-451a-a383-458e268fa009', 'succeeded', 0.01, 'USD', NULL, 're_1j193qo21q41im9gctg12ce0', NULL, '2026-11-27 21:44:04.674329+00', '2026-11-27 21:44:04.674329+00', '2026-11-27 21:44:04.685869+00', '2026-11-27 21:44:04.685869+00'),
	(1, 12, 11, 7, 4, 'f29201d9-b1b0-4785-b9d6-993f617efc0c', 'succeeded', 1.00, 'JPY', NULL, 're_1j193qo77viqdpshrn0s15or', NULL, '2026-11-27 21:44:04.824118+00', '2026-11-27 21:44:04.824118+00', '2026-11-27 21:44:04.854484+00', '2026-11-27 21:44:04.854484+00'),
	(1, 13, 11, 7, 4, 'b73ede7b-dfd7-489a-bb90-f9534f60da86', 'succeeded', 1502.00, 'JPY', NULL, 're_1j193qobll96qfj7eq15rroh', NULL, '2026-11-27 21:44:04.949381+00', '2026-11-27 21:44:04.949381+00', '2026-11-27 21:44:05.004902+00', '2026-11-27 21:44:05.004902+00'),
	(1, 15, 14, 8, 5, '3a9e6890-8f3b-4d81-bde1-0bb0535109af', 'failed', 24.50, 'USD', NULL, 're_1j193qoeuktadg2kj9p03pmh', 'expired_or_canceled_card', '2026-11-27 21:44:05.070847+00', '2026-11-27 21:44:05.070847+00', '2026-11-27 21:44:05.619268+00', '2026-11-27 21:44:05.619268+00'),
	(2, 19, 18, 11, 8, '43cc9d73-bf7f-40fc-ae1e-fb89650eb4b1', 'succeeded', 12.34, 'USD', NULL, 're_1j193qpllbgkkn7rl124sdkj', NULL, '2026-11-27 21:44:06.344818+00', '2026-11-27 21:44:06.344818+00', '2026-11-27 21:44:06.379273+00', '2026-11-27 21:44:06.379273+00'),
	(1, 22, 21, 13, 10, '35cd32fb-50ad-4c24-9ed4-7daa08d11ac0', 'pending', 20.00, 'USD', NULL, 're_1j193qtbe5vv9n1oh42t4c4e', NULL, '2026-11-27 21:44:10.22476+00', '2026-11-27 21:44:10.22476+00', '2026-11-27 21:44:10.233234+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:44:02.233374+00', '2026-12-27 21:44:02.233712+00', NULL),
	(3, 3, '2026-11-27 21:44:10.243976+00', '2026-12-27 21:44:10.244068+00', NULL),
	(4, 4, '2026-11-27 21:44:10.501564+00', '2026-12-27 21:44:10.501681+00', NULL);
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
ALTER TABLE ONLY mockpay.event
ADD CONSTRAINT event_pkey PRIMARY KEY (id);
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
CREATE INDEX balance_transaction_source_idx ON mockpay.balance_transaction USING btree (source);
CREATE INDEX charge_payment_intent_idx ON mockpay.charge USING btree (payment_intent, id);
CREATE INDEX customer_email_idx ON mockpay.customer USING btree (email, id) WHERE (email IS NOT NULL);
CREATE INDEX delivery_due_at_idx ON mockpay.delivery USING btree (due_at) WHERE (status = 'pending'::text);
CREATE INDEX idempotency_key_created_at_idx ON mockpay.idempotency_key USING btree (created_at);
CREATE INDEX payment_method_customer_idx ON mockpay.payment_method USING btree (customer, id) WHERE (customer IS NOT NULL);
CREATE INDEX refund_charge_idx ON mockpay.refund USING btree (charge, id);
CREATE INDEX refund_settles_at_idx ON mockpay.refund USING btree (settles_at) WHERE (settles_at IS NOT NULL);
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
