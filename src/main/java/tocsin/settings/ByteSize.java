package tocsin.settings;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes, written {@code 512B}, {@code 64KB}, {@code 10MB} or {@code 1GB}; one KB is 1024 bytes. */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,19})\\s*([KMG]?)B", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "KMG";

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("must not be below 0B");
        }
    }

    /** Reads the written form; {@link IllegalArgumentException} says what the form is. */
    public static ByteSize parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (form.matches()) {
            int power = UNITS.indexOf(form.group(2).toUpperCase(Locale.ROOT))
                    + (form.group(2).isEmpty() ? 0 : 1);
            BigInteger bytes = new BigInteger(form.group(1)).shiftLeft(10 * power);
            if (bytes.bitLength() < Long.SIZE) {
                return new ByteSize(bytes.longValueExact());
            }
        }
        throw new IllegalArgumentException("must be a size such as 512KB or 10MB, not '" + text + "'");
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The written form in the largest unit that needs no fraction. */
    @Override
    public String toString() {
        long number = bytes;
        int unit = 0;
        while (unit < UNITS.length() && number > 0 && number % 1024 == 0) {
            number /= 1024;
            unit++;
        }
        return number + UNITS.substring(Math.max(0, unit - 1), unit) + "B";
    }
}
