package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Words and folding held against Lucene's ICU analysis in five scripts. Where Tocsin decides otherwise, the decision has a name
 * here; nothing else differs.
 */
class LuceneOracleTest {
    /** Where Tocsin cuts a token of Lucene's further, or drops it. */
    private enum Cut {
        /** A token without a letter or digit, such as an emoji or ®, is no word. */
        SIGNS_ARE_NO_WORDS {
            @Override
            Stream<String> apply(String token) {
                return token.codePoints().anyMatch(Character::isLetterOrDigit) ? Stream.of(token) : Stream.of();
            }
        },
        /** A mark of direction at the edge of a word is no part of it. */
        FORMAT_CHARACTERS_END_NO_WORD {
            @Override
            Stream<String> apply(String token) {
                return Stream.of(token.replaceFirst("\\p{Cf}+$", ""));
            }
        },
        /** Iraq's is Iraq. */
        POSSESSIVES_END_THE_WORD {
            @Override
            Stream<String> apply(String token) {
                return Stream.of(token.replaceFirst("(?<=.)['’ʼ＇][sS]$", ""));
            }
        },
        /** U.S. is one word and Iraq.War, 3.5, Iraq_war and a:b are two; 1,200 is one and 1,2 is two. */
        DOTS_AND_CONNECTORS_PART_WORDS {
            @Override
            Stream<String> apply(String token) {
                boolean one = token.matches("(\\p{L}\\.)+\\p{L}?") || token.matches("\\d{1,3}([,٬]\\d{3})+");
                return one
                        ? Stream.of(token)
                        : Stream.of(token.split("[\\p{Pc}.:·,;٫٬]+", 0)).filter(part -> !part.isEmpty());
            }
        };

        abstract Stream<String> apply(String token);
    }

    /** Letters that Tocsin folds otherwise than Lucene, after what both do. */
    enum Fold {
        /** The Russian й is no и with a sign on it: мой and мои differ. */
        SHORT_I {
            @Override
            boolean concerns(int c) {
                return c == 'й' || c == 'Й';
            }
        },
        /** Letters of phonetics and of old books that have no plain letter stay. */
        LATIN_WITHOUT_A_PLAIN_LETTER {
            @Override
            boolean concerns(int c) {
                return c >= 0x180
                        && isIn(c, "LATIN")
                        && Folding.fold(Character.toString(c)).chars().anyMatch(letter -> letter > 'z');
            }
        },
        /** The letters of other Cyrillic alphabets are letters of their own, such as the Ukrainian ґ and the Kazakh қ. */
        OTHER_CYRILLIC_ALPHABETS {
            @Override
            boolean concerns(int c) {
                return isIn(c, "CYRILLIC") && c >= 0x47c;
            }
        },
        /** A sign that lengthens a vowel of kana is part of the word. */
        SIGNS_THAT_ARE_LETTERS {
            @Override
            boolean concerns(int c) {
                return isIn(c, "COMMON") && Character.getType(c) == Character.MODIFIER_LETTER;
            }
        },
        /** The voiced kana are letters of their own. */
        VOICED_KANA {
            @Override
            boolean concerns(int c) {
                return "ﾞﾟ".indexOf(c) >= 0 || isIn(c, "HIRAGANA", "KATAKANA") || c == 0x3099 || c == 0x309a;
            }
        },
        /** In scripts whose marks are vowels, or make another letter, marks stay. */
        MARKS_OF_OTHER_SCRIPTS {
            @Override
            boolean concerns(int c) {
                return !isIn(c, "LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW", "COMMON", "INHERITED", "SYRIAC");
            }
        };

        abstract boolean concerns(int codePoint);
    }

    private static final Pattern RUN = Pattern.compile("\\s+");

    @ParameterizedTest
    @MethodSource("sentences")
    void sentences_have_the_words_of_Lucene(String sentence) {
        assertThat(ours(sentence)).isEqualTo(lucenes(sentence));
    }

    @Property
    void texts_have_the_words_of_Lucene(@ForAll("texts") String text) {
        assertThat(ours(text)).isEqualTo(lucenes(text));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void words_of_sentences_fold_as_those_of_Lucene(String sentence) {
        for (String word : RUN.split(sentence, 0)) {
            if (word.codePoints().noneMatch(c -> Stream.of(Fold.values()).anyMatch(fold -> fold.concerns(c)))) {
                assertThat(Folding.fold(word)).as(word).isEqualTo(Folding.fold(lucene(word)));
            }
        }
    }

    @Test
    void every_letter_folds_as_that_of_Lucene_or_by_a_decision() {
        TreeSet<String> others = new TreeSet<>();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Letters.kind(c) != Letters.OTHER)
                .filter(c -> Stream.of(Fold.values()).noneMatch(fold -> fold.concerns(c)))
                .mapToObj(Character::toString)
                .filter(letter -> !Folding.fold(letter).equals(Folding.fold(lucene(letter))))
                .map(letter -> "%04x %s %s %s"
                        .formatted(letter.codePointAt(0), letter, Folding.fold(letter), Folding.fold(lucene(letter))))
                .forEach(others::add);
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fold.class)
    void a_decision_is_made_where_the_two_differ_only(Fold decision) {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(decision::concerns)
                        .filter(c -> Letters.kind(c) != Letters.OTHER)
                        .mapToObj(Character::toString)
                        .anyMatch(letter -> !Folding.fold(letter).equals(Folding.fold(lucene(letter)))))
                .isTrue();
    }

    private static boolean isIn(int c, String... scripts) {
        String script = Character.UnicodeScript.of(c).name();
        return Stream.of(scripts).anyMatch(script::equals);
    }

    /** What Lucene's folding makes of a word. Tocsin's is put on top where it only goes further: hamza, tatweel, apostrophes. */
    private static String lucene(String word) {
        return ICUFoldingFilter.NORMALIZER.normalize(word);
    }

    private static List<String> ours(String text) {
        List<String> raw = new ArrayList<>();
        Words words = new Words();
        words.over(text.toCharArray(), text.length());
        while (words.advance()) {
            raw.add(text.substring(words.start(), words.end()).replaceFirst("\\.$", ""));
        }
        return raw;
    }

    private static List<String> lucenes(String text) {
        Stream<String> tokens = tokenized(text).stream();
        for (Cut cut : Cut.values()) {
            tokens = tokens.flatMap(cut::apply);
        }
        return tokens.toList();
    }

    private static List<String> tokenized(String text) {
        try (ICUTokenizer tokenizer = new ICUTokenizer(new DefaultICUTokenizerConfig(false, false))) {
            List<String> raw = new ArrayList<>();
            OffsetAttribute offsets = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                raw.add(text.substring(offsets.startOffset(), offsets.endOffset()));
            }
            return raw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> sentences() {
        return Stream.of(
                "Two drones hit Ain al-Asad, the U.S.-led coalition says; no one was hurt.",
                "Iraq's Kata'ib Hezbollah claims 1,200 rockets since 2023 – “a warning”, it says",
                "BREAKING 🚨 F-16s over Erbil: 3.5 km from the airport, at 12:30 (local time)",
                "Erdoğan’ın açıklaması: İncirlik Üssü'ne saldırı iddiası yalanlandı",
                "Irak'ın kuzeyindeki üs bölgesine füze saldırısı düzenlendi; ölü ve yaralılar var",
                "Große Explosion nahe São Paulo, Kraków und Łódź – œuvre, Þór, smørbrød",
                "هجوم بطائرتين مسيّرتين على قاعدة «عين الأسد» في محافظة الأنبار غربيّ العراق",
                "المقاومة الإسلامية في العراق: استهدفنا ٣ قواعد أمريكية بـ١٢ صاروخًا",
                "كتائب حزب الله تُعلن مسؤوليتها عن الهجوم، وواشنطن تتوعّد بالردّ!",
                "حمله موشکی به پایگاه عین‌الاسد؛ نیروهای آمریکایی آسیب ندیدند",
                "سپاه پاسداران از شلیک ۱۲ موشک به اربیل خبر داد و می‌گوید هدف‌ها نابود شدند",
                "דובר צה\"ל: כטב״ם שוגר מעיראק ויורט מעל הגולן, אין נפגעים",
                "מתקפת טילים על בסיס עין אל-אסד – ארה\"ב: \"נגיב בזמן ובמקום שנבחר\"",
                "שָׁלוֹם לכולם, ג׳נין וצ'אד",
                "Йеменские хуситы атаковали базу США в Ираке: ранены 3 военных",
                "Удар беспилотников по авиабазе «Айн-эль-Асад» — ещё один за неделю, сообщает ТАСС",
                "Объект в г. Эрбиль; взрыв у базы, подъём авиации");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> word = Arbitraries.of(sentences()
                .flatMap(RUN::splitAsStream)
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList());
        Arbitrary<String> joint = Arbitraries.of(
                " ", " ", " ", ", ", ". ", "… ", " – ", " «", "» ", "/", " (", ") ", "! ", "? ", " 🚀 ", "\u200f ",
                " \u202b", "\n");
        return Combinators.combine(word, joint)
                .as((one, other) -> one + other)
                .list()
                .ofMaxSize(15)
                .map(parts -> String.join("", parts));
    }
}
