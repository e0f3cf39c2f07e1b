package tocsin.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Party;

/** Reads who takes a deed upon himself, who denies it and who is blamed for it. */
final class Claims {
    /** How far before the words of a claim its subject may stand. */
    private static final int BEFORE = 10;

    /** How far behind: <em>claimed by the …</em>, and Arabic puts the verb first. */
    private static final int BEHIND = 3;

    /** How many words may stand between <em>claims</em> and what is claimed: <em>claims two drone attacks</em>. */
    private static final int REACH = 4;

    private static final int REACH_OF_NO = 5;

    private final Passage passage;
    private final Acts acts;
    private final Vocabulary.Order order;
    private final List<Named> all;
    private final Map<String, Party.Role> roles = new LinkedHashMap<>();
    private boolean claim;
    private boolean claimInTitle;
    private boolean denial;
    private boolean blameInTitle;
    private boolean denialInTitle;

    Claims(Passage passage, Acts acts, Vocabulary.Order order, List<Named> all) {
        this.passage = passage;
        this.acts = acts;
        this.order = order;
        this.all = all;
        passage.all(Channel.CLAIMS).forEach(found -> claim(found, false));
        passage.all(Channel.CLAIMS_OF).stream().filter(this::hasDeedBehind).forEach(found -> claim(found, true));
        passage.all(Channel.DENIALS).forEach(this::denial);
        passage.all(Channel.BLAMES).forEach(found -> blame(found, behind(found)));
        passage.all(Channel.BLAMED).forEach(found -> blame(found, before(found, BEFORE)));
    }

    private boolean hasDeedBehind(Lexicon.Found<Boolean> found) {
        for (int at = found.last() + 1; at <= found.last() + REACH && passage.isInside(at); at++) {
            if (acts.isAct(at) || acts.isHarm(at)) {
                return passage.together(found.last(), at);
            }
        }
        return false;
    }

    private void claim(Lexicon.Found<Boolean> found, boolean doubtful) {
        if ((passage.has(Channel.CLAIMS, found.first()) && doubtful) || isTurned(found)) {
            return;
        }
        Named claimant = claimant(found, doubtful);
        if (claimant == null && doubtful && !hasGroupBefore(found)) {
            return;
        }
        claim = true;
        claimInTitle |= passage.isTitle(found.first());
        if (claimant != null) {
            roles.putIfAbsent(claimant.id(), Party.Role.CLAIMED_BY);
        }
    }

    /** <em>Nobody claimed responsibility</em>, <em>denies responsibility</em>. */
    private boolean isTurned(Lexicon.Found<Boolean> found) {
        for (int at = found.last();
                at >= found.first() - REACH_OF_NO && at >= 0 && passage.together(at, found.first());
                at--) {
            boolean turned = passage.has(Channel.NOBODY, at) || passage.has(Channel.DENIALS, at);
            if (turned || passage.has(Channel.BLAMES, at)) {
                return true;
            }
        }
        return passage.has(Channel.DENIALS, found.last() + 1);
    }

    private boolean hasGroupBefore(Lexicon.Found<Boolean> found) {
        for (int at = found.first() - 1; at >= found.first() - REACH && at >= 0; at--) {
            if (passage.has(Channel.GROUPS, at)) {
                return passage.together(at, found.first());
            }
        }
        return false;
    }

    private @Nullable Named claimant(Lexicon.Found<Boolean> found, boolean onlyArmed) {
        Named behind = next(found.last(), BEHIND);
        boolean near = behind != null && passage.together(found.last(), behind.first());
        if (near && behind != null && behind.isArmed() && !behind.isOfThing()) {
            return behind;
        }
        Named before = order == Vocabulary.Order.SOV ? first(found) : before(found, BEFORE);
        return before != null && (before.isArmed() || (!onlyArmed && before.mayAct())) ? before : null;
    }

    private void denial(Lexicon.Found<Boolean> found) {
        if (!passage.isNews(found.first())) {
            return;
        }
        denial = true;
        denialInTitle |= passage.isTitle(found.first());
        Named denier = order == Vocabulary.Order.SOV ? first(found) : before(found, BEFORE);
        if (denier == null && order == Vocabulary.Order.VSO) {
            denier = next(found.last(), BEHIND);
        }
        if (denier != null) {
            roles.putIfAbsent(denier.id(), Party.Role.BLAMED);
        }
    }

    private void blame(Lexicon.Found<Boolean> found, @Nullable Named blamed) {
        if (blamed != null && passage.isNews(found.first())) {
            blameInTitle |= passage.isTitle(found.first());
            roles.putIfAbsent(blamed.id(), Party.Role.BLAMED);
        }
    }

    /** Whom a verb blames: in front of a verb that comes last, else behind it; behind its subject, when that comes after the verb. */
    private @Nullable Named behind(Lexicon.Found<Boolean> found) {
        if (order == Vocabulary.Order.SOV) {
            return marked(found);
        }
        Named next = next(found.last(), BEFORE);
        boolean verbFirst = order == Vocabulary.Order.VSO
                && (found.first() == 0 || !passage.together(found.first() - 1, found.first()));
        if (verbFirst && next != null) {
            Named second = next(next.last(), BEFORE);
            return second == null ? next : second;
        }
        return next;
    }

    private @Nullable Named marked(Lexicon.Found<Boolean> found) {
        Named last = null;
        for (Named one : all) {
            if (one.last() < found.first() && passage.sentence(one.first()) == passage.sentence(found.first())) {
                if (passage.has(Channel.ON_BEHIND, one.last() + 1)) {
                    return one;
                }
                last = one;
            }
        }
        return last;
    }

    private @Nullable Named next(int from, int reach) {
        for (Named one : all) {
            if (one.first() > from) {
                boolean near = one.first() <= from + reach && passage.sentence(one.first()) == passage.sentence(from);
                return near ? one : null;
            }
        }
        return null;
    }

    private @Nullable Named before(Lexicon.Found<Boolean> found, int reach) {
        Named nearest = null;
        for (Named one : all) {
            boolean near = one.last() < found.first()
                    && one.last() >= found.first() - reach
                    && passage.sentence(one.first()) == passage.sentence(found.first());
            nearest = near ? one : nearest;
        }
        return nearest;
    }

    private @Nullable Named first(Lexicon.Found<Boolean> found) {
        for (Named one : all) {
            if (one.last() < found.first() && passage.sentence(one.first()) == passage.sentence(found.first())) {
                return one;
            }
        }
        return null;
    }

    boolean isClaim() {
        return claim;
    }

    boolean isDenial() {
        return denial;
    }

    /** Whether the title tells of a claim, a denial or of blame. */
    boolean isTitle() {
        return claimInTitle || denialInTitle || blameInTitle;
    }

    /** The parts that the words for claim, denial and blame tell, by the ids of those who have them. */
    Map<String, Party.Role> roles() {
        return roles;
    }
}
