package tocsin.store.sql;

import org.junit.jupiter.api.Nested;

/** The store keeps its contract on a real PostgreSQL. */
class PostgresStoreTest {
    @Nested
    class Transactions extends TransactionsContract {
        Transactions() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Feeds extends FeedsContract {
        Feeds() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class HubSubscriptions extends HubSubscriptionsContract {
        HubSubscriptions() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Tempo extends TempoContract {
        Tempo() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Health extends HealthContract {
        Health() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Headlines extends HeadlinesContract {
        Headlines() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Chats extends ChatsContract {
        Chats() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Watches extends WatchesContract {
        Watches() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Incidents extends IncidentsContract {
        Incidents() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        Outbox() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Alerts extends AlertsContract {
        Alerts() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class HeldBack extends HeldBackContract {
        HeldBack() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Digests extends DigestsContract {
        Digests() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class History extends HistoryContract {
        History() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Deeds extends DeedsContract {
        Deeds() {
            super(PostgresDatabase::new);
        }
    }

    @Nested
    class Rewrites extends RewritesContract {
        Rewrites() {
            super(PostgresDatabase::new);
        }
    }
}
