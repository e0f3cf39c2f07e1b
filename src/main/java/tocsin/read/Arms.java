package tocsin.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Entity;
import tocsin.domain.Mention;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;

/** Tells with which weapons it was done. */
final class Arms {
    private static final int REACH_OF_STATE = 2;

    private final Passage passage;
    private final Scope scope;
    private final Acts acts;

    Arms(Passage passage, Scope scope, Acts acts) {
        this.passage = passage;
        this.scope = scope;
        this.acts = acts;
    }

    /** The weapons of the title in their order; of the lead when the title names none. The rest recalls older attacks. */
    Set<Weapon> weapons() {
        Set<Weapon> title = in(Passage.TITLE);
        return title.isEmpty() ? in(Passage.LEAD) : title;
    }

    /** The weapons of one sentence in their order. */
    Set<Weapon> in(int sentence) {
        List<Lexicon.Found<Weapon>> named = passage.in(sentence, Channel.WEAPONS);
        if (named.isEmpty()) {
            return Set.of();
        }
        Set<Weapon> found = new LinkedHashSet<>();
        for (Lexicon.Found<Weapon> weapon : named) {
            boolean shots = acts.isInterception(weapon.first()) && weapon.value() == Weapon.FIREARM;
            if (!shots && scope.isOfNow(weapon.first())) {
                found.add(weapon(weapon)); // but for the shots that bring a drone down
            }
        }
        if (found.contains(Weapon.AIRCRAFT) || found.contains(Weapon.DRONE) || found.contains(Weapon.SUICIDE_BOMB)) {
            found.remove(Weapon.IED); // what warplanes drop and what a bomber wears is a bomb, too
        }
        return found;
    }

    private Weapon weapon(Lexicon.Found<Weapon> weapon) {
        return isDropped(weapon) ? Weapon.AIRCRAFT : weapon.value();
    }

    /** <em>Israel bombs Gaza</em>: a state bombs from the air. */
    private boolean isDropped(Lexicon.Found<Weapon> weapon) {
        if (weapon.value() != Weapon.IED || weapon.first() != weapon.last()) {
            return false;
        }
        for (int at = weapon.first() - 1; at >= weapon.first() - REACH_OF_STATE && at >= 0; at--) {
            if (!passage.together(at, weapon.first()) || acts.isMarker(at) || isOfWords(at)) {
                return false;
            }
            Mention mention = passage.mention(at);
            boolean state = mention != null
                    && !passage.has(Channel.IN, at - 1)
                    && (mention.entity().kind() == Entity.Kind.COUNTRY
                            || mention.entity().kind() == Entity.Kind.STATE_FORCE);
            if (state || passage.has(Channel.PEOPLES, at)) {
                return true;
            }
        }
        return false;
    }

    /** <em>Egypt condemns bombing</em>. */
    private boolean isOfWords(int at) {
        return passage.has(Channel.RESPONSES, at)
                || passage.has(Channel.DENIALS, at)
                || passage.has(Channel.BLAMES, at)
                || passage.has(Channel.CLAIMS, at)
                || passage.has(Channel.CLAIMS_OF, at)
                || passage.has(Channel.SPEECH, at);
    }

    /** What was done from afar, by the first such weapon of a sentence that was used. */
    Optional<SubEvent> fromAfar(int sentence) {
        Set<Weapon> weapons = new LinkedHashSet<>(in(sentence));
        weapons.remove(Weapon.FIREARM);
        weapons.remove(Weapon.BLADE);
        if (weapons.contains(Weapon.CHEMICAL)) {
            return Optional.of(SubEvent.CHEMICAL_WEAPON);
        }
        return isUsed(sentence, weapons) ? Optional.of(event(weapons.iterator().next())) : Optional.empty();
    }

    /** Whether something was done with any of the weapons of a sentence. */
    boolean areUsed(int sentence) {
        return isUsed(sentence, in(sentence));
    }

    /** What the title names may be done in the lead. */
    private boolean isUsed(int sentence, Set<Weapon> weapons) {
        boolean now = scope.in(sentence, Channel.WEAPONS).stream().anyMatch(one -> weapons.contains(weapon(one)));
        return now && (isDone(sentence) || (sentence == Passage.TITLE && isDone(Passage.LEAD)));
    }

    private boolean isDone(int sentence) {
        return scope.has(sentence, Channel.DEEDS)
                || scope.has(sentence, Channel.ATTACKS)
                || scope.has(sentence, Channel.STRIKES)
                || scope.has(sentence, Channel.CASUALTIES)
                || scope.in(sentence, Channel.EVENTS).stream().anyMatch(one -> Acts.isOneSided(one.value()));
    }

    private static SubEvent event(Weapon weapon) {
        return switch (weapon) {
            case DRONE, AIRCRAFT -> SubEvent.AIR_DRONE_STRIKE;
            case ROCKET, MISSILE, MORTAR, ARTILLERY -> SubEvent.SHELLING_ARTILLERY_MISSILE_ATTACK;
            case IED -> SubEvent.REMOTE_EXPLOSIVE_LANDMINE_IED;
            case SUICIDE_BOMB -> SubEvent.SUICIDE_BOMB;
            case GRENADE -> SubEvent.GRENADE;
            case CHEMICAL -> SubEvent.CHEMICAL_WEAPON;
            case FIREARM, BLADE -> SubEvent.ATTACK;
        };
    }
}
