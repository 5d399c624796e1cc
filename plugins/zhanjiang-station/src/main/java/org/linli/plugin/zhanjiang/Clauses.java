package org.linli.plugin.zhanjiang;

import org.linli.api.Clause;

/** The sentences of 湛文明办〔2018〕31号 that this plugin stands on. */
final class Clauses {

  static final String DOCUMENT = "关于推进湛江市社区志愿服务制度化建设实施方案";
  static final String NUMBER = "湛文明办〔2018〕31号";

  /** Every community has a station by a day. */
  static final Clause ZJ_1 = new Clause("ZJ-1", DOCUMENT, "二", "今年11月底前，我市所有社区都要完成一个志愿服务站点建设的任务。");

  /** What a station must have. */
  static final Clause ZJ_2 = new Clause("ZJ-2", DOCUMENT, "二", "各社区志愿服务站点建设要坚持以“五有”为标准。");

  /** How often a station has something on. */
  static final Clause ZJ_9 =
      new Clause(
          "ZJ-9",
          DOCUMENT,
          "附件2《XXX社区志愿服务站管理制度》第5条",
          "每月组织2-3次社区志愿服务活动，主要参与和配合社区志愿服务活动，志愿服务活动要及时上报，并做好记录台账。");

  /** Core volunteers and what is theirs; the annex is printed as a model for each station. */
  static final Clause ZJ_11 =
      new Clause(
          "ZJ-11",
          DOCUMENT,
          "附件4《社区志愿服务站招募注册制度》第四条",
          "凡每年在本社区服务时长达48小时以上，归入“志愿者骨干”登记注册，享有参加社区组织的各类志愿者培训活动资格。");

  /** When a station is open; the annex is printed as a model for each station. */
  static final Clause ZJ_12 =
      new Clause(
          "ZJ-12",
          DOCUMENT,
          "附件5《XXX社区志愿服务站运行机制》第二条",
          "周一至周五：早上：08:30—11:30，下午：15:00—18:00；周六、周日：早上：09:00—11:30，下午：15:00—18:30。");

  /** What hangs on the walls of a station: an annex, printed as a model for each. */
  static Clause wall(String annex) {
    return new Clause("ZJ-14", DOCUMENT, annex + "、二（四）", "社区志愿服务站根据自身实际制定站点相关工作制度，并实现上墙。");
  }

  /** One of the five things, with what the document says of it. */
  static Clause has(String article, String sentence) {
    return new Clause("ZJ-2", DOCUMENT, "二" + article, sentence);
  }

  /** What core volunteers may redeem hours for; the annex says whose it is, the text anybody's. */
  static final Clause ZJ_11_REDEMPTION =
      new Clause("ZJ-11", DOCUMENT, "附件4《社区志愿服务站招募注册制度》第四条", "志愿者骨干可以依据个人志愿服务时长兑换社区提供的爱心回馈。");

  private Clauses() {}
}
