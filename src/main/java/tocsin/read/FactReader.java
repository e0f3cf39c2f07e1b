package tocsin.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Facts;
import tocsin.domain.Harm;
import tocsin.domain.Headline;
import tocsin.domain.Mention;
import tocsin.domain.Party;
import tocsin.domain.SubEvent;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;
import tocsin.domain.Telling;
import tocsin.domain.Token;
import tocsin.domain.VictimClass;

/** Reads the facts off headlines. Pure; safe for all threads. */
final class FactReader {
    private static final Vocabulary WORDLESS = new VocabularyFile("und").vocabulary();

    private final Map<String, Vocabulary> vocabularies;
    private final Map<String, TargetClass> sorts;

    /**
     * A reader.
     *
     * @param sorts what sort of thing the places of the catalogue are, by their ids
     */
    FactReader(Map<String, Vocabulary> vocabularies, Map<String, TargetClass> sorts) {
        this.vocabularies = vocabularies;
        this.sorts = sorts;
    }

    /** The vocabulary of a language; one without words when there is none. */
    Vocabulary words(String language) {
        return vocabularies.getOrDefault(language, WORDLESS);
    }

    /** The facts of a headline; who and where alone when its language has no vocabulary. */
    Facts facts(Headline headline, String language, List<Token> tokens, List<Mention> mentions, Instant published) {
        Vocabulary words = words(language);
        Passage passage = new Passage(headline, tokens, mentions, words.lexicon());
        Scope scope = new Scope(
                passage, words.order(), published.atZone(ZoneOffset.UTC).getYear());
        List<Numeral> numerals = Numerals.in(passage);
        Toll toll = new Toll(passage, scope, words.order(), numerals);
        Acts acts = new Acts(passage, toll.counting());
        Set<VictimClass> victims = Victims.in(passage, scope, acts, words.order());
        List<Target> targets = Targets.in(passage, scope, acts, Places.in(passage, scope), sorts);
        Support support = new Support(passage, scope, acts, targets, victims, numerals);
        Arms arms = new Arms(passage, scope, acts);
        Optional<SubEvent> event = new Happening(passage, scope, acts, arms, support, victims).event();
        List<Named> named = Named.in(passage, words);
        Claims claims = new Claims(passage, acts, words.order(), named);
        boolean harmful = event.filter(FactReader::mayHarm).isPresent();
        @Nullable Parts parts = harmful ? new Parts(passage, scope, acts, words, named) : null;
        Telling telling = Tellings.of(passage, acts, claims, event);
        return new Facts(
                event,
                arms.weapons(),
                targets,
                parties(passage, named, claims, parts),
                event.isPresent() && !harmful
                        ? Harm.UNTOLD
                        : new Harm(harmful ? victims : Set.of(), toll.figures(harmful)),
                telling,
                Days.of(passage, published),
                Optional.empty());
    }

    /** Nobody attacks in a treaty; the dead that it names are those of the war. */
    private static boolean mayHarm(SubEvent event) {
        return event != SubEvent.AGREEMENT
                && event != SubEvent.NON_VIOLENT_TRANSFER_OF_TERRITORY
                && event != SubEvent.CHANGE_TO_GROUP_ACTIVITY
                && event != SubEvent.HEADQUARTERS_OR_BASE_ESTABLISHED;
    }

    private static List<Party> parties(Passage passage, List<Named> named, Claims claims, @Nullable Parts parts) {
        Map<String, Party.Role> roles = new LinkedHashMap<>(claims.roles());
        if (parts != null) {
            for (Named one : named) {
                Party.Role role = parts.of(one);
                if (role != null) {
                    roles.putIfAbsent(one.id(), role);
                }
            }
        }
        for (int at = 0; at < passage.size(); at = passage.mentionEnd(at) + 1) {
            Mention mention = passage.mention(at);
            if (mention != null && mention.entity().kind().isActor()) {
                roles.putIfAbsent(mention.entity().id(), Party.Role.NAMED);
            }
        }
        List<Party> parties = new ArrayList<>(roles.size());
        roles.forEach((id, role) -> parties.add(new Party(id, role)));
        return parties;
    }
}
