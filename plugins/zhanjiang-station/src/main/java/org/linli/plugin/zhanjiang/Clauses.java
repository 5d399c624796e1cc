package org.linli.plugin.zhanjiang;

import org.linli.api.Clause;

/** The sentences of 湛文明办〔2018〕31号 that this plugin stands on. */
final class Clauses {

  static final String DOCUMENT = "关于推进湛江市社区志愿服务制度化建设实施方案";
  static final String NUMBER = "湛文明办〔2018〕31号";

  /** Core volunteers and what is theirs; the annex is printed as a model for each station. */
  static final Clause ZJ_11 =
      new Clause(
          "ZJ-11",
          DOCUMENT,
          "附件4《社区志愿服务站招募注册制度》第四条",
          "凡每年在本社区服务时长达48小时以上，归入“志愿者骨干”登记注册，享有参加社区组织的各类志愿者培训活动资格。");

  /** What core volunteers may redeem hours for; the annex says whose it is, the text anybody's. */
  static final Clause ZJ_11_REDEMPTION =
      new Clause("ZJ-11", DOCUMENT, "附件4《社区志愿服务站招募注册制度》第四条", "志愿者骨干可以依据个人志愿服务时长兑换社区提供的爱心回馈。");

  private Clauses() {}
}
