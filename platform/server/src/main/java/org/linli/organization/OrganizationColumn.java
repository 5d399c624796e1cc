package org.linli.organization;

import org.linli.sheet.SheetColumn;

/** The columns of a spreadsheet of organizations, in the template's order; people may move them. */
enum OrganizationColumn implements SheetColumn {
  NAME("name", true),
  KIND("kind", true),
  /** 所在区划: its name, from the county down, or its code. */
  DIVISION("division", false),
  /** 所在社区: name, or the twelve-digit code where a name is not enough. */
  COMMUNITY("community", false),
  /** 上级组织: the name of one that is known or stands in a row above. */
  PARENT("parent", false),
  /** 共青团主管（团属）: 是 for a volunteer organization of the league's. */
  LEAGUE_AFFILIATED("leagueAffiliated", false),
  CREDIT_CODE("creditCode", false),
  CODE_REASON("codeReason", false),
  NATIONAL_CODE("nationalCode", false),
  CONTACT_NAME("contactName", false),
  CONTACT_POST("contactPost", false),
  CONTACT_PHONE("contactPhone", false);

  private final String field;
  private final boolean isRequired;

  OrganizationColumn(String field, boolean isRequired) {
    this.field = field;
    this.isRequired = isRequired;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public boolean isRequired() {
    return isRequired;
  }

  /** A contact's columns say whose they are. */
  @Override
  public String titleKey() {
    return field.startsWith("contact") ? "organization.column." + field : "organization." + field;
  }

  @Override
  public boolean isLong() {
    return this == CREDIT_CODE;
  }
}
