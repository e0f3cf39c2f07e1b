package tocsin.domain;

/**
 * One word of a headline, folded.
 *
 * @param term the folded form, which is what queries and names are compared with
 * @param position counts words from 0; the summary starts {@value #GAP} after the title's last, so no phrase spans both
 */
public record Token(String term, Span span, int position) {
    /** Positions left empty between title and summary. */
    public static final int GAP = 100;
}
