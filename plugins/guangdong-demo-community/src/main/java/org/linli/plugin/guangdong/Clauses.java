package org.linli.plugin.guangdong;

import org.linli.api.Clause;

/** The sentences of 团粤联发〔2022〕32号 that this plugin stands on. */
final class Clauses {

  static final String DOCUMENT = "广东共青团社区志愿服务优化提升行动实施方案（2022—2025年）";
  static final String NUMBER = "团粤联发〔2022〕32号";

  /** What a station must have. */
  static final Clause GD_8 =
      new Clause(
          "GD-8",
          DOCUMENT,
          "三（三）7",
          "按照有结对的志愿服务组织及团队、有健全的制度规范、有固定的服务内容（项目）、有统一的服务标识（心手标）、有规范的场所（设施）、有明确的服务指引、有规范的服务记录和台账、有特色的文化氛围“八有”标准，设立拥有独立空间的社区志愿服务站。");

  /** How many demonstration stations there must be. */
  static final Clause GD_8_COUNTY =
      new Clause("GD-8", DOCUMENT, "三（三）7", "每个县（市、区）至少建有一个示范型社区志愿服务站。");

  /** How many there must be. */
  static final Clause GD_15 =
      new Clause(
          "GD-15",
          DOCUMENT,
          "六、工作安排第1项",
          "每个地市选取不少于2个社区、每个县（市、区）选取不少于1个社区开展示范性社区建设（可结合社区青春行动试点、志愿者服务社区行动试点工作选取，并至少结对1所高校）。");

  /** Form 1. */
  static final Clause GD_16 =
      new Clause("GD-16", DOCUMENT, "六、工作安排第1项；附件1", "地市团委汇总市、县两级工作方案及示范性社区基本情况（附件1）于9月1日前报团省委。");

  /** Form 2, in the first cycle. */
  static final Clause GD_17 =
      new Clause("GD-17", DOCUMENT, "六、工作安排第2项；附件2", "各地要认真梳理并填写社区行动结对及开展情况汇总表（附件2），于10月1日前报团省委。");

  /** When form 2 is sent, year after year. */
  static final Clause GD_15_YEARLY =
      new Clause(
          "GD-15",
          DOCUMENT,
          "六、工作安排第4项",
          "团市委和相关高校团委要于每年6月30日、12月15日前向团省委报送年度社区行动结对及开展情况汇总表、年度社区行动工作总结及典型案例、音像、图片等材料。");

  /** The county's report to its city. */
  static final Clause GD_14 =
      new Clause(
          "GD-14",
          DOCUMENT,
          "五、职责分工（四）",
          "负责指导辖区内社区做好服务对象和服务需求的摸排工作，根据不同类别和服务内容梳理需求清单，精准对接辖内相关单位开展工作，建立社区志愿服务结对工作台账。打造县级示范性社区，开展好相关工作，在县域范围内广泛开展共青团社区志愿服务优化提升行动，每个季度向团市委报送工作开展情况。");

  /** That service grows from year to year. */
  static final Clause GD_18_GROWTH =
      new Clause(
          "GD-18",
          DOCUMENT,
          "附件3 项目完成情况·志愿者人数",
          "与上年度相比，社区注册志愿者人数年增幅不少于10%，社区注册志愿者年度志愿服务频次年增幅不少于10%。");

  /** The province's list. */
  static final Clause GD_20 =
      new Clause("GD-20", DOCUMENT, "五、职责分工（一）；附件5", "投入一定资金和资源打造省级示范性社区（名单详见附件5）。");

  private Clauses() {}
}
