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
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:42:21.672182');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:42:21.52997');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_1j193o0eo7dbasibiu1gejpi', 1795815752, 1795988552, 'charge', 4448, 159, 4289, 'usd', 'ch_1j193o0eo57jtq8c8jpr5b7o', 'Order 1'),
	('txn_1j193o0mhpffn0vegtj991b5', 1795815753, 1795988553, 'charge', 5447, 188, 5259, 'usd', 'ch_1j193o0mhnnpofouib22lrha', 'Order 2'),
	('txn_1j193o0t0euotn18ji6dmof5', 1795815753, 1795815753, 'refund', -333, 0, -333, 'usd', 're_1j193o0t0e504936akdv0mcf', NULL),
	('txn_1j193o0vi2gu3l2svk2e2idh', 1795815753, 1795815753, 'refund', -1, 0, -1, 'usd', 're_1j193o0vi1k64gina5127fes', NULL),
	('txn_1j193o1129onqqt04on8lolt', 1795815753, 1795815753, 'refund', -505, 0, -505, 'usd', 're_1j193o1128t18a7qnmr6sf2f', NULL),
	('txn_1j193o12cg9p7dmj4got8nmb', 1795815753, 1795815753, 'refund', -2, 0, -2, 'usd', 're_1j193o12cffrnpq74hagdkeh', NULL),
	('txn_1j193o13q5ejbb0m6qqpjb8b', 1795815753, 1795988553, 'charge', 3998, 146, 3852, 'usd', 'ch_1j193o13q3img638bs77sf7q', 'Order 3'),
	('txn_1j193o155qjamc7go7uj6kkb', 1795815753, 1795815753, 'refund', -998, 0, -998, 'usd', 're_1j193o155pn69okm274p16go', NULL),
	('txn_1j193o16l5q3to9uon9s1qnf', 1795815753, 1795815753, 'refund', -2999, 0, -2999, 'usd', 're_1j193o16l50assb8f84bnua7', NULL),
	('txn_1j193o17qsml0vfhabdiidgf', 1795815753, 1795815753, 'refund', -1, 0, -1, 'usd', 're_1j193o17qrtg15mj8i6qkcci', NULL),
	('txn_1j193o1ab40hcpqe6ii8o28c', 1795815753, 1795988553, 'charge', 4503, 161, 4342, 'jpy', 'ch_1j193o1ab2gp6mip9jbqso0t', 'Order 4'),
	('txn_1j193o1cu3ta3ap71cp587lk', 1795815753, 1795815753, 'refund', -1, 0, -1, 'jpy', 're_1j193o1cu372m06s8fu8b0pr', NULL),
	('txn_1j193o1edr067a0d72gdqo9a', 1795815753, 1795815753, 'refund', -1502, 0, -1502, 'jpy', 're_1j193o1edqc75kugh0m2lemc', NULL),
	('txn_1j193o1g5eeli11q7gdghqcb', 1795815753, 1795988553, 'charge', 2450, 101, 2349, 'usd', 'ch_1j193o1g5crbqiesr37e6v2c', 'Order 5'),
	('txn_1j193o1iqi2sfph4e332pvoo', 1795815753, 1795815753, 'refund', -2450, 0, -2450, 'usd', 're_1j193o1iqgo90h15s5isvigr', NULL),
	('txn_1j193o22r1brqrksqiu7f00c', 1795815754, 1795815754, 'refund_failure', 2450, 0, 2450, 'usd', 're_1j193o1iqgo90h15s5isvigr', NULL),
	('txn_1j193o2kq876n1547ctm4ft5', 1795815755, 1795988555, 'charge', 6000, 204, 5796, 'usd', 'ch_1j193o2kq6g2g3nadnk3m05r', 'Order 8'),
	('txn_1j193o2n8s87h892cm9ajg4o', 1795815755, 1795815755, 'refund', -1234, 0, -1234, 'usd', 're_1j193o2n8rh5f6i8mvcces35', NULL),
	('txn_1j193o6vqrsfg8s5p171cl4f', 1795815759, 1795988559, 'charge', 6000, 204, 5796, 'usd', 'ch_1j193o6vqpuo770b52oa67rp', 'Order 10'),
	('txn_1j193o728ddm2dq5oeifie21', 1795815759, 1795815759, 'refund', -2000, 0, -2000, 'usd', 're_1j193o728bvmnbkjvgoqtiiu', NULL);
INSERT INTO mockpay.charge VALUES
	('ch_1j193o0eo57jtq8c8jpr5b7o', 1795815752, 'pi_1j193o0eo0gdni42744pq5pt', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "4be83e53-15da-4027-b0c4-304a905c7f59", "order_id": "1", "account_id": "1"}', 'pm_1j193o0eo2f1vak83e1hr2bk', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193o0eo7dbasibiu1gejpi', 'visa', '{}'),
	('ch_1j193o0mhnnpofouib22lrha', 1795815753, 'pi_1j193o0mfcdj054q1l04ef63', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "0c79f34f-b9c0-4c1a-aff8-3f217715c465", "order_id": "2", "account_id": "1"}', 'pm_1j193o0mhl269vaerk4jttcb', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193o0mhpffn0vegtj991b5', 'visa', '{}'),
	('ch_1j193o1ab2gp6mip9jbqso0t', 1795815753, 'pi_1j193o1aavhrus2kv381l7cm', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "bc4a1d4f-e8c6-48b1-a338-5de4aa5c07c4", "order_id": "4", "account_id": "1"}', 'pm_1j193o1ab0qaoetfe45p02ka', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193o1ab40hcpqe6ii8o28c', 'visa', '{}'),
	('ch_1j193o13q3img638bs77sf7q', 1795815753, 'pi_1j193o13q086ohg1r439is7i', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "daac7700-b229-4bed-8c5d-ec3fcc4af6e6", "order_id": "3", "account_id": "1"}', 'pm_1j193o13q1krql08mcnhfv6q', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193o13q5ejbb0m6qqpjb8b', 'visa', '{}'),
	('ch_1j193o1g5crbqiesr37e6v2c', 1795815753, 'pi_1j193o1g59dioonn53jk4to4', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "6db4bb3e-cfc1-4da0-8c94-e35d4fa4677a", "order_id": "5", "account_id": "1"}', 'pm_1j193o1g5ar8b5jqq656f9j8', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193o1g5eeli11q7gdghqcb', 'refundFail', '{}'),
	('ch_1j193o25lferl9ae4vkg7od5', 1795815754, 'pi_1j193o25lbr37utvuclq6s2g', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "b71b92e0-6358-4a3c-a2b0-a3c68f744d90", "order_id": "6", "account_id": "1"}', 'pm_1j193o25ld9pljh074r36n6a', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}'),
	('ch_1j193o2kq6g2g3nadnk3m05r', 1795815755, 'pi_1j193o2kq2qclrp3jf5fqnbs', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "21e888c2-ea54-4ef6-9a49-2c6388dc19e2", "order_id": "8", "account_id": "2"}', 'pm_1j193o2kq4e1tkktrhf1jl3f', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193o2kq876n1547ctm4ft5', 'visa', '{}'),
	('ch_1j193o2p8ncekpugab86d7se', 1795815755, 'pi_1j193o2p8kmfcdbacrp3tbtj', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_1j193o2p8lp136q4mdonbqs1', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}'),
	('ch_1j193o6vqpuo770b52oa67rp', 1795815759, 'pi_1j193o6vqmjtt9su9qjnnnpk', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "9c2f740e-10f8-415e-b0a5-aa5d32549b3c", "order_id": "10", "account_id": "1"}', 'pm_1j193o6vqo0m0hbk466jgveh', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_1j193o6vqrsfg8s5p171cl4f', 'pendingRefund', '{}');
INSERT INTO mockpay.delivery VALUES
	('evt_1j193o6vqsp9a0s5a22ieea3', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:42:39.727854+00', 200, NULL, '2026-11-27 21:42:39.680522+00'),
	('evt_1j193o728e80sng2cnjt7kcr', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:42:39.773534+00', 200, NULL, '2026-11-27 21:42:39.764279+00'),
	('evt_1j193o728enncc4ba2bje3hg', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:42:39.793436+00', 200, NULL, '2026-11-27 21:42:39.764279+00');
INSERT INTO mockpay.event VALUES
	('evt_1j193o6vqsp9a0s5a22ieea3', 1795815759, 'payment_intent.succeeded', '{"object":{"id":"pi_1j193o6vqmjtt9su9qjnnnpk","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_1j193o6vqmjtt9su9qjnnnpk_secret_69klm6t47h5epqb000goek6h","confirmation_method":"automatic","created":1795815759,"currency":"usd","customer":null,"customer_account":null,"description":"Order 10","last_payment_error":null,"latest_charge":"ch_1j193o6vqpuo770b52oa67rp","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"10","group_id":"9c2f740e-10f8-415e-b0a5-aa5d32549b3c"},"next_action":null,"payment_method":"pm_1j193o6vqo0m0hbk466jgveh","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_1j193o6vqhq8119m46odvgce', 'checkout-9c2f740e-10f8-415e-b0a5-aa5d32549b3c', '2026-10-28.endive'),
	('evt_1j193o728e80sng2cnjt7kcr', 1795815759, 'charge.refunded', '{"object":{"id":"ch_1j193o6vqpuo770b52oa67rp","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_1j193o6vqrsfg8s5p171cl4f","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795815759,"currency":"usd","customer":null,"description":"Order 10","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"9c2f740e-10f8-415e-b0a5-aa5d32549b3c","order_id":"10","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_1j193o6vqmjtt9su9qjnnnpk","payment_method":"pm_1j193o6vqo0m0hbk466jgveh","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_1j193o71tk7tlc136ju5g68g', 'refund-2f522a31-323e-473f-8e97-136d438f5936', '2026-10-28.endive'),
	('evt_1j193o728enncc4ba2bje3hg', 1795815759, 'refund.created', '{"object":{"id":"re_1j193o728bvmnbkjvgoqtiiu","object":"refund","amount":2000,"balance_transaction":"txn_1j193o728ddm2dq5oeifie21","charge":"ch_1j193o6vqpuo770b52oa67rp","created":1795815759,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"2f522a31-323e-473f-8e97-136d438f5936"},"next_action":null,"payment_intent":"pi_1j193o6vqmjtt9su9qjnnnpk","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_1j193o71tk7tlc136ju5g68g', 'refund-2f522a31-323e-473f-8e97-136d438f5936', '2026-10-28.endive');
INSERT INTO mockpay.idempotency_key VALUES
	('refund-2f522a31-323e-473f-8e97-136d438f5936', '2026-11-27 21:42:39.739708+00', '/v1/refunds', 'a0f6d4012c89aee44b39860b9c7f6cba', 'req_1j193o71tk7tlc136ju5g68g', 200, '{"id":"re_1j193o728bvmnbkjvgoqtiiu","object":"refund","amount":2000,"balance_transaction":"txn_1j193o728ddm2dq5oeifie21","charge":"ch_1j193o6vqpuo770b52oa67rp","created":1795815759,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"2f522a31-323e-473f-8e97-136d438f5936"},"next_action":null,"payment_intent":"pi_1j193o6vqmjtt9su9qjnnnpk","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
INSERT INTO mockpay.migration_checksum VALUES
	('0001.payments', '8dc17a5a8b3220bbf4f3d59e014aa6de34af6e4dea1ce6bba2427c92b6e3176e');
INSERT INTO mockpay.payment_intent VALUES
	('pi_1j193o0eo0gdni42744pq5pt', 1795815752, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193o0eo0gdni42744pq5pt_secret_mfm9qfdhc4714cu1saa0cin2', 'pm_1j193o0eo2f1vak83e1hr2bk', NULL, 'Order 1', NULL, '{"group_id": "4be83e53-15da-4027-b0c4-304a905c7f59", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193o0eo57jtq8c8jpr5b7o', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o0mfcdj054q1l04ef63', 1795815753, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193o0mfcdj054q1l04ef63_secret_ms9nduqku9igot959fgn12ei', 'pm_1j193o0mhl269vaerk4jttcb', NULL, 'Order 2', NULL, '{"group_id": "0c79f34f-b9c0-4c1a-aff8-3f217715c465", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193o0mhnnpofouib22lrha', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o13q086ohg1r439is7i', 1795815753, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193o13q086ohg1r439is7i_secret_mmu8ig4b5d210o54m432d2le', 'pm_1j193o13q1krql08mcnhfv6q', NULL, 'Order 3', NULL, '{"group_id": "daac7700-b229-4bed-8c5d-ec3fcc4af6e6", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193o13q3img638bs77sf7q', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o1aavhrus2kv381l7cm', 1795815753, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_1j193o1aavhrus2kv381l7cm_secret_f7l5li8nh3uoruvdnhnv0r2c', 'pm_1j193o1ab0qaoetfe45p02ka', NULL, 'Order 4', NULL, '{"group_id": "bc4a1d4f-e8c6-48b1-a338-5de4aa5c07c4", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193o1ab2gp6mip9jbqso0t', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o1g59dioonn53jk4to4', 1795815753, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193o1g59dioonn53jk4to4_secret_6ljsgo2mggq9lve99p616vit', 'pm_1j193o1g5ar8b5jqq656f9j8', NULL, 'Order 5', NULL, '{"group_id": "6db4bb3e-cfc1-4da0-8c94-e35d4fa4677a", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193o1g5crbqiesr37e6v2c', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o25lbr37utvuclq6s2g', 1795815754, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_1j193o25lbr37utvuclq6s2g_secret_anhh3b0h6pql5g5utrhgea53', NULL, NULL, 'Order 6', NULL, '{"group_id": "b71b92e0-6358-4a3c-a2b0-a3c68f744d90", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_1j193o25lferl9ae4vkg7od5", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_1j193o25ld9pljh074r36n6a", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795815754, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_1j193o25lferl9ae4vkg7od5', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o2er8p4s66n8vuj8ltd', 1795815754, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_1j193o2er8p4s66n8vuj8ltd_secret_ks3clv890vski6rfh6ovg0jc', 'pm_1j193o2er9vkf0k4oosg9rv6', NULL, 'Order 7', NULL, '{"group_id": "4af9a9fb-071a-49c0-a79d-b7b7b2a165bb", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795815754, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o2kq2qclrp3jf5fqnbs', 1795815755, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193o2kq2qclrp3jf5fqnbs_secret_cq7613t481g5h0ljhnme7ob1', 'pm_1j193o2kq4e1tkktrhf1jl3f', NULL, 'Order 8', NULL, '{"group_id": "21e888c2-ea54-4ef6-9a49-2c6388dc19e2", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_1j193o2kq6g2g3nadnk3m05r', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o2p8kmfcdbacrp3tbtj', 1795815755, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_1j193o2p8kmfcdbacrp3tbtj_secret_jui15rqjg421q0cve5lrl2na', 'pm_1j193o2p8lp136q4mdonbqs1', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_1j193o2p8ncekpugab86d7se', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}'),
	('pi_1j193o6stpl3bdfh0phau3vs', 1795815759, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_1j193o6stpl3bdfh0phau3vs_secret_jidd9sqla7uleloho2p3dnph', 'pm_1j193o6strah1ckujiurfi1i', NULL, 'Order 9', NULL, '{"group_id": "a60962ec-282f-47e4-9330-2c7a07695294", "order_id": "9", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:16851/3ds/pi_1j193o6stpl3bdfh0phau3vs?client_secret=pi_1j193o6stpl3bdfh0phau3vs_secret_jidd9sqla7uleloho2p3dnph", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}'),
	('pi_1j193o6vqmjtt9su9qjnnnpk', 1795815759, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_1j193o6vqmjtt9su9qjnnnpk_secret_69klm6t47h5epqb000goek6h', 'pm_1j193o6vqo0m0hbk466jgveh', NULL, 'Order 10', NULL, '{"group_id": "9c2f740e-10f8-415e-b0a5-aa5d32549b3c", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_1j193o6vqpuo770b52oa67rp', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}');
INSERT INTO mockpay.payment_method VALUES
	('pm_1j193o0eo2f1vak83e1hr2bk', 1795815752, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o0mhl269vaerk4jttcb', 1795815753, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o13q1krql08mcnhfv6q', 1795815753, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o1ab0qaoetfe45p02ka', 1795815753, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o1g5ar8b5jqq656f9j8', 1795815753, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o25ld9pljh074r36n6a', 1795815754, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o2er9vkf0k4oosg9rv6', 1795815754, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o2kq4e1tkktrhf1jl3f', 1795815755, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o2p8lp136q4mdonbqs1', 1795815755, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o6strah1ckujiurfi1i', 1795815759, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified'),
	('pm_1j193o6vqo0m0hbk466jgveh', 1795815759, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified');
INSERT INTO mockpay.refund VALUES
	('re_1j193o0t0e504936akdv0mcf', 1795815753, 'ch_1j193o0mhnnpofouib22lrha', 'pi_1j193o0mfcdj054q1l04ef63', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "a2e33aad-938b-4b12-a328-a56cb778fde1"}', 'txn_1j193o0t0euotn18ji6dmof5', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o0vi1k64gina5127fes', 1795815753, 'ch_1j193o0mhnnpofouib22lrha', 'pi_1j193o0mfcdj054q1l04ef63', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "44d09196-cb60-4322-b790-75a03b015687"}', 'txn_1j193o0vi2gu3l2svk2e2idh', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o1128t18a7qnmr6sf2f', 1795815753, 'ch_1j193o0mhnnpofouib22lrha', 'pi_1j193o0mfcdj054q1l04ef63', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "b1ad09b1-d54e-4ad5-b65a-959dfa4d6248"}', 'txn_1j193o1129onqqt04on8lolt', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o12cffrnpq74hagdkeh', 1795815753, 'ch_1j193o0mhnnpofouib22lrha', 'pi_1j193o0mfcdj054q1l04ef63', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "fbdc3e66-45df-4ae7-8fc6-6b1a0f044a51"}', 'txn_1j193o12cg9p7dmj4got8nmb', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o155pn69okm274p16go', 1795815753, 'ch_1j193o13q3img638bs77sf7q', 'pi_1j193o13q086ohg1r439is7i', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "38d9cfaf-26e5-42bc-864f-fe222fb0b942"}', 'txn_1j193o155qjamc7go7uj6kkb', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o16l50assb8f84bnua7', 1795815753, 'ch_1j193o13q3img638bs77sf7q', 'pi_1j193o13q086ohg1r439is7i', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "46088f58-8c89-47e0-a895-4879c7df350a"}', 'txn_1j193o16l5q3to9uon9s1qnf', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o17qrtg15mj8i6qkcci', 1795815753, 'ch_1j193o13q3img638bs77sf7q', 'pi_1j193o13q086ohg1r439is7i', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "a8dccb7a-9d23-45ac-88fe-d912901def95"}', 'txn_1j193o17qsml0vfhabdiidgf', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o1cu372m06s8fu8b0pr', 1795815753, 'ch_1j193o1ab2gp6mip9jbqso0t', 'pi_1j193o1aavhrus2kv381l7cm', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "aec2a9c9-13a2-4e49-8c25-a3f438a98eb1"}', 'txn_1j193o1cu3ta3ap71cp587lk', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o1edqc75kugh0m2lemc', 1795815753, 'ch_1j193o1ab2gp6mip9jbqso0t', 'pi_1j193o1aavhrus2kv381l7cm', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "224f323c-1b48-42b0-abbc-efb754de024e"}', 'txn_1j193o1edr067a0d72gdqo9a', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o1iqgo90h15s5isvigr', 1795815753, 'ch_1j193o1g5crbqiesr37e6v2c', 'pi_1j193o1g59dioonn53jk4to4', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "dc380464-aca4-4c5b-9d4d-6351e257eea4"}', 'txn_1j193o1iqi2sfph4e332pvoo', 'txn_1j193o22r1brqrksqiu7f00c', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_1j193o2n8rh5f6i8mvcces35', 1795815755, 'ch_1j193o2kq6g2g3nadnk3m05r', 'pi_1j193o2kq2qclrp3jf5fqnbs', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "22783d61-dfb6-4013-b777-371103898aa3"}', 'txn_1j193o2n8s87h892cm9ajg4o', NULL, NULL, NULL, NULL, NULL),
	('re_1j193o728bvmnbkjvgoqtiiu', 1795815759, 'ch_1j193o6vqpuo770b52oa67rp', 'pi_1j193o6vqmjtt9su9qjnnnpk', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "2f522a31-323e-473f-8e97-136d438f5936"}', 'txn_1j193o728ddm2dq5oeifie21', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:42:39.749535+00');
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795815752, 'http://127.0.0.1:21448/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL);
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:42:21.20176'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:42:21.242617'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:42:21.273568'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:42:21.316838'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:42:21.344247'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:42:21.393418');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:42:21.061569');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$rTNP2zMw0rT1F1eo37akkA$SFoAGVX70S1mc9zc0FLnIwE0nYRsiyprx3Rk6nv/71w', 'ada@example.com', 'customer', '2026-11-27 21:42:32.733545+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:42:35.04082+00', '2026-11-27 21:42:35.246692+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$FZdNphcRLkuOHPdSbvuzkw$HPrKoCHkn+do+xAuu9Oyf5w3cV2qZIPv2vH6qKo9hEc', 'cyd@example.com', 'customer', '2026-11-27 21:42:39.788249+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$sJPZIDPWjF+4ccCKDEe4vA$5KAiIdaE1fDavzPp4dTE5+BVWqWqiMX+y1crQmebYDw', 'eve@example.com', 'customer', '2026-11-27 21:42:40.061223+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:42:32.725375+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:42:32.728506+00', '2026-11-27 21:42:32.728506+00');
INSERT INTO public.cart VALUES
	(1, 13, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', 'a60962ec-282f-47e4-9330-2c7a07695294', '2026-11-27 21:42:39.518364+00', '2026-11-27 21:42:39.533747+00'),
	(3, 15, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:42:39.811132+00', '2026-11-27 21:42:39.811132+00'),
	(3, 16, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:42:39.811132+00', '2026-11-27 21:42:39.811132+00'),
	(1, 17, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:42:39.823975+00', '2026-11-27 21:42:39.823975+00'),
	(4, 18, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', '604d8a94-5bd1-44db-b91d-0287accfaa25', '2026-11-27 21:42:40.077237+00', '2026-11-27 21:42:40.084764+00');
INSERT INTO public.checkout VALUES
	(1, 1, '4be83e53-15da-4027-b0c4-304a905c7f59', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:42:32.773886+00', '2026-11-27 21:42:32.773886+00', '2026-11-27 21:42:32.9628+00'),
	(1, 2, '0c79f34f-b9c0-4c1a-aff8-3f217715c465', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:42:33.057876+00', '2026-11-27 21:42:33.057876+00', '2026-11-27 21:42:33.315593+00'),
	(1, 3, 'daac7700-b229-4bed-8c5d-ec3fcc4af6e6', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:42:33.495775+00', '2026-11-27 21:42:33.495775+00', '2026-11-27 21:42:33.649932+00'),
	(1, 4, 'bc4a1d4f-e8c6-48b1-a338-5de4aa5c07c4', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:42:33.698547+00', '2026-11-27 21:42:33.698547+00', '2026-11-27 21:42:33.81278+00'),
	(1, 5, '6db4bb3e-cfc1-4da0-8c94-e35d4fa4677a', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:42:33.898001+00', '2026-11-27 21:42:33.898001+00', '2026-11-27 21:42:34.537978+00'),
	(1, 6, 'b71b92e0-6358-4a3c-a2b0-a3c68f744d90', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:42:34.60452+00', '2026-11-27 21:42:34.60452+00', '2026-11-27 21:42:34.843727+00'),
	(1, 7, '4af9a9fb-071a-49c0-a79d-b7b7b2a165bb', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:42:34.913306+00', '2026-11-27 21:42:34.913306+00', '2026-11-27 21:42:34.981851+00'),
	(2, 8, '21e888c2-ea54-4ef6-9a49-2c6388dc19e2', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:42:35.092703+00', '2026-11-27 21:42:35.092703+00', '2026-11-27 21:42:35.208466+00'),
	(1, 9, 'a60962ec-282f-47e4-9330-2c7a07695294', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:16851/3ds/pi_1j193o6stpl3bdfh0phau3vs?client_secret=pi_1j193o6stpl3bdfh0phau3vs_secret_jidd9sqla7uleloho2p3dnph', '2026-11-27 21:42:39.533747+00', '2026-11-27 21:42:39.533747+00', '2026-11-27 21:42:39.607724+00'),
	(1, 10, '9c2f740e-10f8-415e-b0a5-aa5d32549b3c', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:42:39.666281+00', '2026-11-27 21:42:39.666281+00', '2026-11-27 21:42:39.680189+00'),
	(4, 11, '604d8a94-5bd1-44db-b91d-0287accfaa25', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:42:40.084764+00', '2026-11-27 21:42:40.084764+00', '2026-11-27 21:42:40.084764+00');
INSERT INTO public.idempotency_key VALUES
	(4, '78760217-8452-4ee2-a6a3-f3d782b9f9d9', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 11, NULL, 202, '\x7b226964223a31312c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31342c226f726465725f6964223a31312c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34323a34302e3038343736345a222c22757064617465645f6174223a22323032362d31312d32375432313a34323a34302e3038343736345a227d5d2c227061796d656e74223a7b226964223a32332c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34323a34302e3038343736345a222c22757064617465645f6174223a22323032362d31312d32375432313a34323a34302e3038343736345a227d', '2026-11-27 21:42:40.084764+00', '2026-11-27 21:42:40.084764+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:32.9628+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:33.090587+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:33.519152+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3752.50, 'VAT', 0.2000, 750.50, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:33.727336+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:33.92131+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:35.126823+00'),
	(1, 7, 10, 'INV-000007', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:42:39.680189+00');
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
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193o0eo0gdni42744pq5pt', NULL, NULL, NULL, '2026-11-27 21:42:32.773886+00', '2026-11-27 21:42:32.9628+00', '2026-11-27 21:42:32.9628+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193o0mfcdj054q1l04ef63', NULL, NULL, NULL, '2026-11-27 21:42:33.057876+00', '2026-11-27 21:42:33.453429+00', '2026-11-27 21:42:33.090587+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193o13q086ohg1r439is7i', NULL, NULL, NULL, '2026-11-27 21:42:33.495775+00', '2026-11-27 21:42:33.629351+00', '2026-11-27 21:42:33.519152+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193o1aavhrus2kv381l7cm', NULL, NULL, NULL, '2026-11-27 21:42:33.698547+00', '2026-11-27 21:42:33.833922+00', '2026-11-27 21:42:33.727336+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_1j193o1g59dioonn53jk4to4', NULL, NULL, NULL, '2026-11-27 21:42:33.898001+00', '2026-11-27 21:42:34.537978+00', '2026-11-27 21:42:33.92131+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_1j193o25lbr37utvuclq6s2g', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:42:34.60452+00', '2026-11-27 21:42:34.843727+00', '2026-11-27 21:42:34.843727+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_1j193o2er8p4s66n8vuj8ltd', NULL, NULL, NULL, '2026-11-27 21:42:34.913306+00', '2026-11-27 21:42:34.981851+00', '2026-11-27 21:42:34.981851+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_1j193o2kq2qclrp3jf5fqnbs', NULL, NULL, NULL, '2026-11-27 21:42:35.092703+00', '2026-11-27 21:42:35.17431+00', '2026-11-27 21:42:35.126823+00'),
	(1, 20, 9, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_1j193o6stpl3bdfh0phau3vs', NULL, NULL, NULL, '2026-11-27 21:42:39.533747+00', '2026-11-27 21:42:39.607724+00', NULL),
	(1, 21, 10, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_1j193o6vqmjtt9su9qjnnnpk', NULL, NULL, NULL, '2026-11-27 21:42:39.666281+00', '2026-11-27 21:42:39.728487+00', '2026-11-27 21:42:39.680189+00'),
	(4, 23, 11, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:42:40.084764+00', '2026-11-27 21:42:40.084764+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:42:32.713681+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:42:32.722353+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:42:32.72319+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:42:32.724339+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:42:32.717911+00', '2026-11-27 21:42:32.717911+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:42:32.722739+00', '2026-11-27 21:42:32.722739+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:42:32.723539+00', '2026-11-27 21:42:32.723539+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:42:32.724577+00', '2026-11-27 21:42:32.724577+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:42:32.724976+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:42:39.833103+00', '2026-11-27 21:42:39.833103+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:42:32.773886+00', '2026-11-27 21:42:32.9628+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:42:32.773886+00', '2026-11-27 21:42:32.9628+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:42:33.057876+00', '2026-11-27 21:42:33.425474+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:42:33.057876+00', '2026-11-27 21:42:33.464389+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:42:33.495775+00', '2026-11-27 21:42:33.604518+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:42:33.495775+00', '2026-11-27 21:42:33.649932+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:42:33.698547+00', '2026-11-27 21:42:33.859681+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:42:33.898001+00', '2026-11-27 21:42:34.537978+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:42:34.60452+00', '2026-11-27 21:42:34.843727+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:42:34.913306+00', '2026-11-27 21:42:34.981851+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:42:35.092703+00', '2026-11-27 21:42:35.208466+00'),
	(1, 12, 9, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:42:39.533747+00', '2026-11-27 21:42:39.533747+00'),
	(1, 13, 10, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:42:39.666281+00', '2026-11-27 21:42:39.728487+00'),
	(4, 14, 11, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:42:40.084764+00', '2026-11-27 21:42:40.084764+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\xc318802b89e4be7c3315941abba8b1168ceb34389910c2c3a177e0d9ab1fe6e6', '2026-11-27 21:42:32.743528+00', NULL),
	(3, 3, '\x9ed276bd270edc929edc47da69fd3794fd04cbeb0cb07f8ae9b0983b2b153ec9', '2026-11-27 21:42:39.798921+00', NULL),
	(4, 4, '\x7c33149c08ad7b657d2816e899270ea7fbc25933d86cc557cc106ca09591788a', '2026-11-27 21:42:40.065745+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, 'a2e33aad-938b-4b12-a328-a56cb778fde1', 'succeeded', 3.33, 'USD', NULL, 're_1j193o0t0e504936akdv0mcf', NULL, '2026-11-27 21:42:33.199643+00', '2026-11-27 21:42:33.199643+00', '2026-11-27 21:42:33.315593+00', '2026-11-27 21:42:33.315593+00'),
	(1, 4, 2, 3, 2, '44d09196-cb60-4322-b790-75a03b015687', 'succeeded', 0.01, 'USD', NULL, 're_1j193o0vi1k64gina5127fes', NULL, '2026-11-27 21:42:33.352447+00', '2026-11-27 21:42:33.352447+00', '2026-11-27 21:42:33.372721+00', '2026-11-27 21:42:33.372721+00'),
	(1, 5, 2, 4, 2, 'b1ad09b1-d54e-4ad5-b65a-959dfa4d6248', 'succeeded', 5.05, 'USD', NULL, 're_1j193o1128t18a7qnmr6sf2f', NULL, '2026-11-27 21:42:33.396339+00', '2026-11-27 21:42:33.396339+00', '2026-11-27 21:42:33.425474+00', '2026-11-27 21:42:33.425474+00'),
	(1, 6, 2, 3, 2, 'fbdc3e66-45df-4ae7-8fc6-6b1a0f044a51', 'succeeded', 0.02, 'USD', NULL, 're_1j193o12cffrnpq74hagdkeh', NULL, '2026-11-27 21:42:33.453429+00', '2026-11-27 21:42:33.453429+00', '2026-11-27 21:42:33.464389+00', '2026-11-27 21:42:33.464389+00'),
	(1, 8, 7, 5, 3, '38d9cfaf-26e5-42bc-864f-fe222fb0b942', 'succeeded', 9.98, 'USD', NULL, 're_1j193o155pn69okm274p16go', NULL, '2026-11-27 21:42:33.538007+00', '2026-11-27 21:42:33.538007+00', '2026-11-27 21:42:33.570278+00', '2026-11-27 21:42:33.570278+00'),
	(1, 9, 7, 6, 3, '46088f58-8c89-47e0-a895-4879c7df350a', 'succeeded', 29.99, 'USD', NULL, 're_1j193o16l50assb8f84bnua7', NULL, '2026-11-27 21:42:33.586783+00', '2026-11-27 21:42:33.586783+00', '2026-11-27 21:42:33.604518+00', '2026-11-27 21:42:33.604518+00'),
	(1, 10, 7, 5, 3, 'a8dccb7a-9d23-45ac-88fe-d912901def95', 'succeeded', 0.01, 'USD', NULL, 're_1j193o17qrtg15mj8i6qkcci', NULL, '2026-11-27 21:42:33.629351+00', '2026-11-27 21:42:33.629351+00', '2026-11-27 21:42:33.649932+00', '2026-11-27 21:42:33.649932+00'),
	(1, 12, 11, 7, 4, 'aec2a9c9-13a2-4e49-8c25-a3f438a98eb1', 'succeeded', 1.00, 'JPY', NULL, 're_1j193o1cu372m06s8fu8b0pr', NULL, '2026-11-27 21:42:33.784802+00', '2026-11-27 21:42:33.784802+00', '2026-11-27 21:42:33.81278+00', '2026-11-27 21:42:33.81278+00'),
	(1, 13, 11, 7, 4, '224f323c-1b48-42b0-abbc-efb754de024e', 'succeeded', 1502.00, 'JPY', NULL, 're_1j193o1edqc75kugh0m2lemc', NULL, '2026-11-27 21:42:33.833922+00', '2026-11-27 21:42:33.833922+00', '2026-11-27 21:42:33.859681+00', '2026-11-27 21:42:33.859681+00'),
	(1, 15, 14, 8, 5, 'dc380464-aca4-4c5b-9d4d-6351e257eea4', 'failed', 24.50, 'USD', NULL, 're_1j193o1iqgo90h15s5isvigr', 'expired_or_canceled_card', '2026-11-27 21:42:33.984919+00', '2026-11-27 21:42:33.984919+00', '2026-11-27 21:42:34.537978+00', '2026-11-27 21:42:34.537978+00'),
	(2, 19, 18, 11, 8, '22783d61-dfb6-4013-b777-371103898aa3', 'succeeded', 12.34, 'USD', NULL, 're_1j193o2n8rh5f6i8mvcces35', NULL, '2026-11-27 21:42:35.17431+00', '2026-11-27 21:42:35.17431+00', '2026-11-27 21:42:35.208466+00', '2026-11-27 21:42:35.208466+00'),
	(1, 22, 21, 13, 10, '2f522a31-323e-473f-8e97-136d438f5936', 'pending', 20.00, 'USD', NULL, 're_1j193o728bvmnbkjvgoqtiiu', NULL, '2026-11-27 21:42:39.728487+00', '2026-11-27 21:42:39.728487+00', '2026-11-27 21:42:39.781889+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:42:32.743528+00', '2026-12-27 21:42:32.743556+00', NULL),
	(3, 3, '2026-11-27 21:42:39.798921+00', '2026-12-27 21:42:39.800168+00', NULL),
	(4, 4, '2026-11-27 21:42:40.065745+00', '2026-12-27 21:42:40.065773+00', NULL);
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
CREATE INDEX delivery_due_at_idx ON mockpay.delivery USING btree (due_at) WHERE (status = 'pending'::text);
CREATE INDEX idempotency_key_created_at_idx ON mockpay.idempotency_key USING btree (created_at);
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
