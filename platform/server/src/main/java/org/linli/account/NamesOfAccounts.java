package org.linli.account;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.audit.AccountNames;

/** Tells the auditor who is behind an account, and which accounts are behind a name. */
@Singleton
final class NamesOfAccounts implements AccountNames {

  private final Accounts accounts;

  NamesOfAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : accounts.findByIdIn(ids).stream().collect(Collectors.toMap(Account::key, Account::name));
  }

  @Override
  public List<Long> find(String typed) {
    return accounts.called(typed.strip(), Login.of(typed).orElse("")).stream()
        .map(Account::key)
        .toList();
  }
}
