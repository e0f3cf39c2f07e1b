package tocsin.store.sql;

import org.junit.jupiter.api.Nested;

/** The store keeps its contract on SQLite. */
class SqliteStoreTest {
    @Nested
    class Transactions extends TransactionsContract {
        Transactions() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Feeds extends FeedsContract {
        Feeds() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class HubSubscriptions extends HubSubscriptionsContract {
        HubSubscriptions() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Tempo extends TempoContract {
        Tempo() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Health extends HealthContract {
        Health() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Headlines extends HeadlinesContract {
        Headlines() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Chats extends ChatsContract {
        Chats() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Watches extends WatchesContract {
        Watches() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Incidents extends IncidentsContract {
        Incidents() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        Outbox() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Alerts extends AlertsContract {
        Alerts() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class HeldBack extends HeldBackContract {
        HeldBack() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Digests extends DigestsContract {
        Digests() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class History extends HistoryContract {
        History() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Deeds extends DeedsContract {
        Deeds() {
            super(SqliteDatabase::new);
        }
    }

    @Nested
    class Rewrites extends RewritesContract {
        Rewrites() {
            super(SqliteDatabase::new);
        }
    }
}
