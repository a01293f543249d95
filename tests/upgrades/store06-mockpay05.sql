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
books_at timestamp with time zone,
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
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 21:44:36.206045'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 21:44:36.219415'),
	('2a78d798b8b21b9e9efdc888a7cd53c158bce0af3e5fffb13863d408a440f1dc', '0003.faults', '2026-11-27 21:44:36.235437'),
	('9fdc734a99bd54759258f3cfeeeb3a3f9851aded10efd149e31dda6c2a87e217', '0004.clock', '2026-11-27 21:44:36.252251'),
	('6247eb2f50cc8ad0aa07086d4b9754d27f6efe8b6765d648ab368ff4b776a76a', '0008.bank_debits', '2026-11-27 21:44:36.264096');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 21:44:36.124151');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_066148f797401721b8a4736d', 1795815879, 1795988679, 'charge', 4448, 159, 4289, 'usd', 'ch_066148f7973fd311a99830f3', 'Order 1'),
	('txn_066148f799082d0c38fcebf0', 1795815879, 1795988679, 'charge', 5447, 188, 5259, 'usd', 'ch_066148f79907fdd8ac86db20', 'Order 2'),
	('txn_066148f7996f255ab8fd3a2a', 1795815879, 1795815879, 'refund', -333, 0, -333, 'usd', 're_066148f7996f18503198c0de', NULL),
	('txn_066148f799ea4b8a4d2adb6e', 1795815879, 1795815879, 'refund', -1, 0, -1, 'usd', 're_066148f799ea3e2ffb0a0b0b', NULL),
	('txn_066148f79a3a84bad5800549', 1795815879, 1795815879, 'refund', -505, 0, -505, 'usd', 're_066148f79a3a773cfceb344f', NULL),
	('txn_066148f79a6c1e6a5f24ba6c', 1795815879, 1795815879, 'refund', -2, 0, -2, 'usd', 're_066148f79a6c0d3c47921c7a', NULL),
	('txn_066148f79ad13a5fe66c3b7b', 1795815879, 1795988679, 'charge', 3998, 146, 3852, 'usd', 'ch_066148f79ad1071d7a773027', 'Order 3'),
	('txn_066148f79b3ebff3f6ee1882', 1795815879, 1795815879, 'refund', -998, 0, -998, 'usd', 're_066148f79b3eb26f65217a70', NULL),
	('txn_066148f79b666b9da42eb3e6', 1795815879, 1795815879, 'refund', -2999, 0, -2999, 'usd', 're_066148f79b665e3a5197f0b5', NULL),
	('txn_066148f79b8e9568e84f9f7b', 1795815879, 1795815879, 'refund', -1, 0, -1, 'usd', 're_066148f79b8e89a1911cb746', NULL),
	('txn_066148f79bdea319c7897af0', 1795815879, 1795988679, 'charge', 4503, 161, 4342, 'jpy', 'ch_066148f79bde6328946fc34e', 'Order 4'),
	('txn_066148f79c6aab9d7bcd4481', 1795815880, 1795815880, 'refund', -1, 0, -1, 'jpy', 're_066148f79c6aa1561824052d', NULL),
	('txn_066148f79cbe7883113c803a', 1795815880, 1795815880, 'refund', -1502, 0, -1502, 'jpy', 're_066148f79cbe6e9c7a13e578', NULL),
	('txn_066148f79d55e729bdc139d3', 1795815880, 1795988680, 'charge', 2450, 101, 2349, 'usd', 'ch_066148f79d55ae913490928c', 'Order 5'),
	('txn_066148f79dd79e2edeb0ce4d', 1795815880, 1795815880, 'refund', -2450, 0, -2450, 'usd', 're_066148f79dd7819074292e47', NULL),
	('txn_066148f7a5c8b3dd9893146d', 1795815880, 1795815880, 'refund_failure', 2450, 0, 2450, 'usd', 're_066148f79dd7819074292e47', NULL),
	('txn_066148f7aa71739573cdd3bd', 1795815880, 1795988680, 'charge', 6000, 204, 5796, 'usd', 'ch_066148f7aa713484f4e9f7c5', 'Order 8'),
	('txn_066148f7aaa7bec8154391c1', 1795815880, 1795815880, 'refund', -1234, 0, -1234, 'usd', 're_066148f7aaa7b3b6e8a8c7cb', NULL),
	('txn_066148f7cc6989ba34bcb046', 1795815883, 1795988683, 'charge', 6000, 204, 5796, 'usd', 'ch_066148f7cc694c641b867f9c', 'Order 10'),
	('txn_066148f7cd1821d4737e6662', 1795815883, 1795815883, 'refund', -2000, 0, -2000, 'usd', 're_066148f7cd18059efc9d3987', NULL);
INSERT INTO mockpay.charge VALUES
	('ch_066148f7973fd311a99830f3', 1795815879, 'pi_066148f7973f0cea262b6f59', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "28f058f2-d218-4143-a065-db29a143cc81", "order_id": "1", "account_id": "1"}', 'pm_066148f7973f42ca4dc06f8c', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f797401721b8a4736d', 'visa', '{}', NULL),
	('ch_066148f79907fdd8ac86db20', 1795815879, 'pi_066148f799078a919a911fd0', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "c6795e6a-d05e-45c8-9e13-60b1cbd9aa81", "order_id": "2", "account_id": "1"}', 'pm_066148f79907ba19b8c2e195', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f799082d0c38fcebf0', 'visa', '{}', NULL),
	('ch_066148f79ad1071d7a773027', 1795815879, 'pi_066148f79ad096b875d29533', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "079f9852-5278-49c0-bedd-6050fa35ccb8", "order_id": "3", "account_id": "1"}', 'pm_066148f79ad0c80d6d4deb51', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f79ad13a5fe66c3b7b', 'visa', '{}', NULL),
	('ch_066148f79bde6328946fc34e', 1795815879, 'pi_066148f79bdddf00ce8ddfd8', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "d938f502-cabb-461f-b2bc-4059e923d6fd", "order_id": "4", "account_id": "1"}', 'pm_066148f79bde1b4c102119ed', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f79bdea319c7897af0', 'visa', '{}', NULL),
	('ch_066148f79d55ae913490928c', 1795815880, 'pi_066148f79d552c0416a90c7b', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "9bdd8356-b6ea-4b4f-ac43-1e482762e445", "order_id": "5", "account_id": "1"}', 'pm_066148f79d556edf85c02c33', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f79d55e729bdc139d3', 'refundFail', '{}', NULL),
	('ch_066148f7a7052aafe04215a4', 1795815880, 'pi_066148f7a704b4ad0edd9863', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "ca58c63e-0a14-4a00-83b5-008d1564f464", "order_id": "6", "account_id": "1"}', 'pm_066148f7a704e6c2ddf8380b', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL),
	('ch_066148f7aa713484f4e9f7c5', 1795815880, 'pi_066148f7aa70b86cd345b2ab', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "312ca858-16e9-44c1-9681-0220ecceaa6a", "order_id": "8", "account_id": "2"}', 'pm_066148f7aa70eeeedeec6997', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f7aa71739573cdd3bd', 'visa', '{}', NULL),
	('ch_066148f7aafa889d1be9171a', 1795815880, 'pi_066148f7aafa27d2ab45507a', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_066148f7aafa4f2afeeec171', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": 1796420680, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}', NULL),
	('ch_066148f7cc694c641b867f9c', 1795815883, 'pi_066148f7cc68a17c3238a0de', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "d0c959e9-db89-495e-a13f-62ce40130662", "order_id": "10", "account_id": "1"}', 'pm_066148f7cc6910f3ed7ed06f', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_066148f7cc6989ba34bcb046', 'pendingRefund', '{}', NULL);
INSERT INTO mockpay.customer VALUES
	('cus_066148f7ab26a9490dbaa6c8', 1795815880, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "A90FD7D3"}');
INSERT INTO mockpay.delivery VALUES
	('evt_066148f7cc69a1655bb2c0ad', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:43.20613+00', 200, NULL, '2026-11-27 21:44:43.180228+00', NULL),
	('evt_066148f7cd183d64f6ac1e5e', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:43.229089+00', 200, NULL, '2026-11-27 21:44:43.219718+00', NULL),
	('evt_066148f7cd18336708ae31d3', 'we_of_the_settings', 'delivered', 1, '2026-11-27 21:44:43.226774+00', 200, NULL, '2026-11-27 21:44:43.219718+00', NULL);
INSERT INTO mockpay.event VALUES
	('evt_066148f7cc69a1655bb2c0ad', 1795815883, 'payment_intent.succeeded', '{"object":{"id":"pi_066148f7cc68a17c3238a0de","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_066148f7cc68a17c3238a0de_secret_7f1d16b101985d66aed31680","confirmation_method":"automatic","created":1795815883,"currency":"usd","customer":null,"customer_account":null,"description":"Order 10","last_payment_error":null,"latest_charge":"ch_066148f7cc694c641b867f9c","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"10","group_id":"d0c959e9-db89-495e-a13f-62ce40130662"},"next_action":null,"payment_method":"pm_066148f7cc6910f3ed7ed06f","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148f7cc682c731fc10b75', 'checkout-d0c959e9-db89-495e-a13f-62ce40130662', '2026-10-28.endive'),
	('evt_066148f7cd18336708ae31d3', 1795815883, 'charge.refunded', '{"object":{"id":"ch_066148f7cc694c641b867f9c","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_066148f7cc6989ba34bcb046","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795815883,"currency":"usd","customer":null,"description":"Order 10","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"d0c959e9-db89-495e-a13f-62ce40130662","order_id":"10","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_066148f7cc68a17c3238a0de","payment_method":"pm_066148f7cc6910f3ed7ed06f","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_066148f7cd133c8f8c1f24b6', 'refund-fe84f0bc-ee67-42a3-8588-cda8848e6c5e', '2026-10-28.endive'),
	('evt_066148f7cd183d64f6ac1e5e', 1795815883, 'refund.created', '{"object":{"id":"re_066148f7cd18059efc9d3987","object":"refund","amount":2000,"balance_transaction":"txn_066148f7cd1821d4737e6662","charge":"ch_066148f7cc694c641b867f9c","created":1795815883,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"fe84f0bc-ee67-42a3-8588-cda8848e6c5e"},"next_action":null,"payment_intent":"pi_066148f7cc68a17c3238a0de","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_066148f7cd133c8f8c1f24b6', 'refund-fe84f0bc-ee67-42a3-8588-cda8848e6c5e', '2026-10-28.endive');
INSERT INTO mockpay.idempotency_key VALUES
	('refund-fe84f0bc-ee67-42a3-8588-cda8848e6c5e', '2026-11-27 21:44:43.216163+00', '/v1/refunds', 'ca022b62ccff0cf98a6cc35ca4bbb507', 'req_066148f7cd133c8f8c1f24b6', 200, '{"id":"re_066148f7cd18059efc9d3987","object":"refund","amount":2000,"balance_transaction":"txn_066148f7cd1821d4737e6662","charge":"ch_066148f7cc694c641b867f9c","created":1795815883,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"fe84f0bc-ee67-42a3-8588-cda8848e6c5e"},"next_action":null,"payment_intent":"pi_066148f7cc68a17c3238a0de","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
INSERT INTO mockpay.migration_checksum VALUES
	('0008.bank_debits', '7c607a0499e03632b4885d63c0defae45fc308e4cb9dcf564cc5b14a75e7ed1d'),
	('0004.clock', '6508e7fdad770c80ab0971c7a8033bce0b4651ef042926d97103af32baceaeef'),
	('0003.faults', '3a6b0143cd28dd3dc5b034805ef7d817e136199d82d19f2b913e4a5dad15e242'),
	('0002.customers', '7a472eea826b96834dfb1d0439cb50f936bc896d52965d251c647f422097e170'),
	('0001.payments', '8dc17a5a8b3220bbf4f3d59e014aa6de34af6e4dea1ce6bba2427c92b6e3176e');
INSERT INTO mockpay.payment_intent VALUES
	('pi_066148f7973f0cea262b6f59', 1795815879, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f7973f0cea262b6f59_secret_5518799c093737b3e5edcde3', 'pm_066148f7973f42ca4dc06f8c', NULL, 'Order 1', NULL, '{"group_id": "28f058f2-d218-4143-a065-db29a143cc81", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f7973fd311a99830f3', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f799078a919a911fd0', 1795815879, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f799078a919a911fd0_secret_2d6ac15d75f47c4a98d96cdb', 'pm_066148f79907ba19b8c2e195', NULL, 'Order 2', NULL, '{"group_id": "c6795e6a-d05e-45c8-9e13-60b1cbd9aa81", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f79907fdd8ac86db20', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f79ad096b875d29533', 1795815879, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f79ad096b875d29533_secret_1fc39427b9c969ae4982a794', 'pm_066148f79ad0c80d6d4deb51', NULL, 'Order 3', NULL, '{"group_id": "079f9852-5278-49c0-bedd-6050fa35ccb8", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f79ad1071d7a773027', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f79bdddf00ce8ddfd8', 1795815879, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_066148f79bdddf00ce8ddfd8_secret_87b8a3bc296d80ff8965949e', 'pm_066148f79bde1b4c102119ed', NULL, 'Order 4', NULL, '{"group_id": "d938f502-cabb-461f-b2bc-4059e923d6fd", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f79bde6328946fc34e', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f79d552c0416a90c7b', 1795815880, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f79d552c0416a90c7b_secret_c23500c8987f5f33bd2a69a9', 'pm_066148f79d556edf85c02c33', NULL, 'Order 5', NULL, '{"group_id": "9bdd8356-b6ea-4b4f-ac43-1e482762e445", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f79d55ae913490928c', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f7a704b4ad0edd9863', 1795815880, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_066148f7a704b4ad0edd9863_secret_f5b63f9b17e43632f34e4edb', NULL, NULL, 'Order 6', NULL, '{"group_id": "ca58c63e-0a14-4a00-83b5-008d1564f464", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_066148f7a7052aafe04215a4", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_066148f7a704e6c2ddf8380b", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795815880, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_066148f7a7052aafe04215a4', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f7a8f020d42866f031', 1795815880, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_066148f7a8f020d42866f031_secret_9275d6f2d004833482cb24d3', 'pm_066148f7a8f04e354d4f0436', NULL, 'Order 7', NULL, '{"group_id": "9327e625-ac3b-45e9-a5ed-545bacd03f23", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795815880, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f7aa70b86cd345b2ab', 1795815880, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f7aa70b86cd345b2ab_secret_332ed0993f0d45ed386b8fd1', 'pm_066148f7aa70eeeedeec6997', NULL, 'Order 8', NULL, '{"group_id": "312ca858-16e9-44c1-9681-0220ecceaa6a", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_066148f7aa713484f4e9f7c5', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f7aafa27d2ab45507a', 1795815880, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_066148f7aafa27d2ab45507a_secret_205fb6c6269eb991e7edfad8', 'pm_066148f7aafa4f2afeeec171', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_066148f7aafa889d1be9171a', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}', 'canceled', '2026-12-04 21:44:40.980932+00'),
	('pi_066148f7cbc1acdea2a9ed53', 1795815883, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_066148f7cbc1acdea2a9ed53_secret_0490d111f78edbeb0dfab54a', 'pm_066148f7cbc1ddd2e92f100a', NULL, 'Order 9', NULL, '{"group_id": "1dc8ea26-d16d-4431-9969-edf263342983", "order_id": "9", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:27441/3ds/pi_066148f7cbc1acdea2a9ed53?client_secret=pi_066148f7cbc1acdea2a9ed53_secret_0490d111f78edbeb0dfab54a", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_066148f7cc68a17c3238a0de', 1795815883, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_066148f7cc68a17c3238a0de_secret_7f1d16b101985d66aed31680', 'pm_066148f7cc6910f3ed7ed06f', NULL, 'Order 10', NULL, '{"group_id": "d0c959e9-db89-495e-a13f-62ce40130662", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_066148f7cc694c641b867f9c', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL);
INSERT INTO mockpay.payment_method VALUES
	('pm_066148f7973f42ca4dc06f8c', 1795815879, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f79907ba19b8c2e195', 1795815879, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f79ad0c80d6d4deb51', 1795815879, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f79bde1b4c102119ed', 1795815879, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f79d556edf85c02c33', 1795815880, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f7a704e6c2ddf8380b', 1795815880, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f7a8f04e354d4f0436', 1795815880, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f7aa70eeeedeec6997', 1795815880, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f7aafa4f2afeeec171', 1795815880, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f7ab26d2c4dd8a071a', 1795815880, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_066148f7ab26a9490dbaa6c8', '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f7cbc1ddd2e92f100a', 1795815883, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_066148f7cc6910f3ed7ed06f', 1795815883, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL);
INSERT INTO mockpay.refund VALUES
	('re_066148f7996f18503198c0de', 1795815879, 'ch_066148f79907fdd8ac86db20', 'pi_066148f799078a919a911fd0', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "670f3aab-1c0d-4933-8285-1fa4fb77b73e"}', 'txn_066148f7996f255ab8fd3a2a', NULL, NULL, NULL, NULL, NULL),
	('re_066148f799ea3e2ffb0a0b0b', 1795815879, 'ch_066148f79907fdd8ac86db20', 'pi_066148f799078a919a911fd0', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "9bed995a-c992-4174-a621-60e2efe98daf"}', 'txn_066148f799ea4b8a4d2adb6e', NULL, NULL, NULL, NULL, NULL),
	('re_066148f79a3a773cfceb344f', 1795815879, 'ch_066148f79907fdd8ac86db20', 'pi_066148f799078a919a911fd0', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "f0671f5d-302b-4686-a3f6-8da4d2f5fe22"}', 'txn_066148f79a3a84bad5800549', NULL, NULL, NULL, NULL, NULL),
	('re_066148f79a6c0d3c47921c7a', 1795815879, 'ch_066148f79907fdd8ac86db20', 'pi_066148f799078a919a911fd0', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "06c01b24-a737-43ea-b02e-48d061c29760"}', 'txn_066148f79a6c1e6a5f24ba6c', NULL, NULL, NULL, NULL, NULL),
	('re_066148f79b3eb26f65217a70', 1795815879, 'ch_066148f79ad1071d7a773027', 'pi_066148f79ad096b875d29533', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "8ba6fbbb-8eb1-45d4-8ea1-59f4dcbc2040"}', 'txn_066148f79b3ebff3f6ee1882', NULL, NULL, NULL, NULL, NULL),
	('re_066148f79b665e3a5197f0b5', 1795815879, 'ch_066148f79ad1071d7a773027', 'pi_066148f79ad096b875d29533', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "688278d9-7956-44dc-bf5c-59a3519ea98e"}', 'txn_066148f79b666b9da42eb3e6', NULL, NULL, NULL, NULL, NULL),
	('re_066148f79b8e89a1911cb746', 1795815879, 'ch_066148f79ad1071d7a773027', 'pi_066148f79ad096b875d29533', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "322d5939-95cc-4349-b85b-aea763cc6c8b"}', 'txn_066148f79b8e9568e84f9f7b', NULL, NULL, NULL, NULL, NULL),
	('re_066148f79c6aa1561824052d', 1795815880, 'ch_066148f79bde6328946fc34e', 'pi_066148f79bdddf00ce8ddfd8', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "c9690cd5-fe1e-4b44-ab30-51c1cebc2067"}', 'txn_066148f79c6aab9d7bcd4481', NULL, NULL, NULL, NULL, NULL),
	('re_066148f79cbe6e9c7a13e578', 1795815880, 'ch_066148f79bde6328946fc34e', 'pi_066148f79bdddf00ce8ddfd8', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "a06e6161-1196-4c30-b0cb-8c1428a1bc0c"}', 'txn_066148f79cbe7883113c803a', NULL, NULL, NULL, NULL, NULL),
	('re_066148f79dd7819074292e47', 1795815880, 'ch_066148f79d55ae913490928c', 'pi_066148f79d552c0416a90c7b', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "10c4a1fc-a6e0-4919-823f-cf3611c29b04"}', 'txn_066148f79dd79e2edeb0ce4d', 'txn_066148f7a5c8b3dd9893146d', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_066148f7aaa7b3b6e8a8c7cb', 1795815880, 'ch_066148f7aa713484f4e9f7c5', 'pi_066148f7aa70b86cd345b2ab', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "b264cc08-29c9-4129-9547-7f84451deb33"}', 'txn_066148f7aaa7bec8154391c1', NULL, NULL, NULL, NULL, NULL),
	('re_066148f7cd18059efc9d3987', 1795815883, 'ch_066148f7cc694c641b867f9c', 'pi_066148f7cc68a17c3238a0de', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "fe84f0bc-ee67-42a3-8588-cda8848e6c5e"}', 'txn_066148f7cd1821d4737e6662', NULL, NULL, 'processing', 'succeeded', '2026-11-28 21:44:43.215686+00');
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795815879, 'http://127.0.0.1:29163/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL);
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 21:44:35.808208'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 21:44:35.866176'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 21:44:35.917745'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 21:44:35.974847'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 21:44:36.019755'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 21:44:36.040926');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 21:44:35.694212');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$kYjH4gc/QyYoZSzfrzVL3A$HrxzOkgsQsRG6TUWw2Pq97I+tmqWMKbSdOm5Ylu9TDg', 'ada@example.com', 'customer', '2026-11-27 21:44:39.628906+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 21:44:40.928506+00', '2026-11-27 21:44:40.977547+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$nKuWXdI3mhUtArAAigvQSA$qukWPw/9RCl3CUVcDZt4WM13/8mej1uycnPcd6BrfDA', 'cyd@example.com', 'customer', '2026-11-27 21:44:43.236614+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$2B+ZCuzGv4JXRoZPyHoEvw$3GVSdUdHmENB0YJ5BcuS2QUZ8dSrNwWxXnYjm3xJGjs', 'eve@example.com', 'customer', '2026-11-27 21:44:43.503851+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 21:44:39.621282+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 21:44:39.621872+00', '2026-11-27 21:44:39.621872+00');
INSERT INTO public.cart VALUES
	(1, 13, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', '1dc8ea26-d16d-4431-9969-edf263342983', '2026-11-27 21:44:43.083908+00', '2026-11-27 21:44:43.104723+00'),
	(3, 15, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 21:44:43.244124+00', '2026-11-27 21:44:43.244124+00'),
	(3, 16, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 21:44:43.244124+00', '2026-11-27 21:44:43.244124+00'),
	(1, 17, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 21:44:43.258847+00', '2026-11-27 21:44:43.258847+00'),
	(4, 18, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', 'b2a5ce7d-2ecd-41d0-8c04-75467c9c6f2b', '2026-11-27 21:44:43.515167+00', '2026-11-27 21:44:43.520287+00');
INSERT INTO public.checkout VALUES
	(1, 1, '28f058f2-d218-4143-a065-db29a143cc81', 'paid', 44.48, 'USD', NULL, '2026-11-27 21:44:39.661158+00', '2026-11-27 21:44:39.661158+00', '2026-11-27 21:44:39.75389+00'),
	(1, 2, 'c6795e6a-d05e-45c8-9e13-60b1cbd9aa81', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 21:44:39.801124+00', '2026-11-27 21:44:39.801124+00', '2026-11-27 21:44:39.840991+00'),
	(1, 3, '079f9852-5278-49c0-bedd-6050fa35ccb8', 'refunded', 39.98, 'USD', NULL, '2026-11-27 21:44:39.913815+00', '2026-11-27 21:44:39.913815+00', '2026-11-27 21:44:39.973895+00'),
	(1, 4, 'd938f502-cabb-461f-b2bc-4059e923d6fd', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 21:44:39.984658+00', '2026-11-27 21:44:39.984658+00', '2026-11-27 21:44:40.028626+00'),
	(1, 5, '9bdd8356-b6ea-4b4f-ac43-1e482762e445', 'paid', 24.50, 'USD', NULL, '2026-11-27 21:44:40.078668+00', '2026-11-27 21:44:40.078668+00', '2026-11-27 21:44:40.645809+00'),
	(1, 6, 'ca58c63e-0a14-4a00-83b5-008d1564f464', 'failed', 60.00, 'USD', NULL, '2026-11-27 21:44:40.710872+00', '2026-11-27 21:44:40.710872+00', '2026-11-27 21:44:40.751872+00'),
	(1, 7, '9327e625-ac3b-45e9-a5ed-545bacd03f23', 'canceled', 9.99, 'USD', NULL, '2026-11-27 21:44:40.844564+00', '2026-11-27 21:44:40.844564+00', '2026-11-27 21:44:40.871908+00'),
	(2, 8, '312ca858-16e9-44c1-9681-0220ecceaa6a', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 21:44:40.938468+00', '2026-11-27 21:44:40.938468+00', '2026-11-27 21:44:40.964146+00'),
	(1, 9, '1dc8ea26-d16d-4431-9969-edf263342983', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:27441/3ds/pi_066148f7cbc1acdea2a9ed53?client_secret=pi_066148f7cbc1acdea2a9ed53_secret_0490d111f78edbeb0dfab54a', '2026-11-27 21:44:43.104723+00', '2026-11-27 21:44:43.104723+00', '2026-11-27 21:44:43.141164+00'),
	(1, 10, 'd0c959e9-db89-495e-a13f-62ce40130662', 'paid', 60.00, 'USD', NULL, '2026-11-27 21:44:43.166564+00', '2026-11-27 21:44:43.166564+00', '2026-11-27 21:44:43.177294+00'),
	(4, 11, 'b2a5ce7d-2ecd-41d0-8c04-75467c9c6f2b', 'pending', 19.99, 'USD', NULL, '2026-11-27 21:44:43.520287+00', '2026-11-27 21:44:43.520287+00', '2026-11-27 21:44:43.520287+00');
INSERT INTO public.idempotency_key VALUES
	(4, 'bc85bb3c-6556-4d93-b3bf-771dbd4290ab', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 11, NULL, 202, '\x7b226964223a31312c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31342c226f726465725f6964223a31312c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432313a34343a34332e3532303238375a222c22757064617465645f6174223a22323032362d31312d32375432313a34343a34332e3532303238375a227d5d2c227061796d656e74223a7b226964223a32332c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432313a34343a34332e3532303238375a222c22757064617465645f6174223a22323032362d31312d32375432313a34343a34332e3532303238375a227d', '2026-11-27 21:44:43.520287+00', '2026-11-27 21:44:43.520287+00');
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:39.75389+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:39.811852+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:39.926568+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3752.50, 'VAT', 0.2000, 750.50, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:39.993829+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:40.096079+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:40.950099+00'),
	(1, 7, 10, 'INV-000007', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 21:44:43.177294+00');
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
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f7973f0cea262b6f59', NULL, NULL, NULL, '2026-11-27 21:44:39.661158+00', '2026-11-27 21:44:39.75389+00', '2026-11-27 21:44:39.75389+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f799078a919a911fd0', NULL, NULL, NULL, '2026-11-27 21:44:39.801124+00', '2026-11-27 21:44:39.892906+00', '2026-11-27 21:44:39.811852+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f79ad096b875d29533', NULL, NULL, NULL, '2026-11-27 21:44:39.913815+00', '2026-11-27 21:44:39.967843+00', '2026-11-27 21:44:39.926568+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f79bdddf00ce8ddfd8', NULL, NULL, NULL, '2026-11-27 21:44:39.984658+00', '2026-11-27 21:44:40.045715+00', '2026-11-27 21:44:39.993829+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_066148f79d552c0416a90c7b', NULL, NULL, NULL, '2026-11-27 21:44:40.078668+00', '2026-11-27 21:44:40.645809+00', '2026-11-27 21:44:40.096079+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_066148f7a704b4ad0edd9863', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 21:44:40.710872+00', '2026-11-27 21:44:40.751872+00', '2026-11-27 21:44:40.751872+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148f7a8f020d42866f031', NULL, NULL, NULL, '2026-11-27 21:44:40.844564+00', '2026-11-27 21:44:40.871908+00', '2026-11-27 21:44:40.871908+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_066148f7aa70b86cd345b2ab', NULL, NULL, NULL, '2026-11-27 21:44:40.938468+00', '2026-11-27 21:44:40.956544+00', '2026-11-27 21:44:40.950099+00'),
	(1, 20, 9, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_066148f7cbc1acdea2a9ed53', NULL, NULL, NULL, '2026-11-27 21:44:43.104723+00', '2026-11-27 21:44:43.141164+00', NULL),
	(1, 21, 10, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_066148f7cc68a17c3238a0de', NULL, NULL, NULL, '2026-11-27 21:44:43.166564+00', '2026-11-27 21:44:43.211206+00', '2026-11-27 21:44:43.177294+00'),
	(4, 23, 11, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 21:44:43.520287+00', '2026-11-27 21:44:43.520287+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 21:44:39.611889+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 21:44:39.614571+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 21:44:39.620477+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 21:44:39.620848+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 21:44:39.613477+00', '2026-11-27 21:44:39.613477+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 21:44:39.62007+00', '2026-11-27 21:44:39.62007+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 21:44:39.620668+00', '2026-11-27 21:44:39.620668+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 21:44:39.620969+00', '2026-11-27 21:44:39.620969+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 21:44:39.621144+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 21:44:43.26674+00', '2026-11-27 21:44:43.26674+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 21:44:39.661158+00', '2026-11-27 21:44:39.75389+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:44:39.661158+00', '2026-11-27 21:44:39.75389+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 21:44:39.801124+00', '2026-11-27 21:44:39.88701+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 21:44:39.801124+00', '2026-11-27 21:44:39.898159+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 21:44:39.913815+00', '2026-11-27 21:44:39.963933+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 21:44:39.913815+00', '2026-11-27 21:44:39.973895+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 21:44:39.984658+00', '2026-11-27 21:44:40.052928+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 21:44:40.078668+00', '2026-11-27 21:44:40.645809+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 21:44:40.710872+00', '2026-11-27 21:44:40.751872+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 21:44:40.844564+00', '2026-11-27 21:44:40.871908+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 21:44:40.938468+00', '2026-11-27 21:44:40.964146+00'),
	(1, 12, 9, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 21:44:43.104723+00', '2026-11-27 21:44:43.104723+00'),
	(1, 13, 10, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 21:44:43.166564+00', '2026-11-27 21:44:43.211206+00'),
	(4, 14, 11, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 21:44:43.520287+00', '2026-11-27 21:44:43.520287+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\x46a19aa4a8f7b9c9d795d437bfdc97be2a2a7f7ef6745247919e6e38adf0c679', '2026-11-27 21:44:39.633118+00', NULL),
	(3, 3, '\x2545abde0734bd889d7b64972ad23a768690f0fc779d1ff297c0004702fccb77', '2026-11-27 21:44:43.241202+00', NULL),
	(4, 4, '\x31b7e25e3e2ba73255362a266f5d07a9f56bb5af71898831c653b8eb771e0758', '2026-11-27 21:44:43.511026+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, '670f3aab-1c0d-4933-8285-1fa4fb77b73e', 'succeeded', 3.33, 'USD', NULL, 're_066148f7996f18503198c0de', NULL, '2026-11-27 21:44:39.824778+00', '2026-11-27 21:44:39.824778+00', '2026-11-27 21:44:39.840991+00', '2026-11-27 21:44:39.840991+00'),
	(1, 4, 2, 3, 2, '9bed995a-c992-4174-a621-60e2efe98daf', 'succeeded', 0.01, 'USD', NULL, 're_066148f799ea3e2ffb0a0b0b', NULL, '2026-11-27 21:44:39.85373+00', '2026-11-27 21:44:39.85373+00', '2026-11-27 21:44:39.865378+00', '2026-11-27 21:44:39.865378+00'),
	(1, 5, 2, 4, 2, 'f0671f5d-302b-4686-a3f6-8da4d2f5fe22', 'succeeded', 5.05, 'USD', NULL, 're_066148f79a3a773cfceb344f', NULL, '2026-11-27 21:44:39.876344+00', '2026-11-27 21:44:39.876344+00', '2026-11-27 21:44:39.88701+00', '2026-11-27 21:44:39.88701+00'),
	(1, 6, 2, 3, 2, '06c01b24-a737-43ea-b02e-48d061c29760', 'succeeded', 0.02, 'USD', NULL, 're_066148f79a6c0d3c47921c7a', NULL, '2026-11-27 21:44:39.892906+00', '2026-11-27 21:44:39.892906+00', '2026-11-27 21:44:39.898159+00', '2026-11-27 21:44:39.898159+00'),
	(1, 8, 7, 5, 3, '8ba6fbbb-8eb1-45d4-8ea1-59f4dcbc2040', 'succeeded', 9.98, 'USD', NULL, 're_066148f79b3eb26f65217a70', NULL, '2026-11-27 21:44:39.93818+00', '2026-11-27 21:44:39.93818+00', '2026-11-27 21:44:39.951803+00', '2026-11-27 21:44:39.951803+00'),
	(1, 9, 7, 6, 3, '688278d9-7956-44dc-bf5c-59a3519ea98e', 'succeeded', 29.99, 'USD', NULL, 're_066148f79b665e3a5197f0b5', NULL, '2026-11-27 21:44:39.957059+00', '2026-11-27 21:44:39.957059+00', '2026-11-27 21:44:39.963933+00', '2026-11-27 21:44:39.963933+00'),
	(1, 10, 7, 5, 3, '322d5939-95cc-4349-b85b-aea763cc6c8b', 'succeeded', 0.01, 'USD', NULL, 're_066148f79b8e89a1911cb746', NULL, '2026-11-27 21:44:39.967843+00', '2026-11-27 21:44:39.967843+00', '2026-11-27 21:44:39.973895+00', '2026-11-27 21:44:39.973895+00'),
	(1, 12, 11, 7, 4, 'c9690cd5-fe1e-4b44-ab30-51c1cebc2067', 'succeeded', 1.00, 'JPY', NULL, 're_066148f79c6aa1561824052d', NULL, '2026-11-27 21:44:40.016335+00', '2026-11-27 21:44:40.016335+00', '2026-11-27 21:44:40.028626+00', '2026-11-27 21:44:40.028626+00'),
	(1, 13, 11, 7, 4, 'a06e6161-1196-4c30-b0cb-8c1428a1bc0c', 'succeeded', 1502.00, 'JPY', NULL, 're_066148f79cbe6e9c7a13e578', NULL, '2026-11-27 21:44:40.045715+00', '2026-11-27 21:44:40.045715+00', '2026-11-27 21:44:40.052928+00', '2026-11-27 21:44:40.052928+00'),
	(1, 15, 14, 8, 5, '10c4a1fc-a6e0-4919-823f-cf3611c29b04', 'failed', 24.50, 'USD', NULL, 're_066148f79dd7819074292e47', 'expired_or_canceled_card', '2026-11-27 21:44:40.112696+00', '2026-11-27 21:44:40.112696+00', '2026-11-27 21:44:40.645809+00', '2026-11-27 21:44:40.645809+00'),
	(2, 19, 18, 11, 8, 'b264cc08-29c9-4129-9547-7f84451deb33', 'succeeded', 12.34, 'USD', NULL, 're_066148f7aaa7b3b6e8a8c7cb', NULL, '2026-11-27 21:44:40.956544+00', '2026-11-27 21:44:40.956544+00', '2026-11-27 21:44:40.964146+00', '2026-11-27 21:44:40.964146+00'),
	(1, 22, 21, 13, 10, 'fe84f0bc-ee67-42a3-8588-cda8848e6c5e', 'pending', 20.00, 'USD', NULL, 're_066148f7cd18059efc9d3987', NULL, '2026-11-27 21:44:43.211206+00', '2026-11-27 21:44:43.211206+00', '2026-11-27 21:44:43.228411+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 21:44:39.633118+00', '2026-12-27 21:44:39.633154+00', NULL),
	(3, 3, '2026-11-27 21:44:43.241202+00', '2026-12-27 21:44:43.241235+00', NULL),
	(4, 4, '2026-11-27 21:44:43.511026+00', '2026-12-27 21:44:43.511924+00', NULL);
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
CREATE INDEX balance_transaction_source_idx ON mockpay.balance_transaction USING btree (source);
CREATE INDEX charge_books_at_idx ON mockpay.charge USING btree (books_at) WHERE (books_at IS NOT NULL);
CREATE INDEX charge_payment_intent_idx ON mockpay.charge USING btree (payment_intent, id);
CREATE INDEX customer_email_idx ON mockpay.customer USING btree (email, id) WHERE (email IS NOT NULL);
CREATE INDEX delivery_due_at_idx ON mockpay.delivery USING btree (due_at) WHERE (status = 'pending'::text);
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
