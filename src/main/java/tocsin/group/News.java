package tocsin.group;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.domain.Gist;
import tocsin.domain.Incident;
import tocsin.domain.Member;

/** What a headline tells of an incident that was not known of it. */
final class News {
    private News() {}

    /** In words that people read; nothing when it was all known. */
    static List<String> of(Gist gist, Incident incident, Function<String, String> nameOf) {
        List<String> news = new ArrayList<>();
        List<Member> known = incident.members();
        Set<String> claimants = gist.facts().claimants();
        if (gist.facts().claim()
                && known.stream().noneMatch(member -> member.gist().facts().claim())) {
            String names = claimants.stream().map(nameOf).sorted().collect(Collectors.joining(", "));
            news.add(names.isEmpty() ? "Claimed" : "Claimed by " + names);
        }
        OptionalInt before = known.stream()
                .map(member -> member.gist().facts().killed())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
        OptionalInt now = gist.facts().killed();
        if (now.isPresent() && now.getAsInt() > before.orElse(0)) {
            news.add("Killed: " + now.getAsInt() + (before.isPresent() ? ", before " + before.getAsInt() : ""));
        }
        return news;
    }
}
