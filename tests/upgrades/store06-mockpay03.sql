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
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:44:18.628136'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 21:44:18.664308'),
	('2a78d798b8b21b9e9efdc888a7cd53c158bce0af3e5fffb13863d408a440f1dc', '0003.faults', '2026-11-27 21:44:18.684277');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:44:18.503043');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_1j193r80bk4p178oarnaokf8', 1795815861, 1795988661, 'charge', 4448, 159, 4289, 'usd', 'ch_1j193r80bi51oje68dr4fupj', 'Order 1'),
	('txn_1j193r82n53o6c17o03fh4mt', 1795815861, 1795988661, 'charge', 5447, 188, 5259, 'usd', 'ch_1j193r82n3ejh96n9jdn7sqp', 'Order 2'),
	('txn_1j193r83g62m9f5pa9ehe7se', 1795815861, 1795815861, 'refund', -333, 0, -333, 'usd', 're_1j193r83g5dmbkv65gemj1jt', NULL),
	('txn_1j193r84249qmcv2u6frpdcm', 1795815861, 1795815861, 'refund', -1, 0, -1, 'usd', 're_1j193r8423kq9kjhh2ehkgii', NULL),
	('txn_1j193r84c87b5niqbvunasfm', 1795815861, 1795815861, 'refund', -505, 0, -505, 'usd', 're_1j193r84c7kcqmu4q2sj5pa0', NULL),
	('txn_1j193r84n9vmirv0q497d7a1', 1795815861, 1795815861, 'refund', -2, 0, -2, 'usd', 're_1j193r84n9f4mfe7t6di5np2', NULL),
	('txn_1j193r85g9l9ueli4s30jvbg', 1795815861, 1795988661, 'charge', 3998, 146, 3852, 'usd', 'ch_1j193r85g814skpb3o7g98vi', 'Order 3'),
	('txn_1j193r865j5524lfnu1bfp09', 1795815861, 1795815861, 'refund', -998, 0, -998, 'usd', 're_1j193r865iil474uj2kbj6it', NULL),
	('txn_1j193r86hboosdcc58vibci3', 1795815861, 1795815861, 'refund', -2999, 0, -2999, 'usd', 're_1j193r86hb9jv416au3edkq1', NULL),
	('txn_1j193r86qjssqcmf3lj1m61h', 1795815861, 1795815861, 'refund', -1, 0, -1, 'usd', 're_1j193r86qje08ugavl10b9ke', NULL),
	('txn_1j193r87hqrc0mcdhf4d3jg2', 1795815861, 1795988661, 'charge', 4503, 161, 4342, 'jpy', 'ch_1j193r87hpfd0nark7matc1h', 'Order 4'),
	('txn_1j193r8850gl45hjaricgcf7', 1795815861, 1795815861, 'refund', -1, 0, -1, 'jpy', 're_1j193r884vv9k1ei0vu26qe5', NULL),
	('txn_1j193r88d14ejipvumgdcguk', 1795815861, 1795815861, 'refund', -1502, 0, -1502, 'jpy', 're_1j193r88d0mg19dnjqi8fuui', NULL),
	('txn_1j193r88o0aougjkc945agf3', 1795815861, 1795988661, 'charge', 2450, 101, 2349, 'usd', 'ch_1j193r88nv4fedufocv3tsj6', 'Order 5'),
	('txn_1j193r8949a37p6ajave7q7b', 1795815861, 1795815861, 'refund', -2450, 0, -2450, 'usd', 're_1j193r8948c83ncvutb11t38', NULL),
	('txn_1j193r8qd05pfnmtd9b2m7ca', 1795815862, 1795815862, 'refund_failure', 2450, 0, 2450, 'usd', 're_1j193r8948c83ncvutb11t38', NULL),
	('txn_1j193r912h5tbbb1t8h98jnu', 1795815862, 1795988662, 'charge', 6000, 204, 5796, 'usd', 'ch_1j193r912f997c24qtl8jeoj', 'Order 8'),
	('txn_1j193r91k96iaukl86dp3fce', 1795815862, 1795815862, 'refund', -1234, 0, -1234, 'usd', 're_1j193r91k8nvq4m0cjdcjvbg', NULL),
	('txn_1j193ra1fi7v4jum01nkd8ma', 1795815863, 1795988663, 'charge', 6000, 204, 5796, 'usd', 'ch_1j193ra1fgltrt73qcc4rq5h', 'Order 10'),
	('txn_1j193ra21u5pf4lpp9av5g6s', 1795815863, 1795815863, 'refund', -2000, 0, -2000, 'usd', 're_1j193ra21t1pkljllaq5mnno', NULL);
INSERT INTO mockpay.charge VALUES
	('ch_1j193r80bi51oje68dr4fupj', 1795815861, 'pi_1j193r80bdnmpbbfl3tia7bc', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "dc7a3822-6acd-421b-99c0-c6a6dfbd9ece", "order_id": "1", "account_id": "1"}', 'pm_1j193r80bffvrhj759ktsb4f', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193r80bk4p178oarnaokf8', 'visa', '{}'),
	('ch_1j193r85g814skpb3o7g98vi', 1795815861, 'pi_1j193r85g4nklrtblau0d24m', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "e377352d-635b-4444-940c-e4f604c8646c", "order_id": "3", "account_id": "1"}', 'pm_1j193r85g644c1o10qla52si', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193r85g9l9ueli4s30jvbg', 'visa', '{}'),
	('ch_1j193r88nv4fedufocv3tsj6', 1795815861, 'pi_1j193r88ns92dfvfkentk98t', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "58f52c1b-dd9c-46f7-8330-6aaf9c5d9361", "order_id": "5", "account_id": "1"}', 'pm_1j193r88ntmd11fmtrrbtts2', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193r88o0aougjkc945agf3', 'refundFail', '{}'),
	('ch_1j193r82n3ejh96n9jdn7sqp', 1795815861, 'pi_1j193r82mvnku35stu36hr3c', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "88e75805-f1d4-4d1c-9550-af18a198afb1", "order_id": "2", "account_id": "1"}', 'pm_1j193r82n18eoa9b6cbdg79j', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193r82n53o6c17o03fh4mt', 'visa', '{}'),
	('ch_1j193r87hpfd0nark7matc1h', 1795815861, 'pi_1j193r87hmmo3f8jlh7ejts5', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "f5920c6d-efbc-4a08-9beb-4171e9645b80", "order_id": "4", "account_id": "1"}', 'pm_1j193r87hnse7mrdk4en3tnv', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193r87hqrc0mcdhf4d3jg2', 'visa', '{}'),
	('ch_1j193r8sdngphlmmr0t2m8hn', 1795815862, 'pi_1j193r8sdk570hmqc11adrkm', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "07459f36-c0a6-4b63-84cd-7d4b1aaf2c1c", "order_id": "6", "account_id": "1"}', 'pm_1j193r8sdlf40cl4focogo2i', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}'),
	('ch_1j193r912f997c24qtl8jeoj', 1795815862, 'pi_1j193r912b2mr9te84fqheop', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "ed29dcd2-0ebb-4854-b0a4-c4f2397b4b27", "order_id": "8", "account_id": "2"}', 'pm_1j193r912co7oqc3j59ij5jl', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193r912h5tbbb1t8h98jnu', 'visa', '{}'),
	('ch_1j193r92009amm576da01f4h', 1795815862, 'pi_1j193r91vt51s3nv8iginsue', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_1j193r91vud2efjt78vvoqrj', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}'),
	('ch_1j193ra1fgltrt73qcc4rq5h', 1795815863, 'pi_1j193ra1fdqogfub5pdc3vod', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "0741b7e5-7f5d-4155-bd45-2d605834b057", "order_id": "10", "account_id": "1"}', 'pm_1j193ra1fevpe3k6cddiq1fl', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193ra1fi7v4jum01nkd8ma', 'pendingRefund', '{}');
INSERT INTO mockpay.customer VALUES
	('cus_1j193r9232pk0g90ohil4p84', 1795815862, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "NFACBR01"}');
INSERT INTO mockpay.delivery VALUES
	('evt_1j193ra1fj2m2fc7bm2mcg7p', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:23.550049+00', 200, NULL, '2026-11-27 21:44:23.537215+00'),
	('evt_1j193ra21uqromj02i9n284h', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:23.556113+00', 200, NULL, '2026-11-27 21:44:23.554052+00'),
	('evt_1j193ra21v7d70np04rl1791', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:23.55695+00', 200, NULL, '2026-11-27 21:44:23.554052+00');
INSERT INTO mockpay.event VALUES
	('evt_1j193ra1fj2m2fc7bm2mcg7p', 1795815863, 'payment_intent.succeeded', '{"object":{"id":"pi_1j193ra1fdqogfub5pdc3vod","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_1j193ra1fdqogfub5pdc3vod_secret_tqvnaveja40nc4b953nlkq8h","confirmation_method":"automatic","created":1795815863,"currency":"usd","customer":null,"customer_account":null,"description":"Order 10","last_payment_error":null,"latest_charge":"ch_1j193ra1fgltrt73qcc4rq5h","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"10","group_id":"0741b7e5-7f5d-4155-bd45-2d605834b057"},"next_action":null,"payment_method":"pm_1j193ra1fevpe3k6cddiq1fl","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_1j193ra1fa4rc9cnc1jv2s0f', 'checkout-0741b7e5-7f5d-4155-bd45-2d605834b057', '2026-10-28.endive'),
	('evt_1j193ra21uqromj02i9n284h', 1795815863, 'charge.refunded', '{"object":{"id":"ch_1j193ra1fgltrt73qcc4rq5h","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_1j193ra1fi7v4jum01nkd8ma","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795815863,"currency":"usd","customer":null,"description":"Order 10","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"0741b7e5-7f5d-4155-bd45-2d605834b057","order_id":"10","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_1j193ra1fdqogfub5pdc3vod","payment_method":"pm_1j193ra1fevpe3k6cddiq1fl","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_1j193ra20h7r5pss9no9adhp', 'refund-38bae8a1-e5df-4bfb-be18-4e19fff07c62', '2026-10-28.endive'),
	('evt_1j193ra21v7d70np04rl1791', 1795815863, 'refund.created', '{"object":{"id":"re_1j193ra21t1pkljllaq5mnno","object":"refund","amount":2000,"balance_transaction":"txn_1j193ra21u5pf4lpp9av5g6s","charge":"ch_1j193ra1fgltrt73qcc4rq5h","created":1795815863,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"38bae8a1-e5df-4bfb-be18-4e19fff07c62"},"next_action":null,"payment_intent":"pi_1j193ra1fdqogfub5pdc3vod","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_1j193ra20h7r5pss9no9adhp', 'refund-38bae8a1-e5df-4bfb-be18-4e19fff07c62', '2026-10-28.endive');
INSERT INTO mockpay.idempotency_key VALUES
	('refund-38bae8a1-e5df-4bfb-be18-4e19fff07c62', '2026-11-27 21:44:23.550925+00', '/v1/refunds', 'e1417c2f2abc165a829650bdf0752c04', 'req_1j193ra20h7r5pss9no9adhp', 200, '{"id":"re_1j193ra21t1pkljllaq5mnno","object":"refund","amount":2000,"balance_transaction":"txn_1j193ra21u5pf4lpp9av5g6s","charge":"ch_1j193ra1fgltrt73qcc4rq5h","created":1795815863,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"38bae8a1-e5df-4bfb-be18-4e19fff07c62"},"next_action":null,"payment_intent":"pi_1j193ra1fdqogfub5pdc3vod","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
INSERT INTO mockpay.migration_checksum VALUES
	('0003.faults', '3a6b0143cd28dd3dc5b034805ef7d817e136199d82d19f2b913e4a5dad15e242'),
	('0002.customers', '7a472eea826b96834dfb1d0439cb50f936bc896d52965d251c647f422097e170'),
	('0001.payments', '8dc17a5a8b3220bbf4f3d59e014aa6de34af6e4dea1ce6bba2427c92b6e3176e');
INSERT INTO mockpay.payment_intent VALUES
	('pi_1j193r80bdnmpbbfl3tia7bc', 1795815861, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193r80bdnmpbbfl3tia7bc_secret_u38veojhs9c222j2st2cmi1v', 'pm_1j193r80bffvrhj759ktsb4f', NULL, 'Order 1', NULL, '{"group_id": "dc7a3822-6acd-421b-99c0-c6a6dfbd9ece", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193r80bi51oje68dr4fupj', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193r82mvnku35stu36hr3c', 1795815861, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193r82mvnku35stu36hr3c_secret_1tnvj8g2cn266urcvcqshp1g', 'pm_1j193r82n18eoa9b6cbdg79j', NULL, 'Order 2', NULL, '{"group_id": "88e75805-f1d4-4d1c-9550-af18a198afb1", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193r82n3ejh96n9jdn7sqp', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193r85g4nklrtblau0d24m', 1795815861, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193r85g4nklrtblau0d24m_secret_vsrq2pisnanoqtuom97nhkh6', 'pm_1j193r85g644c1o10qla52si', NULL, 'Order 3', NULL, '{"group_id": "e377352d-635b-4444-940c-e4f604c8646c", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193r85g814skpb3o7g98vi', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193r87hmmo3f8jlh7ejts5', 1795815861, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_1j193r87hmmo3f8jlh7ejts5_secret_hg81g1a0r639b6kpgh46rjja', 'pm_1j193r87hnse7mrdk4en3tnv', NULL, 'Order 4', NULL, '{"group_id": "f5920c6d-efbc-4a08-9beb-4171e9645b80", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193r87hpfd0nark7matc1h', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193r88ns92dfvfkentk98t', 1795815861, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193r88ns92dfvfkentk98t_secret_fgr2kvlqlsmolli8hoom6kg1', 'pm_1j193r88ntmd11fmtrrbtts2', NULL, 'Order 5', NULL, '{"group_id": "58f52c1b-dd9c-46f7-8330-6aaf9c5d9361", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193r88nv4fedufocv3tsj6', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193r8sdk570hmqc11adrkm', 1795815862, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_1j193r8sdk570hmqc11adrkm_secret_a26jd4mde1hcq4kr0g60bppv', NULL, NULL, 'Order 6', NULL, '{"group_id": "07459f36-c0a6-4b63-84cd-7d4b1aaf2c1c", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_1j193r8sdngphlmmr0t2m8hn", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_1j193r8sdlf40cl4focogo2i", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795815862, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_1j193r8sdngphlmmr0t2m8hn', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193r8uhmapfn6dr39hkugq', 1795815862, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_1j193r8uhmapfn6dr39hkugq_secret_f8uih7p02vkjk0nequ1b00gt', 'pm_1j193r8uhnf20thdrjcdu6al', NULL, 'Order 7', NULL, '{"group_id": "29eecf6b-bec1-4514-a085-56f01f087b98", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795815862, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193r912b2mr9te84fqheop', 1795815862, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193r912b2mr9te84fqheop_secret_rubl6cvr0i94fvsskuonkag5', 'pm_1j193r912co7oqc3j59ij5jl', NULL, 'Order 8', NULL, '{"group_id": "ed29dcd2-0ebb-4854-b0a4-c4f2397b4b27", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_1j193r912f997c24qtl8jeoj', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193r91vt51s3nv8iginsue', 1795815862, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_1j193r91vt51s3nv8iginsue_secret_dnpkk8kmmotj8c2g3kh6mg1n', 'pm_1j193r91vud2efjt78vvoqrj', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_1j193r92009amm576da01f4h', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}'),
	('pi_1j193ra0jae4fecufkcmbpmj', 1795815863, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_1j193ra0jae4fecufkcmbpmj_secret_s0b2b1qv021hcfe82fmnr6vu', 'pm_1j193ra0jc0me5qdh9nb2j3c', NULL, 'Order 9', NULL, '{"group_id": "464997f6-f328-4583-bcc3-533445408cab", "order_id": "9", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:17887/3ds/pi_1j193ra0jae4fecufkcmbpmj?client_secret=pi_1j193ra0jae4fecufkcmbpmj_secret_s0b2b1qv021hcfe82fmnr6vu", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193ra1fdqogfub5pdc3vod', 1795815863, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193ra1fdqogfub5pdc3vod_secret_tqvnaveja40nc4b953nlkq8h', 'pm_1j193ra1fevpe3k6cddiq1fl', NULL, 'Order 10', NULL, '{"group_id": "0741b7e5-7f5d-4155-bd45-2d605834b057", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193ra1fgltrt73qcc4rq5h', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}');
INSERT INTO mockpay.payment_method VALUES
	('pm_1j193r80bffvrhj759ktsb4f', 1795815861, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r82n18eoa9b6cbdg79j', 1795815861, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r85g644c1o10qla52si', 1795815861, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r87hnse7mrdk4en3tnv', 1795815861, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r88ntmd11fmtrrbtts2', 1795815861, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r8sdlf40cl4focogo2i', 1795815862, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r8uhnf20thdrjcdu6al', 1795815862, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r912co7oqc3j59ij5jl', 1795815862, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r91vud2efjt78vvoqrj', 1795815862, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193r9233u7dk4m66rttiqp', 1795815862, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_1j193r9232pk0g90ohil4p84', '{}', '{}', 'unspecified', false),
	('pm_1j193ra0jc0me5qdh9nb2j3c', 1795815863, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false),
	('pm_1j193ra1fevpe3k6cddiq1fl', 1795815863, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false);
INSERT INTO mockpay.refund VALUES
	('re_1j193r83g5dmbkv65gemj1jt', 1795815861, 'ch_1j193r82n3ejh96n9jdn7sqp', 'pi_1j193r82mvnku35stu36hr3c', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "e4ea38c6-e644-4848-97ec-a4561fc193ee"}', 'txn_1j193r83g62m9f5pa9ehe7se', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r8423kq9kjhh2ehkgii', 1795815861, 'ch_1j193r82n3ejh96n9jdn7sqp', 'pi_1j193r82mvnku35stu36hr3c', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "36d2f201-8cf3-40b9-af8e-1e025d11be7c"}', 'txn_1j193r84249qmcv2u6frpdcm', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r84c7kcqmu4q2sj5pa0', 1795815861, 'ch_1j193r82n3ejh96n9jdn7sqp', 'pi_1j193r82mvnku35stu36hr3c', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "7a0233a0-fd61-41ab-ba8d-25f939fb9bf1"}', 'txn_1j193r84c87b5niqbvunasfm', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r84n9f4mfe7t6di5np2', 1795815861, 'ch_1j193r82n3ejh96n9jdn7sqp', 'pi_1j193r82mvnku35stu36hr3c', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "89d715ec-6608-4750-a158-883c541cfac2"}', 'txn_1j193r84n9vmirv0q497d7a1', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r865iil474uj2kbj6it', 1795815861, 'ch_1j193r85g814skpb3o7g98vi', 'pi_1j193r85g4nklrtblau0d24m', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "8a6bc72d-c695-40a2-815e-4735a0ada3b9"}', 'txn_1j193r865j5524lfnu1bfp09', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r86hb9jv416au3edkq1', 1795815861, 'ch_1j193r85g814skpb3o7g98vi', 'pi_1j193r85g4nklrtblau0d24m', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "8c666f43-0afe-418c-8f7a-b1d205d881aa"}', 'txn_1j193r86hboosdcc58vibci3', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r86qje08ugavl10b9ke', 1795815861, 'ch_1j193r85g814skpb3o7g98vi', 'pi_1j193r85g4nklrtblau0d24m', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "23cc536b-4519-4cb1-897d-5454e14ee8b2"}', 'txn_1j193r86qjssqcmf3lj1m61h', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r884vv9k1ei0vu26qe5', 1795815861, 'ch_1j193r87hpfd0nark7matc1h', 'pi_1j193r87hmmo3f8jlh7ejts5', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "3328f07a-3775-4543-8e8b-932500ac000a"}', 'txn_1j193r8850gl45hjaricgcf7', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r88d0mg19dnjqi8fuui', 1795815861, 'ch_1j193r87hpfd0nark7matc1h', 'pi_1j193r87hmmo3f8jlh7ejts5', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "cf00d723-5e86-49cc-86e8-6465bd9dd924"}', 'txn_1j193r88d14ejipvumgdcguk', NULL, NULL, NULL, NULL, NULL),
	('re_1j193r8948c83ncvutb11t38', 1795815861, 'ch_1j193r88nv4fedufocv3tsj6', 'pi_1j193r88ns92dfvfkentk98t', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "09637eee-7f37-422c-bb6d-3c7c321e3b35"}', 'txn_1j193r8949a37p6ajave7q7b', 'txn_1j193r8qd05pfnmtd9b2m7ca', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_1j193r91k8nvq4m0cjdcjvbg', 1795815862, 'ch_1j193r912f997c24qtl8jeoj', 'pi_1j193r912b2mr9te84fqheop', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "991550a1-9b36-4aae-afa4-932b708da717"}', 'txn_1j193r91k96iaukl86dp3fce', NULL, NULL, NULL, NULL, NULL),
	('re_1j193ra21t1pkljllaq5mnno', 1795815863, 'ch_1j193ra1fgltrt73qcc4rq5h', 'pi_1j193ra1fdqogfub5pdc3vod', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "38bae8a1-e5df-4bfb-be18-4e19fff07c62"}', 'txn_1j193ra21u5pf4lpp9av5g6s', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:44:23.551929+00');
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795815861, 'http://127.0.0.1:31050/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL);
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:44:18.248228'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:44:18.285249'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:44:18.309744'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:44:18.343722'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:44:18.372317'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:44:18.395334');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:44:18.104124');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$1CPnHzyVKoA+lcdVuJCa8g$6v52bzZFU1gHY4YfsMlQ6hrQJRDKyt/GXtK+S2JuaKw', 'ada@example.com', 'customer', '2026-11-27 21:44:21.357323+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:44:22.458635+00', '2026-11-27 21:44:22.498076+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$JwSeWqEyLgZLrXKFwYM8XQ$jfSh6qKu6dJ6WCkIWkGOVbyF279SoYCDek3H6kEMBoo', 'cyd@example.com', 'customer', '2026-11-27 21:44:23.55749+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$HfVx7qIW71W19Gf1DE33Xw$E5LEFq//hO63DUzw1M9rH2lAHovGhSaJ8i3DA3GtvTQ', 'eve@example.com', 'customer', '2026-11-27 21:44:23.7842+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:44:21.353397+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:44:21.354061+00', '2026-11-27 21:44:21.354061+00');
INSERT INTO public.cart VALUES
	(1, 13, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', '464997f6-f328-4583-bcc3-533445408cab', '2026-11-27 21:44:23.494841+00', '2026-11-27 21:44:23.498432+00'),
	(3, 15, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:44:23.561346+00', '2026-11-27 21:44:23.561346+00'),
	(3, 16, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:44:23.561346+00', '2026-11-27 21:44:23.561346+00'),
	(1, 17, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:44:23.564867+00', '2026-11-27 21:44:23.564867+00'),
	(4, 18, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', 'fd63e722-d409-4458-974c-bfc582e083fb', '2026-11-27 21:44:23.789275+00', '2026-11-27 21:44:23.792332+00');
INSERT INTO public.checkout VALUES
	(1, 1, 'dc7a3822-6acd-421b-99c0-c6a6dfbd9ece', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:44:21.378333+00', '2026-11-27 21:44:21.378333+00', '2026-11-27 21:44:21.440539+00'),
	(1, 2, '88e75805-f1d4-4d1c-9550-af18a198afb1', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:44:21.472657+00', '2026-11-27 21:44:21.472657+00', '2026-11-27 21:44:21.510355+00'),
	(1, 3, 'e377352d-635b-4444-940c-e4f604c8646c', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:44:21.559961+00', '2026-11-27 21:44:21.559961+00', '2026-11-27 21:44:21.613196+00'),
	(1, 4, 'f5920c6d-efbc-4a08-9beb-4171e9645b80', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:44:21.627624+00', '2026-11-27 21:44:21.627624+00', '2026-11-27 21:44:21.656135+00'),
	(1, 5, '58f52c1b-dd9c-46f7-8330-6aaf9c5d9361', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:44:21.671016+00', '2026-11-27 21:44:21.671016+00', '2026-11-27 21:44:22.257584+00'),
	(1, 6, '07459f36-c0a6-4b63-84cd-7d4b1aaf2c1c', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:44:22.315078+00', '2026-11-27 21:44:22.315078+00', '2026-11-27 21:44:22.365473+00'),
	(1, 7, '29eecf6b-bec1-4514-a085-56f01f087b98', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:44:22.384998+00', '2026-11-27 21:44:22.384998+00', '2026-11-27 21:44:22.404801+00'),
	(2, 8, 'ed29dcd2-0ebb-4854-b0a4-c4f2397b4b27', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:44:22.467585+00', '2026-11-27 21:44:22.467585+00', '2026-11-27 21:44:22.491081+00'),
	(1, 9, '464997f6-f328-4583-bcc3-533445408cab', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:17887/3ds/pi_1j193ra0jae4fecufkcmbpmj?client_secret=pi_1j193ra0jae4fecufkcmbpmj_secret_s0b2b1qv021hcfe82fmnr6vu', '2026-11-27 21:44:23.498432+00', '2026-11-27 21:44:23.498432+00', '2026-11-27 21:44:23.509223+00'),
	(1, 10, '0741b7e5-7f5d-4155-bd45-2d605834b057', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:44:23.526142+00', '2026-11-27 21:44:23.526142+00', '2026-11-27 21:44:23.538572+00'),
	(4, 11, 'fd63e722-d409-4458-974c-bfc582e083fb', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:44:23.792332+00', '2026-11-27 21:44:23.792332+00', '2026-11-27 21:44:23.792332+00');
INSERT INTO public.idempotency_key VALUES
	(4, 'e150b907-9993-4cc0-b115-f8c28a32d228', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 11, NULL, 202, '\x7b226964223a31312c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31342c226f726465725f6964223a31312c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34343a32332e3739323333325a222c22757064617465645f6174223a22323032362d31312d32375432313a34343a32332e3739323333325a227d5d2c227061796d656e74223a7b226964223a32332c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34343a32332e3739323333325a222c22757064617465645f6174223a22323032362d31312d32375432313a34343a32332e3739323333325a227d', '2026-11-27 21:44:23.792332+00', '2026-11-27 21:44:23.792332+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:21.440539+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:21.482234+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:21.571462+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3752.50, 'VAT', 0.2000, 750.50, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:21.637883+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:21.677317+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:22.474223+00'),
	(1, 7, 10, 'INV-000007', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:23.538572+00');
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
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193r80bdnmpbbfl3tia7bc', NULL, NULL, NULL, '2026-11-27 21:44:21.378333+00', '2026-11-27 21:44:21.440539+00', '2026-11-27 21:44:21.440539+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193r82mvnku35stu36hr3c', NULL, NULL, NULL, '2026-11-27 21:44:21.472657+00', '2026-11-27 21:44:21.538764+00', '2026-11-27 21:44:21.482234+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193r85g4nklrtblau0d24m', NULL, NULL, NULL, '2026-11-27 21:44:21.559961+00', '2026-11-27 21:44:21.608418+00', '2026-11-27 21:44:21.571462+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193r87hmmo3f8jlh7ejts5', NULL, NULL, NULL, '2026-11-27 21:44:21.627624+00', '2026-11-27 21:44:21.660319+00', '2026-11-27 21:44:21.637883+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_1j193r88ns92dfvfkentk98t', NULL, NULL, NULL, '2026-11-27 21:44:21.671016+00', '2026-11-27 21:44:22.257584+00', '2026-11-27 21:44:21.677317+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_1j193r8sdk570hmqc11adrkm', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:44:22.315078+00', '2026-11-27 21:44:22.365473+00', '2026-11-27 21:44:22.365473+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_1j193r8uhmapfn6dr39hkugq', NULL, NULL, NULL, '2026-11-27 21:44:22.384998+00', '2026-11-27 21:44:22.404801+00', '2026-11-27 21:44:22.404801+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193r912b2mr9te84fqheop', NULL, NULL, NULL, '2026-11-27 21:44:22.467585+00', '2026-11-27 21:44:22.486731+00', '2026-11-27 21:44:22.474223+00'),
	(1, 20, 9, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_1j193ra0jae4fecufkcmbpmj', NULL, NULL, NULL, '2026-11-27 21:44:23.498432+00', '2026-11-27 21:44:23.509223+00', NULL),
	(1, 21, 10, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_1j193ra1fdqogfub5pdc3vod', NULL, NULL, NULL, '2026-11-27 21:44:23.526142+00', '2026-11-27 21:44:23.54516+00', '2026-11-27 21:44:23.538572+00'),
	(4, 23, 11, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:44:23.792332+00', '2026-11-27 21:44:23.792332+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:44:21.349528+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:44:21.351975+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:44:21.352457+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:44:21.35285+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:44:21.350993+00', '2026-11-27 21:44:21.350993+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:44:21.352232+00', '2026-11-27 21:44:21.352232+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:44:21.352641+00', '2026-11-27 21:44:21.352641+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:44:21.353023+00', '2026-11-27 21:44:21.353023+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:44:21.35323+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:44:23.566704+00', '2026-11-27 21:44:23.566704+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:44:21.378333+00', '2026-11-27 21:44:21.440539+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:44:21.378333+00', '2026-11-27 21:44:21.440539+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:44:21.472657+00', '2026-11-27 21:44:21.533377+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:44:21.472657+00', '2026-11-27 21:44:21.545381+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:44:21.559961+00', '2026-11-27 21:44:21.603614+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:44:21.559961+00', '2026-11-27 21:44:21.613196+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:44:21.627624+00', '2026-11-27 21:44:21.664242+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:44:21.671016+00', '2026-11-27 21:44:22.257584+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:44:22.315078+00', '2026-11-27 21:44:22.365473+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:44:22.384998+00', '2026-11-27 21:44:22.404801+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:44:22.467585+00', '2026-11-27 21:44:22.491081+00'),
	(1, 12, 9, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:44:23.498432+00', '2026-11-27 21:44:23.498432+00'),
	(1, 13, 10, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:44:23.526142+00', '2026-11-27 21:44:23.54516+00'),
	(4, 14, 11, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:44:23.792332+00', '2026-11-27 21:44:23.792332+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\x43520e95b02bd7d490cbbd6da52a0ed5170c19e2c226df90871d6c1243d89276', '2026-11-27 21:44:21.362038+00', NULL),
	(3, 3, '\x3e8281563aef9d5630f9f7d6858fca18852bf43b28fffb2cfe74c99fc0560693', '2026-11-27 21:44:23.559318+00', NULL),
	(4, 4, '\x8c56e584b55ec911412694332918613bb7a23f8c8524d9e05a9d3ed9656b19f7', '2026-11-27 21:44:23.786839+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, 'e4ea38c6-e644-4848-97ec-a4561fc193ee', 'succeeded', 3.33, 'USD', NULL, 're_1j193r83g5dmbkv65gemj1jt', NULL, '2026-11-27 21:44:21.49529+00', '2026-11-27 21:44:21.49529+00', '2026-11-27 21:44:21.510355+00', '2026-11-27 21:44:21.510355+00'),
	(1, 4, 2, 3, 2, '36d2f201-8cf3-40b9-af8e-1e025d11be7c', 'succeeded', 0.01, 'USD', NULL, 're_1j193r8423kq9kjhh2ehkgii', NULL, '2026-11-27 21:44:21.515613+00', '2026-11-27 21:44:21.515613+00', '2026-11-27 21:44:21.522559+00', '2026-11-27 21:44:21.522559+00'),
	(1, 5, 2, 4, 2, '7a0233a0-fd61-41ab-ba8d-25f939fb9bf1', 'succeeded', 5.05, 'USD', NULL, 're_1j193r84c7kcqmu4q2sj5pa0', NULL, '2026-11-27 21:44:21.528302+00', '2026-11-27 21:44:21.528302+00', '2026-11-27 21:44:21.533377+00', '2026-11-27 21:44:21.533377+00'),
	(1, 6, 2, 3, 2, '89d715ec-6608-4750-a158-883c541cfac2', 'succeeded', 0.02, 'USD', NULL, 're_1j193r84n9f4mfe7t6di5np2', NULL, '2026-11-27 21:44:21.538764+00', '2026-11-27 21:44:21.538764+00', '2026-11-27 21:44:21.545381+00', '2026-11-27 21:44:21.545381+00'),
	(1, 8, 7, 5, 3, '8a6bc72d-c695-40a2-815e-4735a0ada3b9', 'succeeded', 9.98, 'USD', NULL, 're_1j193r865iil474uj2kbj6it', NULL, '2026-11-27 21:44:21.58566+00', '2026-11-27 21:44:21.58566+00', '2026-11-27 21:44:21.591863+00', '2026-11-27 21:44:21.591863+00'),
	(1, 9, 7, 6, 3, '8c666f43-0afe-418c-8f7a-b1d205d881aa', 'succeeded', 29.99, 'USD', NULL, 're_1j193r86hb9jv416au3edkq1', NULL, '2026-11-27 21:44:21.597431+00', '2026-11-27 21:44:21.597431+00', '2026-11-27 21:44:21.603614+00', '2026-11-27 21:44:21.603614+00'),
	(1, 10, 7, 5, 3, '23cc536b-4519-4cb1-897d-5454e14ee8b2', 'succeeded', 0.01, 'USD', NULL, 're_1j193r86qje08ugavl10b9ke', NULL, '2026-11-27 21:44:21.608418+00', '2026-11-27 21:44:21.608418+00', '2026-11-27 21:44:21.613196+00', '2026-11-27 21:44:21.613196+00'),
	(1, 12, 11, 7, 4, '3328f07a-3775-4543-8e8b-932500ac000a', 'succeeded', 1.00, 'JPY', NULL, 're_1j193r884vv9k1ei0vu26qe5', NULL, '2026-11-27 21:44:21.652192+00', '2026-11-27 21:44:21.652192+00', '2026-11-27 21:44:21.656135+00', '2026-11-27 21:44:21.656135+00'),
	(1, 13, 11, 7, 4, 'cf00d723-5e86-49cc-86e8-6465bd9dd924', 'succeeded', 1502.00, 'JPY', NULL, 're_1j193r88d0mg19dnjqi8fuui', NULL, '2026-11-27 21:44:21.660319+00', '2026-11-27 21:44:21.660319+00', '2026-11-27 21:44:21.664242+00', '2026-11-27 21:44:21.664242+00'),
	(1, 15, 14, 8, 5, '09637eee-7f37-422c-bb6d-3c7c321e3b35', 'failed', 24.50, 'USD', NULL, 're_1j193r8948c83ncvutb11t38', 'expired_or_canceled_card', '2026-11-27 21:44:21.684234+00', '2026-11-27 21:44:21.684234+00', '2026-11-27 21:44:22.257584+00', '2026-11-27 21:44:22.257584+00'),
	(2, 19, 18, 11, 8, '991550a1-9b36-4aae-afa4-932b708da717', 'succeeded', 12.34, 'USD', NULL, 're_1j193r91k8nvq4m0cjdcjvbg', NULL, '2026-11-27 21:44:22.486731+00', '2026-11-27 21:44:22.486731+00', '2026-11-27 21:44:22.491081+00', '2026-11-27 21:44:22.491081+00'),
	(1, 22, 21, 13, 10, '38bae8a1-e5df-4bfb-be18-4e19fff07c62', 'pending', 20.00, 'USD', NULL, 're_1j193ra21t1pkljllaq5mnno', NULL, '2026-11-27 21:44:23.54516+00', '2026-11-27 21:44:23.54516+00', '2026-11-27 21:44:23.556332+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:44:21.362038+00', '2026-12-27 21:44:21.362157+00', NULL),
	(3, 3, '2026-11-27 21:44:23.559318+00', '2026-12-27 21:44:23.559357+00', NULL),
	(4, 4, '2026-11-27 21:44:23.786839+00', '2026-12-27 21:44:23.786883+00', NULL);
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
