package tocsin.match;

import java.util.Optional;
import tocsin.domain.Glance;
import tocsin.domain.Headline;
import tocsin.domain.Imprint;
import tocsin.domain.Part;
import tocsin.domain.Wording;
import tocsin.text.Language;
import tocsin.text.Line;
import tocsin.text.Stemmer;

/** One stored headline after another; its words are cut only when a part of a query asks for them. For one thread. */
final class Page {
    private final Line line = new Line();
    private Glance glance;
    private boolean cut;

    Page(Glance first) {
        this.glance = first;
    }

    void turnTo(Glance next) {
        glance = next;
        cut = false;
    }

    Glance glance() {
        return glance;
    }

    Optional<Imprint> imprint() {
        return glance.imprint();
    }

    boolean isWorded() {
        return glance.said().isPresent();
    }

    /** The title and the summary, which must have been asked for. */
    Wording wording() {
        return said().wording();
    }

    private Glance.Said said() {
        return glance.said().orElseThrow();
    }

    /** The words of the headline as its reader cuts and stems them, but that the words of names are stemmed too. */
    Line line() {
        if (!cut) {
            Headline headline =
                    Headline.of(wording().title(), wording().summary()).orElseIn(said().language());
            line.read(headline, Stemmer.of(language(headline)));
            cut = true;
        }
        return line;
    }

    private String language(Headline headline) {
        return imprint().map(known -> known.particulars().language()).orElseGet(() -> Language.of(headline));
    }

    /** Whether a name may stand in the text, whose words are then not stemmed. */
    boolean mayHoldNames() {
        return imprint().map(known -> known.particulars().names()).orElse(true);
    }

    boolean isIn(int term, boolean titleOnly) {
        return !titleOnly || line.part(term) == Part.TITLE;
    }
}
