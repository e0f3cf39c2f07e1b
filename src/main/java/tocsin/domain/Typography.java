package tocsin.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may differ between two copies of one title without a change of its words. */
public final class Typography {
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018-\u201b\u2032\u02bc`\u00b4]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c-\u201f\u2033\u00ab\u00bb]|''");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");

    /** Soft hyphens, marks of direction, joiners of no width. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Typography() {}

    /** A title in one spelling for all sorts of case, blanks, quotation marks, dashes, dots and widths of letters. */
    public static String plain(String title) {
        // Quotation marks first: NFKC takes some of them apart, into a blank and an accent.
        String text = SINGLE_QUOTES.matcher(title).replaceAll("'");
        text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        text = DASHES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("-");
        return BLANKS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
