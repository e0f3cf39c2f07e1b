package tocsin.domain;

import java.util.Optional;

/**
 * What was taken out of the outbox to be delivered.
 *
 * @param to where it goes now: chats move
 * @param attempts how often it was tried before
 * @param doubtful an earlier attempt may have arrived: it ended without an answer, or the program died in it
 * @param bell the chat's own reference of the bell that this updates, once that was delivered
 */
public record Owed(AlertId id, Dispatch dispatch, Chat to, int attempts, boolean doubtful, Optional<String> bell) {}
