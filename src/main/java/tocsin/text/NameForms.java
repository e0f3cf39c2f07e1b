package tocsin.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** The forms of a listed name that its language makes by rule, and that the words of a headline do not tell by themselves. */
public final class NameForms {
    private NameForms() {}

    /** The forms other than the name itself, for which it need not be told in which language it is. */
    public static Set<String> of(String name) {
        Set<String> forms = new LinkedHashSet<>(ArabicForms.of(name));
        forms.addAll(TurkishForms.of(name));
        return forms;
    }
}
