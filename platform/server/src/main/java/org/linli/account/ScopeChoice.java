package org.linli.account;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Form;
import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;

/**
 * Lets an administrator choose a part of the current tenant: a division, or communities by name.
 */
@Singleton
final class ScopeChoice {

  private static final String DIVISION = "division";
  private static final String COMMUNITIES = "communities";
  private static final String BETWEEN = "[\\s\\p{Punct}\\u3001\\uff0c\\uff1b]+";
  private static final int MOST = 50;

  /** A community's place in the tree, as this page itself tells it where names are not unique. */
  private static final Pattern PATH = Pattern.compile("\\d{9,12}(x\\d{8})?");

  private static final String INDENT = "\u3000";

  private final Divisions divisions;
  private final Communities communities;

  ScopeChoice(Divisions divisions, Communities communities) {
    this.divisions = divisions;
    this.communities = communities;
  }

  /** The divisions of the tenant, itself first, each with its name. */
  Map<String, String> divisions() {
    String root = CurrentTenant.get().division();
    List<DivisionFacts> all = new ArrayList<>(divisions.byCodes(List.of(root)).values());
    for (DivisionLevel level :
        List.of(DivisionLevel.CITY, DivisionLevel.COUNTY, DivisionLevel.TOWNSHIP)) {
      all.addAll(divisions.of(level, new Scope(List.of(root))));
    }
    Map<String, String> choices = new LinkedHashMap<>();
    all.stream()
        .distinct()
        .sorted(Comparator.comparing(DivisionFacts::code))
        .forEach(one -> choices.put(one.code(), INDENT.repeat(depth(root, one)) + one.name()));
    return choices;
  }

  private static int depth(String root, DivisionFacts division) {
    int top = DivisionLevel.of(root).map(Enum::ordinal).orElse(0);
    return Math.max(0, division.level().ordinal() - top);
  }

  /** Reads what was chosen; what is wrong is noted in the form. */
  Scope read(Form form, GivenRole role) {
    String root = CurrentTenant.get().division();
    if (role.reach() == GivenRole.Reach.TENANT) {
      return new Scope(List.of(root));
    }
    List<String> named =
        Arrays.stream(form.text(COMMUNITIES, 1000).split(BETWEEN))
            .filter(name -> !name.isEmpty())
            .distinct()
            .limit(MOST)
            .toList();
    if (!named.isEmpty()) {
      return new Scope(named.stream().flatMap(name -> find(name, form).stream()).toList());
    }
    if (role.reach() == GivenRole.Reach.COMMUNITIES) {
      form.reject(COMMUNITIES, "account.scope.needsCommunity");
      return Scope.NONE;
    }
    String division = form.required(DIVISION);
    if (form.isValid() && !divisions().containsKey(division)) {
      form.reject(DIVISION, "form.notAChoice");
    }
    return new Scope(List.of(division));
  }

  /** A community by its code or its name, if that is unmistakable. */
  private List<String> find(String typed, Form form) {
    List<CommunityFacts> found =
        PATH.matcher(typed).matches() ? at(typed) : communities.named(typed);
    if (found.isEmpty()) {
      form.reject(COMMUNITIES, "account.scope.unknown", typed);
    } else if (found.size() > 1) {
      form.reject(COMMUNITIES, "account.scope.several", typed, listed(found));
    }
    return found.stream().map(CommunityFacts::path).toList();
  }

  private List<CommunityFacts> at(String path) {
    return communities.within(new Scope(List.of(path))).stream()
        .filter(one -> one.path().equals(path))
        .toList();
  }

  private static String listed(List<CommunityFacts> found) {
    return found.stream()
        .limit(10)
        .map(one -> one.placeFrom(DivisionLevel.COUNTY) + one.shortName() + " " + one.path())
        .collect(Collectors.joining("; "));
  }

  /** Fills a form with what a scope is now. */
  void show(Scope scope, Form form) {
    if (scope.prefixes().size() == 1 && divisions().containsKey(scope.prefixes().getFirst())) {
      form.put(DIVISION, scope.prefixes().getFirst());
    } else {
      form.put(COMMUNITIES, String.join("\n", scope.prefixes()));
    }
  }
}
