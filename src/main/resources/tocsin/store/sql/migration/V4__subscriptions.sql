-- What was agreed with hubs, which tell of a feed's news instead of being asked (W3C WebSub).

CREATE TABLE subscription (
    id ${id},
    feed ${long} NOT NULL REFERENCES feed (id),
    hubs text NOT NULL,                           -- those that the feed names, parted by blanks
    hub text NOT NULL,                            -- the one of them that is asked
    topic text NOT NULL,
    base text NOT NULL,                           -- the callback is this and the token
    token text NOT NULL UNIQUE,
    secret text NOT NULL,
    state text NOT NULL DEFAULT 'REQUESTED' CHECK (state IN ('REQUESTED', 'CONFIRMED', 'DENIED', 'ENDING')),
    lease_since ${long},                          -- null until the hub has confirmed
    lease_until ${long},
    next_try ${long} NOT NULL,
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    trouble text,                                 -- why there is no subscription, as far as that is known
    missed integer NOT NULL DEFAULT 0 CHECK (missed >= 0),
    doubtful integer NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
    CHECK ((lease_since IS NULL) = (lease_until IS NULL)),
    CHECK (state <> 'CONFIRMED' OR lease_until IS NOT NULL)
) ${strict};
CREATE UNIQUE INDEX subscription_of_feed ON subscription (feed) WHERE state <> 'ENDING';
CREATE INDEX subscription_all_of_feed ON subscription (feed);
CREATE INDEX subscription_due ON subscription (next_try);
