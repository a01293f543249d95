// The official Node SDK, unmodified, against the mockpay at MOCKPAY_URL.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import Stripe from 'stripe';

const address = new URL(process.env.MOCKPAY_URL ?? 'http://127.0.0.1:8001');
const KEY = process.env.MOCKPAY_SECRET_KEY ?? 'sk_test_mockpay';
const USD = { amount: 1999, currency: 'usd', allowed_payment_method_types: ['card'] };
const PAID = { ...USD, payment_method: 'pm_card_visa', confirm: true };
const RETURN = 'https://shop.test/thanks';

const connect = (key, options = {}) =>
  new Stripe(key, {
    host: address.hostname,
    port: address.port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    ...options,
  });
const stripe = connect(KEY);
const intents = stripe.paymentIntents;

/** The error that a call ends with. */
async function refusal(promise) {
  const error = await promise.then(() => null, (reason) => reason);
  assert.ok(error, 'the call went through');
  return error;
}

/** What `look` finds, as soon as it finds something. */
async function until(look) {
  for (const end = Date.now() + 5000; Date.now() < end; await sleep(30)) {
    const found = await look();
    if (found) return found;
  }
  return assert.fail('waited for 5 s in vain');
}

/** mockpay's own addresses, beside Stripe's. */
async function own(path, method, body) {
  const headers = { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' };
  const answer = await fetch(new URL(path, address), { method, headers, body: JSON.stringify(body) });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
}

// A webhook endpoint as a user writes one: the raw body and the signature's header.
const came = [];
const receiver = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  came.push({ body: Buffer.concat(chunks), signature: request.headers['stripe-signature'] });
  response.end();
});
before(() => new Promise((ready) => receiver.listen(0, '127.0.0.1', ready)));
after(() => receiver.close());

test('create and confirm in one call', async () => {
  const intent = await intents.create(PAID);
  assert.equal(intent.object, 'payment_intent');
  assert.equal(intent.status, 'succeeded');
  assert.equal(intent.amount_received, 1999);
  assert.match(intent.id, /^pi_/);
  assert.match(intent.lastResponse.requestId, /^req_/);
});

test('create, retrieve, update, confirm', async () => {
  const made = await intents.create({ ...USD, description: 'A lantern' });
  assert.equal(made.status, 'requires_payment_method');
  assert.equal((await intents.retrieve(made.id)).description, 'A lantern');
  const changed = await intents.update(made.id, { amount: 2500, payment_method: 'pm_card_mastercard' });
  assert.deepEqual([changed.status, changed.amount], ['requires_confirmation', 2500]);
  const paid = await intents.confirm(made.id);
  assert.deepEqual([paid.status, paid.amount_received], ['succeeded', 2500]);
});

test('manual capture of everything', async () => {
  const held = await intents.create({ ...PAID, capture_method: 'manual' });
  assert.deepEqual([held.status, held.amount_capturable], ['requires_capture', 1999]);
  const captured = await intents.capture(held.id);
  assert.deepEqual([captured.status, captured.amount_received], ['succeeded', 1999]);
});

test('manual capture of a part', async () => {
  const held = await intents.create({ ...PAID, capture_method: 'manual' });
  const captured = await intents.capture(held.id, { amount_to_capture: 1200, expand: ['latest_charge'] });
  assert.deepEqual([captured.status, captured.amount_received], ['succeeded', 1200]);
  assert.equal(captured.latest_charge.amount_captured, 1200);
});

test('cancel', async () => {
  const made = await intents.create(USD);
  const canceled = await intents.cancel(made.id, { cancellation_reason: 'abandoned' });
  assert.deepEqual([canceled.status, canceled.cancellation_reason], ['canceled', 'abandoned']);
  const error = await refusal(intents.confirm(made.id, { payment_method: 'pm_card_visa' }));
  assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
  assert.equal(error.code, 'payment_intent_unexpected_state');
});

test('a list pages by itself', async () => {
  const customer = await stripe.customers.create();
  const ids = [];
  for (let at = 0; at < 5; at += 1) ids.push((await intents.create({ ...USD, customer: customer.id })).id);
  const page = await intents.list({ customer: customer.id, limit: 2 });
  assert.deepEqual([page.data.length, page.has_more], [2, true]);
  const listed = [];
  for await (const intent of intents.list({ customer: customer.id, limit: 2 })) listed.push(intent.id);
  assert.deepEqual(listed, ids.reverse());
});

test('search', async () => {
  const made = await intents.create({ ...USD, metadata: { order: 'node-7' } });
  const found = await intents.search({ query: "metadata['order']:'node-7' AND currency:'usd'" });
  assert.equal(found.object, 'search_result');
  assert.deepEqual(found.data.map((intent) => intent.id), [made.id]);
});

test('customers', async () => {
  const made = await stripe.customers.create({ email: 'ada@shop.test', name: 'Ada' });
  await stripe.customers.update(made.id, { name: 'Ada L.' });
  const found = await stripe.customers.retrieve(made.id);
  assert.deepEqual([found.email, found.name], ['ada@shop.test', 'Ada L.']);
  const listed = await stripe.customers.list({ email: 'ada@shop.test' });
  assert.deepEqual(listed.data.map((customer) => customer.id), [made.id]);
  assert.equal((await stripe.customers.del(made.id)).deleted, true);
  assert.equal((await stripe.customers.retrieve(made.id)).deleted, true);
});

test('a payment method is attached, charged and detached', async () => {
  const customer = (await stripe.customers.create()).id;
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer });
  assert.deepEqual([method.customer, method.card.last4], [customer, '4242']);
  const kept = await stripe.customers.listPaymentMethods(customer);
  assert.deepEqual(kept.data.map((each) => each.id), [method.id]);
  const paid = await intents.create({ ...PAID, customer, payment_method: method.id, off_session: true });
  assert.equal(paid.status, 'succeeded');
  assert.equal((await stripe.paymentMethods.detach(method.id)).customer, null);
  assert.deepEqual((await stripe.customers.listPaymentMethods(customer)).data, []);
});

test('a declined card', async () => {
  const error = await refusal(intents.create({ ...PAID, payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds' }));
  assert.ok(error instanceof Stripe.errors.StripeCardError);
  assert.deepEqual([error.statusCode, error.code, error.decline_code], [402, 'card_declined', 'insufficient_funds']);
  assert.equal(error.payment_intent.status, 'requires_payment_method');
  assert.equal(error.payment_intent.last_payment_error.decline_code, 'insufficient_funds');
  const retried = await intents.confirm(error.payment_intent.id, { payment_method: 'pm_card_visa' });
  assert.equal(retried.status, 'succeeded');
});

test('an expired card', async () => {
  const error = await refusal(intents.create({ ...PAID, payment_method: 'pm_card_chargeDeclinedExpiredCard' }));
  assert.ok(error instanceof Stripe.errors.StripeCardError);
  assert.equal(error.code, 'expired_card');
  assert.equal(error.payment_method.card.last4, '0069');
});

test('3-D Secure asks for the customer', async () => {
  const asked = await intents.create({ ...PAID, payment_method: 'pm_card_threeDSecure2Required', return_url: RETURN });
  assert.deepEqual([asked.status, asked.next_action.type], ['requires_action', 'redirect_to_url']);
  const { url, return_url: back } = asked.next_action.redirect_to_url;
  assert.equal(back, RETURN);
  assert.equal(new URL(url).host, address.host);
  const body = new URLSearchParams({ client_secret: asked.client_secret, outcome: 'approve' });
  const approved = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  assert.ok(approved.status < 400, `${approved.status}`);
  assert.equal((await intents.retrieve(asked.id)).status, 'succeeded');
});

test('a refund of a part, then of the rest', async () => {
  const paid = await intents.create(PAID);
  const part = await stripe.refunds.create({ payment_intent: paid.id, amount: 500, reason: 'requested_by_customer' });
  assert.deepEqual([part.status, part.amount, part.charge], ['succeeded', 500, paid.latest_charge]);
  assert.equal((await stripe.refunds.create({ payment_intent: paid.id })).amount, 1499);
  const charge = await stripe.charges.retrieve(paid.latest_charge);
  assert.deepEqual([charge.refunded, charge.amount_refunded], [true, 1999]);
  const error = await refusal(stripe.refunds.create({ payment_intent: paid.id }));
  assert.equal(error.code, 'charge_already_refunded');
});

test('no more than was paid is refunded', async () => {
  const paid = await intents.create(PAID);
  const error = await refusal(stripe.refunds.create({ payment_intent: paid.id, amount: 2000 }));
  assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError);
  assert.equal(error.param, 'amount');
  assert.equal((await stripe.charges.retrieve(paid.latest_charge)).amount_refunded, 0);
});

test('the same key again gets the same answer', async () => {
  const idempotencyKey = 'node-once';
  const both = await Promise.allSettled([intents.create(PAID, { idempotencyKey }), intents.create(PAID, { idempotencyKey })]);
  const [first] = both.filter((each) => each.status === 'fulfilled').map((each) => each.value);
  const again = await intents.create(PAID, { idempotencyKey });
  assert.equal(again.id, first.id);
  assert.equal(again.lastResponse.headers['idempotent-replayed'], 'true');
});

test('the same key for something else is refused', async () => {
  const idempotencyKey = 'node-other';
  await intents.create(USD, { idempotencyKey });
  const error = await refusal(intents.create({ ...USD, amount: 2000 }, { idempotencyKey }));
  assert.ok(error instanceof Stripe.errors.StripeIdempotencyError);
  assert.equal(error.statusCode, 400);
});

test('an invalid request names its parameter', async () => {
  const cases = [
    [{ currency: 'usd' }, 'amount', 'parameter_missing'],
    [{ ...USD, amount: 'many' }, 'amount', 'parameter_invalid_integer'],
    [{ ...USD, colour: 'red' }, 'colour', 'parameter_unknown'],
    [{ ...USD, amount: 1 }, 'amount', 'amount_too_small'],
  ];
  for (const [params, param, code] of cases) {
    const error = await refusal(intents.create(params));
    assert.ok(error instanceof Stripe.errors.StripeInvalidRequestError, code);
    assert.deepEqual([error.statusCode, error.param, error.code], [400, param, code]);
  }
  const nobody = await refusal(intents.retrieve('pi_nobody'));
  assert.deepEqual([nobody.statusCode, nobody.code], [404, 'resource_missing']);
});

test('a wrong key', async () => {
  const error = await refusal(connect('sk_test_wrong').balance.retrieve());
  assert.ok(error instanceof Stripe.errors.StripeAuthenticationError);
  assert.equal(error.statusCode, 401);
});

test('expand', async () => {
  const customer = await stripe.customers.create({ name: 'Grace' });
  const expand = ['customer', 'latest_charge.balance_transaction', 'payment_method'];
  const paid = await intents.create({ ...PAID, customer: customer.id, capture_method: 'automatic', expand });
  assert.equal(paid.customer.name, 'Grace');
  assert.equal(paid.payment_method.card.brand, 'visa');
  assert.equal(paid.latest_charge.balance_transaction.net, 1911);
  const listed = await intents.list({ customer: customer.id, expand: ['data.latest_charge'] });
  assert.equal(listed.data[0].latest_charge.amount, 1999);
});

test('metadata is merged, and unset by an empty string', async () => {
  const made = await intents.create({ ...USD, metadata: { a: '1', b: '2' } });
  const changed = await intents.update(made.id, { metadata: { a: '', c: '3' } });
  assert.deepEqual({ ...changed.metadata }, { b: '2', c: '3' });
});

test('balance and its transactions', async () => {
  const paid = await intents.create({ ...PAID, capture_method: 'automatic', expand: ['latest_charge'] });
  const transaction = await stripe.balanceTransactions.retrieve(paid.latest_charge.balance_transaction);
  assert.deepEqual([transaction.amount, transaction.fee, transaction.net], [1999, 88, 1911]);
  const listed = await stripe.balanceTransactions.list({ source: paid.latest_charge.id });
  assert.deepEqual(listed.data.map((each) => each.id), [transaction.id]);
  const balance = await stripe.balance.retrieve();
  assert.ok(balance.pending.find((each) => each.currency === 'usd').amount >= 1911);
});

test('events', async () => {
  const paid = await intents.create(PAID);
  const events = await stripe.events.list({ types: ['payment_intent.created', 'payment_intent.succeeded'], limit: 2 });
  assert.deepEqual(
    events.data.map((event) => [event.type, event.data.object.id]),
    [['payment_intent.succeeded', paid.id], ['payment_intent.created', paid.id]],
  );
  const event = await stripe.events.retrieve(events.data[0].id);
  assert.equal(event.data.object.status, 'succeeded');
  assert.match(event.request.idempotency_key, /./);
});

test('webhook endpoints', async () => {
  const endpoints = stripe.webhookEndpoints;
  const made = await endpoints.create({ url: 'https://shop.test/hook', enabled_events: ['charge.refunded'] });
  assert.match(made.secret, /^whsec_/);
  const changed = await endpoints.update(made.id, { disabled: true });
  assert.equal(changed.status, 'disabled');
  const found = await endpoints.retrieve(made.id);
  assert.deepEqual([found.url, found.secret], ['https://shop.test/hook', undefined]);
  assert.ok((await endpoints.list()).data.some((each) => each.id === made.id));
  assert.equal((await endpoints.del(made.id)).deleted, true);
  assert.equal((await refusal(endpoints.retrieve(made.id))).statusCode, 404);
});

test('a delivered webhook is signed as constructEvent wants it', async () => {
  const url = `http://127.0.0.1:${receiver.address().port}/hook`;
  const endpoint = await stripe.webhookEndpoints.create({ url, enabled_events: ['payment_intent.succeeded'] });
  const paid = await intents.create(PAID);
  const { body, signature } = await until(() => came.find((each) => each.body.includes(paid.id)));
  const event = stripe.webhooks.constructEvent(body, signature, endpoint.secret);
  assert.deepEqual([event.type, event.data.object.id], ['payment_intent.succeeded', paid.id]);
  assert.throws(
    () => stripe.webhooks.constructEvent(`${body} `, signature, endpoint.secret),
    Stripe.errors.StripeSignatureVerificationError,
  );
  await stripe.webhookEndpoints.del(endpoint.id);
});

test('the SDK retries a fault by rule, and one charge is made', async () => {
  const customer = (await stripe.customers.create()).id;
  await own('/_mockpay/faults', 'POST', { match: 'payment_intents', fault: 'error_503', times: 1, seconds: 0 });
  const paid = await connect(KEY, { maxNetworkRetries: 2 }).paymentIntents.create({ ...PAID, customer });
  assert.equal(paid.status, 'succeeded');
  assert.equal((await stripe.charges.list({ customer })).data.length, 1);
});

test('an answer lost after the charge is asked for again, and one charge is made', async () => {
  const customer = (await stripe.customers.create()).id;
  await own('/_mockpay/faults', 'POST', { match: 'payment_intents', fault: 'drop_after_commit', times: 1 });
  const paid = await connect(KEY, { maxNetworkRetries: 2 }).paymentIntents.create({ ...PAID, customer });
  assert.equal(paid.lastResponse.headers['idempotent-replayed'], 'true');
  assert.deepEqual((await stripe.charges.list({ customer })).data.map((each) => each.id), [paid.latest_charge]);
});

test('without retries a fault is the error that it stands for', async () => {
  await own('/_mockpay/faults', 'POST', { match: 'balance', fault: 'error_429', times: 1 });
  const error = await refusal(stripe.balance.retrieve());
  assert.ok(error instanceof Stripe.errors.StripeRateLimitError);
  // A cut connection is tried once more, whatever maxNetworkRetries says.
  await own('/_mockpay/faults', 'POST', { match: 'balance', fault: 'drop_before', times: 2 });
  assert.ok((await refusal(stripe.balance.retrieve())) instanceof Stripe.errors.StripeConnectionError);
});

test('a test clock', async () => {
  const clocks = stripe.testHelpers.testClocks;
  const start = Math.floor(Date.now() / 1000);
  const clock = await clocks.create({ frozen_time: start, name: 'A week' });
  try {
    const held = await intents.create({ ...PAID, capture_method: 'manual' });
    assert.equal(held.created, start);
    await clocks.advance(clock.id, { frozen_time: start + 8 * 86400 });
    await until(async () => (await clocks.retrieve(clock.id)).status === 'ready');
    assert.equal((await intents.retrieve(held.id)).status, 'canceled');
  } finally {
    assert.equal((await clocks.del(clock.id)).deleted, true);
  }
});
