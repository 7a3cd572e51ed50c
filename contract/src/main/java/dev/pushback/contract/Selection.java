package dev.pushback.contract;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which cases are played.
 *
 * @param only globs or prefixes of ids; empty selects all
 * @param exclude globs or prefixes of ids that are left out
 * @param noAuth whether the cases that need a token are left out
 */
public record Selection(List<String> only, List<String> exclude, boolean noAuth) {

    /** Copies the lists. */
    public Selection {
        only = List.copyOf(only);
        exclude = List.copyOf(exclude);
    }

    /** Every case. */
    public static Selection everything() {
        return new Selection(List.of(), List.of(), false);
    }

    /** The selected ones of these cases, order kept. */
    public List<ContractCase> from(List<ContractCase> cases) {
        return cases.stream().filter(this::selects).toList();
    }

    /** Whether this case is selected. */
    public boolean selects(ContractCase contractCase) {
        String id = contractCase.id();
        boolean wanted = only.isEmpty() || only.stream().anyMatch(glob -> matches(glob, id));
        return wanted
                && exclude.stream().noneMatch(glob -> matches(glob, id))
                && !(noAuth && contractCase.is(Trait.NEEDS_TOKEN));
    }

    /** The entries of {@link #only()} that match none of these cases: typing errors, most likely. */
    public List<String> strayOnly(List<ContractCase> cases) {
        return stray(only, cases);
    }

    /** The entries of {@link #exclude()} that match none of these cases. */
    public List<String> strayExclude(List<ContractCase> cases) {
        return stray(exclude, cases);
    }

    private static List<String> stray(List<String> globs, List<ContractCase> cases) {
        return globs.stream()
                .filter(glob -> cases.stream().noneMatch(one -> matches(glob, one.id())))
                .toList();
    }

    /** Whether an id matches a glob ({@code reply.*}), is named by it, or lies in the group that it names. */
    public static boolean matches(String glob, String id) {
        String stripped = glob.strip();
        if (id.equals(stripped) || id.startsWith(stripped.replaceFirst("\\.$", "") + ".")) {
            return true;
        }
        String pattern = Pattern.quote(stripped).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return id.matches(pattern);
    }
}
