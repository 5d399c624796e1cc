package org.linli.plugin.beibei;

import org.linli.api.Clause;

/** The sentences of 北碚民发〔2021〕80号 that this plugin stands on. */
final class Clauses {

  static final String DOCUMENT = "关于加强城乡社区志愿服务工作的通知";
  static final String NUMBER = "北碚民发〔2021〕80号";

  /** How many communities are to be covered by when. */
  static final Clause BB_1 =
      new Clause(
          "BB-1",
          DOCUMENT,
          "一（二）",
          "2021年城乡社区志愿服务站（点）数量占城乡社区总数比例达到60%，力争2022年全部覆盖，2025年实现整体提档升级和健全完善。");

  /** Where points are. */
  static final Clause BB_3 =
      new Clause(
          "BB-3",
          DOCUMENT,
          "一（三）2",
          "在城乡社区设立志愿服务站；……在规模较大、人员聚集的居民小区依托物业服务企业设立志愿服务点，打造站点结合、全域覆盖、辐射周边的社区志愿服务网络。");

  /** How a sign reads. */
  static final Clause BB_4 = new Clause("BB-4", DOCUMENT, "一（三）3", "应在显著位置标识：“XX村（社区）志愿服务站（点）”。");

  /** The monthly form. */
  static final Clause BB_9 =
      new Clause("BB-9", DOCUMENT, "附件1", "请各街镇每月25日前将完成标志上墙的站点统计并报送，直至辖区村社区全覆盖为止。");

  /** What must be on the sign. */
  static final Clause BB_10 =
      new Clause("BB-10", DOCUMENT, "附件2", "除模板中的必备元素（标识、站定名称、志愿者精神）外，各站点可结合本地实际情况酌情调整上墙内容。");

  private Clauses() {}
}
