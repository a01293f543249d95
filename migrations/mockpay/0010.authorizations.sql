-- depends: 0009.growth
-- 0004 lets an authorization that nobody captures expire, and gave those that were there no time at which they do.
-- They have Stripe's seven days, from now on.
update mockpay.payment_intent
set
    settles_as = 'canceled',
    settles_at = now() + interval '7 days'
where status = 'requires_capture'
    and settles_at is null;
