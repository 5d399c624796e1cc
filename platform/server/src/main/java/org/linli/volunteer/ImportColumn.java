package org.linli.volunteer;

import org.linli.sheet.SheetColumn;

/** The columns of a spreadsheet of volunteers, in the template's order; people may move them. */
enum ImportColumn implements SheetColumn {
  /** 姓名. */
  NAME("name", true),
  /** 证件类型; empty for a resident ID. */
  ID_KIND("idKind", false),
  /** 证件号码. */
  ID_NUMBER("idNumber", true),
  /** 性别; a resident's number tells it. */
  SEX("sex", false),
  /** 出生日期; a resident's number tells it. */
  BIRTH_DATE("birthDate", false),
  /** 联系电话. */
  PHONE("phone", true),
  /** 电子邮箱. */
  EMAIL("email", false),
  /** 居住区域. */
  LIVING_AREA("livingArea", true),
  /** 所属社区: name, or the twelve-digit code where a name is not enough. */
  COMMUNITY("community", true),
  /** 技能特长. */
  SKILLS("skills", false),
  /** 想做的服务. */
  SERVICES("services", false),
  /** 有空的时间. */
  TIMES("times", false),
  /** 监护人姓名. */
  GUARDIAN_NAME("guardianName", false),
  /** 监护人电话. */
  GUARDIAN_PHONE("guardianPhone", false),
  /** 监护人同意: 有 if the community keeps it on paper. */
  GUARDIAN_CONSENT("guardianConsent", false);

  private final String field;
  private final boolean isRequired;

  ImportColumn(String field, boolean isRequired) {
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

  @Override
  public String titleKey() {
    return "volunteer." + field;
  }

  @Override
  public boolean isDay() {
    return this == BIRTH_DATE;
  }

  @Override
  public boolean isLong() {
    return this == ID_NUMBER;
  }
}
