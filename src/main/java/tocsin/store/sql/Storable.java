package tocsin.store.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Makes values fit for both databases. */
final class Storable {
    private static final int LONGEST_KEY = 200;
    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /**
     * A text that both databases give back as it went in: NUL, which PostgreSQL refuses, and halves of surrogate pairs,
     * which have no UTF-8, become U+FFFD.
     */
    static String text(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints().map(point -> isStorable(point) ? point : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isStorable(int codePoint) {
        boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint != 0 && !halfPair;
    }

    /** A key that is short enough for an index: a long one becomes its SHA-256. */
    static String key(String raw) {
        String clean = text(raw);
        return clean.length() <= LONGEST_KEY
                ? clean
                : "sha256:" + HexFormat.of().formatHex(sha256(clean));
    }

    /** Milliseconds since 1970; moments beyond their range are the last that is within. */
    static long millis(Instant moment) {
        if (moment.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))) {
            return Long.MIN_VALUE;
        }
        return moment.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE)) ? Long.MAX_VALUE : moment.toEpochMilli();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
