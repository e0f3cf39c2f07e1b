package tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What the marks of a headline tell. */
class MarksTest {
    private static Marks marks(List<String> words) {
        List<Token> tokens = new ArrayList<>();
        words.forEach(word -> tokens.add(new Token(word, "en:" + word, new Span(Part.TITLE, 0, 1), tokens.size())));
        return Marks.of(tokens);
    }

    @Property(tries = 300)
    void Every_stem_and_every_beginning_of_a_word_is_there(
            @ForAll @Size(max = 80) List<@AlphaChars @StringLength(min = 1, max = 12) String> words) {
        Marks marks = Marks.ofBytes(marks(words).bytes());

        assertThat(words).allMatch(word -> marks.mayHold(Marks.entry("en:" + word)));
        assertThat(words)
                .filteredOn(word -> word.length() >= Marks.BEGINNING)
                .allMatch(word -> marks.mayHold(Marks.beginning(word + "more")));
        assertThat(marks).isEqualTo(marks(words)).hasSameHashCodeAs(marks(words));
    }

    @Example
    void Few_words_that_are_not_there_seem_to_be() {
        Marks marks =
                marks(IntStream.range(0, 60).mapToObj(i -> "word" + i * 977).toList());
        long seeming = IntStream.range(0, 100_000)
                .filter(i -> marks.mayHold(Marks.entry("en:other" + i)))
                .count();

        assertThat(seeming).isLessThan(500);
    }

    @Example
    void A_headline_without_words_holds_none() {
        assertThat(marks(List.of()).mayHold(Marks.entry("drone"))).isFalse();
        assertThatThrownBy(() -> Marks.ofBytes(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
