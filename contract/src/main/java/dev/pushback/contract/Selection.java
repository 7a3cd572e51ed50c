package dev.pushback.contract;

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
                && !(noAuth && contractCase.needs().contains(Need.TOKEN));
    }

    /** Whether an id matches a glob ({@code reply.*}), is named by it, or lies in the group that it names. */
    public static boolean matches(String glob, String id) {
        if (id.equals(glob) || id.startsWith(glob + ".")) {
            return true;
        }
        String pattern = Pattern.quote(glob.strip()).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return id.matches(pattern);
    }
}
