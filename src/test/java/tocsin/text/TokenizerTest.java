package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Headline;
import tocsin.domain.Part;
import tocsin.domain.Span;
import tocsin.domain.Token;

class TokenizerTest {
    @Nested
    class A_word_in_Latin_script {
        @Test
        void points_at_its_raw_letters() {
            Headline headline = Headline.of("  «Drones» hit—Erbil!", "At ERBIL.");
            assertThat(Tokenizer.tokens(headline))
                    .extracting(token -> token.span().of(headline))
                    .containsExactly("Drones", "hit", "Erbil", "At", "ERBIL");
        }

        @Test
        void keeps_the_apostrophe_inside_it_and_folds_it_away() {
            assertThat(Tokenizer.words("Kata'ib Kata’ib Kataʼib Sana`a Da'esh"))
                    .containsExactly("kataib", "kataib", "kataib", "sanaa", "daesh");
        }

        @Test
        void ends_before_a_possessive() {
            Headline headline = Headline.of("Iraq's army, IRAQ’S foes, Iraqʼs F-16's and the Houthis' boats", "");
            assertThat(Tokenizer.tokens(headline))
                    .extracting(token -> token.span().of(headline))
                    .containsExactly(
                            "Iraq", "army", "IRAQ", "foes", "Iraq", "F", "16", "and", "the", "Houthis", "boats");
        }

        @Test
        void is_cut_at_a_hyphen_and_a_quote() {
            assertThat(Tokenizer.words("'Ain al-Asad' drone-strike US‑led #Iraq_war"))
                    .containsExactly("ain", "alasad", "drone", "strike", "us", "led", "iraq", "war");
        }

        @Test
        void may_be_initials_with_dots() {
            assertThat(Tokenizer.words("U.S. U.S.-led U.S the U.N.'s u.s. US. U.S.A. a U.K.’s"))
                    .containsExactly("us", "us", "led", "us", "the", "un", "us", "us", "usa", "a", "uk");
            assertThat(Tokenizer.words("J. Smith met A.Smith. I. Then he left"))
                    .containsExactly("j", "smith", "met", "a", "smith", "i", "then", "he", "left");
        }

        @Test
        void may_be_a_number_with_thousands_separators() {
            assertThat(Tokenizer.words(
                            "1,200 dead, 12,345,678 votes, 3.5 per cent, 1,2 and 31,2023 in 2023,100 ways, ١٬٢٠٠"))
                    .containsExactly(
                            "1200",
                            "dead",
                            "12345678",
                            "votes",
                            "3",
                            "5",
                            "per",
                            "cent",
                            "1",
                            "2",
                            "and",
                            "31",
                            "2023",
                            "in",
                            "2023",
                            "100",
                            "ways",
                            "1200");
        }
    }

    @Nested
    class A_word_in_another_script {
        @Test
        void is_found_without_its_Arabic_proclitics_at_the_same_place() {
            Headline headline = Headline.of("وبالحشد", "");
            assertThat(Tokenizer.tokens(headline))
                    .allMatch(token -> token.position() == 0 && token.span().equals(new Span(Part.TITLE, 0, 7)))
                    .extracting(Token::term)
                    .containsExactly("وبالحشد", "بالحشد", "الحشد", "حشد");
        }

        @Test
        void gives_back_the_article_that_the_Arabic_to_swallowed() {
            assertThat(terms("للحوثيين")).contains("الحوثيين", "حوثيين");
        }

        @Test
        void keeps_the_first_letter_of_a_short_Arabic_root() {
            assertThat(terms("وقف")).containsExactly("وقف");
            assertThat(terms("قتل")).containsExactly("قتل");
            assertThat(terms("بقتل")).containsExactly("بقتل");
        }

        @Test
        void holds_a_zero_width_non_joiner() {
            Headline headline = Headline.of("حزب\u200cالله لبنان", "");
            assertThat(Tokenizer.tokens(headline).getFirst().term()).isEqualTo("حزبالله");
            assertThat(Tokenizer.tokens(headline).getFirst().span()).isEqualTo(new Span(Part.TITLE, 0, 8));
        }

        @Test
        void leaves_direction_marks_outside() {
            Headline headline = Headline.of("\u200fبغداد\u200f و\u200eIraq\u200e", "");
            assertThat(Tokenizer.tokens(headline))
                    .anyMatch(token -> token.span().equals(new Span(Part.TITLE, 1, 6)));
        }

        @Test
        void holds_the_quote_inside_a_Hebrew_acronym() {
            assertThat(Tokenizer.words("דובר צה\"ל: \"חיזבאללה\"")).containsExactly("דובר", "צהל", "חיזבאללה");
            assertThat(Tokenizer.words("צה״ל ג׳נין")).containsExactly("צהל", "גנינ");
        }

        @Test
        void may_be_Cyrillic() {
            assertThat(Tokenizer.words("Йемен: удар БПЛА по «Эрбилю»"))
                    .containsExactly("йемен", "удар", "бпла", "по", "эрбилю");
        }

        @Test
        void is_a_single_ideograph() {
            assertThat(Tokenizer.words("无人机袭击3次 ドローン")).containsExactly("无", "人", "机", "袭", "击", "3", "次", "ドローン");
        }
    }

    @Nested
    class A_Hebrew_word {
        @Test
        void is_found_without_its_proclitics_at_the_same_place() {
            assertThat(terms("בבסיס")).containsExactly("בבסיס", "בסיס");
            assertThat(terms("ומהבסיס")).containsExactly("ומהבסיס", "מהבסיס", "הבסיס", "בסיס");
            assertThat(terms("שבעיראק")).containsExactly("שבעיראק", "בעיראק", "עיראק");
            assertThat(terms("כשהכטבם")).containsExactly("כשהכטבמ", "הכטבמ", "כטבמ");
        }

        @Test
        void keeps_the_first_letter_of_a_short_root() {
            assertThat(terms("בית שלום הבס")).containsExactly("בית", "שלומ", "לומ", "הבס");
        }
    }

    @Nested
    class The_Arabic_article_in_Latin_script {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Al-Asad",
                    "al Asad",
                    "AL\u00a0ASAD",
                    "el-Asad",
                    "El Asad",
                    "al\u2011Ásad",
                    "al-'Asad",
                    "al-ʿAsad"
                })
        void is_one_word_with_the_name_behind_it(String written) {
            Headline headline = Headline.of("Ain " + written + "'s gate", "");
            List<Token> tokens = Tokenizer.tokens(headline);
            assertThat(tokens)
                    .filteredOn(token -> token.position() == 1)
                    .extracting(Token::term)
                    .startsWith("alasad", "asad");
            assertThat(tokens.get(1).span().of(headline)).isEqualTo(written);
            assertThat(tokens.getLast())
                    .extracting(Token::term, Token::position)
                    .containsExactly("gate", 2);
            assertThat(Tokenizer.words(written)).containsExactly("alasad").isEqualTo(Tokenizer.words("Alasad"));
        }

        @Test
        void may_take_on_the_first_letter_of_the_name_before_a_hyphen() {
            assertThat(Tokenizer.words("as-Sadr ash-Shaykh Ed-Din an-Nusra ar-Raqqa at-Tanf az-Zawr adh-Dhahab"))
                    .containsExactly(
                            "alsadr", "alshaykh", "aldin", "alnusra", "alraqqa", "altanf", "alzawr", "aldhahab");
            assertThat(Tokenizer.words("at-risk as-is ad-hoc an-other ash-tray as Sadr an Nusra"))
                    .containsExactly(
                            "at", "risk", "as", "is", "ad", "hoc", "an", "other", "ash", "tray", "as", "sadr", "an",
                            "nusra");
        }

        @Test
        void stays_findable_by_itself() {
            Headline headline = Headline.of("Weird Al Yankovic", "");
            assertThat(Tokenizer.tokens(headline).stream().filter(token -> token.position() == 1))
                    .extracting(token -> token.term() + " = " + token.span().of(headline))
                    .containsExactly("alyankovic = Al Yankovic", "yankovic = Al Yankovic", "al = Al");
        }

        @Test
        void is_a_word_of_its_own_before_anything_but_a_Latin_name() {
            assertThat(Tokenizer.words("al, Asad al. Asad al – Asad al 5 al الأسد al- al"))
                    .containsExactly("al", "asad", "al", "asad", "al", "asad", "al", "5", "al", "الاسد", "al", "al");
        }

        @Test
        void goes_with_the_next_name_when_two_follow_each_other() {
            assertThat(Tokenizer.words("Hussein Al al-Sheikh")).containsExactly("hussein", "al", "alsheikh");
        }
    }

    @Nested
    class A_name_of_a_publisher {
        @Test
        void holds_its_words_side_by_side_with_and_without_an_article() {
            assertThat(Tokenizer.holds("Al Jazeera English", List.of("aljazeera", "english")))
                    .isTrue();
            assertThat(Tokenizer.holds("Al Jazeera English", List.of("jazeera")))
                    .isTrue();
            assertThat(Tokenizer.holds("Al Jazeera English", List.of("english", "jazeera")))
                    .isFalse();
            assertThat(Tokenizer.holds("", List.of("jazeera"))).isFalse();
        }
    }

    @Nested
    class A_Turkish_name {
        @Test
        void is_found_without_the_ending_behind_its_apostrophe() {
            Headline headline = Headline.of("Irak'taki üsse saldırı, Erdoğan’ın Kata'ib", "");
            assertThat(Tokenizer.tokens(headline, "tr"))
                    .extracting(Token::term)
                    .contains("iraktaki", "irak", "erdoganin", "erdogan", "kataib")
                    .doesNotContain("kata");
            assertThat(Tokenizer.tokens(headline, "en")).extracting(Token::term).doesNotContain("irak");
        }

        @Test
        void is_found_in_the_word_for_its_members() {
            assertThat(Tokenizer.tokens(Headline.of("PKK'lı 4 kişi, DEAŞ'lıların evi", ""), "tr"))
                    .extracting(Token::term)
                    .contains("pkk");
        }
    }

    @Nested
    class A_French_name {
        @Test
        void is_found_behind_what_is_elided_before_it() {
            Headline headline = Headline.of("L'Iran met en garde : qu’Israël se garde d'Irak, aujourd'hui", "");
            assertThat(Tokenizer.tokens(headline, "fr"))
                    .extracting(Token::term)
                    .contains("liran", "iran", "israel", "irak", "aujourdhui")
                    .doesNotContain("hui");
            assertThat(Tokenizer.tokens(headline, "en")).extracting(Token::term).doesNotContain("iran");
        }
    }

    @Nested
    class The_stem_of_a_word {
        @Test
        void is_that_of_the_language_under_its_tag() {
            assertThat(stems("Rockets hit", "en")).containsExactly("en:rocket", "en:hit");
            assertThat(stems("Rockets hit", "fr")).containsExactly("fr:rocket", "fr:hit");
        }

        @Test
        void is_the_word_itself_in_a_language_that_is_not_known() {
            assertThat(stems("Raketen treffen", "de")).containsExactly("raketen", "treffen");
        }

        @Test
        void is_that_of_every_form_without_proclitics() {
            assertThat(stems("بالصواريخ", "ar")).contains("ar:صاروخ");
            assertThat(stems("בטילים", "he")).containsExactly("he:בטיל", "he:טיל");
        }

        @Test
        void is_not_taken_of_a_name_with_the_article() {
            assertThat(stems("al-Nakhils", "en")).containsExactly("alnakhils", "nakhils", "al");
        }

        private static List<String> stems(String title, String language) {
            return Tokenizer.tokens(Headline.of(title, ""), language).stream()
                    .map(Token::stem)
                    .toList();
        }
    }

    @Nested
    class What_is_no_word {
        @Test
        void is_passed_over() {
            assertThat(Tokenizer.words("🚨🇮🇶 ⚡️ — … 👩\u200d👩 ʼ \u200d $%&")).isEmpty();
        }

        @Test
        void does_not_shift_the_offsets() {
            Headline headline = Headline.of("🚨🚨 BREAKING 𝐃𝐫𝐨𝐧𝐞", "");
            assertThat(Tokenizer.tokens(headline))
                    .extracting(token -> token.span().of(headline))
                    .containsExactly("BREAKING", "𝐃𝐫𝐨𝐧𝐞");
        }

        @Test
        void may_be_half_a_surrogate_pair() {
            assertThat(Tokenizer.words("\ud835 a\udc00b \ud83d")).containsExactly("a", "b");
        }
    }

    @Nested
    class Title_and_summary {
        @Test
        void lie_further_apart_than_any_phrase_is_long() {
            List<Token> tokens = Tokenizer.tokens(Headline.of("Coalition", "forces exit"));
            assertThat(tokens).extracting(Token::position).containsExactly(0, 1 + Token.GAP, 2 + Token.GAP);
        }

        @Test
        void may_be_empty() {
            assertThat(Tokenizer.tokens(Headline.of("", ""))).isEmpty();
        }
    }

    private static List<String> terms(String title) {
        return Tokenizer.tokens(Headline.of(title, "")).stream()
                .map(Token::term)
                .toList();
    }
}
