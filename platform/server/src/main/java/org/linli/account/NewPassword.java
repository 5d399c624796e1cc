package org.linli.account;

import org.linli.api.Form;

/**
 * A password chosen in a form, typed twice.
 *
 * @param password what was typed first
 */
record NewPassword(String password) {

  private static final String FIELD = "password";
  private static final String AGAIN = "again";

  static NewPassword in(Form form) {
    return new NewPassword(form.exact(FIELD));
  }

  /** Notes in the form what is wrong. */
  void check(Form form, Account account, SettingPasswords passwords) {
    passwords
        .problemWith(password, account)
        .ifPresent(key -> form.reject(FIELD, key, PasswordRules.SHORTEST, PasswordRules.LONGEST));
    if (!form.exact(AGAIN).equals(password)) {
      form.reject(AGAIN, "account.password.different");
    }
  }

  @Override
  public String toString() {
    return "NewPassword";
  }
}
