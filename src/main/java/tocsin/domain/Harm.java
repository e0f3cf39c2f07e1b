package tocsin.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who was harmed, and how many.
 *
 * @param figures at most one for each role, those of people first
 */
public record Harm(Set<VictimClass> victims, List<Figure> figures) {
    /** Nothing is said of any. */
    public static final Harm UNTOLD = new Harm(Set.of(), List.of());

    public Harm {
        victims = Set.copyOf(victims);
        figures = List.copyOf(figures);
        Set<Figure.Role> roles = EnumSet.noneOf(Figure.Role.class);
        for (Figure figure : figures) {
            if (!roles.add(figure.role())) {
                throw new IllegalArgumentException("two figures for " + figure.role());
            }
        }
    }

    /** The figure of a role. */
    public Optional<Figure> figure(Figure.Role role) {
        return figures.stream().filter(figure -> figure.role() == role).findFirst();
    }

    /** The count of a role; 0 when nothing is said. */
    public int count(Figure.Role role) {
        return figure(role).map(Figure::count).orElse(0);
    }
}
