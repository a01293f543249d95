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
source text NOT NULL COLLATE pg_catalog."C",
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
holder text DEFAULT ''::text NOT NULL,
leased_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
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
starts_at timestamp with time zone DEFAULT now(),
created_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT bundle_price_version_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
CONSTRAINT bundle_price_version_price_check CHECK ((price > (0)::numeric)),
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
moved_currency text,
asked_at timestamp with time zone DEFAULT now() NOT NULL,
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
refund_account_id bigint,
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
CREATE TABLE public.printed (
account_id bigint NOT NULL,
document text NOT NULL,
document_id bigint NOT NULL,
digest text NOT NULL,
body bytea NOT NULL,
printed_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT printed_document_check CHECK ((document = ANY (ARRAY['invoice'::text, 'credit_note'::text])))
);
ALTER TABLE ONLY public.printed ALTER COLUMN body SET STORAGE EXTERNAL;
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
starts_at timestamp with time zone DEFAULT now(),
created_at timestamp with time zone DEFAULT now() NOT NULL,
CONSTRAINT product_price_version_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
CONSTRAINT product_price_version_price_check CHECK ((price > (0)::numeric)),
CONSTRAINT product_price_version_version_check CHECK ((version >= 1))
);
ALTER TABLE public.product_price_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.product_price_version_id_seq
);
CREATE UNLOGGED TABLE public.provider_item (
run_id bigint NOT NULL,
kind text NOT NULL,
provider_id text NOT NULL,
payment_intent text,
account_id bigint,
group_id uuid,
refund_key uuid,
status text NOT NULL,
amount numeric NOT NULL,
fee numeric NOT NULL,
currency text NOT NULL,
source text,
created_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.provider_item ALTER COLUMN run_id SET STATISTICS 0;
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
CREATE TABLE public.reconciliation (
id bigint NOT NULL,
status text DEFAULT 'running'::text NOT NULL,
is_periodic boolean NOT NULL,
adopt boolean NOT NULL,
since timestamp with time zone NOT NULL,
started_at timestamp with time zone DEFAULT now() NOT NULL,
lease_until timestamp with time zone NOT NULL,
ended_at timestamp with time zone,
failure text,
adopted bigint DEFAULT 0 NOT NULL,
counts jsonb DEFAULT '[]'::jsonb NOT NULL,
CONSTRAINT reconciliation_status_check CHECK ((status = ANY (ARRAY['running'::text, 'complete'::text, 'failed'::text])))
);
CREATE TABLE public.reconciliation_difference (
run_id bigint NOT NULL,
id bigint NOT NULL,
kind text NOT NULL,
result text NOT NULL,
provider_id text NOT NULL,
account_id bigint,
order_id bigint,
detail text NOT NULL
);
ALTER TABLE public.reconciliation_difference ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.reconciliation_difference_id_seq
);
ALTER TABLE public.reconciliation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.reconciliation_id_seq
);
CREATE UNLOGGED TABLE public.reconciliation_result (
run_id bigint NOT NULL,
kind text NOT NULL,
result text NOT NULL,
provider_id text NOT NULL,
payment_intent text,
account_id bigint,
order_id bigint,
detail text NOT NULL
);
ALTER TABLE ONLY public.reconciliation_result ALTER COLUMN run_id SET STATISTICS 0;
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
CREATE TABLE public.unmatched (
id bigint NOT NULL,
kind text NOT NULL,
provider_id text NOT NULL,
payment_provider_id text,
account_id bigint,
order_id bigint,
status text DEFAULT 'open'::text NOT NULL,
reason text NOT NULL,
amount numeric DEFAULT 0 NOT NULL,
fee numeric DEFAULT 0 NOT NULL,
currency text,
facts jsonb NOT NULL,
revision integer DEFAULT 1 NOT NULL,
asked_at timestamp with time zone DEFAULT now() NOT NULL,
created_at timestamp with time zone DEFAULT now() NOT NULL,
updated_at timestamp with time zone DEFAULT now() NOT NULL,
resolved_at timestamp with time zone,
CONSTRAINT unmatched_amount_check CHECK (((amount >= (0)::numeric) AND (fee >= (0)::numeric))),
CONSTRAINT unmatched_kind_check CHECK ((kind = ANY (ARRAY['payment'::text, 'refund'::text, 'dispute'::text]))),
CONSTRAINT unmatched_order_check CHECK (((account_id IS NULL) = (order_id IS NULL))),
CONSTRAINT unmatched_resolved_check CHECK (((resolved_at IS NULL) = (status = ANY (ARRAY['open'::text, 'returning'::text])))),
CONSTRAINT unmatched_status_check CHECK ((status = ANY (ARRAY['open'::text, 'returning'::text, 'sent_back'::text, 'attached'::text, 'written_off'::text, 'matched'::text])))
);
ALTER TABLE public.unmatched ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
SEQUENCE NAME public.unmatched_id_seq
);
CREATE TABLE public.yoyo_lock (
locked integer DEFAULT 1 NOT NULL,
ctime timestamp without time zone,
pid integer NOT NULL
);
INSERT INTO mockpay._yoyo_migration VALUES
	('a46f8cddfc48b12237834a8ea6f3dc7b60f87343c05dd1edf4c72ecfb7318dc6', '0001.payments', '2026-11-27 22:26:55.170902'),
	('9e59ecd6e63a5fd0aee190b3b9b01a346fdc1f40420ea51be0d29c7803def003', '0002.customers', '2026-11-27 22:26:55.190264'),
	('2a78d798b8b21b9e9efdc888a7cd53c158bce0af3e5fffb13863d408a440f1dc', '0003.faults', '2026-11-27 22:26:55.205398'),
	('9fdc734a99bd54759258f3cfeeeb3a3f9851aded10efd149e31dda6c2a87e217', '0004.clock', '2026-11-27 22:26:55.227021'),
	('da2e2d8adbfef356a8169d5bcb96f2bca9429bf94dfb744e5231d8b2476c4eea', '0005.disputes', '2026-11-27 22:26:55.24578'),
	('c0e74cbb9f1c8d54a69a433eae093bcffce7850d94a991741ddb841678e3e7a7', '0006.checkout_sessions', '2026-11-27 22:26:55.261929'),
	('d1de3a5fb695fc242d648abf91416afcd2e9cd7679ced19b9a76787edbe7760d', '0007.webhooks', '2026-11-27 22:26:55.298452'),
	('6247eb2f50cc8ad0aa07086d4b9754d27f6efe8b6765d648ab368ff4b776a76a', '0008.bank_debits', '2026-11-27 22:26:55.314628'),
	('988da2479576397285321bc21d1b3456a18cb3b3ce64b34b4291fa6d4f9ad3d6', '0009.growth', '2026-11-27 22:26:55.36344'),
	('dae8fa173f266ec7d41baff20c18c6caa9f71be7643328ef215251dac4d9fe72', '0010.authorizations', '2026-11-27 22:26:55.377496'),
	('90d22df56ad1968ccebadffbc5fcd2ec3aadb1c8cf856a1e2c2f6b9fa98825aa', '0011.webhook_lease', '2026-11-27 22:26:55.391627');
INSERT INTO mockpay._yoyo_version VALUES
	(2, '2026-11-27 22:26:55.029541');
INSERT INTO mockpay.balance_transaction VALUES
	('txn_0661498ef98ca8fea1184fb0', 1795818419, 1795991219, 'charge', 4448, 159, 4289, 'usd', 'ch_0661498ef98c7eb0aad89cf5', 'Order 1', 'charge'),
	('txn_0661498efc3b04863d660463', 1795818419, 1795991219, 'charge', 5447, 188, 5259, 'usd', 'ch_0661498efc3ade36f973e704', 'Order 2', 'charge'),
	('txn_0661498efd1858341d070bbd', 1795818419, 1795818419, 'refund', -333, 0, -333, 'usd', 're_0661498efd184ace9c2aaa19', NULL, 'refund'),
	('txn_0661498efdf479b382d09862', 1795818419, 1795818419, 'refund', -1, 0, -1, 'usd', 're_0661498efdf46c16b0aa49ee', NULL, 'refund'),
	('txn_0661498efe9c710d2f19d2f1', 1795818419, 1795818419, 'refund', -505, 0, -505, 'usd', 're_0661498efe9c643797ce89fe', NULL, 'refund'),
	('txn_0661498eff4113e464c10e37', 1795818419, 1795818419, 'refund', -2, 0, -2, 'usd', 're_0661498eff410759efa2bed9', NULL, 'refund'),
	('txn_0661498effe0c76a4e05bfc9', 1795818419, 1795991219, 'charge', 3998, 146, 3852, 'usd', 'ch_0661498effe0a61524907c37', 'Order 3', 'charge'),
	('txn_0661498f0094285e9f18a6f0', 1795818419, 1795818419, 'refund', -998, 0, -998, 'usd', 're_0661498f00941b8fed15725b', NULL, 'refund'),
	('txn_0661498f014acdfde38043bc', 1795818419, 1795818419, 'refund', -2999, 0, -2999, 'usd', 're_0661498f014ac0d6da38c59f', NULL, 'refund'),
	('txn_0661498f01bd43bbf3325bb6', 1795818420, 1795818420, 'refund', -1, 0, -1, 'usd', 're_0661498f01bd3710e9105d51', NULL, 'refund'),
	('txn_0661498f0251bbe5aa02395a', 1795818420, 1795991220, 'charge', 4503, 161, 4342, 'jpy', 'ch_0661498f02519046db99ca36', 'Order 4', 'charge'),
	('txn_0661498f02dfeb98c9d1b8da', 1795818420, 1795818420, 'refund', -1, 0, -1, 'jpy', 're_0661498f02dfdff39027ad2d', NULL, 'refund'),
	('txn_0661498f036cbbc76c8e0c71', 1795818420, 1795818420, 'refund', -1502, 0, -1502, 'jpy', 're_0661498f036cb19851c5c60b', NULL, 'refund'),
	('txn_0661498f03e31964abd66b3a', 1795818420, 1795991220, 'charge', 2450, 101, 2349, 'usd', 'ch_0661498f03e2f64082d8d5ab', 'Order 5', 'charge'),
	('txn_0661498f047617b97a489b56', 1795818420, 1795818420, 'refund', -2450, 0, -2450, 'usd', 're_0661498f0475fc784eeb155c', NULL, 'refund'),
	('txn_0661498f0cb5dfe668354107', 1795818420, 1795818420, 'refund_failure', 2450, 0, 2450, 'usd', 're_0661498f0475fc784eeb155c', NULL, 'refund_failure'),
	('txn_0661498f10168e05043ad20f', 1795818420, 1795991220, 'charge', 6000, 204, 5796, 'usd', 'ch_0661498f1016669e26b5de13', 'Order 8', 'charge'),
	('txn_0661498f10b3dcd65cf42984', 1795818421, 1795818421, 'refund', -1234, 0, -1234, 'usd', 're_0661498f10b3d0c0489c7f6a', NULL, 'refund'),
	('txn_0661498f111f777ecd7eb3a0', 1795818421, 1795991221, 'charge', 2450, 101, 2349, 'usd', 'ch_0661498f111f553c1cb89a6a', 'Order 9', 'charge'),
	('txn_0661498f111fa7d69e101a00', 1795818421, 1795991221, 'adjustment', -2450, 1500, -3950, 'usd', 'dp_0661498f111f8e78add03dea', 'Chargeback withdrawal for ch_0661498f111f553c1cb89a6a', 'dispute'),
	('txn_0661498f12d0037f89669fc8', 1795818421, 1795991221, 'charge', 2450, 101, 2349, 'usd', 'ch_0661498f12cfe0fd24ed6d55', 'Order 10', 'charge'),
	('txn_0661498f12d036b977514850', 1795818421, 1795991221, 'adjustment', -2450, 1500, -3950, 'usd', 'dp_0661498f12d0199945d482bc', 'Chargeback withdrawal for ch_0661498f12cfe0fd24ed6d55', 'dispute'),
	('txn_0661498f183e975c0c78c996', 1795818421, 1795991221, 'adjustment', 2450, 0, 2450, 'usd', 'dp_0661498f12d0199945d482bc', 'Chargeback reversal for ch_0661498f12cfe0fd24ed6d55', 'dispute_reversal'),
	('txn_0661498f196700e07cfb0f8e', 1795818421, 1795991221, 'charge', 2450, 101, 2349, 'usd', 'ch_0661498f1966e95690cf7015', 'Order 11', 'charge'),
	('txn_0661498f19672f38dff74d83', 1795818421, 1795991221, 'adjustment', -2450, 1500, -3950, 'usd', 'dp_0661498f19671e698e8f4478', 'Chargeback withdrawal for ch_0661498f1966e95690cf7015', 'dispute'),
	('txn_0661498f2057fbd7552df60c', 1795818422, 1795991222, 'charge', 2450, 101, 2349, 'usd', 'ch_0661498f2057ddc1a30524f4', 'Order 12', 'charge'),
	('txn_0661498f22ea4caa7b11c3d6', 1795818422, 1795991222, 'charge', 6000, 204, 5796, 'usd', 'ch_0661498f22ea2acd34e15edd', 'Order 13', 'charge'),
	('txn_0661498f3d447b35ef5b2049', 1795818423, 1795818423, 'refund', -6000, 0, -6000, 'usd', 're_0661498f3d446d784f635321', NULL, 'refund'),
	('txn_0661498f6091a01f588a8e1e', 1795818426, 1795991226, 'charge', 6000, 204, 5796, 'usd', 'ch_0661498f60917cf8722ae3e8', 'Order 15', 'charge'),
	('txn_0661498f61f7de300c7c83b0', 1795818426, 1795818426, 'refund', -2000, 0, -2000, 'usd', 're_0661498f61f7c58734ae17e9', NULL, 'refund');
INSERT INTO mockpay.charge VALUES
	('ch_0661498ef98c7eb0aad89cf5', 1795818419, 'pi_0661498ef98be36ff5cf8a2e', 4448, 4448, 0, 'usd', 'succeeded', true, NULL, 'Order 1', NULL, '{"group_id": "b4dac289-d5bd-4679-8727-0d30dbf7615f", "order_id": "1", "account_id": "1"}', 'pm_0661498ef98c208f69428788', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4448}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4448, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498ef98ca8fea1184fb0', 'visa', '{}', NULL, false),
	('ch_0661498f03e2f64082d8d5ab', 1795818420, 'pi_0661498f03e27ef6e98a194a', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 5', NULL, '{"group_id": "d2a32c2d-02c0-4a68-a55f-8c818fea8111", "order_id": "5", "account_id": "1"}', 'pm_0661498f03e2b3d36c4c37a1', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "5126", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "dc62f507adca85b4", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f03e31964abd66b3a', 'refundFail', '{}', NULL, false),
	('ch_0661498efc3ade36f973e704', 1795818419, 'pi_0661498efc3a642e1c28477f', 5447, 5447, 841, 'usd', 'succeeded', true, NULL, 'Order 2', NULL, '{"group_id": "34214128-cf53-421d-9ba7-ce48e9cbaefb", "order_id": "2", "account_id": "1"}', 'pm_0661498efc3a96acdd8c07c8', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 5447}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 5447, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498efc3b04863d660463', 'visa', '{}', NULL, false),
	('ch_0661498f0d8d3d37f8ea3ce6', 1795818420, 'pi_0661498f0d8cbfcd52eb48cd', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 6', NULL, '{"group_id": "58a7cae3-e915-45a0-a983-0f7947673bfa", "order_id": "6", "account_id": "1"}', 'pm_0661498f0d8cf28b790053a1', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL, false),
	('ch_0661498f111f553c1cb89a6a', 1795818421, 'pi_0661498f111ef3492f94aaf9', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 9', NULL, '{"group_id": "a153cb1f-bfd2-422a-8df4-5837eaa31b08", "order_id": "9", "account_id": "1"}', 'pm_0661498f111f1ee7f89ab790', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0259", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "f1010bbd64841d58", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f111f777ecd7eb3a0', 'createDispute', '{}', NULL, true),
	('ch_0661498f1966e95690cf7015', 1795818421, 'pi_0661498f19668ee7ca57b2e9', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 11', NULL, '{"group_id": "90422002-565a-486f-9655-1fbd54e8a252", "order_id": "11", "account_id": "1"}', 'pm_0661498f1966b5b34e64cdf8', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0259", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "f1010bbd64841d58", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f196700e07cfb0f8e', 'createDispute', '{}', NULL, true),
	('ch_0661498effe0a61524907c37', 1795818419, 'pi_0661498effe031ec1d587891', 3998, 3998, 3998, 'usd', 'succeeded', true, NULL, 'Order 3', NULL, '{"group_id": "5bea520f-6715-442e-86f8-4ddc1c050fa5", "order_id": "3", "account_id": "1"}', 'pm_0661498effe060c293560ac7', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 3998}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 3998, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498effe0c76a4e05bfc9', 'visa', '{}', NULL, false),
	('ch_0661498f02519046db99ca36', 1795818420, 'pi_0661498f025113f99fab6b08', 4503, 4503, 1503, 'jpy', 'succeeded', true, NULL, 'Order 4', NULL, '{"group_id": "8e5d284a-e809-4815-a391-8f21b4a45a22", "order_id": "4", "account_id": "1"}', 'pm_0661498f025147c74407b03e', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 4503}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 4503, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f0251bbe5aa02395a', 'visa', '{}', NULL, false),
	('ch_0661498f12cfe0fd24ed6d55', 1795818421, 'pi_0661498f12cf7dc0bcdfda6e', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 10', NULL, '{"group_id": "11a68f2b-042c-4a2f-8225-1c3b2c454476", "order_id": "10", "account_id": "1"}', 'pm_0661498f12cfa88cb6120251', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0259", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "f1010bbd64841d58", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f12d0037f89669fc8', 'createDispute', '{}', NULL, true),
	('ch_0661498f1016669e26b5de13', 1795818420, 'pi_0661498f1015fc5eb1766b78', 6000, 6000, 1234, 'usd', 'succeeded', true, NULL, 'Order 8', NULL, '{"group_id": "90704308-b9fc-4471-9495-16b5bf3a7e06", "order_id": "8", "account_id": "2"}', 'pm_0661498f10162698ea43567b', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f10168e05043ad20f', 'visa', '{}', NULL, false),
	('ch_0661498f22ea2acd34e15edd', 1795818422, 'pi_0661498f220c84b3dc82e93b', 6000, 6000, 6000, 'usd', 'succeeded', true, NULL, 'Order 13', NULL, '{"group_id": "85037893-606d-499c-8dc7-dcdf92d88b18", "order_id": "13", "account_id": "1"}', 'pm_0661498f22e9f28b9a741569', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f22ea4caa7b11c3d6', 'visa', '{}', NULL, false),
	('ch_0661498f2057ddc1a30524f4', 1795818422, 'pi_0661498f20577a25337c9f03', 2450, 2450, 0, 'usd', 'succeeded', true, NULL, 'Order 12', NULL, '{"group_id": "c3dd3831-a5ab-4bef-ac2f-579b379dba0d", "order_id": "12", "account_id": "1"}', 'pm_0661498f2057a2468e7cf923', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "1976", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "288d54e150becc91", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 2450}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 2450, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f2057fbd7552df60c', 'createDisputeInquiry', '{}', NULL, true),
	('ch_0661498f220cf165c0f169da', 1795818422, 'pi_0661498f220c84b3dc82e93b', 6000, 0, 0, 'usd', 'failed', false, NULL, 'Order 13', NULL, '{"group_id": "85037893-606d-499c-8dc7-dcdf92d88b18", "order_id": "13", "account_id": "1"}', 'pm_0661498f220cae1847bebb74', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "issuer_declined", "reason": "generic_decline", "risk_level": "normal", "risk_score": 32, "advice_code": "try_again_later", "network_status": "declined_by_network", "seller_message": "The bank returned the decline code `generic_decline`.", "network_advice_code": null, "network_decline_code": null}', 'card_declined', 'Your card was declined.', NULL, 'visa_chargeDeclined', '{}', NULL, false),
	('ch_0661498f3e4174d45fb3d64e', 1795818423, 'pi_0661498f3e410bbe030c50b7', 7700, 0, 0, 'usd', 'succeeded', false, NULL, NULL, NULL, '{}', 'pm_0661498f3e4135f5c35e4121', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "4242", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "c10876bc1ce8cd37", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 7700}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": 1796423223, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 7700, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, NULL, 'visa', '{}', NULL, false),
	('ch_0661498f60917cf8722ae3e8', 1795818426, 'pi_0661498f609104e4ff750973', 6000, 6000, 2000, 'usd', 'succeeded', true, NULL, 'Order 15', NULL, '{"group_id": "a6903d36-ed07-4d47-8c88-cd3d0a7de52c", "order_id": "15", "account_id": "1"}', 'pm_0661498f60913445b206c385', '{"card": {"iin": null, "moto": null, "brand": "visa", "last4": "7726", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "mandate": null, "network": "visa", "exp_year": 2029, "exp_month": 12, "description": null, "fingerprint": "9f32ae6a59dfb271", "overcapture": {"status": "unavailable", "maximum_amount_capturable": 6000}, "installments": null, "multicapture": {"status": "unavailable"}, "network_token": {"used": false}, "capture_before": null, "three_d_secure": null, "regulated_status": "unregulated", "amount_authorized": 6000, "authorization_code": null, "transaction_link_id": null, "extended_authorization": {"status": "disabled"}, "network_transaction_id": null, "setup_credential_usage": null, "stored_credential_usage": null, "incremental_authorization": {"status": "unavailable"}, "electronic_commerce_indicator": null}, "type": "card"}', '{"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}', '{"rule": null, "type": "authorized", "reason": null, "risk_level": "normal", "risk_score": 32, "advice_code": null, "network_status": "approved_by_network", "seller_message": "Payment complete.", "network_advice_code": null, "network_decline_code": null}', NULL, NULL, 'txn_0661498f6091a01f588a8e1e', 'pendingRefund', '{}', NULL, false);
INSERT INTO mockpay.checkout_session VALUES
	('cs_test_0661498f3e8e32dd1e0f76bc', 1795818424, 'open', 'unpaid', 'usd', 500, NULL, NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, 'http://127.0.0.1:14066/c/pay/cs_test_0661498f3e8e32dd1e0f76bc', 1795904824, '[{"id": "li_0661498f3e8dddb4bee09422", "name": "A map", "price": "price_0661498f3e8de243b030299d", "amount": 500, "created": 1795818424, "product": "prod_0661498f3e8de403e46cd857", "metadata": {}, "quantity": 1, "unit_amount": "500", "product_data": {}, "tax_behavior": "unspecified", "adjustable_quantity": null}]', '{}', '{"customer_creation": "if_required"}');
INSERT INTO mockpay.customer VALUES
	('cus_0661498f3e598d40a40ecd5b', 1795818423, NULL, 'Fay', NULL, NULL, NULL, '{}', false, '{"invoice_prefix": "78FC920F"}');
INSERT INTO mockpay.delivery VALUES
	('evt_0661498f6091b79e01a7cb1f', 'we_of_the_settings', 'delivered', 1, '2026-11-27 22:27:06.339814+00', 200, NULL, '2026-11-27 22:27:06.262196+00', NULL, 0, NULL),
	('evt_0661498f61f7ec324a4656ee', 'we_of_the_settings', 'delivered', 1, '2026-11-27 22:27:06.368634+00', 200, NULL, '2026-11-27 22:27:06.361389+00', NULL, 0, NULL),
	('evt_0661498f61f7f501e20d8ba8', 'we_of_the_settings', 'delivered', 1, '2026-11-27 22:27:06.396099+00', 200, NULL, '2026-11-27 22:27:06.361389+00', NULL, 0, NULL);
INSERT INTO mockpay.delivery_attempt VALUES
	('evt_0661498f6091b79e01a7cb1f', 'we_of_the_settings', 1, 1795818426.2723415, 200, NULL, 67, '{"received":true}'),
	('evt_0661498f61f7ec324a4656ee', 'we_of_the_settings', 1, 1795818426.3622656, 200, NULL, 6, '{"received":true}'),
	('evt_0661498f61f7f501e20d8ba8', 'we_of_the_settings', 1, 1795818426.3625405, 200, NULL, 34, '{"received":true}');
INSERT INTO mockpay.dispute VALUES
	('dp_0661498f111f8e78add03dea', 1795818421, 'ch_0661498f111f553c1cb89a6a', 'pi_0661498f111ef3492f94aaf9', 2450, 'usd', 'needs_response', 'fraudulent', '10.4', '{}', '{"card": {"brand": "visa", "network": "visa", "case_type": "chargeback", "network_reason_code": "10.4"}}', '{}', 1796423221, false, 0, NULL, 'expired', '2026-12-04 22:27:01+00'),
	('dp_0661498f12d0199945d482bc', 1795818421, 'ch_0661498f12cfe0fd24ed6d55', 'pi_0661498f12cf7dc0bcdfda6e', 2450, 'usd', 'won', 'fraudulent', '10.4', '{}', '{"card": {"brand": "visa", "network": "visa", "case_type": "chargeback", "network_reason_code": "10.4"}}', '{"uncategorized_text": "winning_evidence"}', 1796423221, false, 1, NULL, NULL, NULL),
	('dp_0661498f19671e698e8f4478', 1795818421, 'ch_0661498f1966e95690cf7015', 'pi_0661498f19668ee7ca57b2e9', 2450, 'usd', 'lost', 'fraudulent', '10.4', '{}', '{"card": {"brand": "visa", "network": "visa", "case_type": "chargeback", "network_reason_code": "10.4"}}', '{"uncategorized_text": "losing_evidence"}', 1796423221, false, 1, NULL, NULL, NULL),
	('dp_0661498f205810e67789af49', 1795818422, 'ch_0661498f2057ddc1a30524f4', 'pi_0661498f20577a25337c9f03', 2450, 'usd', 'warning_needs_response', 'fraudulent', '10', '{}', '{"card": {"brand": "visa", "network": "visa", "case_type": "inquiry", "network_reason_code": "10"}}', '{}', 1796423222, false, 0, NULL, 'expired', '2026-12-04 22:27:02+00');
INSERT INTO mockpay.event VALUES
	('evt_0661498f6091b79e01a7cb1f', 1795818426, 'payment_intent.succeeded', '{"object":{"id":"pi_0661498f609104e4ff750973","object":"payment_intent","amount":6000,"amount_capturable":0,"amount_received":6000,"application":null,"canceled_at":null,"cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_0661498f609104e4ff750973_secret_a3a260d970e85c8998dbfde8","confirmation_method":"automatic","created":1795818426,"currency":"usd","customer":null,"customer_account":null,"description":"Order 15","last_payment_error":null,"latest_charge":"ch_0661498f60917cf8722ae3e8","livemode":false,"managed_payments":null,"metadata":{"account_id":"1","order_id":"15","group_id":"a6903d36-ed07-4d47-8c88-cd3d0a7de52c"},"next_action":null,"payment_method":"pm_0661498f60913445b206c385","payment_method_configuration_details":null,"payment_record":null,"presentment_details":null,"processing":null,"receipt_email":null,"review":null,"source":null,"status":"succeeded","allowed_payment_method_types":["card"],"amount_details":{"tip":{}},"application_fee_amount":null,"automatic_payment_methods":{"allow_redirects":"always","enabled":true},"excluded_payment_method_types":null,"hooks":null,"on_behalf_of":null,"payment_details":null,"payment_method_options":{"card":{"installments":null,"mandate_options":null,"network":null,"request_three_d_secure":"automatic"}},"payment_method_types":["card"],"setup_future_usage":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_0661498f60901e4f44c40be0', 'checkout-a6903d36-ed07-4d47-8c88-cd3d0a7de52c', '2026-10-28.endive', NULL),
	('evt_0661498f61f7ec324a4656ee', 1795818426, 'charge.refunded', '{"object":{"id":"ch_0661498f60917cf8722ae3e8","object":"charge","amount":6000,"amount_captured":6000,"amount_refunded":2000,"application":null,"application_fee":null,"authorization_code":null,"balance_transaction":"txn_0661498f6091a01f588a8e1e","billing_details":{"name":null,"email":null,"phone":null,"tax_id":null,"address":{"city":null,"line1":null,"line2":null,"state":null,"country":null,"postal_code":null}},"calculated_statement_descriptor":"MOCKPAY","captured":true,"created":1795818426,"currency":"usd","customer":null,"description":"Order 15","disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},"level3":null,"livemode":false,"metadata":{"group_id":"a6903d36-ed07-4d47-8c88-cd3d0a7de52c","order_id":"15","account_id":"1"},"outcome":{"rule":null,"type":"authorized","reason":null,"risk_level":"normal","risk_score":32,"advice_code":null,"network_status":"approved_by_network","seller_message":"Payment complete.","network_advice_code":null,"network_decline_code":null},"paid":true,"payment_intent":"pi_0661498f609104e4ff750973","payment_method":"pm_0661498f60913445b206c385","payment_method_details":{"card":{"iin":null,"moto":null,"brand":"visa","last4":"7726","checks":{"cvc_check":"pass","address_line1_check":null,"address_postal_code_check":null},"issuer":null,"wallet":null,"country":"US","funding":"credit","mandate":null,"network":"visa","exp_year":2029,"exp_month":12,"description":null,"fingerprint":"9f32ae6a59dfb271","overcapture":{"status":"unavailable","maximum_amount_capturable":6000},"installments":null,"multicapture":{"status":"unavailable"},"network_token":{"used":false},"capture_before":null,"three_d_secure":null,"regulated_status":"unregulated","amount_authorized":6000,"authorization_code":null,"transaction_link_id":null,"extended_authorization":{"status":"disabled"},"network_transaction_id":null,"setup_credential_usage":null,"stored_credential_usage":null,"incremental_authorization":{"status":"unavailable"},"electronic_commerce_indicator":null},"type":"card"},"presentment_details":null,"radar_options":{},"receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,"refunds":null,"review":null,"source":null,"source_transfer":null,"status":"succeeded","transfer":null,"application_fee_amount":null,"on_behalf_of":null,"shipping":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"transfer_data":null,"transfer_group":null}}', 'req_0661498f61e87b4728ee9f81', 'refund-b5784411-9de4-4161-b4fe-ec01801c5f09', '2026-10-28.endive', NULL),
	('evt_0661498f61f7f501e20d8ba8', 1795818426, 'refund.created', '{"object":{"id":"re_0661498f61f7c58734ae17e9","object":"refund","amount":2000,"balance_transaction":"txn_0661498f61f7de300c7c83b0","charge":"ch_0661498f60917cf8722ae3e8","created":1795818426,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"b5784411-9de4-4161-b4fe-ec01801c5f09"},"next_action":null,"payment_intent":"pi_0661498f609104e4ff750973","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}}', 'req_0661498f61e87b4728ee9f81', 'refund-b5784411-9de4-4161-b4fe-ec01801c5f09', '2026-10-28.endive', NULL);
INSERT INTO mockpay.idempotency_key VALUES
	('refund-b5784411-9de4-4161-b4fe-ec01801c5f09', '2026-11-27 22:27:06.329627+00', '/v1/refunds', '6c581b2069a3dca0d52c5fa92b52560d', 'req_0661498f61e87b4728ee9f81', 200, '{"id":"re_0661498f61f7c58734ae17e9","object":"refund","amount":2000,"balance_transaction":"txn_0661498f61f7de300c7c83b0","charge":"ch_0661498f60917cf8722ae3e8","created":1795818426,"currency":"usd","customer":null,"customer_account":null,"description":null,"destination_details":{"card":{"reference":null,"reference_status":"pending","reference_type":"acquirer_reference_number","type":"refund"},"type":"card"},"failure_balance_transaction":null,"failure_reason":null,"instructions_email":null,"metadata":{"account_id":"1","refund_key":"b5784411-9de4-4161-b4fe-ec01801c5f09"},"next_action":null,"payment_intent":"pi_0661498f609104e4ff750973","payment_method":null,"pending_reason":"processing","presentment_details":null,"reason":"requested_by_customer","receipt_number":null,"source_transfer_reversal":null,"status":"pending","transfer_reversal":null}');
INSERT INTO mockpay.migration_checksum VALUES
	('0008.bank_debits', '7c607a0499e03632b4885d63c0defae45fc308e4cb9dcf564cc5b14a75e7ed1d'),
	('0005.disputes', '43d09220382b032cd5591353b9acb6ac89a84770489bbce47a4a9041a9a226d7'),
	('0004.clock', '6508e7fdad770c80ab0971c7a8033bce0b4651ef042926d97103af32baceaeef'),
	('0009.growth', 'ae6aebf34aa1314854ad40dc4212e41c27c216a50030a4063682c3d264b30ce8'),
	('0007.webhooks', 'fd44dafcccf1d455af3f57961a2c148cfefb10bbd0c6cd22cea99df0fa675498'),
	('0003.faults', '3a6b0143cd28dd3dc5b034805ef7d817e136199d82d19f2b913e4a5dad15e242'),
	('0010.authorizations', '4a25642df461124c05c61d5f71fcd2728c635b25debb05e234f3a8ddc4732980'),
	('0002.customers', '7a472eea826b96834dfb1d0439cb50f936bc896d52965d251c647f422097e170'),
	('0011.webhook_lease', '3f8273d3c1b5cec8f5e6060ac069215ca6b9715cdb034fd76c89599504988b0e'),
	('0006.checkout_sessions', '0b3a5ab4b635c0cd3753caa112ab7e8eaa6693b6aaae2e028f9db1d4e403b0ae'),
	('0001.payments', '8dc17a5a8b3220bbf4f3d59e014aa6de34af6e4dea1ce6bba2427c92b6e3176e');
INSERT INTO mockpay.payment_intent VALUES
	('pi_0661498ef98be36ff5cf8a2e', 1795818419, 4448, 0, 4448, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498ef98be36ff5cf8a2e_secret_a7cfc38ee4e2a2b1252f7c73', 'pm_0661498ef98c208f69428788', NULL, 'Order 1', NULL, '{"group_id": "b4dac289-d5bd-4679-8727-0d30dbf7615f", "order_id": "1", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498ef98c7eb0aad89cf5', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498efc3a642e1c28477f', 1795818419, 5447, 0, 5447, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498efc3a642e1c28477f_secret_7e61508bf1ed2e5eb4ef1168', 'pm_0661498efc3a96acdd8c07c8', NULL, 'Order 2', NULL, '{"group_id": "34214128-cf53-421d-9ba7-ce48e9cbaefb", "order_id": "2", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498efc3ade36f973e704', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498effe031ec1d587891', 1795818419, 3998, 0, 3998, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498effe031ec1d587891_secret_07af3dc32bb717337b6bf63f', 'pm_0661498effe060c293560ac7', NULL, 'Order 3', NULL, '{"group_id": "5bea520f-6715-442e-86f8-4ddc1c050fa5", "order_id": "3", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498effe0a61524907c37', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f025113f99fab6b08', 1795818420, 4503, 0, 4503, 'jpy', 'succeeded', 'automatic', 'automatic', 'pi_0661498f025113f99fab6b08_secret_7659534a81ebcf0c241f8b65', 'pm_0661498f025147c74407b03e', NULL, 'Order 4', NULL, '{"group_id": "8e5d284a-e809-4815-a391-8f21b4a45a22", "order_id": "4", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498f02519046db99ca36', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f03e27ef6e98a194a', 1795818420, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498f03e27ef6e98a194a_secret_122eea10ed17047d5f982902', 'pm_0661498f03e2b3d36c4c37a1', NULL, 'Order 5', NULL, '{"group_id": "d2a32c2d-02c0-4a68-a55f-8c818fea8111", "order_id": "5", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498f03e2f64082d8d5ab', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f0d8cbfcd52eb48cd', 1795818420, 6000, 0, 0, 'usd', 'requires_payment_method', 'automatic', 'automatic', 'pi_0661498f0d8cbfcd52eb48cd_secret_86a19de82fb14f846d78f3ca', NULL, NULL, 'Order 6', NULL, '{"group_id": "58a7cae3-e915-45a0-a983-0f7947673bfa", "order_id": "6", "account_id": "1"}', NULL, NULL, '{"code": "card_declined", "type": "card_error", "charge": "ch_0661498f0d8d3d37f8ea3ce6", "doc_url": "https://stripe.com/docs/error-codes/card-declined", "message": "Your card was declined.", "advice_code": "try_again_later", "decline_code": "generic_decline", "payment_method": {"id": "pm_0661498f0d8cf28b790053a1", "eps": null, "fpx": null, "p24": null, "pix": null, "upi": null, "zip": null, "alma": null, "blik": null, "card": {"iin": null, "brand": "visa", "last4": "0002", "checks": {"cvc_check": "pass", "address_line1_check": null, "address_postal_code_check": null}, "issuer": null, "wallet": null, "country": "US", "funding": "credit", "exp_year": 2029, "networks": {"available": ["visa"], "preferred": null}, "exp_month": 12, "description": null, "fingerprint": "9c47dbba46590078", "display_brand": "visa", "generated_from": null, "regulated_status": "unregulated", "three_d_secure_usage": {"supported": true}}, "link": null, "oxxo": null, "type": "card", "bizum": null, "ideal": null, "payco": null, "payto": null, "swish": null, "twint": null, "affirm": null, "alipay": null, "billie": null, "boleto": null, "crypto": null, "custom": null, "klarna": null, "mb_way": null, "object": "payment_method", "paynow": null, "paypal": null, "paypay": null, "sequra": null, "sofort": null, "sunbit": null, "cashapp": null, "created": 1795818420, "giropay": null, "grabpay": null, "konbini": null, "kr_card": null, "customer": null, "livemode": false, "metadata": {}, "satispay": null, "scalapay": null, "kakao_pay": null, "mobilepay": null, "naver_pay": null, "promptpay": null, "acss_debit": null, "amazon_pay": null, "bacs_debit": null, "bancontact": null, "multibanco": null, "sepa_debit": null, "wechat_pay": null, "pay_by_bank": null, "revolut_pay": null, "samsung_pay": null, "card_present": null, "au_becs_debit": null, "radar_options": {}, "allow_redisplay": "unspecified", "billing_details": {"name": null, "email": null, "phone": null, "tax_id": null, "address": {"city": null, "line1": null, "line2": null, "state": null, "country": null, "postal_code": null}}, "interac_present": null, "nz_bank_account": null, "us_bank_account": null, "customer_account": null, "customer_balance": null, "afterpay_clearpay": null}, "payment_method_type": "card"}', 'ch_0661498f0d8d3d37f8ea3ce6', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f0e769c7dffb91fb2', 1795818420, 999, 0, 0, 'usd', 'canceled', 'automatic', 'automatic', 'pi_0661498f0e769c7dffb91fb2_secret_71f2c79822a10db02ddb7463', 'pm_0661498f0e76d3995771dc1c', NULL, 'Order 7', NULL, '{"group_id": "d911c41d-5b7d-47f4-a167-b4997f9ae7c6", "order_id": "7", "account_id": "1"}', NULL, NULL, NULL, NULL, 1795818420, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f1015fc5eb1766b78', 1795818420, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498f1015fc5eb1766b78_secret_7b24bd613b15e571bd4492d1', 'pm_0661498f10162698ea43567b', NULL, 'Order 8', NULL, '{"group_id": "90704308-b9fc-4471-9495-16b5bf3a7e06", "order_id": "8", "account_id": "2"}', NULL, NULL, NULL, 'ch_0661498f1016669e26b5de13', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f111ef3492f94aaf9', 1795818421, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498f111ef3492f94aaf9_secret_ec32ad7b1479ae3cbdfab13a', 'pm_0661498f111f1ee7f89ab790', NULL, 'Order 9', NULL, '{"group_id": "a153cb1f-bfd2-422a-8df4-5837eaa31b08", "order_id": "9", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498f111f553c1cb89a6a', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f12cf7dc0bcdfda6e', 1795818421, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498f12cf7dc0bcdfda6e_secret_4453e410434a5b50ae72a877', 'pm_0661498f12cfa88cb6120251', NULL, 'Order 10', NULL, '{"group_id": "11a68f2b-042c-4a2f-8225-1c3b2c454476", "order_id": "10", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498f12cfe0fd24ed6d55', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f19668ee7ca57b2e9', 1795818421, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498f19668ee7ca57b2e9_secret_c5132a83824b2d23bff7aeab', 'pm_0661498f1966b5b34e64cdf8', NULL, 'Order 11', NULL, '{"group_id": "90422002-565a-486f-9655-1fbd54e8a252", "order_id": "11", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498f1966e95690cf7015', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f20577a25337c9f03', 1795818422, 2450, 0, 2450, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498f20577a25337c9f03_secret_360e7fb253f26080de4d137b', 'pm_0661498f2057a2468e7cf923', NULL, 'Order 12', NULL, '{"group_id": "c3dd3831-a5ab-4bef-ac2f-579b379dba0d", "order_id": "12", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498f2057ddc1a30524f4', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f220c84b3dc82e93b', 1795818422, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498f220c84b3dc82e93b_secret_c56e7c38a9096a381448fafd', 'pm_0661498f22e9f28b9a741569', NULL, 'Order 13', NULL, '{"group_id": "85037893-606d-499c-8dc7-dcdf92d88b18", "order_id": "13", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498f22ea2acd34e15edd', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f3e410bbe030c50b7', 1795818423, 7700, 7700, 0, 'usd', 'requires_capture', 'manual', 'automatic', 'pi_0661498f3e410bbe030c50b7_secret_5c5f74d9b4691a47cd929b0c', 'pm_0661498f3e4135f5c35e4121', NULL, NULL, NULL, '{}', 'http://127.0.0.1/back', NULL, NULL, 'ch_0661498f3e4174d45fb3d64e', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}}', 'canceled', '2026-12-04 22:27:03.992466+00'),
	('pi_0661498f5f2208467ab7b0c0', 1795818426, 6000, 0, 0, 'usd', 'requires_action', 'automatic', 'automatic', 'pi_0661498f5f2208467ab7b0c0_secret_3a0bf2aab4f3dd3027e4c73e', 'pm_0661498f5f223c2684df984a', NULL, 'Order 14', NULL, '{"group_id": "e05239aa-494a-4b45-9754-1a13f82edaf5", "order_id": "14", "account_id": "1"}', NULL, '{"type": "redirect_to_url", "redirect_to_url": {"url": "http://127.0.0.1:14066/3ds/pi_0661498f5f2208467ab7b0c0?client_secret=pi_0661498f5f2208467ab7b0c0_secret_3a0bf2aab4f3dd3027e4c73e", "return_url": null}}', NULL, NULL, NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL),
	('pi_0661498f609104e4ff750973', 1795818426, 6000, 0, 6000, 'usd', 'succeeded', 'automatic', 'automatic', 'pi_0661498f609104e4ff750973_secret_a3a260d970e85c8998dbfde8', 'pm_0661498f60913445b206c385', NULL, 'Order 15', NULL, '{"group_id": "a6903d36-ed07-4d47-8c88-cd3d0a7de52c", "order_id": "15", "account_id": "1"}', NULL, NULL, NULL, 'ch_0661498f60917cf8722ae3e8', NULL, NULL, '{"automatic_payment_methods": {"enabled": true, "allow_redirects": "always"}, "allowed_payment_method_types": ["card"]}', NULL, NULL);
INSERT INTO mockpay.payment_method VALUES
	('pm_0661498ef98c208f69428788', 1795818419, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498efc3a96acdd8c07c8', 1795818419, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498effe060c293560ac7', 1795818419, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f025147c74407b03e', 1795818420, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f03e2b3d36c4c37a1', 1795818420, 'refundFail', 'visa', '5126', 12, 2029, 'dc62f507adca85b4', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f0d8cf28b790053a1', 1795818420, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f0e76d3995771dc1c', 1795818420, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f10162698ea43567b', 1795818420, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f111f1ee7f89ab790', 1795818421, 'createDispute', 'visa', '0259', 12, 2029, 'f1010bbd64841d58', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f12cfa88cb6120251', 1795818421, 'createDispute', 'visa', '0259', 12, 2029, 'f1010bbd64841d58', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f1966b5b34e64cdf8', 1795818421, 'createDispute', 'visa', '0259', 12, 2029, 'f1010bbd64841d58', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f2057a2468e7cf923', 1795818422, 'createDisputeInquiry', 'visa', '1976', 12, 2029, '288d54e150becc91', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f220cae1847bebb74', 1795818422, 'visa_chargeDeclined', 'visa', '0002', 12, 2029, '9c47dbba46590078', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f22e9f28b9a741569', 1795818422, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f3e4135f5c35e4121', 1795818423, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f3e59a2cee9d7914a', 1795818423, 'visa', 'visa', '4242', 12, 2029, 'c10876bc1ce8cd37', 'credit', 'US', 'cus_0661498f3e598d40a40ecd5b', '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f5f223c2684df984a', 1795818426, 'threeDSecure2Required', 'visa', '3220', 12, 2029, '0dbd6f461c7b993f', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL),
	('pm_0661498f60913445b206c385', 1795818426, 'pendingRefund', 'visa', '7726', 12, 2029, '9f32ae6a59dfb271', 'credit', 'US', NULL, '{}', '{}', 'unspecified', false, 'card', NULL);
INSERT INTO mockpay.refund VALUES
	('re_0661498efd184ace9c2aaa19', 1795818419, 'ch_0661498efc3ade36f973e704', 'pi_0661498efc3a642e1c28477f', 333, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "db10537e-3dbc-49b5-b6e6-520b297c3128"}', 'txn_0661498efd1858341d070bbd', NULL, NULL, NULL, NULL, NULL),
	('re_0661498efdf46c16b0aa49ee', 1795818419, 'ch_0661498efc3ade36f973e704', 'pi_0661498efc3a642e1c28477f', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "3b84a942-34fa-4954-b1c8-64e19b724f96"}', 'txn_0661498efdf479b382d09862', NULL, NULL, NULL, NULL, NULL),
	('re_0661498efe9c643797ce89fe', 1795818419, 'ch_0661498efc3ade36f973e704', 'pi_0661498efc3a642e1c28477f', 505, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "533a613f-f771-4b7b-9880-1360e45cbd7f"}', 'txn_0661498efe9c710d2f19d2f1', NULL, NULL, NULL, NULL, NULL),
	('re_0661498eff410759efa2bed9', 1795818419, 'ch_0661498efc3ade36f973e704', 'pi_0661498efc3a642e1c28477f', 2, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "1d1274d5-07b4-4fe5-9d03-56d8c99b8d8c"}', 'txn_0661498eff4113e464c10e37', NULL, NULL, NULL, NULL, NULL),
	('re_0661498f00941b8fed15725b', 1795818419, 'ch_0661498effe0a61524907c37', 'pi_0661498effe031ec1d587891', 998, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "f6923179-0efd-4363-9510-562e966078cc"}', 'txn_0661498f0094285e9f18a6f0', NULL, NULL, NULL, NULL, NULL),
	('re_0661498f014ac0d6da38c59f', 1795818419, 'ch_0661498effe0a61524907c37', 'pi_0661498effe031ec1d587891', 2999, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "c8cc5cd2-8e9c-4bb4-b919-50e1ac3cb626"}', 'txn_0661498f014acdfde38043bc', NULL, NULL, NULL, NULL, NULL),
	('re_0661498f01bd3710e9105d51', 1795818420, 'ch_0661498effe0a61524907c37', 'pi_0661498effe031ec1d587891', 1, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "c0feb869-f3b5-4354-9f21-4ab4d41138dd"}', 'txn_0661498f01bd43bbf3325bb6', NULL, NULL, NULL, NULL, NULL),
	('re_0661498f02dfdff39027ad2d', 1795818420, 'ch_0661498f02519046db99ca36', 'pi_0661498f025113f99fab6b08', 1, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "a526f4dd-3124-473c-b95d-154674897cbc"}', 'txn_0661498f02dfeb98c9d1b8da', NULL, NULL, NULL, NULL, NULL),
	('re_0661498f036cb19851c5c60b', 1795818420, 'ch_0661498f02519046db99ca36', 'pi_0661498f025113f99fab6b08', 1502, 'jpy', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "610e8cef-8974-4ad2-912d-a67dc0aede93"}', 'txn_0661498f036cbbc76c8e0c71', NULL, NULL, NULL, NULL, NULL),
	('re_0661498f0475fc784eeb155c', 1795818420, 'ch_0661498f03e2f64082d8d5ab', 'pi_0661498f03e27ef6e98a194a', 2450, 'usd', 'failed', 'requested_by_customer', '{"account_id": "1", "refund_key": "f71b3967-1db4-4020-9766-6eaa0790f3ef"}', 'txn_0661498f047617b97a489b56', 'txn_0661498f0cb5dfe668354107', 'expired_or_canceled_card', NULL, NULL, NULL),
	('re_0661498f10b3d0c0489c7f6a', 1795818421, 'ch_0661498f1016669e26b5de13', 'pi_0661498f1015fc5eb1766b78', 1234, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "2", "refund_key": "9fdd076f-ce75-477c-a3b4-2d373a968384"}', 'txn_0661498f10b3dcd65cf42984', NULL, NULL, NULL, NULL, NULL),
	('re_0661498f3d446d784f635321', 1795818423, 'ch_0661498f22ea2acd34e15edd', 'pi_0661498f220c84b3dc82e93b', 6000, 'usd', 'succeeded', 'requested_by_customer', '{"account_id": "1", "refund_key": "fa30beaa-c741-4ddd-8bdb-978915f67f45"}', 'txn_0661498f3d447b35ef5b2049', NULL, NULL, NULL, NULL, NULL),
	('re_0661498f61f7c58734ae17e9', 1795818426, 'ch_0661498f60917cf8722ae3e8', 'pi_0661498f609104e4ff750973', 2000, 'usd', 'pending', 'requested_by_customer', '{"account_id": "1", "refund_key": "b5784411-9de4-4161-b4fe-ec01801c5f09"}', 'txn_0661498f61f7de300c7c83b0', NULL, NULL, 'processing', 'succeeded', '2026-11-28 22:27:06.329221+00');
INSERT INTO mockpay.request VALUES
	('req_0661498f616e901ac4d301ac', 1795818426.309823, 'GET', '/v1/payment_intents/pi_0661498f609104e4ff750973', NULL, 200, NULL, false, NULL),
	('req_0661498f61e87b4728ee9f81', 1795818426.3603406, 'POST', '/v1/refunds', 'refund-b5784411-9de4-4161-b4fe-ec01801c5f09', 200, 're_0661498f61f7c58734ae17e9', false, NULL),
	('req_0661498f6283865a69ec8578', 1795818426.3729594, 'GET', '/v1/refunds/re_0661498f61f7c58734ae17e9', NULL, 200, NULL, false, NULL);
INSERT INTO mockpay.webhook_endpoint VALUES
	('we_of_the_settings', 1795818419, 'http://127.0.0.1:16512/webhooks/mockpay', 'whsec_mock_store_development_only', '{*}', 'enabled', 'From the settings', '{}', NULL, '[]', 'af76b10114c62bb75b1a4fad3b0ce5677d061ec68f1313078e0e046778132076', '-infinity');
INSERT INTO public._yoyo_migration VALUES
	('7f7747e1f03d30fbe8dab76e13a1b158905bea803b5e4c830f05be168533439f', '0001.accounts', '2026-11-27 22:26:54.439959'),
	('27d320f054970bb04522890be4055fd5e17a11baaafa042b56e10e40add4e80b', '0002.catalog', '2026-11-27 22:26:54.479227'),
	('8017fc2ef3ddb261780054ab59d28d5a7ae709fc01295a982658ab9578ab0e1b', '0003.cart', '2026-11-27 22:26:54.497924'),
	('0abc8f00e660941c6398f48c48244cfe89180a6889e30dc40645578ab338872c', '0004.checkout', '2026-11-27 22:26:54.529727'),
	('23171ee01bb2103b2d2c6aa7eabb9f3862c83bdf4543556d89b02e8b900243e0', '0005.payments', '2026-11-27 22:26:54.55483'),
	('14740a9197c238f8804e5ff12062f0acc52353f18737df248275e865fa0cd331', '0006.invoices', '2026-11-27 22:26:54.577613'),
	('a9d30e2e690321dfe2d1e1c38d849c2535d63cafb5f4443ac432bd31cf9f51dc', '0007.ledger', '2026-11-27 22:26:54.601893'),
	('e7544362da96a06dd27c50db888912a47400902fd9dc4440d03f49c6b27378cd', '0008.credit_notes', '2026-11-27 22:26:54.6238'),
	('fff0a7e416f203b03d6af6c1f1d6d631f29b153a04faf3476c55b915baae8ee7', '0009.disputes', '2026-11-27 22:26:54.646333'),
	('767e7121a10fd62069d62c50bbbe2e2d2b6e8955a6fb5800ccb76ef971122131', '0010.audit', '2026-11-27 22:26:54.674829'),
	('46667aa4cf8d5acf3828502a764c250dffcdb4af32be07527b0dd8fcb9459550', '0011.limits', '2026-11-27 22:26:54.693535'),
	('5a2cbc45940fe2caea28e8a4a72cdfd73ecdac4cc866aa5159c87bf06e73998c', '0012.sessions', '2026-11-27 22:26:54.703405'),
	('50f1e8aa6a141f195d4911546f16a69d346a381603f9864271ba6b07cd5a3b79', '0013.scheduled_prices', '2026-11-27 22:26:54.716615'),
	('50e52e4d17921775aa663c54c65513b20f017fafcabd6007ba722b1ecded2bb8', '0014.printed', '2026-11-27 22:26:54.729234'),
	('3167982d17bc885d147a1cb50cf2aa5e589db4ead7586300e7084783b0fb6cbe', '0015.growth', '2026-11-27 22:26:54.746657'),
	('b73983b7a3ac82d1f4c4365240045d87d109b768f519df6a2bd717dda06eed09', '0016.price_starts', '2026-11-27 22:26:54.773544'),
	('11c48cb7532a6b10c82a3408f603fbc8ac4eff6a0e425705615ffb03e571d315', '0017.missing_postings', '2026-11-27 22:26:54.805579'),
	('19d1187eb0e64316cc12da6e7f2d51d8d5f2e54640a4c80930c4fb1d27d2033a', '0018.unmatched', '2026-11-27 22:26:54.837465'),
	('80d90eb735e2cd76205743b9aa18d24cad5cf3e80b4b19afd24ae6c44e54f315', '0019.reconciliation', '2026-11-27 22:26:54.900338'),
	('13a1001049b8f5ad75348c70dce18a88b48ec3096c9857d1074113c04a248ef0', '0021.admin_lists', '2026-11-27 22:26:54.933832');
INSERT INTO public._yoyo_version VALUES
	(2, '2026-11-27 22:26:54.248644');
INSERT INTO public.account VALUES
	(1, 'ada', 'Ada', '$argon2id$v=19$m=64,t=1,p=1$x55McdGPcDnsCeRUFS2PYw$MILltiEGsVMmSDZio4XCDuHtbV/DWNBOHYxxBJ03Vs4', 'ada@example.com', 'customer', '2026-11-27 22:26:59.388494+00', NULL),
	(2, 'deleted:2', 'Deleted account', '', 'deleted-2@invalid', 'customer', '2026-11-27 22:27:00.9397+00', '2026-11-27 22:27:01.02272+00'),
	(3, 'cyd', 'Cyd', '$argon2id$v=19$m=64,t=1,p=1$db5fDKzaBRDiSnyJ8qMVbg$W9REz+UPOLViu6u/BIyWIQKySuxcFYOXtjH45jqvR4E', 'cyd@example.com', 'customer', '2026-11-27 22:27:06.384953+00', NULL),
	(4, 'eve', 'Eve', '$argon2id$v=19$m=64,t=1,p=1$2a4nGiDOo4a/vBoqzjJ/8w$bK7Y9IkoAn0jt8A2sx4L8cMbVPL5+A6/Qzv9qNFO8jo', 'eve@example.com', 'customer', '2026-11-27 22:27:06.628107+00', NULL);
INSERT INTO public.bundle VALUES
	(1, 'Night pack', 'Two games', '2026-11-27 22:26:59.372313+00');
INSERT INTO public.bundle_item VALUES
	(1, 1),
	(1, 2);
INSERT INTO public.bundle_price_version VALUES
	(1, 1, 1, 29.99, 'USD', '2026-11-27 22:26:59.373122+00', '2026-11-27 22:26:59.373122+00');
INSERT INTO public.cart VALUES
	(1, 18, false, 3, 1, NULL, NULL, 1, 60.00, 'USD', 'e05239aa-494a-4b45-9754-1a13f82edaf5', '2026-11-27 22:27:06.115811+00', '2026-11-27 22:27:06.119334+00'),
	(3, 20, false, 2, 1, NULL, NULL, 3, 24.50, 'USD', NULL, '2026-11-27 22:27:06.414466+00', '2026-11-27 22:27:06.414466+00'),
	(3, 21, true, NULL, NULL, 1, 1, 1, 29.99, 'USD', NULL, '2026-11-27 22:27:06.414466+00', '2026-11-27 22:27:06.414466+00'),
	(1, 22, false, 1, 1, NULL, NULL, 1, 9.99, 'USD', NULL, '2026-11-27 22:27:06.425114+00', '2026-11-27 22:27:06.425114+00'),
	(4, 23, false, 2, 2, NULL, NULL, 1, 19.99, 'USD', '002d02da-40de-4388-8bc2-76066abeb26b', '2026-11-27 22:27:06.64409+00', '2026-11-27 22:27:06.649175+00');
INSERT INTO public.checkout VALUES
	(1, 1, 'b4dac289-d5bd-4679-8727-0d30dbf7615f', 'paid', 44.48, 'USD', NULL, '2026-11-27 22:26:59.44982+00', '2026-11-27 22:26:59.44982+00', '2026-11-27 22:26:59.583674+00'),
	(1, 2, '34214128-cf53-421d-9ba7-ce48e9cbaefb', 'partially_refunded', 54.47, 'USD', NULL, '2026-11-27 22:26:59.648632+00', '2026-11-27 22:26:59.648632+00', '2026-11-27 22:26:59.740805+00'),
	(1, 3, '5bea520f-6715-442e-86f8-4ddc1c050fa5', 'refunded', 39.98, 'USD', NULL, '2026-11-27 22:26:59.900072+00', '2026-11-27 22:26:59.900072+00', '2026-11-27 22:27:00.036445+00'),
	(1, 4, '8e5d284a-e809-4815-a391-8f21b4a45a22', 'partially_refunded', 4503.00, 'JPY', NULL, '2026-11-27 22:27:00.05362+00', '2026-11-27 22:27:00.05362+00', '2026-11-27 22:27:00.105263+00'),
	(1, 5, 'd2a32c2d-02c0-4a68-a55f-8c818fea8111', 'paid', 24.50, 'USD', NULL, '2026-11-27 22:27:00.164468+00', '2026-11-27 22:27:00.164468+00', '2026-11-27 22:27:00.756849+00'),
	(1, 6, '58a7cae3-e915-45a0-a983-0f7947673bfa', 'failed', 60.00, 'USD', NULL, '2026-11-27 22:27:00.792618+00', '2026-11-27 22:27:00.792618+00', '2026-11-27 22:27:00.828102+00'),
	(1, 7, 'd911c41d-5b7d-47f4-a167-b4997f9ae7c6', 'canceled', 9.99, 'USD', NULL, '2026-11-27 22:27:00.85796+00', '2026-11-27 22:27:00.85796+00', '2026-11-27 22:27:00.882968+00'),
	(2, 8, '90704308-b9fc-4471-9495-16b5bf3a7e06', 'partially_refunded', 60.00, 'USD', NULL, '2026-11-27 22:27:00.958894+00', '2026-11-27 22:27:00.958894+00', '2026-11-27 22:27:01.014594+00'),
	(1, 9, 'a153cb1f-bfd2-422a-8df4-5837eaa31b08', 'disputed', 24.50, 'USD', NULL, '2026-11-27 22:27:01.028836+00', '2026-11-27 22:27:01.028836+00', '2026-11-27 22:27:01.087554+00'),
	(1, 10, '11a68f2b-042c-4a2f-8225-1c3b2c454476', 'paid', 24.50, 'USD', NULL, '2026-11-27 22:27:01.14194+00', '2026-11-27 22:27:01.14194+00', '2026-11-27 22:27:01.527951+00'),
	(1, 11, '90422002-565a-486f-9655-1fbd54e8a252', 'charged_back', 24.50, 'USD', NULL, '2026-11-27 22:27:01.565412+00', '2026-11-27 22:27:01.565412+00', '2026-11-27 22:27:01.959723+00'),
	(1, 12, 'c3dd3831-a5ab-4bef-ac2f-579b379dba0d', 'paid', 24.50, 'USD', NULL, '2026-11-27 22:27:02.020632+00', '2026-11-27 22:27:02.020632+00', '2026-11-27 22:27:02.04865+00'),
	(1, 13, '85037893-606d-499c-8dc7-dcdf92d88b18', 'failed', 60.00, 'USD', NULL, '2026-11-27 22:27:02.140671+00', '2026-11-27 22:27:02.140671+00', '2026-11-27 22:27:02.175059+00'),
	(1, 14, 'e05239aa-494a-4b45-9754-1a13f82edaf5', 'requires_action', 60.00, 'USD', 'http://127.0.0.1:14066/3ds/pi_0661498f5f2208467ab7b0c0?client_secret=pi_0661498f5f2208467ab7b0c0_secret_3a0bf2aab4f3dd3027e4c73e', '2026-11-27 22:27:06.119334+00', '2026-11-27 22:27:06.119334+00', '2026-11-27 22:27:06.18389+00'),
	(1, 15, 'a6903d36-ed07-4d47-8c88-cd3d0a7de52c', 'paid', 60.00, 'USD', NULL, '2026-11-27 22:27:06.21823+00', '2026-11-27 22:27:06.21823+00', '2026-11-27 22:27:06.263035+00'),
	(4, 16, '002d02da-40de-4388-8bc2-76066abeb26b', 'pending', 19.99, 'USD', NULL, '2026-11-27 22:27:06.649175+00', '2026-11-27 22:27:06.649175+00', '2026-11-27 22:27:06.649175+00');
INSERT INTO public.credit_note VALUES
	(1, 1, 2, 2, 3, 3, 1, 'CN-000001', 'USD', 2.77, 0.56, 3.33, 51.14, '2026-11-27 22:26:59.740805+00', NULL),
	(1, 2, 2, 2, 3, 4, 2, 'CN-000002', 'USD', 0.01, 0.00, 0.01, 51.13, '2026-11-27 22:26:59.781832+00', NULL),
	(1, 3, 2, 2, 4, 5, 3, 'CN-000003', 'USD', 4.21, 0.84, 5.05, 46.08, '2026-11-27 22:26:59.841337+00', NULL),
	(1, 4, 2, 2, 3, 6, 4, 'CN-000004', 'USD', 0.02, 0.00, 0.02, 46.06, '2026-11-27 22:26:59.866674+00', NULL),
	(1, 5, 3, 3, 5, 8, 1, 'CN-000005', 'USD', 8.32, 1.66, 9.98, 30.00, '2026-11-27 22:26:59.97213+00', NULL),
	(1, 6, 3, 3, 6, 9, 2, 'CN-000006', 'USD', 24.99, 5.00, 29.99, 0.01, '2026-11-27 22:27:00.005054+00', NULL),
	(1, 7, 3, 3, 5, 10, 3, 'CN-000007', 'USD', 0.01, 0.00, 0.01, 0.00, '2026-11-27 22:27:00.036445+00', NULL),
	(1, 8, 4, 4, 7, 12, 1, 'CN-000008', 'JPY', 1.00, 0.00, 1.00, 4502.00, '2026-11-27 22:27:00.105263+00', NULL),
	(1, 9, 4, 4, 7, 13, 2, 'CN-000009', 'JPY', 1252.00, 250.00, 1502.00, 3000.00, '2026-11-27 22:27:00.140952+00', NULL),
	(1, 10, 5, 5, 8, 15, 1, 'CN-000010', 'USD', 20.42, 4.08, 24.50, 0.00, '2026-11-27 22:27:00.209243+00', '2026-11-27 22:27:00.756849+00'),
	(2, 11, 6, 8, 11, 19, 1, 'CN-000011', 'USD', 10.28, 2.06, 12.34, 47.66, '2026-11-27 22:27:01.014594+00', NULL);
INSERT INTO public.dispute VALUES
	(1, 3, 10, 'dp_0661498f12d0199945d482bc', 'won', 'fraudulent', 24.50, 24.50, 24.50, 15.00, 'USD', '2026-11-27 22:27:01.188348+00', '2026-11-27 22:27:01.527951+00', 'USD', '2026-11-27 22:27:01.188348+00'),
	(1, 8, 11, 'dp_0661498f19671e698e8f4478', 'lost', 'fraudulent', 24.50, 24.50, 0.00, 15.00, 'USD', '2026-11-27 22:27:01.65479+00', '2026-11-27 22:27:01.959723+00', 'USD', '2026-11-27 22:27:01.65479+00'),
	(1, 1, 9, 'dp_0661498f111f8e78add03dea', 'needs_response', 'fraudulent', 24.50, 24.50, 0.00, 15.00, 'USD', '2026-11-27 22:27:01.087554+00', '2026-11-27 22:27:01.087554+00', 'USD', '2026-11-27 22:27:06.994278+00'),
	(1, 12, 12, 'dp_0661498f205810e67789af49', 'warning_needs_response', 'fraudulent', 24.50, 0.00, 0.00, 0.00, 'USD', '2026-11-27 22:27:02.100418+00', '2026-11-27 22:27:02.100418+00', NULL, '2026-11-27 22:27:06.994278+00');
INSERT INTO public.idempotency_key VALUES
	(4, '54f2db27-ad4a-4e49-9278-a27c5f72a31d', '\xde0e11e60dc8b802e6553b0baea689d01200b0faa88988cc821c3ebe5f926d85', 16, NULL, 202, '\x7b226964223a31362c22737461747573223a2270656e64696e67222c22746f74616c223a2231392e3939222c2263757272656e6379223a22555344222c22707572636861736573223a5b7b226964223a31392c226f726465725f6964223a31362c2269735f62756e646c65223a66616c73652c2270726f647563745f6964223a322c2270726f647563745f76657273696f6e223a322c2262756e646c655f6964223a6e756c6c2c2262756e646c655f76657273696f6e223a6e756c6c2c226e616d65223a224c616e7465726e2032222c227175616e74697479223a312c22756e69745f7072696365223a2231392e3939222c22616d6f756e74223a2231392e3939222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c2270757263686173655f737461747573223a2270656e64696e67222c22637265617465645f6174223a22323032362d31312d32375432323a32373a30362e3634393137355a222c22757064617465645f6174223a22323032362d31312d32375432323a32373a30362e3634393137355a227d5d2c227061796d656e74223a7b226964223a32392c22737461747573223a2270656e64696e67222c22616d6f756e74223a2231392e3939222c226361707475726564223a22302e3030222c22726566756e646564223a22302e3030222c2263757272656e6379223a22555344222c227061796d656e745f6d6574686f64223a22706d5f636172645f76697361222c226d6574686f645f6272616e64223a6e756c6c2c226d6574686f645f6c61737434223a6e756c6c2c2270726f76696465725f6964223a6e756c6c2c226661696c7572655f636f6465223a6e756c6c2c226465636c696e655f636f6465223a6e756c6c2c226661696c7572655f6d657373616765223a6e756c6c2c22736574746c65645f6174223a6e756c6c7d2c226e6578745f616374696f6e223a6e756c6c2c2264697370757465223a6e756c6c2c22696e766f6963655f6964223a6e756c6c2c22637265617465645f6174223a22323032362d31312d32375432323a32373a30362e3634393137355a222c22757064617465645f6174223a22323032362d31312d32375432323a32373a30362e3634393137355a227d', '2026-11-27 22:27:06.649175+00', '2026-11-27 22:27:06.649175+00', NULL);
INSERT INTO public.invoice VALUES
	(1, 1, 1, 'INV-000001', 'USD', 37.07, 'VAT', 0.2000, 7.41, 44.48, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:26:59.583674+00'),
	(1, 2, 2, 'INV-000002', 'USD', 45.39, 'VAT', 0.2000, 9.08, 54.47, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:26:59.673025+00'),
	(1, 3, 3, 'INV-000003', 'USD', 33.32, 'VAT', 0.2000, 6.66, 39.98, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:26:59.909547+00'),
	(1, 4, 4, 'INV-000004', 'JPY', 3753.00, 'VAT', 0.2000, 750.00, 4503.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:27:00.069315+00'),
	(1, 5, 5, 'INV-000005', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:27:00.172078+00'),
	(2, 6, 8, 'INV-000006', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:27:00.976496+00'),
	(1, 7, 9, 'INV-000007', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:27:01.039323+00'),
	(1, 8, 10, 'INV-000008', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:27:01.149265+00'),
	(1, 9, 11, 'INV-000009', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:27:01.581174+00'),
	(1, 10, 12, 'INV-000010', 'USD', 20.42, 'VAT', 0.2000, 4.08, 24.50, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:27:02.04865+00'),
	(1, 11, 15, 'INV-000011', 'USD', 50.00, 'VAT', 0.2000, 10.00, 60.00, 'Lanternfish Games', '12 Harbour Steps
Port Ember', 'EX 123 456 789', '2026-11-27 22:27:06.263035+00');
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
	('disputes', 'Taken back by cardholders'' banks', 'expense'),
	('unmatched', 'Received or given back at the provider, and not matched', 'liability'),
	('write_offs', 'Written off', 'expense');
INSERT INTO public.ledger_transfer VALUES
	(1, 1, 'receivable', 'revenue', 37.07, 'USD', 'sale', 1, '1', NULL, '2026-11-27 22:26:59.583674+00'),
	(1, 2, 'receivable', 'tax', 7.41, 'USD', 'sale_tax', 1, '1', NULL, '2026-11-27 22:26:59.583674+00'),
	(1, 3, 'provider_cash', 'receivable', 44.48, 'USD', 'payment', 1, '1', NULL, '2026-11-27 22:26:59.583674+00'),
	(1, 4, 'fees', 'provider_cash', 1.59, 'USD', 'payment_fee', 1, '1', NULL, '2026-11-27 22:26:59.583674+00'),
	(1, 5, 'receivable', 'revenue', 45.39, 'USD', 'sale', 2, '2', NULL, '2026-11-27 22:26:59.673025+00'),
	(1, 6, 'receivable', 'tax', 9.08, 'USD', 'sale_tax', 2, '2', NULL, '2026-11-27 22:26:59.673025+00'),
	(1, 7, 'provider_cash', 'receivable', 54.47, 'USD', 'payment', 2, '2', NULL, '2026-11-27 22:26:59.673025+00'),
	(1, 8, 'fees', 'provider_cash', 1.88, 'USD', 'payment_fee', 2, '2', NULL, '2026-11-27 22:26:59.673025+00'),
	(1, 9, 'refunds', 'provider_cash', 2.77, 'USD', 'refund', 2, '3', NULL, '2026-11-27 22:26:59.740805+00'),
	(1, 10, 'tax', 'provider_cash', 0.56, 'USD', 'refund_tax', 2, '3', NULL, '2026-11-27 22:26:59.740805+00'),
	(1, 11, 'refunds', 'provider_cash', 0.01, 'USD', 'refund', 2, '4', NULL, '2026-11-27 22:26:59.781832+00'),
	(1, 12, 'refunds', 'provider_cash', 4.21, 'USD', 'refund', 2, '5', NULL, '2026-11-27 22:26:59.841337+00'),
	(1, 13, 'tax', 'provider_cash', 0.84, 'USD', 'refund_tax', 2, '5', NULL, '2026-11-27 22:26:59.841337+00'),
	(1, 14, 'refunds', 'provider_cash', 0.02, 'USD', 'refund', 2, '6', NULL, '2026-11-27 22:26:59.866674+00'),
	(1, 15, 'receivable', 'revenue', 33.32, 'USD', 'sale', 3, '7', NULL, '2026-11-27 22:26:59.909547+00'),
	(1, 16, 'receivable', 'tax', 6.66, 'USD', 'sale_tax', 3, '7', NULL, '2026-11-27 22:26:59.909547+00'),
	(1, 17, 'provider_cash', 'receivable', 39.98, 'USD', 'payment', 3, '7', NULL, '2026-11-27 22:26:59.909547+00'),
	(1, 18, 'fees', 'provider_cash', 1.46, 'USD', 'payment_fee', 3, '7', NULL, '2026-11-27 22:26:59.909547+00'),
	(1, 19, 'refunds', 'provider_cash', 8.32, 'USD', 'refund', 3, '8', NULL, '2026-11-27 22:26:59.97213+00'),
	(1, 20, 'tax', 'provider_cash', 1.66, 'USD', 'refund_tax', 3, '8', NULL, '2026-11-27 22:26:59.97213+00'),
	(1, 21, 'refunds', 'provider_cash', 24.99, 'USD', 'refund', 3, '9', NULL, '2026-11-27 22:27:00.005054+00'),
	(1, 22, 'tax', 'provider_cash', 5.00, 'USD', 'refund_tax', 3, '9', NULL, '2026-11-27 22:27:00.005054+00'),
	(1, 23, 'refunds', 'provider_cash', 0.01, 'USD', 'refund', 3, '10', NULL, '2026-11-27 22:27:00.036445+00'),
	(1, 24, 'receivable', 'revenue', 3753.00, 'JPY', 'sale', 4, '11', NULL, '2026-11-27 22:27:00.069315+00'),
	(1, 25, 'receivable', 'tax', 750.00, 'JPY', 'sale_tax', 4, '11', NULL, '2026-11-27 22:27:00.069315+00'),
	(1, 26, 'provider_cash', 'receivable', 4503.00, 'JPY', 'payment', 4, '11', NULL, '2026-11-27 22:27:00.069315+00'),
	(1, 27, 'fees', 'provider_cash', 161.00, 'JPY', 'payment_fee', 4, '11', NULL, '2026-11-27 22:27:00.069315+00'),
	(1, 28, 'refunds', 'provider_cash', 1.00, 'JPY', 'refund', 4, '12', NULL, '2026-11-27 22:27:00.105263+00'),
	(1, 29, 'refunds', 'provider_cash', 1252.00, 'JPY', 'refund', 4, '13', NULL, '2026-11-27 22:27:00.140952+00'),
	(1, 30, 'tax', 'provider_cash', 250.00, 'JPY', 'refund_tax', 4, '13', NULL, '2026-11-27 22:27:00.140952+00'),
	(1, 31, 'receivable', 'revenue', 20.42, 'USD', 'sale', 5, '14', NULL, '2026-11-27 22:27:00.172078+00'),
	(1, 32, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 5, '14', NULL, '2026-11-27 22:27:00.172078+00'),
	(1, 33, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 5, '14', NULL, '2026-11-27 22:27:00.172078+00'),
	(1, 34, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 5, '14', NULL, '2026-11-27 22:27:00.172078+00'),
	(1, 35, 'refunds', 'provider_cash', 20.42, 'USD', 'refund', 5, '15', NULL, '2026-11-27 22:27:00.209243+00'),
	(1, 36, 'tax', 'provider_cash', 4.08, 'USD', 'refund_tax', 5, '15', NULL, '2026-11-27 22:27:00.209243+00'),
	(1, 37, 'provider_cash', 'refunds', 20.42, 'USD', 'refund_reversed', 5, '15', 35, '2026-11-27 22:27:00.756849+00'),
	(1, 38, 'provider_cash', 'tax', 4.08, 'USD', 'refund_tax_reversed', 5, '15', 36, '2026-11-27 22:27:00.756849+00'),
	(2, 39, 'receivable', 'revenue', 50.00, 'USD', 'sale', 8, '18', NULL, '2026-11-27 22:27:00.976496+00'),
	(2, 40, 'receivable', 'tax', 10.00, 'USD', 'sale_tax', 8, '18', NULL, '2026-11-27 22:27:00.976496+00'),
	(2, 41, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 8, '18', NULL, '2026-11-27 22:27:00.976496+00'),
	(2, 42, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 8, '18', NULL, '2026-11-27 22:27:00.976496+00'),
	(2, 43, 'refunds', 'provider_cash', 10.28, 'USD', 'refund', 8, '19', NULL, '2026-11-27 22:27:01.014594+00'),
	(2, 44, 'tax', 'provider_cash', 2.06, 'USD', 'refund_tax', 8, '19', NULL, '2026-11-27 22:27:01.014594+00'),
	(1, 45, 'receivable', 'revenue', 20.42, 'USD', 'sale', 9, '20', NULL, '2026-11-27 22:27:01.039323+00'),
	(1, 46, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 9, '20', NULL, '2026-11-27 22:27:01.039323+00'),
	(1, 47, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 9, '20', NULL, '2026-11-27 22:27:01.039323+00'),
	(1, 48, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 9, '20', NULL, '2026-11-27 22:27:01.039323+00'),
	(1, 49, 'disputes', 'provider_cash', 24.50, 'USD', 'dispute', 9, 'dp_0661498f111f8e78add03dea', NULL, '2026-11-27 22:27:01.087554+00'),
	(1, 50, 'fees', 'provider_cash', 15.00, 'USD', 'dispute_fee', 9, 'dp_0661498f111f8e78add03dea', NULL, '2026-11-27 22:27:01.087554+00');
INSERT INTO public.ledger_transfer VALUES
	(1, 51, 'receivable', 'revenue', 20.42, 'USD', 'sale', 10, '21', NULL, '2026-11-27 22:27:01.149265+00'),
	(1, 52, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 10, '21', NULL, '2026-11-27 22:27:01.149265+00'),
	(1, 53, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 10, '21', NULL, '2026-11-27 22:27:01.149265+00'),
	(1, 54, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 10, '21', NULL, '2026-11-27 22:27:01.149265+00'),
	(1, 55, 'disputes', 'provider_cash', 24.50, 'USD', 'dispute', 10, 'dp_0661498f12d0199945d482bc', NULL, '2026-11-27 22:27:01.188348+00'),
	(1, 56, 'fees', 'provider_cash', 15.00, 'USD', 'dispute_fee', 10, 'dp_0661498f12d0199945d482bc', NULL, '2026-11-27 22:27:01.188348+00'),
	(1, 57, 'provider_cash', 'disputes', 24.50, 'USD', 'dispute_reinstated', 10, 'dp_0661498f12d0199945d482bc', NULL, '2026-11-27 22:27:01.527951+00'),
	(1, 58, 'receivable', 'revenue', 20.42, 'USD', 'sale', 11, '22', NULL, '2026-11-27 22:27:01.581174+00'),
	(1, 59, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 11, '22', NULL, '2026-11-27 22:27:01.581174+00'),
	(1, 60, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 11, '22', NULL, '2026-11-27 22:27:01.581174+00'),
	(1, 61, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 11, '22', NULL, '2026-11-27 22:27:01.581174+00'),
	(1, 62, 'disputes', 'provider_cash', 24.50, 'USD', 'dispute', 11, 'dp_0661498f19671e698e8f4478', NULL, '2026-11-27 22:27:01.65479+00'),
	(1, 63, 'fees', 'provider_cash', 15.00, 'USD', 'dispute_fee', 11, 'dp_0661498f19671e698e8f4478', NULL, '2026-11-27 22:27:01.65479+00'),
	(1, 64, 'receivable', 'revenue', 20.42, 'USD', 'sale', 12, '23', NULL, '2026-11-27 22:27:02.04865+00'),
	(1, 65, 'receivable', 'tax', 4.08, 'USD', 'sale_tax', 12, '23', NULL, '2026-11-27 22:27:02.04865+00'),
	(1, 66, 'provider_cash', 'receivable', 24.50, 'USD', 'payment', 12, '23', NULL, '2026-11-27 22:27:02.04865+00'),
	(1, 67, 'fees', 'provider_cash', 1.01, 'USD', 'payment_fee', 12, '23', NULL, '2026-11-27 22:27:02.04865+00'),
	(1, 68, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 13, '24', NULL, '2026-11-27 22:27:02.210163+00'),
	(1, 69, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 13, '24', NULL, '2026-11-27 22:27:02.210163+00'),
	(1, 70, 'receivable', 'provider_cash', 60.00, 'USD', 'late_refund', 13, '25', NULL, '2026-11-27 22:27:03.933235+00'),
	(1, 71, 'receivable', 'revenue', 50.00, 'USD', 'sale', 15, '27', NULL, '2026-11-27 22:27:06.263035+00'),
	(1, 72, 'receivable', 'tax', 10.00, 'USD', 'sale_tax', 15, '27', NULL, '2026-11-27 22:27:06.263035+00'),
	(1, 73, 'provider_cash', 'receivable', 60.00, 'USD', 'payment', 15, '27', NULL, '2026-11-27 22:27:06.263035+00'),
	(1, 74, 'fees', 'provider_cash', 2.04, 'USD', 'payment_fee', 15, '27', NULL, '2026-11-27 22:27:06.263035+00');
INSERT INTO public.migration_checksum VALUES
	('0017.missing_postings', 'f8e7490b21b7f28a62bd3400b572431e8cd537ce03c82afe815dce5828f3fa15'),
	('0010.audit', 'd8ab9232ebb095bfe1243852e969b0a53673e80372fbd75c6d9085a800699845'),
	('0004.checkout', '3e6ce678b711b2a9b4529fcc11d152bad09c858882e978ed6a0f5fd0118f201c'),
	('0018.unmatched', '73af86593c55428ca36e1c050db0dbe3612fef6bed4a4bb6ed4c8e2817222aaa'),
	('0011.limits', 'fa8ee5f252ec97891ee34c62b2d72d7370e81b6369b46e1675da910e84b5201e'),
	('0021.admin_lists', '18874b249f18b71756b9c3419cc9d2cf3ecd437474e0587510ceee5ddf951bd4'),
	('0009.disputes', '76a3e34f433bbda29c2eed1699aca630918f323c9c4acc82577b6a801ce06011'),
	('0001.accounts', 'ea2fd1071a889c9bb3281e463769f8f7d9cbb5ee165366aa871a3c7f3b2ec0e0'),
	('0008.credit_notes', '622a9391571ae92b226db9f428d7bbbb93cc97e8492d1a8694b1a1f49dd30437'),
	('0013.scheduled_prices', 'e49ee0282478965c0b815220f5690cf956c8c319c6e9fa8058d3a0e32bc9342f'),
	('0019.reconciliation', '397b2a024c1e1a2ffa2a282cae323d44e24d9d14e232b16adbd40c539710776c'),
	('0016.price_starts', '64daa7ecd142ad6dc8942dd528aa2f40c2a5db8c9730dcbcb5a48c75a7370f30'),
	('0006.invoices', '8ed7ebe5be493e110f8eed9db59ae45472b2ffcfb6bf646a2f5bfa7848a4360c'),
	('0015.growth', 'a338213ed8b9bf44cfd4a9ab5760d3dd22a5849a4e9d837d23cf914c0b468363'),
	('0002.catalog', 'f31ebcb14235c90485448a155037227bab736f4a903a5dd7f1bda16d36293e3f'),
	('0012.sessions', '650fd8eaf2d9632acc5b7c15709bc36cd26bcc3e8c1e1d162e8bc0def67d0926'),
	('0003.cart', 'e97b06291e4b77ff7d60e29baae05b59cbf15f581e8190827e792407f60d6d2c'),
	('0014.printed', 'f172aa44b3c7effc27cb4bb455c1c3462af24272826f055d4e2600701b05541b'),
	('0007.ledger', '88f32eae879c43b26e1b202f0c4fa79b865cf5a3fef0e6ba7f1ea2a76b04fab2'),
	('0005.payments', '645d8c975520ce0c3b975fbbbe2251711ed2df9146395bfca6e3c88f557471c0');
INSERT INTO public.payment VALUES
	(1, 1, 1, 'succeeded', 44.48, 44.48, 0.00, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_0661498ef98be36ff5cf8a2e', NULL, NULL, NULL, '2026-11-27 22:26:59.44982+00', '2026-11-27 22:26:59.583674+00', '2026-11-27 22:26:59.583674+00'),
	(1, 2, 2, 'succeeded', 54.47, 54.47, 8.41, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_0661498efc3a642e1c28477f', NULL, NULL, NULL, '2026-11-27 22:26:59.648632+00', '2026-11-27 22:26:59.860657+00', '2026-11-27 22:26:59.673025+00'),
	(1, 7, 3, 'succeeded', 39.98, 39.98, 39.98, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_0661498effe031ec1d587891', NULL, NULL, NULL, '2026-11-27 22:26:59.900072+00', '2026-11-27 22:27:00.019371+00', '2026-11-27 22:26:59.909547+00'),
	(1, 11, 4, 'succeeded', 4503.00, 4503.00, 1503.00, 'JPY', 'pm_card_visa', NULL, 'visa', '4242', 'pi_0661498f025113f99fab6b08', NULL, NULL, NULL, '2026-11-27 22:27:00.05362+00', '2026-11-27 22:27:00.127962+00', '2026-11-27 22:27:00.069315+00'),
	(1, 14, 5, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_refundFail', NULL, 'visa', '5126', 'pi_0661498f03e27ef6e98a194a', NULL, NULL, NULL, '2026-11-27 22:27:00.164468+00', '2026-11-27 22:27:00.756849+00', '2026-11-27 22:27:00.172078+00'),
	(1, 16, 6, 'failed', 60.00, 0.00, 0.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '0002', 'pi_0661498f0d8cbfcd52eb48cd', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 22:27:00.792618+00', '2026-11-27 22:27:00.828102+00', '2026-11-27 22:27:00.828102+00'),
	(1, 17, 7, 'canceled', 9.99, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_0661498f0e769c7dffb91fb2', NULL, NULL, NULL, '2026-11-27 22:27:00.85796+00', '2026-11-27 22:27:00.882968+00', '2026-11-27 22:27:00.882968+00'),
	(2, 18, 8, 'succeeded', 60.00, 60.00, 12.34, 'USD', 'pm_card_visa', NULL, 'visa', '4242', 'pi_0661498f1015fc5eb1766b78', NULL, NULL, NULL, '2026-11-27 22:27:00.958894+00', '2026-11-27 22:27:01.003433+00', '2026-11-27 22:27:00.976496+00'),
	(1, 20, 9, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_createDispute', NULL, 'visa', '0259', 'pi_0661498f111ef3492f94aaf9', NULL, NULL, NULL, '2026-11-27 22:27:01.028836+00', '2026-11-27 22:27:01.039323+00', '2026-11-27 22:27:01.039323+00'),
	(1, 21, 10, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_createDispute', NULL, 'visa', '0259', 'pi_0661498f12cf7dc0bcdfda6e', NULL, NULL, NULL, '2026-11-27 22:27:01.14194+00', '2026-11-27 22:27:01.149265+00', '2026-11-27 22:27:01.149265+00'),
	(1, 22, 11, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_createDispute', NULL, 'visa', '0259', 'pi_0661498f19668ee7ca57b2e9', NULL, NULL, NULL, '2026-11-27 22:27:01.565412+00', '2026-11-27 22:27:01.581174+00', '2026-11-27 22:27:01.581174+00'),
	(1, 23, 12, 'succeeded', 24.50, 24.50, 0.00, 'USD', 'pm_card_createDisputeInquiry', NULL, 'visa', '1976', 'pi_0661498f20577a25337c9f03', NULL, NULL, NULL, '2026-11-27 22:27:02.020632+00', '2026-11-27 22:27:02.04865+00', '2026-11-27 22:27:02.04865+00'),
	(1, 24, 13, 'succeeded', 60.00, 60.00, 60.00, 'USD', 'pm_card_visa_chargeDeclined', NULL, 'visa', '4242', 'pi_0661498f220c84b3dc82e93b', 'card_declined', 'generic_decline', 'Your card was declined.', '2026-11-27 22:27:02.140671+00', '2026-11-27 22:27:02.210163+00', '2026-11-27 22:27:02.210163+00'),
	(1, 26, 14, 'requires_action', 60.00, 0.00, 0.00, 'USD', 'pm_card_threeDSecure2Required', NULL, NULL, NULL, 'pi_0661498f5f2208467ab7b0c0', NULL, NULL, NULL, '2026-11-27 22:27:06.119334+00', '2026-11-27 22:27:06.18389+00', NULL),
	(1, 27, 15, 'succeeded', 60.00, 60.00, 20.00, 'USD', 'pm_card_pendingRefund', NULL, 'visa', '7726', 'pi_0661498f609104e4ff750973', NULL, NULL, NULL, '2026-11-27 22:27:06.21823+00', '2026-11-27 22:27:06.308673+00', '2026-11-27 22:27:06.263035+00'),
	(4, 29, 16, 'pending', 19.99, 0.00, 0.00, 'USD', 'pm_card_visa', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 22:27:06.649175+00', '2026-11-27 22:27:06.649175+00', NULL);
INSERT INTO public.product VALUES
	(1, 'Lantern 1', 'A game', 'games', '2026-11-27 22:26:59.360092+00', DEFAULT),
	(2, 'Lantern 2', 'A game', 'games', '2026-11-27 22:26:59.368556+00', DEFAULT),
	(3, 'Lantern 3', 'A game', 'games', '2026-11-27 22:26:59.371146+00', DEFAULT),
	(4, 'Lantern 4', 'A game', 'games', '2026-11-27 22:26:59.371685+00', DEFAULT);
INSERT INTO public.product_price_version VALUES
	(1, 1, 1, 9.99, 'USD', '2026-11-27 22:26:59.361731+00', '2026-11-27 22:26:59.361731+00'),
	(2, 2, 1, 24.50, 'USD', '2026-11-27 22:26:59.37083+00', '2026-11-27 22:26:59.37083+00'),
	(3, 3, 1, 60.00, 'USD', '2026-11-27 22:26:59.371433+00', '2026-11-27 22:26:59.371433+00'),
	(4, 4, 1, 1501.00, 'JPY', '2026-11-27 22:26:59.371818+00', '2026-11-27 22:26:59.371818+00'),
	(5, 1, 2, 12.00, 'USD', '2099-01-01 00:00:00+00', '2026-11-27 22:26:59.372011+00'),
	(6, 2, 2, 19.99, 'USD', '2026-11-27 22:27:06.426695+00', '2026-11-27 22:27:06.426695+00');
INSERT INTO public.purchase VALUES
	(1, 1, 1, false, 1, 1, NULL, NULL, 'Lantern 1', 2, 9.99, 19.98, 0.00, 'USD', 'paid', '2026-11-27 22:26:59.44982+00', '2026-11-27 22:26:59.583674+00'),
	(1, 2, 1, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 22:26:59.44982+00', '2026-11-27 22:26:59.583674+00'),
	(2, 11, 8, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 12.34, 'USD', 'partially_refunded', '2026-11-27 22:27:00.958894+00', '2026-11-27 22:27:01.014594+00'),
	(1, 3, 2, false, 1, 1, NULL, NULL, 'Lantern 1', 3, 9.99, 29.97, 3.36, 'USD', 'partially_refunded', '2026-11-27 22:26:59.648632+00', '2026-11-27 22:26:59.866674+00'),
	(1, 4, 2, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 5.05, 'USD', 'partially_refunded', '2026-11-27 22:26:59.648632+00', '2026-11-27 22:26:59.866674+00'),
	(1, 13, 10, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 22:27:01.14194+00', '2026-11-27 22:27:01.53037+00'),
	(1, 14, 11, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'charged_back', '2026-11-27 22:27:01.565412+00', '2026-11-27 22:27:01.959723+00'),
	(1, 5, 3, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 9.99, 'USD', 'refunded', '2026-11-27 22:26:59.900072+00', '2026-11-27 22:27:00.036445+00'),
	(1, 6, 3, true, NULL, NULL, 1, 1, 'Night pack', 1, 29.99, 29.99, 29.99, 'USD', 'refunded', '2026-11-27 22:26:59.900072+00', '2026-11-27 22:27:00.036445+00'),
	(1, 16, 13, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 22:27:02.140671+00', '2026-11-27 22:27:02.175059+00'),
	(1, 7, 4, false, 4, 1, NULL, NULL, 'Lantern 4', 3, 1501.00, 4503.00, 1503.00, 'JPY', 'partially_refunded', '2026-11-27 22:27:00.05362+00', '2026-11-27 22:27:00.140952+00'),
	(1, 12, 9, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'disputed', '2026-11-27 22:27:01.028836+00', '2026-11-27 22:27:03.951313+00'),
	(1, 15, 12, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 22:27:02.020632+00', '2026-11-27 22:27:03.964943+00'),
	(1, 17, 14, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'pending', '2026-11-27 22:27:06.119334+00', '2026-11-27 22:27:06.119334+00'),
	(1, 8, 5, false, 2, 1, NULL, NULL, 'Lantern 2', 1, 24.50, 24.50, 0.00, 'USD', 'paid', '2026-11-27 22:27:00.164468+00', '2026-11-27 22:27:00.756849+00'),
	(1, 9, 6, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 0.00, 'USD', 'failed', '2026-11-27 22:27:00.792618+00', '2026-11-27 22:27:00.828102+00'),
	(1, 10, 7, false, 1, 1, NULL, NULL, 'Lantern 1', 1, 9.99, 9.99, 0.00, 'USD', 'canceled', '2026-11-27 22:27:00.85796+00', '2026-11-27 22:27:00.882968+00'),
	(1, 18, 15, false, 3, 1, NULL, NULL, 'Lantern 3', 1, 60.00, 60.00, 20.00, 'USD', 'paid', '2026-11-27 22:27:06.21823+00', '2026-11-27 22:27:06.308673+00'),
	(4, 19, 16, false, 2, 2, NULL, NULL, 'Lantern 2', 1, 19.99, 19.99, 0.00, 'USD', 'pending', '2026-11-27 22:27:06.649175+00', '2026-11-27 22:27:06.649175+00');
INSERT INTO public.refresh_token VALUES
	(1, 1, '\x1395e1a2c000dab01270fee255c68896a00f3063d90a75a0157bcf643a10ac1d', '2026-11-27 22:26:59.397878+00', NULL),
	(3, 3, '\x810782d92be296d197744d35fd4e8bdd88a62cb50b118d75f6ebb904eec3a23c', '2026-11-27 22:27:06.394761+00', NULL),
	(4, 4, '\x77d7699215c774e23837087cc6d84e293650f4db4002e346ebd9ae69f3eea45d', '2026-11-27 22:27:06.632419+00', NULL);
INSERT INTO public.refund VALUES
	(1, 3, 2, 3, 2, 'db10537e-3dbc-49b5-b6e6-520b297c3128', 'succeeded', 3.33, 'USD', NULL, 're_0661498efd184ace9c2aaa19', NULL, '2026-11-27 22:26:59.700309+00', '2026-11-27 22:26:59.700309+00', '2026-11-27 22:26:59.740805+00', '2026-11-27 22:26:59.740805+00'),
	(1, 4, 2, 3, 2, '3b84a942-34fa-4954-b1c8-64e19b724f96', 'succeeded', 0.01, 'USD', NULL, 're_0661498efdf46c16b0aa49ee', NULL, '2026-11-27 22:26:59.774382+00', '2026-11-27 22:26:59.774382+00', '2026-11-27 22:26:59.781832+00', '2026-11-27 22:26:59.781832+00'),
	(1, 5, 2, 4, 2, '533a613f-f771-4b7b-9880-1360e45cbd7f', 'succeeded', 5.05, 'USD', NULL, 're_0661498efe9c643797ce89fe', NULL, '2026-11-27 22:26:59.815646+00', '2026-11-27 22:26:59.815646+00', '2026-11-27 22:26:59.841337+00', '2026-11-27 22:26:59.841337+00'),
	(1, 6, 2, 3, 2, '1d1274d5-07b4-4fe5-9d03-56d8c99b8d8c', 'succeeded', 0.02, 'USD', NULL, 're_0661498eff410759efa2bed9', NULL, '2026-11-27 22:26:59.860657+00', '2026-11-27 22:26:59.860657+00', '2026-11-27 22:26:59.866674+00', '2026-11-27 22:26:59.866674+00'),
	(1, 8, 7, 5, 3, 'f6923179-0efd-4363-9510-562e966078cc', 'succeeded', 9.98, 'USD', NULL, 're_0661498f00941b8fed15725b', NULL, '2026-11-27 22:26:59.937065+00', '2026-11-27 22:26:59.937065+00', '2026-11-27 22:26:59.97213+00', '2026-11-27 22:26:59.97213+00'),
	(1, 9, 7, 6, 3, 'c8cc5cd2-8e9c-4bb4-b919-50e1ac3cb626', 'succeeded', 29.99, 'USD', NULL, 're_0661498f014ac0d6da38c59f', NULL, '2026-11-27 22:26:59.985191+00', '2026-11-27 22:26:59.985191+00', '2026-11-27 22:27:00.005054+00', '2026-11-27 22:27:00.005054+00'),
	(1, 10, 7, 5, 3, 'c0feb869-f3b5-4354-9f21-4ab4d41138dd', 'succeeded', 0.01, 'USD', NULL, 're_0661498f01bd3710e9105d51', NULL, '2026-11-27 22:27:00.019371+00', '2026-11-27 22:27:00.019371+00', '2026-11-27 22:27:00.036445+00', '2026-11-27 22:27:00.036445+00'),
	(1, 12, 11, 7, 4, 'a526f4dd-3124-473c-b95d-154674897cbc', 'succeeded', 1.00, 'JPY', NULL, 're_0661498f02dfdff39027ad2d', NULL, '2026-11-27 22:27:00.093234+00', '2026-11-27 22:27:00.093234+00', '2026-11-27 22:27:00.105263+00', '2026-11-27 22:27:00.105263+00'),
	(1, 13, 11, 7, 4, '610e8cef-8974-4ad2-912d-a67dc0aede93', 'succeeded', 1502.00, 'JPY', NULL, 're_0661498f036cb19851c5c60b', NULL, '2026-11-27 22:27:00.127962+00', '2026-11-27 22:27:00.127962+00', '2026-11-27 22:27:00.140952+00', '2026-11-27 22:27:00.140952+00'),
	(1, 15, 14, 8, 5, 'f71b3967-1db4-4020-9766-6eaa0790f3ef', 'failed', 24.50, 'USD', NULL, 're_0661498f0475fc784eeb155c', 'expired_or_canceled_card', '2026-11-27 22:27:00.196593+00', '2026-11-27 22:27:00.196593+00', '2026-11-27 22:27:00.756849+00', '2026-11-27 22:27:00.756849+00'),
	(2, 19, 18, 11, 8, '9fdd076f-ce75-477c-a3b4-2d373a968384', 'succeeded', 12.34, 'USD', NULL, 're_0661498f10b3d0c0489c7f6a', NULL, '2026-11-27 22:27:01.003433+00', '2026-11-27 22:27:01.003433+00', '2026-11-27 22:27:01.014594+00', '2026-11-27 22:27:01.014594+00'),
	(1, 25, 24, NULL, 13, 'fa30beaa-c741-4ddd-8bdb-978915f67f45', 'succeeded', 60.00, 'USD', 'The payment came after its order was over', 're_0661498f3d446d784f635321', NULL, '2026-11-27 22:27:03.920157+00', '2026-11-27 22:27:02.210163+00', '2026-11-27 22:27:03.933235+00', '2026-11-27 22:27:03.933235+00'),
	(1, 28, 27, 18, 15, 'b5784411-9de4-4161-b4fe-ec01801c5f09', 'pending', 20.00, 'USD', NULL, 're_0661498f61f7c58734ae17e9', NULL, '2026-11-27 22:27:06.308673+00', '2026-11-27 22:27:06.308673+00', '2026-11-27 22:27:06.385371+00', NULL);
INSERT INTO public.session VALUES
	(1, 1, '2026-11-27 22:26:59.397878+00', '2026-12-27 22:26:59.398266+00', NULL),
	(3, 3, '2026-11-27 22:27:06.394761+00', '2026-12-27 22:27:06.395004+00', NULL),
	(4, 4, '2026-11-27 22:27:06.632419+00', '2026-12-27 22:27:06.636384+00', NULL);
SELECT pg_catalog.setval('public.account_id_seq', 4, true);
SELECT pg_catalog.setval('public.audit_id_seq', 1, false);
SELECT pg_catalog.setval('public.bundle_id_seq', 1, true);
SELECT pg_catalog.setval('public.bundle_price_version_id_seq', 1, true);
SELECT pg_catalog.setval('public.cart_id_seq', 23, true);
SELECT pg_catalog.setval('public.checkout_id_seq', 16, true);
SELECT pg_catalog.setval('public.credit_note_id_seq', 11, true);
SELECT pg_catalog.setval('public.dispute_id_seq', 15, true);
SELECT pg_catalog.setval('public.invoice_id_seq', 11, true);
SELECT pg_catalog.setval('public.ledger_transfer_id_seq', 74, true);
SELECT pg_catalog.setval('public.product_id_seq', 4, true);
SELECT pg_catalog.setval('public.product_price_version_id_seq', 6, true);
SELECT pg_catalog.setval('public.purchase_id_seq', 19, true);
SELECT pg_catalog.setval('public.reconciliation_difference_id_seq', 1, false);
SELECT pg_catalog.setval('public.reconciliation_id_seq', 1, false);
SELECT pg_catalog.setval('public.session_id_seq', 4, true);
SELECT pg_catalog.setval('public.transaction_id', 29, true);
SELECT pg_catalog.setval('public.unmatched_id_seq', 1, false);
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
ALTER TABLE ONLY public.printed
ADD CONSTRAINT printed_pkey PRIMARY KEY (account_id, document, document_id);
ALTER TABLE ONLY public.product
ADD CONSTRAINT product_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_price_version
ADD CONSTRAINT product_price_version_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.product_price_version
ADD CONSTRAINT product_price_version_version_key UNIQUE (product_id, version);
ALTER TABLE ONLY public.provider_item
ADD CONSTRAINT provider_item_pkey PRIMARY KEY (provider_id, kind, run_id);
ALTER TABLE ONLY public.purchase
ADD CONSTRAINT purchase_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY public.reconciliation_difference
ADD CONSTRAINT reconciliation_difference_pkey PRIMARY KEY (run_id, id);
ALTER TABLE ONLY public.reconciliation
ADD CONSTRAINT reconciliation_pkey PRIMARY KEY (id);
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
ALTER TABLE ONLY public.unmatched
ADD CONSTRAINT unmatched_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.unmatched
ADD CONSTRAINT unmatched_provider_id_key UNIQUE (kind, provider_id);
ALTER TABLE ONLY public.yoyo_lock
ADD CONSTRAINT yoyo_lock_pkey PRIMARY KEY (locked);
CREATE UNIQUE INDEX balance_transaction_dispute_idx ON mockpay.balance_transaction USING btree (source, reporting_category) WHERE (reporting_category = ANY (ARRAY['dispute'::text, 'dispute_reversal'::text]));
CREATE INDEX balance_transaction_source_idx ON mockpay.balance_transaction USING btree (source);
CREATE INDEX charge_books_at_idx ON mockpay.charge USING btree (books_at) WHERE (books_at IS NOT NULL);
CREATE INDEX charge_customer_idx ON mockpay.charge USING btree (customer, id) WHERE (customer IS NOT NULL);
CREATE INDEX charge_payment_intent_idx ON mockpay.charge USING btree (payment_intent, id);
CREATE INDEX checkout_session_customer_idx ON mockpay.checkout_session USING btree (customer, id) WHERE (customer IS NOT NULL);
CREATE INDEX checkout_session_email_idx ON mockpay.checkout_session USING btree (((customer_details ->> 'email'::text)), id) WHERE (customer_details IS NOT NULL);
CREATE INDEX checkout_session_expires_at_idx ON mockpay.checkout_session USING btree (expires_at) WHERE (status = 'open'::text);
CREATE INDEX checkout_session_line_items_idx ON mockpay.checkout_session USING gin (line_items jsonb_path_ops);
CREATE INDEX customer_email_idx ON mockpay.customer USING btree (email, id) WHERE (email IS NOT NULL);
CREATE INDEX delivery_undelivered_idx ON mockpay.delivery USING btree (event, webhook_endpoint) WHERE (status <> 'delivered'::text);
CREATE INDEX delivery_webhook_endpoint_idx ON mockpay.delivery USING btree (webhook_endpoint, due_at) WHERE (status = 'pending'::text);
CREATE INDEX dispute_charge_idx ON mockpay.dispute USING btree (charge, id);
CREATE INDEX dispute_payment_intent_idx ON mockpay.dispute USING btree (payment_intent, id);
CREATE INDEX dispute_settles_at_idx ON mockpay.dispute USING btree (settles_at) WHERE (settles_at IS NOT NULL);
CREATE INDEX idempotency_key_created_at_idx ON mockpay.idempotency_key USING btree (created_at);
CREATE INDEX payment_intent_customer_idx ON mockpay.payment_intent USING btree (customer, id) WHERE (customer IS NOT NULL);
CREATE INDEX payment_intent_settles_at_idx ON mockpay.payment_intent USING btree (settles_at) WHERE (settles_at IS NOT NULL);
CREATE INDEX payment_method_customer_idx ON mockpay.payment_method USING btree (customer, id) WHERE (customer IS NOT NULL);
CREATE INDEX refund_charge_idx ON mockpay.refund USING btree (charge, id);
CREATE INDEX refund_payment_intent_idx ON mockpay.refund USING btree (payment_intent, id);
CREATE INDEX refund_settles_at_idx ON mockpay.refund USING btree (settles_at) WHERE (settles_at IS NOT NULL);
CREATE INDEX request_idempotency_key_idx ON mockpay.request USING btree (idempotency_key, request_id) WHERE (idempotency_key IS NOT NULL);
CREATE UNIQUE INDEX test_clock_one_idx ON mockpay.test_clock USING btree ((true));
CREATE INDEX account_created_at_idx ON public.account USING btree (created_at, id);
CREATE INDEX account_deleted_idx ON public.account USING btree (created_at, id) WHERE (deleted_at IS NOT NULL);
CREATE INDEX account_display_name_prefix_idx ON public.account USING btree (lower(display_name) text_pattern_ops);
CREATE UNIQUE INDEX account_email_key ON public.account USING btree (lower(email));
CREATE INDEX account_email_prefix_idx ON public.account USING btree (lower(email) text_pattern_ops);
CREATE UNIQUE INDEX account_handle_name_key ON public.account USING btree (lower(handle_name));
CREATE INDEX account_handle_name_prefix_idx ON public.account USING btree (lower(handle_name) text_pattern_ops);
CREATE INDEX account_role_idx ON public.account USING btree (role, created_at, id);
CREATE INDEX audit_account_id_idx ON public.audit USING btree (account_id, id);
CREATE INDEX audit_what_idx ON public.audit USING btree (what, id);
CREATE INDEX bundle_price_version_in_force_idx ON public.bundle_price_version USING btree (bundle_id, starts_at, version) INCLUDE (price, currency);
CREATE INDEX bundle_price_version_starts_at_idx ON public.bundle_price_version USING btree (starts_at);
CREATE INDEX cart_group_id_idx ON public.cart USING btree (account_id, group_id) WHERE (group_id IS NOT NULL);
CREATE UNIQUE INDEX cart_open_item_key ON public.cart USING btree (account_id, is_bundle, COALESCE(product_id, bundle_id)) WHERE (group_id IS NULL);
CREATE INDEX checkout_created_at_idx ON public.checkout USING btree (created_at, id);
CREATE INDEX checkout_id_idx ON public.checkout USING btree (id);
CREATE INDEX checkout_status_idx ON public.checkout USING btree (status, created_at, id);
CREATE INDEX checkout_unsettled_idx ON public.checkout USING btree (asked_at) WHERE (status = ANY (ARRAY['pending'::text, 'requires_action'::text]));
CREATE INDEX dispute_created_at_idx ON public.dispute USING btree (created_at);
CREATE INDEX dispute_open_idx ON public.dispute USING btree (asked_at) WHERE (status = ANY (ARRAY['warning_needs_response'::text, 'warning_under_review'::text, 'needs_response'::text, 'under_review'::text]));
CREATE INDEX dispute_order_id_idx ON public.dispute USING btree (account_id, order_id);
CREATE INDEX idempotency_key_created_at_idx ON public.idempotency_key USING btree (created_at);
CREATE INDEX invoice_number_idx ON public.invoice USING btree (number);
CREATE INDEX ledger_transfer_disputes_idx ON public.ledger_transfer USING btree (id) WHERE ((debit_account = 'disputes'::text) OR (credit_account = 'disputes'::text));
CREATE INDEX ledger_transfer_id_idx ON public.ledger_transfer USING btree (id);
CREATE INDEX ledger_transfer_order_id_idx ON public.ledger_transfer USING btree (order_id, id);
CREATE INDEX ledger_transfer_refunds_idx ON public.ledger_transfer USING btree (id) WHERE ((debit_account = 'refunds'::text) OR (credit_account = 'refunds'::text));
CREATE INDEX payment_created_at_idx ON public.payment USING btree (created_at);
CREATE INDEX payment_provider_id_idx ON public.payment USING btree (provider_id) WHERE (provider_id IS NOT NULL);
CREATE INDEX product_category_created_at_idx ON public.product USING btree (category, created_at DESC, id DESC);
CREATE INDEX product_category_idx ON public.product USING btree (category, id);
CREATE INDEX product_category_name_idx ON public.product USING btree (category, name, id);
CREATE INDEX product_created_at_idx ON public.product USING btree (created_at DESC, id DESC);
CREATE INDEX product_name_idx ON public.product USING btree (name, id);
CREATE INDEX product_price_version_in_force_idx ON public.product_price_version USING btree (product_id, starts_at, version) INCLUDE (price, currency);
CREATE INDEX product_price_version_starts_at_idx ON public.product_price_version USING btree (starts_at);
CREATE INDEX product_price_version_walk_idx ON public.product_price_version USING btree (price, product_id) INCLUDE (version, currency, starts_at);
CREATE INDEX product_search_idx ON public.product USING gin (search);
CREATE INDEX provider_item_payment_intent_idx ON public.provider_item USING btree (payment_intent, run_id);
CREATE INDEX purchase_id_idx ON public.purchase USING btree (id);
CREATE INDEX purchase_order_id_idx ON public.purchase USING btree (account_id, order_id);
CREATE INDEX reconciliation_result_payment_intent_idx ON public.reconciliation_result USING btree (payment_intent, run_id);
CREATE UNIQUE INDEX reconciliation_running_key ON public.reconciliation USING btree (status) WHERE (status = 'running'::text);
CREATE INDEX refund_created_at_idx ON public.refund USING btree (created_at);
CREATE INDEX refund_provider_id_idx ON public.refund USING btree (account_id, order_id, provider_id);
CREATE INDEX refund_purchase_id_idx ON public.refund USING btree (account_id, purchase_id);
CREATE INDEX refund_unsettled_idx ON public.refund USING btree (asked_at) WHERE (status = 'pending'::text);
CREATE INDEX session_expires_at_idx ON public.session USING btree (expires_at);
CREATE INDEX unmatched_open_idx ON public.unmatched USING btree (asked_at) WHERE (status = ANY (ARRAY['open'::text, 'returning'::text]));
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
ALTER TABLE ONLY public.printed
ADD CONSTRAINT printed_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
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
