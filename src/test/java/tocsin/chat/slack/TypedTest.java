package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "watch a &amp; b &lt;c&gt; ¦ watch a & b <c>",
                "watch &amp;lt; ¦ watch &lt;",
                "watch \u201Ccoalition forces\u201D exit ¦ watch \"coalition forces\" exit",
                "watch Sana\u2019a ¦ watch Sana'a",
                "feed add <https://example.org/a?b=1&amp;c=2> ¦ feed add https://example.org/a?b=1&c=2",
                "feed add <http://example.org|example.org> ¦ feed add example.org",
                "feed add <https://example.org/rss|the feed> ¦ feed add https://example.org/rss",
                "feed add <http://example.org/$1|example.org/$1> ¦ feed add example.org/$1",
                "ask <mailto:a@example.org|a@example.org> ¦ ask a@example.org",
                "tell <@U0ANN|ann> in <#C0NEWS|news> ¦ tell @ann in #news",
                "tell <@U0ANN> <!here> ¦ tell @U0ANN @here",
                "watch <b> ¦ watch <b>",
                "`watch drone` ¦ watch drone",
                "watch `drone` ¦ watch `drone`",
            })
    void reads_what_a_person_typed(String sent, String typed) {
        assertThat(Typed.text(sent)).isEqualTo(typed);
    }

    @Test
    void the_command_stands_after_our_name() {
        assertThat(Typed.afterMention("<@U0TOCSIN> watch drone", "U0TOCSIN")).isEqualTo("watch drone");
        assertThat(Typed.afterMention("hey <@U0TOCSIN|tocsin>: watch drone", "U0TOCSIN"))
                .isEqualTo("watch drone");
        assertThat(Typed.afterMention("watch drone <@U0TOCSIN>", "U0TOCSIN")).isEqualTo("watch drone");
        assertThat(Typed.afterMention("<@U0ANN> <@U0TOCSIN> list", "U0TOCSIN")).isEqualTo("list");
    }

    @Test
    void a_name_in_front_is_ours_when_we_do_not_know_it() {
        assertThat(Typed.afterMention("<@U0TOCSIN> watch <@U0ANN>", "")).isEqualTo("watch @U0ANN");
    }

    @Test
    void a_direct_message_needs_no_name() {
        assertThat(Typed.afterMention("watch drone", "U0TOCSIN")).isEqualTo("watch drone");
    }
}
